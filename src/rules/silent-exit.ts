import { defineRule } from "./engine/define-rule.ts";
import { factOf } from "./engine/fact-of.ts";
import { saidBy } from "./engine/text.ts";

export default defineRule({
  id: "silent-exit",
  stage: "handshake",
  level: "error",
  title: "the program ended with exit code 0 and without a word",
  why: "`{commandLine}` ran to its end instead of waiting for a client. Known reasons: the file defines a server and never starts it, a check whether the file is the main script fails because npx starts it through a link, it is a library and no server, or it needs a sub-command.",
  fix: "Run `{commandLine}` in a terminal: a server waits there until you end its input. If yours does not, connect it to its transport at the end of the file (`await server.connect(new StdioServerTransport())`, `mcp.run()`); if it is a package, see its documentation for a sub-command such as `serve` or `stdio`.",
  at: "args",
  confidence: "likely",
  detect: (evidence) => {
    const { ending, handshake } = evidence;
    const clean = ending.kind === "exited" && ending.code === 0 && handshake.kind === "silent";
    if (!clean || saidBy(evidence).trim() !== "") return undefined;
    const isOlder = factOf("older-version", evidence)?.captures.needs;
    return { captures: {}, evidence: [], ...(isOlder ? { confidence: "possible" } : {}) };
  },
  repair: {
    language: "js",
    before: `const server = new McpServer({ name: "acme", version: "1.0.0" });`,
    after: `const server = new McpServer({ name: "acme", version: "1.0.0" });
await server.connect(new StdioServerTransport());`,
  },
  examples: [
    {
      name: "a file that starts no server",
      evidence: { ending: { kind: "exited", code: 0, afterMs: 60 } },
    },
    {
      name: "a package that ends after a blank line",
      evidence: {
        command: ["npx", "-y", "acme-mcp"],
        ending: { kind: "exited", code: 0, afterMs: 900 },
        stderr: "\n",
      },
    },
  ],
  counterexamples: [
    { name: "exit code 1", evidence: { ending: { kind: "exited", code: 1, afterMs: 60 } } },
    {
      name: "last words",
      evidence: { ending: { kind: "exited", code: 0, afterMs: 60 }, stderr: "goodbye\n" },
    },
    {
      name: "alive",
      evidence: { ending: { kind: "timed-out", afterMs: 30_000 } },
    },
  ],
});
