import { fact } from "../model/fact.ts";
import type { Captures } from "../model/rule.ts";
import { defineRule } from "./engine/define-rule.ts";
import { entryRepair } from "./engine/entry-repair.ts";
import { missingVariables } from "./engine/missing-variables.ts";
import { withMadeUp } from "./engine/placeholder-experiment.ts";
import { NOTHING_TO_START, UP } from "./engine/sketches.ts";
import { sentence } from "./engine/text.ts";

/** What stands for the key in this client; not everything is a matter of its name. */
function rightWay({ key, right, server, type }: Captures): string {
  if (right === "disabled" || right === "enabled") {
    return `Switch the server off by \`${right}\`, in the place of \`${key}\`:\n\n    "${right}": ${right === "disabled"}`;
  }
  if (right === "mcp.excluded") {
    return (
      "Switch the server off where the client looks for it, at the top level of the file:\n\n" +
      `    "mcp": { "excluded": ["${server}"] }`
    );
  }
  if (right === "disabledMcpjsonServers") {
    return (
      "Switch the server off where the client looks for it, in `.claude/settings.json`:\n\n" +
      `    "disabledMcpjsonServers": ["${server}"]`
    );
  }
  if (key === "transport" && right === "url") {
    return "Move what is inside `transport`, the `type` and the `url`, into the entry itself.";
  }
  if (key === "args" && right === "command") {
    return "Write one list as `command`: the program, then its arguments.";
  }
  const [outer = "", inner] = (right ?? "").split(".");
  if (inner) return `Move \`${key}\` into \`${outer}\`, under the key \`${inner}\`.`;
  return `Rename \`${key}\` to \`${right}\`${withType(type)}.`;
}

const withType = (type: string | undefined): string =>
  type ? `, and add \`${type}\` beside it` : "";

export default defineRule({
  id: "config-client-dialect",
  stage: "configure",
  level: "error",
  levelIfUp: "warning",
  confidence: "likely",
  at: "fact",
  title: "not as {client} reads it: {problem}",
  why:
    "The clients share the idea of this file and not its words. {client} passes over a key that it does not " +
    "know. A value of a shape that it does not expect makes it drop the value, the entry or the whole file, " +
    "often without a message. What was written there then has no effect: variables do not reach the server, or " +
    "the entry is no server at all.",
  fix: "{remedy}",
  signals: [
    {
      fact: "foreign-key",
      words: (captures) => ({
        problem: `\`${captures.key}\` is a key of ${captures.owner}`,
        remedy: rightWay(captures),
      }),
    },
    {
      fact: "wrong-shape",
      confidence: "confirmed",
      words: ({ remedy = "" }) => ({ remedy: sentence(remedy) }),
    },
    {
      fact: "idle-key",
      confidence: "possible",
      words: ({ remedy = "" }) => ({ remedy: sentence(remedy) }),
    },
  ],
  repair: entryRepair(
    {
      command: "npx",
      args: ["-y", "@acme/mcp-server"],
      environment: { ACME_API_KEY: "${ACME_API_KEY}" },
    },
    { command: "npx", args: ["-y", "@acme/mcp-server"], env: { ACME_API_KEY: "${ACME_API_KEY}" } },
  ),
  // What the server misses is what stands under the key that is passed over.
  experiments: (evidence, match) => {
    const names = missingVariables(evidence).unset.map(({ name }) => name);
    return match?.captures.right === "env" && names.length > 0 ? [withMadeUp(names)] : [];
  },
  examples: [
    {
      name: "variables under a key of another client, and the server misses them",
      evidence: {
        facts: [fact("foreign-key", { key: "environment", right: "env", owner: "opencode" })],
        stderr: "Error: ACME_API_KEY environment variable is required\n",
      },
    },
    {
      name: "a switch of another client, and the server comes up all the same",
      evidence: {
        ...UP,
        facts: [
          fact("foreign-key", {
            key: "disabled",
            right: "disabledMcpjsonServers",
            owner: "Cursor",
          }),
        ],
      },
    },
    {
      name: "a file of variables that this client does not read, and the server comes up all the same",
      evidence: {
        ...UP,
        facts: [
          fact("idle-key", {
            problem: "`envFile` has no effect",
            remedy: "write the variables into `env`",
          }),
        ],
      },
    },
    {
      name: "arguments as one text",
      evidence: {
        ...NOTHING_TO_START,
        facts: [
          fact("wrong-shape", {
            problem: "`args` is a text, and must be a list",
            remedy: 'write `"args": ["server.js"]`',
          }),
        ],
      },
    },
  ],
  counterexamples: [
    {
      name: "an address without a type, which other clients accept",
      evidence: {
        ...NOTHING_TO_START,
        facts: [fact("missing-type", { url: "https://mcp.example.com/mcp", type: "http" })],
      },
    },
    {
      name: "the right keys, and a variable that is missing altogether",
      evidence: { stderr: "Error: ACME_API_KEY environment variable is required\n" },
    },
  ],
});
