import type { FileReport, Options } from "./model/options.ts";
import type { Report } from "./model/report.ts";
import { htmlText } from "./report/html.ts";
import { jsonText } from "./report/json.ts";
import { junitText } from "./report/junit.ts";
import { type LinesOf, rdjsonText } from "./report/rdjson.ts";
import { sarifText } from "./report/sarif.ts";
import { summaryOf } from "./report/summary.ts";
import { linesOfFiles } from "./run/read-lines.ts";
import { appendSummary, writeReport } from "./run/write.ts";

/** The further reports, each a function of the report. */
export const TEXTS: Partial<Record<FileReport, (report: Report, linesOf?: LinesOf) => string>> = {
  sarif: sarifText,
  junit: junitText,
  html: htmlText,
  rdjson: rdjsonText,
};

/** Writes the job summary and every report file that the options name. */
export async function deliver(
  report: Report,
  options: Options,
  env: Readonly<Record<string, string | undefined>>,
): Promise<void> {
  if (options.summary) await appendSummary(env.GITHUB_STEP_SUMMARY, summaryOf(report));
  if (options.report) await writeReport(options.report, jsonText(report));
  const linesOf = options.files.rdjson ? await linesOfFiles(report, options.workspace) : undefined;
  for (const [name, textOf] of Object.entries(TEXTS)) {
    const file = options.files[name as FileReport];
    if (file) await writeReport(file, textOf(report, linesOf), name);
  }
}
