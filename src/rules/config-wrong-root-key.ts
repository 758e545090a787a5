import { fact } from "../model/fact.ts";
import { defineRule } from "./engine/define-rule.ts";
import { NOTHING_TO_START } from "./engine/sketches.ts";

export default defineRule({
  id: "config-wrong-root-key",
  stage: "configure",
  level: "error",
  confidence: "confirmed",
  at: "fact",
  title: "`{file}` has its servers under `{found}`, and {client} reads `{expected}`",
  why:
    "Every client looks for the servers under one key of its own: `servers` in VS Code and Visual Studio, " +
    "`mcpServers` in Claude Code, Cursor and most others, `context_servers` in Zed, `mcp_servers` in " +
    "Codex. Under another key {client} finds no server in this file.",
  fix:
    "Rename the key `{found}` of `{file}` to `{expected}`. " +
    "A second client that needs the other key reads a file of its own.",
  signals: [{ fact: "wrong-root-key" }],
  examples: [
    {
      name: "the key of VS Code in a file of Claude Code",
      evidence: {
        ...NOTHING_TO_START,
        facts: [fact("wrong-root-key", { found: "servers", expected: "mcpServers" })],
      },
    },
    {
      name: "the key of most clients in a file of VS Code",
      evidence: {
        ...NOTHING_TO_START,
        client: "vscode",
        facts: [fact("wrong-root-key", { found: "mcpServers", expected: "servers" })],
      },
    },
  ],
  counterexamples: [
    {
      name: "the right root key, and a key of another client inside the entry",
      evidence: {
        facts: [
          fact("foreign-key", { key: "environment", right: "env", owner: "opencode" }),
          fact("unset-variable", { variable: "TOKEN", reference: "${TOKEN}" }),
        ],
      },
    },
  ],
});
