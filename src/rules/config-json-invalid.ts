import { fact } from "../model/fact.ts";
import { defineRule } from "./engine/define-rule.ts";
import { NOTHING_TO_START } from "./engine/sketches.ts";
import { sentence } from "./engine/text.ts";

export default defineRule({
  id: "config-json-invalid",
  stage: "configure",
  level: "error",
  confidence: "confirmed",
  at: "fact",
  title: "`{file}` cannot be read: {problem}",
  why:
    "{client} reads the file as a whole: where it cannot be opened, or has one slip in its syntax, none of " +
    "its servers is there, the good ones included. What syntax is allowed differs from client to client: " +
    "VS Code accepts comments and a comma after the last item, Claude Code accepts neither.",
  fix: "{remedy}",
  signals: [
    { fact: "syntax-error", words: ({ remedy = "" }) => ({ remedy: sentence(remedy) }) },
    { fact: "file-unreadable", words: ({ remedy = "" }) => ({ remedy: sentence(remedy) }) },
  ],
  repair: {
    language: "json",
    before: `{
  "mcpServers": {
    "acme": {
      "command": "npx",
      "args": ["-y", "@acme/mcp-server"],
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
      name: "a comma after the last item",
      evidence: {
        ...NOTHING_TO_START,
        facts: [
          fact("syntax-error", {
            problem: "a comma after the last item",
            remedy: "remove the comma after `]` on line 5",
          }),
        ],
      },
    },
    {
      name: "a file in UTF-16",
      evidence: {
        ...NOTHING_TO_START,
        facts: [
          fact("file-unreadable", {
            problem: "it is written in UTF-16",
            remedy: "save it as UTF-8 without a byte order mark",
          }),
        ],
      },
    },
  ],
  counterexamples: [
    {
      name: "valid JSON, but the servers stand under a key of another client",
      evidence: {
        ...NOTHING_TO_START,
        facts: [fact("wrong-root-key", { found: "servers", expected: "mcpServers" })],
      },
    },
    {
      name: "valid JSON, but a key stands in it twice",
      evidence: {
        handshake: { kind: "silent" },
        facts: [fact("duplicate-key", { key: "env", first: "4" })],
      },
    },
  ],
});
