import type { Report } from "../model/report.ts";
import { breakHeadings } from "./break-matches.ts";
import { count } from "./count.ts";
import { durationText } from "./duration.ts";
import { mapTexts } from "./map-texts.ts";
import { breakCommands, neutralize } from "./neutralize.ts";
import { serverFinder } from "./seen.ts";
import { type Style, styleOf } from "./style.ts";
import { findingLines } from "./text-findings.ts";
import { serverLines } from "./text-servers.ts";
import { toldReport } from "./told.ts";

const LEVELS = ["error", "warning", "notice"] as const;

/** What a terminal or the log shows of a report: the servers, the findings, the counts. */
export function textOf(report: Report, color: boolean): string {
  const safe = toldReport(mapTexts(report, neutralize));
  const style = styleOf(color);
  const lines = [
    ...serverLines(safe, style),
    ...findingsLines(safe, style),
    ...safe.notes.flatMap((note) => [`${style("strong", "note:")} ${breakHeadings(note)}`]),
    totals(safe, style),
  ];
  return `${breakCommands(lines.join("\n"))}\n`;
}

function findingsLines(report: Report, style: Style): readonly string[] {
  const serverOf = serverFinder(report);
  return LEVELS.flatMap((level) => {
    const findings = report.findings.filter((finding) => finding.level === level);
    const lines = findings.flatMap((finding) => findingLines(finding, serverOf(finding), style));
    return level === "notice" && lines.length > 0 ? [...lines, ""] : lines;
  });
}

/** `5 servers: 1 passed, 4 failed, 0 skipped; 4 errors (3.2 s)`. */
function totals(report: Report, style: Style): string {
  const { servers, passed, failed, skipped } = report.counts;
  const levels = LEVELS.map((level) => {
    const number = report.findings.filter((finding) => finding.level === level).length;
    return number > 0 ? count(number, level) : "";
  }).filter((part) => part !== "");
  const verdicts = `${passed} passed, ${failed} failed, ${skipped} skipped`;
  const findings = levels.length > 0 ? `; ${levels.join(", ")}` : "";
  const line = `${count(servers, "server")}: ${verdicts}${findings}`;
  const meaning = report.outcome === "passed" ? "good" : "error";
  return `${style(meaning, line)} ${style("dim", `(${durationText(report.durationMs)})`)}`;
}
