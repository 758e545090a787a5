import { fact } from "../model/fact.ts";
import { defineRule } from "./engine/define-rule.ts";

export default defineRule({
  id: "runner-files-changed",
  stage: "spawn",
  level: "error",
  confidence: "confirmed",
  at: "fact",
  title: "the runner's command files changed while {who} ran: {changes}",
  why:
    "By these files a step sets variables, the PATH and outputs for the steps behind it, and writes the job summary. " +
    "No server is told where they are, and MCP Handshake writes to them only when all servers have ended. A program that " +
    "finds them all the same and changes them acts on the rest of the job. {back}",
  fix:
    "Read what {who} started and what was installed for it before it runs again, and leave it out of the check until " +
    "then:\n\n" +
    "    servers: |\n      !{example}\n\n" +
    "Take secrets from the steps of this job that run although one before them has failed (`if: always()`).",
  signals: [{ fact: "runner-files-changed" }],
  examples: [
    {
      name: "a server sets a variable of all later steps",
      evidence: {
        command: ["node", "server.js"],
        facts: [
          fact("runner-files-changed", {
            changes: "`GITHUB_ENV` was added to",
            who: "`tickets`",
            example: "tickets",
            back: "What was in them before has been put back.",
          }),
        ],
      },
    },
    {
      name: "one of several servers puts a link in the place of a file",
      evidence: {
        command: ["npx", "-y", "@acme/mcp-server"],
        facts: [
          fact("runner-files-changed", {
            changes: "`GITHUB_PATH` was replaced, `GITHUB_STEP_SUMMARY` was removed",
            who: "one of 2 servers",
            example: "name-of-the-server",
            back: "What was in them before could not be put back in all of them: `GITHUB_PATH`.",
          }),
        ],
      },
    },
  ],
  counterexamples: [
    { name: "a server that ends without a trace", evidence: { command: ["node", "server.js"] } },
  ],
});
