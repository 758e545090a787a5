import type { FileReport, Options } from "./model/options.ts";
import type { Report } from "./model/report.ts";
import { jsonText } from "./report/json.ts";
import type { LinesOf } from "./report/rdjson.ts";
import { summaryOf } from "./report/summary.ts";
import { linesOfFiles } from "./run/read-lines.ts";
import { appendSummary, writeReport } from "./run/write.ts";

type TextOf = (report: Report, linesOf?: LinesOf) => string;

/** The further reports, each a function of the report; they are loaded where one is asked for. */
export async function reportTexts(): Promise<Readonly<Record<FileReport, TextOf>>> {
  const { htmlText, junitText, rdjsonText, sarifText } = await import("./report/files.ts");
  return { sarif: sarifText, junit: junitText, html: htmlText, rdjson: rdjsonText };
}

/** Writes the job summary and every report file that the options name. */
export async function deliver(
  report: Report,
  options: Options,
  env: Readonly<Record<string, string | undefined>>,
): Promise<void> {
  if (options.summary) await appendSummary(env.GITHUB_STEP_SUMMARY, summaryOf(report));
  if (options.report) await writeReport(options.report, jsonText(report));
  if (Object.values(options.files).every((file) => file === null)) return;
  const linesOf = options.files.rdjson ? await linesOfFiles(report, options.workspace) : undefined;
  for (const [name, textOf] of Object.entries(await reportTexts())) {
    const file = options.files[name as FileReport];
    if (file) await writeReport(file, textOf(report, linesOf), name);
  }
}
