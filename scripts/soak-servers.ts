import path from "node:path";

/** What a server of the soak does, and what the verdict on it must be. */
interface Kind {
  /** Lines of `sh`, or nothing where the program is another one. */
  readonly script: string;
  readonly rule: string | null;
  /** Milliseconds that its entry gives to its start. */
  readonly timeout?: number;
}

const WELCOME = JSON.stringify({
  ...{ jsonrpc: "2.0", id: 0 },
  result: {
    protocolVersion: "2025-11-25",
    capabilities: { tools: {} },
    serverInfo: { name: "soak", version: "1" },
  },
});
const TOOLS = JSON.stringify({
  ...{ jsonrpc: "2.0", id: 1 },
  result: { tools: [{ name: "add", inputSchema: { type: "object" } }] },
});

/** Two lines come after the welcome: that the client is ready, and its question for the tools. */
const ANSWERS = [
  `read -r line; printf '%s\\n' '${WELCOME}'`,
  `read -r line; read -r line; printf '%s\\n' '${TOOLS}'`,
  "read -r line",
].join("\n");

/** The kinds, each as often as it stands in `ORDER`. */
const KINDS: Readonly<Record<string, Kind>> = {
  answers: { script: ANSWERS, rule: null },
  prints: { script: `echo "ready to serve"\n${ANSWERS}`, rule: null },
  chats: { script: `yes "some words of a log" | head -c 20000 >&2\n${ANSWERS}`, rule: null },
  leaves: { script: `sleep 300 &\n${ANSWERS}`, rule: null },
  dies: { script: 'echo "Error: SOAK_KEY is not set" >&2\nexit 3', rule: "missing-env-var" },
  "is-killed": { script: "kill -SEGV $$", rule: "killed-or-oom" },
  "is-silent": { script: "sleep 300", rule: "handshake-timeout", timeout: 1000 },
  "is-missing": { script: "", rule: "launcher-not-found" },
  "is-node": { script: "", rule: null },
};

const ORDER = [
  ...["answers", "dies", "answers", "prints", "answers", "is-missing", "answers", "chats"],
  ...["answers", "leaves", "answers", "is-killed", "answers", "dies", "answers", "is-silent"],
  ...["answers", "prints", "answers", "is-node"],
] as const;

/** One server of the soak. */
export interface Soaked {
  readonly name: string;
  readonly kind: string;
  /** Id of the root cause that it must be told, `null` where it comes up. */
  readonly rule: string | null;
}

/** So many servers, of all kinds in turn. */
export const serversOf = (number: number): readonly Soaked[] =>
  Array.from({ length: number }, (_, index) => {
    const kind = ORDER[index % ORDER.length] as string;
    return { name: `${kind}-${index}`, kind, rule: KINDS[kind]?.rule ?? null };
  });

/** The program of all but two kinds: its first argument names the kind. */
export const SERVER_SH = [
  'case "$1" in',
  ...Object.entries(KINDS).flatMap(([name, { script }]) =>
    script === "" ? [] : [`${name})`, script, ";;"],
  ),
  "esac",
  "",
].join("\n");

const HEALTHY = path.resolve("__tests__/fixtures/servers/healthy.mjs");

/** The config of the servers, each started by a command line of its own, with this variable. */
export const configOf = (
  servers: readonly Soaked[],
  script: string,
  env: Readonly<Record<string, string>>,
): object => ({
  mcpServers: Object.fromEntries(
    servers.map(({ name, kind }) => {
      const [command, ...args] = wordsOf(kind, name, script);
      return [name, { command, args, env, timeout: KINDS[kind]?.timeout ?? 60_000 }];
    }),
  ),
});

function wordsOf(kind: string, name: string, script: string): readonly string[] {
  if (kind === "is-missing") return [`no-such-program-${name}`];
  return kind === "is-node" ? ["node", HEALTHY, name] : ["sh", script, kind, name];
}
