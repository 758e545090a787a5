import { fact } from "../model/fact.ts";
import { defineRule } from "./engine/define-rule.ts";
import { NOTHING_TO_START } from "./engine/sketches.ts";
import { sentence } from "./engine/text.ts";

export default defineRule({
  id: "config-dead-file",
  stage: "configure",
  level: "warning",
  levelIfUp: "warning",
  confidence: "likely",
  at: "fact",
  title: "{problem}",
  why:
    "Each client looks for its servers in files of certain names, and passes over every other file without a " +
    "message. Unless a program is told the path of this one, its servers are started by nobody, and what is " +
    "changed here changes nothing.",
  fix: "{remedy}",
  signals: [{ fact: "dead-file", words: ({ remedy = "" }) => ({ remedy: sentence(remedy) }) }],
  examples: [
    {
      name: "servers in the settings of Claude Code",
      evidence: {
        ...NOTHING_TO_START,
        facts: [
          fact("dead-file", {
            problem: "no known client looks for servers in `.claude/settings.json`",
            remedy: "move `mcpServers` into `.mcp.json` at the root of the repository",
          }),
        ],
      },
    },
    {
      name: "the ending of a file with comments",
      evidence: {
        ...NOTHING_TO_START,
        facts: [
          fact("dead-file", {
            problem: "no known client looks for servers in `.mcp.jsonc`",
            remedy: "rename it to `.mcp.json`",
          }),
        ],
      },
    },
  ],
  counterexamples: [
    {
      name: "the right file, with the key of another client",
      evidence: {
        ...NOTHING_TO_START,
        facts: [fact("wrong-root-key", { found: "servers", expected: "mcpServers" })],
      },
    },
  ],
});
