import { fact } from "../model/fact.ts";
import { defineRule } from "./engine/define-rule.ts";
import { UP } from "./engine/sketches.ts";

export default defineRule({
  id: "config-duplicate-key",
  stage: "configure",
  level: "warning",
  levelIfUp: "warning",
  confidence: "confirmed",
  at: "fact",
  title: "the key `{key}` stands twice, first on line {first}",
  why:
    "An object has each key once. Readers of JSON keep the last of two equal keys and drop what the first " +
    "one held, without a message. Two servers of one name are one server, and an `env` that stands twice " +
    "is only the second.",
  fix: "Remove one of the two, join them into one, or rename one of them.",
  signals: [{ fact: "duplicate-key" }],
  repair: {
    language: "json",
    before: `{
  "mcpServers": {
    "acme": {
      "command": "npx",
      "args": ["-y", "@acme/mcp-server"],
      "env": { "LOG_LEVEL": "debug" },
      "env": { "ACME_API_KEY": "\${ACME_API_KEY}" }
    }
  }
}`,
    after: `{
  "mcpServers": {
    "acme": {
      "command": "npx",
      "args": ["-y", "@acme/mcp-server"],
      "env": { "LOG_LEVEL": "debug", "ACME_API_KEY": "\${ACME_API_KEY}" }
    }
  }
}`,
  },
  examples: [
    {
      name: "a variable that is given twice, in a server that comes up",
      evidence: {
        facts: [fact("duplicate-key", { key: "LOG_LEVEL", first: "7" })],
        ...UP,
      },
    },
    {
      name: "two servers of one name",
      evidence: {
        facts: [fact("duplicate-key", { key: "github", first: "3" })],
        stderr: "Error: connect ECONNREFUSED 127.0.0.1:5432\n",
      },
    },
  ],
  counterexamples: [
    {
      name: "a key of another client beside the right one",
      evidence: {
        facts: [fact("foreign-key", { key: "environment", right: "env", owner: "opencode" })],
      },
    },
  ],
});
