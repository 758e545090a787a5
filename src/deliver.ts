import type { FileReport, Options } from "./model/options.ts";
import type { Report } from "./model/report.ts";
import { UsageError } from "./model/usage-error.ts";
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

const textsFor = async (files: Options["files"]) =>
  Object.values(files).some((file) => file !== null) ? reportTexts() : {};

/** What came of writing. */
export interface Delivered {
  /** The reports that lie where the options want them. */
  readonly written: ReadonlySet<"report" | FileReport>;
  /** Why others do not, a sentence each. */
  readonly unwritten: readonly string[];
  /** Why there is no job summary, which no input names a file for. */
  readonly noSummary: string | null;
}

/** Writes the job summary and every report file that the options name; one that cannot be written keeps no other from it. */
export async function deliver(
  report: Report,
  options: Options,
  env: Readonly<Record<string, string | undefined>>,
): Promise<Delivered> {
  const { summary, workspace, files } = options;
  const noSummary = summary
    ? await problemOf(() => appendSummary(env.GITHUB_STEP_SUMMARY, summaryOf(report)))
    : null;
  const linesOf = files.rdjson ? await linesOfFiles(report, workspace) : undefined;
  const texts: Readonly<Record<string, TextOf>> = { report: jsonText, ...(await textsFor(files)) };
  const written = new Set<"report" | FileReport>();
  const unwritten: string[] = [];
  for (const [input, textOf] of Object.entries(texts)) {
    const name = input as "report" | FileReport;
    const file = name === "report" ? options.report : files[name];
    if (!file) continue;
    const problem = await problemOf(() => writeReport(file, textOf(report, linesOf), name));
    if (problem === null) written.add(name);
    else unwritten.push(problem);
  }
  return { written, unwritten, noSummary };
}

/** Why a piece of work could not be done on this machine, or `null`; a bug stays one. */
async function problemOf(work: () => Promise<void>): Promise<string | null> {
  try {
    await work();
    return null;
  } catch (error) {
    if (error instanceof UsageError) return error.message;
    throw error;
  }
}
