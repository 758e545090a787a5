import { reportTexts } from "../src/deliver.ts";
import type { FileReport } from "../src/model/options.ts";
import type { Report } from "../src/model/report.ts";
import { type Annotation, annotationsOf } from "../src/report/annotations.ts";
import { jsonText } from "../src/report/json.ts";
import { summaryOf } from "../src/report/summary.ts";
import { textOf as terminalText } from "../src/report/text.ts";

const FILES: Readonly<Record<FileReport, string>> = {
  sarif: "report.sarif",
  junit: "junit.xml",
  html: "report.html",
  rdjson: "report.rdjson",
};

/** A report in every form that there is, by the name of a file for it. */
export const samplesOf = async (report: Report): Promise<Readonly<Record<string, string>>> => ({
  "terminal.txt": terminalText(report, false),
  "annotations.txt": annotationsOf(report).map(annotationText).join("\n"),
  "summary.md": summaryOf(report),
  "report.json": jsonText(report),
  ...Object.fromEntries(
    Object.entries(await reportTexts()).map(([name, textOf]) => [
      FILES[name as FileReport],
      textOf(report),
    ]),
  ),
});

/** Place, level and title on one line, the message below. */
function annotationText({ level, title, message, ...stretch }: Annotation): string {
  const { file, line, column, endColumn } = stretch;
  const columns = column === undefined ? "" : `:${column}-${endColumn}`;
  const place = file === undefined ? "" : `${file}:${line}${columns}: `;
  return `${place}${level}: ${title}\n\n${message.replace(/^(?=.)/gm, "    ")}\n`;
}
