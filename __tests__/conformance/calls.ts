import type { Conversation, Params } from "./conversation.ts";

type Calls = ({ ask }: Conversation) => Promise<void>;

/** What a scenario has a client call, where a preflight, which calls nothing, would not show what it is about. */
export const CALLS: Readonly<Record<string, Calls>> = {
  tools_call: async ({ ask }) => {
    const [tool] = await list(ask, "tools");
    await ask("tools/call", { name: tool?.name, arguments: { a: 2, b: 3 } });
  },

  "http-standard-headers": async ({ ask }) => {
    for (const { name } of await list(ask, "tools")) {
      await ask("tools/call", { name, arguments: {} });
    }
    for (const { uri } of await list(ask, "resources")) await ask("resources/read", { uri });
    for (const { name } of await list(ask, "prompts")) await ask("prompts/get", { name });
  },

  "json-schema-2020-12-preservation": async ({ ask }) => {
    const [focal, echo] = await list(ask, "tools");
    await ask("tools/call", { name: echo?.name, arguments: { schema: focal?.inputSchema } });
  },
};

const list = async (ask: Conversation["ask"], what: string): Promise<readonly Params[]> =>
  (await ask(`${what}/list`))[what] as readonly Params[];
