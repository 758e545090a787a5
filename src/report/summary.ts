import { CLIENTS } from "../model/client.ts";
import type { Report, ServerOutcome, ServerResult } from "../model/report.ts";
import { bytesOf } from "./bytes.ts";
import { count } from "./count.ts";
import { durationText, timeOf } from "./duration.ts";
import { mapTexts } from "./map-texts.ts";
import { codeCell, prose } from "./markdown.ts";
import { neutralize } from "./neutralize.ts";
import { serverFinder } from "./seen.ts";
import { type Detail, failureSection, lesserItem, shortName } from "./summary-findings.ts";
import { timelinePart } from "./summary-timeline.ts";
import { toldReport } from "./told.ts";

/** GitHub refuses a summary above 1 MiB as a whole (actions/runner, `FileCommandManager`). */
const LARGEST = 1024 * 1024 - 4096;

/** From everything down to what a reader needs most; the first that fits is taken. */
const DETAILS: readonly Detail[] = [
  { timeline: true, rows: Number.POSITIVE_INFINITY, lines: 40, foldBytes: 64 * 1024 },
  { timeline: false, rows: Number.POSITIVE_INFINITY, lines: 40, foldBytes: 64 * 1024 },
  { timeline: false, rows: Number.POSITIVE_INFINITY, lines: 10, foldBytes: 4096 },
  { timeline: false, rows: Number.POSITIVE_INFINITY, lines: 5, foldBytes: 0 },
];
const LEAST: Detail = { timeline: false, rows: 500, lines: 3, foldBytes: 0 };

const SHORTENED =
  "_Shortened, because GitHub shows no more than 1 MiB. The JSON report has everything._";

/** The report as Markdown for the summary of a job, never larger than GitHub takes. */
export function summaryOf(report: Report): string {
  const safe = toldReport(mapTexts(report, neutralize));
  for (const [step, detail] of DETAILS.entries()) {
    const text = joined(partsOf(safe, detail, step > 0));
    if (text !== null) return text;
  }
  return mostOf(partsOf(safe, LEAST, true));
}

/** All parts, or `null` where they do not fit. */
function joined(parts: Iterable<string>): string | null {
  const kept: string[] = [];
  let size = 0;
  for (const part of parts) {
    size += bytesOf(part);
    if (size > LARGEST) return null;
    kept.push(part);
  }
  return kept.join("");
}

/** The parts that fit, and how many do not. */
function mostOf(parts: Iterable<string>): string {
  const kept: string[] = [];
  let size = 0;
  let left = 0;
  for (const part of parts) {
    const fits = size + bytesOf(part) <= LARGEST;
    if (fits) kept.push(part);
    size += fits ? bytesOf(part) : 0;
    left += fits ? 0 : 1;
  }
  return `${kept.join("")}\n_${count(left, "more finding")} did not fit._\n`;
}

/** The summary in parts, each with the line break that ends it. */
function* partsOf(report: Report, detail: Detail, shortened: boolean): Generator<string> {
  yield `## MCP Handshake: ${headline(report)}\n\n${subline(report)}\n`;
  if (shortened) yield `\n${SHORTENED}\n`;
  for (const text of report.notes) yield `\n${prose(text)}\n`;
  yield* tableParts(report, detail);
  const timeline = detail.timeline ? timelinePart(report.servers) : null;
  if (timeline !== null) yield timeline;
  yield* findingParts(report, detail);
}

function* tableParts({ servers }: Report, { rows }: Detail): Generator<string> {
  if (servers.length === 0) return;
  yield TABLE_HEAD;
  const failed = servers.filter(({ outcome }) => outcome === "failed");
  const shown = servers.length > rows ? failed.slice(0, rows) : servers;
  for (const server of shown) yield tableRow(server);
  if (shown.length < servers.length) {
    yield `\n_${count(servers.length - shown.length, "more server")} left out._\n`;
  }
}

function* findingParts(report: Report, detail: Detail): Generator<string> {
  const serverOf = serverFinder(report);
  for (const finding of report.findings) {
    if (finding.level === "error") yield failureSection(finding, serverOf(finding), detail);
  }
  const lesser = (["warning", "notice"] as const).flatMap((level) =>
    report.findings.filter((finding) => finding.level === level),
  );
  if (lesser.length > 0) yield "\n### Warnings and notices\n\n";
  for (const finding of lesser) yield lesserItem(finding);
}

/** The verdict of a run in a few words. */
export function headline({ counts, outcome, findings }: Report): string {
  const { servers, failed, skipped } = counts;
  if (failed > 0) return `${failed} of ${count(servers, "server")} failed`;
  const errors = findings.filter(({ level }) => level === "error").length;
  if (errors > 0) return count(errors, "error");
  if (outcome === "failed") return count(findings.length, "finding");
  if (servers === 0) return "no servers";
  return skipped === servers ? `${count(servers, "server")} skipped` : "all servers passed";
}

/** How many servers came out how, and in which time. */
export function subline({ counts, durationMs }: Report): string {
  const { passed, failed, skipped } = counts;
  return `${passed} passed, ${failed} failed, ${skipped} skipped in ${durationText(durationMs)}`;
}

const TABLE_HEAD = `
| Server | Client | File | Verdict | Cause | Time |
| --- | --- | --- | --- | --- | --: |
`;

const VERDICTS: Readonly<Record<ServerOutcome, string>> = {
  passed: "✅ passed",
  failed: "❌ failed",
  skipped: "➖ skipped",
};

function tableRow(server: ServerResult): string {
  const { name, client, file, origin, outcome, rule, skipReason } = server;
  const place = file === null ? "" : `${file}${origin ? `:${origin.line}` : ""}`;
  const cause = rule === null ? prose(skipReason ?? "", codeCell) : codeCell(rule);
  const cells = [
    codeCell(shortName(name)),
    CLIENTS[client].title,
    codeCell(place),
    VERDICTS[outcome],
    cause,
    timeOf(server),
  ];
  return `| ${cells.join(" | ")} |\n`;
}
