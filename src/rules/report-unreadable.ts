import { fact } from "../model/fact.ts";
import { defineRule } from "./engine/define-rule.ts";
import { NOTHING_TO_START } from "./engine/sketches.ts";
import { sentence } from "./engine/text.ts";

export default defineRule({
  id: "report-unreadable",
  stage: "configure",
  level: "error",
  confidence: "confirmed",
  at: "fact",
  title: "`{report}` is not merged: {problem}",
  why:
    "The input `merge` names this file as a JSON report, and what it tells is missing in the merged one: a server " +
    "that failed in it would go unseen. All other reports are merged.",
  fix: "{remedy}",
  signals: [
    { fact: "report-unreadable", words: ({ remedy = "" }) => ({ remedy: sentence(remedy) }) },
  ],
  examples: [
    {
      name: "a job was cancelled while it wrote its report",
      evidence: {
        ...NOTHING_TO_START,
        facts: [
          fact("report-unreadable", {
            report: "reports/tickets.json",
            problem: "it is no JSON, or was cut off",
            remedy: "let the job that writes it come to its end before the report is uploaded",
          }),
        ],
      },
    },
    {
      name: "a glob that fits other files too",
      evidence: {
        ...NOTHING_TO_START,
        facts: [
          fact("report-unreadable", {
            report: "package.json",
            problem: "it is JSON, but no report of MCP Handshake",
            remedy: "name the reports of MCP Handshake alone in `merge`",
          }),
        ],
      },
    },
  ],
  counterexamples: [
    {
      name: "a config that cannot be read",
      evidence: {
        ...NOTHING_TO_START,
        facts: [
          fact("file-unreadable", {
            problem: "the file is UTF-16",
            remedy: "save the file as UTF-8",
          }),
        ],
      },
    },
  ],
});
