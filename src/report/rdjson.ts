import type { Finding, Level } from "../model/finding.ts";
import type { Origin } from "../model/place.ts";
import type { Report } from "../model/report.ts";
import { bytesOf, cutToBytes } from "./bytes.ts";
import { harmlessJson } from "./harmless-json.ts";
import { mapTexts } from "./map-texts.ts";
import { neutralize } from "./neutralize.ts";
import { markdownOf } from "./summary-findings.ts";
import { toldReport } from "./told.ts";

/** The lines of a file as it stands on the disk, without their ends; `null` where it is not there to be read. */
export type LinesOf = (file: string) => readonly string[] | null;

/** Bytes of a message; a comment of GitHub takes 65536 characters, with all that reviewdog adds. */
const LONGEST_MESSAGE = 30_000;

const SEVERITIES: Readonly<Record<Level, string>> = {
  error: "ERROR",
  warning: "WARNING",
  notice: "INFO",
};

/**
 * The findings as reviewdog reads them (`-f=rdjson`, `proto/rdf/reviewdog.proto`). It counts columns in bytes of UTF-8,
 * so those of a line that is not known are left out, and an edit of it with them. What has no place is left out: reviewdog
 * has nowhere to show it.
 */
export function rdjsonText(report: Report, linesOf: LinesOf = () => null): string {
  const harmless = { ...report, findings: report.findings.map(withHarmlessEdit) };
  const { findings } = toldReport(mapTexts(harmless, neutralize));
  const diagnostics = findings.flatMap((finding) =>
    finding.origin ? [diagnosticOf(finding, finding.origin, linesOf)] : [],
  );
  const result = { source: { name: report.tool.name }, diagnostics };
  return `${harmlessJson(JSON.stringify(result, null, 2))}\n`;
}

/** An edit that would have to be changed to be harmless is not the edit any more. */
function withHarmlessEdit(finding: Finding): Finding {
  const { replacement, ...others } = finding;
  return replacement && neutralize(replacement.text) !== replacement.text ? others : finding;
}

function diagnosticOf(finding: Finding, origin: Origin, linesOf: LinesOf): object {
  const edit = finding.replacement;
  const suggestions = suggestionsOf(edit, linesOf);
  // reviewdog shows an edit only where the comment stands on the very lines that it changes.
  const place = suggestions.length > 0 && edit ? edit.origin : origin;
  return {
    message: messageOf(finding),
    location: { path: place.file, range: byteRange(place, linesOf) ?? lineRange(place) },
    severity: SEVERITIES[finding.level],
    code: { value: finding.rule },
    ...(suggestions.length > 0 && { suggestions }),
  };
}

function suggestionsOf(edit: Finding["replacement"], linesOf: LinesOf): readonly object[] {
  const range = edit && byteRange(edit.origin, linesOf);
  return range ? [{ range, text: edit.text }] : [];
}

/** reviewdog puts the message into a comment as Markdown. */
function messageOf({ server, title, why, fix, confidence }: Finding): string {
  const heading = markdownOf(
    server === null ? title : `\`${server.replaceAll("`", "'")}\`: ${title}`,
  );
  const parts = [
    heading,
    `**Why** (${confidence}): ${markdownOf(why)}`,
    `**Fix:** ${markdownOf(fix)}`,
  ];
  return cutToBytes(parts.join("\n\n"), LONGEST_MESSAGE);
}

const lineRange = ({ line, endLine }: Origin): object => ({
  start: { line },
  end: { line: endLine },
});

/** The stretch with columns in bytes, or `undefined` where the lines are not known. */
function byteRange(origin: Origin, linesOf: LinesOf): object | undefined {
  const lines = linesOf(origin.file);
  const start = positionOf(lines, origin.line, origin.column);
  const end = positionOf(lines, origin.endLine, origin.endColumn);
  return start && end && { start, end };
}

const BOM = "\ufeff";

/** The readers of configs take a byte order mark away before they count. */
function positionOf(
  lines: readonly string[] | null,
  line: number,
  column: number,
): object | undefined {
  const text = lines?.[line - 1];
  if (text === undefined) return undefined;
  const mark = line === 1 && text.startsWith(BOM) ? 1 : 0;
  const before = column - 1 + mark;
  return before > text.length ? undefined : { line, column: bytesOf(text.slice(0, before)) + 1 };
}
