import { fact } from "../model/fact.ts";
import { defineRule } from "./engine/define-rule.ts";
import { ONLY_READ } from "./engine/sketches.ts";

export default defineRule({
  id: "report-missing",
  stage: "configure",
  level: "error",
  confidence: "confirmed",
  at: "name",
  title: "no report tells how it went",
  why:
    "One of the merged reports lists this server without having started it, and of the rest of the {merged} " +
    "none that can be read has a result of it. A job that was to check it did not begin, was cancelled, or left " +
    "no report to merge: whether the server works is not known.",
  fix:
    "Run the job again that was to check `{server}`. Where it ran and no report came of it, let its step that " +
    "uploads the report run whatever happened before:\n\n" +
    "    - uses: actions/upload-artifact@v7\n" +
    "      if: always()",
  signals: [{ fact: "report-missing" }],
  repair: {
    language: "yaml",
    before: `- uses: actions/upload-artifact@v7
  with:
    name: report-\${{ matrix.id }}
    path: \${{ steps.check.outputs.report }}`,
    after: `- uses: actions/upload-artifact@v7
  if: always()
  with:
    name: report-\${{ matrix.id }}
    path: \${{ steps.check.outputs.report }}`,
  },
  examples: [
    {
      name: "a job of the matrix was cancelled",
      evidence: {
        command: ["npx", "-y", "@acme/mcp-server"],
        ...ONLY_READ,
        facts: [fact("report-missing", { server: "tickets", merged: "12 reports" })],
      },
    },
    {
      name: "a server behind a URL, of whose job no report was uploaded",
      evidence: {
        remote: {},
        ...ONLY_READ,
        facts: [fact("report-missing", { server: "docs", merged: "2 reports" })],
      },
    },
  ],
  counterexamples: [{ name: "a report that only lists, on its own", evidence: ONLY_READ }],
});
