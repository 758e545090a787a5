import { fact } from "../model/fact.ts";
import type { Captures } from "../model/rule.ts";
import { code } from "./engine/code.ts";
import { defineRule } from "./engine/define-rule.ts";
import { NOTHING_TO_START } from "./engine/sketches.ts";

/** The key as the syntax of the file has it. */
function words({ expected = "", file = "" }: Captures): Captures {
  const line = file.endsWith(".toml")
    ? `[${expected}.NAME]`
    : /\.(?:ya?ml|md)$/.test(file)
      ? `${expected}:`
      : `"${expected}": {`;
  return { line: code(line) };
}

export default defineRule({
  id: "config-wrong-root-key",
  stage: "configure",
  level: "error",
  confidence: "confirmed",
  at: "fact",
  title: "`{file}` has its servers under `{found}`, and {client} reads `{expected}`",
  why:
    "Every client looks for the servers under one key of its own: `servers` in VS Code and Visual Studio, " +
    "`mcpServers` in Claude Code, Cursor and most others, `context_servers` in Zed, `mcp_servers` in Codex, " +
    "`mcp` in opencode and Crush. Under another key {client} finds no server in this file.",
  fix:
    "Rename the key `{found}` of `{file}`:\n\n{line}\n\n" +
    "For a client that needs the other key, keep a file that only this client reads. The keys inside of the " +
    "entries may have other names there as well.",
  signals: [{ fact: "wrong-root-key", words }],
  repair: {
    language: "json",
    before: `{
  "servers": {
    "acme": {
      "command": "npx",
      "args": ["-y", "@acme/mcp-server"]
    }
  }
}`,
    after: `{
  "mcpServers": {
    "acme": {
      "command": "npx",
      "args": ["-y", "@acme/mcp-server"]
    }
  }
}`,
  },
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
