import type { Finding, Level } from "../model/finding.ts";
import type { Origin } from "../model/place.ts";
import type { Report, ServerResult } from "../model/report.ts";
import { sentence } from "../rules/engine/text.ts";
import { bytesOf, cutToBytes } from "./bytes.ts";
import { mapTexts } from "./map-texts.ts";
import { inline, neutralize } from "./neutralize.ts";
import { endingOf, isRoot, seenLines, serverFinder } from "./seen.ts";
import { toldReport } from "./told.ts";

/** What the runner shows on a line of a file. Lines and columns count from 1. */
export interface Annotation {
  readonly level: Level;
  readonly title: string;
  readonly message: string;
  readonly file?: string;
  readonly line?: number;
  readonly endLine?: number;
  readonly column?: number;
  readonly endColumn?: number;
}

/** So many of each level does the runner keep of one step (actions/runner, `_maxCountPerIssueType`). */
const SHOWN = 10;
/** Characters of a message (actions/runner, `_maxIssueMessageLength`); counted in bytes, which are never fewer. */
const LONGEST_MESSAGE = 4096;
const LONGEST_FIX = 3000;
/** Characters of a title (GitHub Checks API). */
const LONGEST_TITLE = 255;

/** The findings as annotations: errors, warnings, notices; of each level the most important first. */
export function annotationsOf(report: Report): readonly Annotation[] {
  const safe = toldReport(mapTexts(report, neutralize));
  const serverOf = serverFinder(safe);
  return (["error", "warning", "notice"] as const).flatMap((level) => {
    const findings = safe.findings.filter((finding) => finding.level === level);
    const concerns = findings
      .toSorted(byImportance)
      .map((finding) => ({ finding, message: messageOf(finding, serverOf(finding)) }));
    return limited(merged(concerns), level);
  });
}

const CERTAINTY = { confirmed: 0, likely: 1, possible: 2 };

/** What concerns a whole file first, then causes before what follows from them, then the more certain. */
const byImportance = (a: Finding, b: Finding): number =>
  Number(a.server !== null) - Number(b.server !== null) ||
  a.chain - b.chain ||
  CERTAINTY[a.confidence] - CERTAINTY[b.confidence];

interface Concern {
  readonly finding: Finding;
  readonly message: string;
}

/** One annotation for each place and message, however many servers share it. */
function merged(concerns: readonly Concern[]): readonly Annotation[] {
  const groups = new Map<string, Concern[]>();
  for (const concern of concerns) {
    const { level, origin, title } = concern.finding;
    const key = JSON.stringify([level, origin, title, concern.message]);
    groups.set(key, [...(groups.get(key) ?? []), concern]);
  }
  return [...groups.values()].flatMap((group) => annotationOf(group));
}

function annotationOf(group: readonly Concern[]): readonly Annotation[] {
  const [first] = group;
  if (!first) return [];
  const { level, title, origin } = first.finding;
  const names = [...new Set(group.map(({ finding }) => finding.server ?? ""))].filter(Boolean);
  const subject = names.length > 3 ? `${names.length} servers` : names.join(", ");
  const heading = inline(subject ? `${subject}: ${title}` : title);
  return [
    {
      level,
      title: cutToBytes(heading, LONGEST_TITLE),
      message: first.message,
      ...(origin ? stretchOf(origin) : {}),
    },
  ];
}

/** The runner drops columns of a stretch that ends on another line (`IssueCommandExtension`). */
function stretchOf({ file, line, column, endLine, endColumn }: Origin): Partial<Annotation> {
  const columns = line === endLine ? { column, endColumn } : {};
  return { file, line, endLine, ...columns };
}

/** Why, what was seen, and the fix; where all of it is too long, what was seen is cut first. */
function messageOf(finding: Finding, server: ServerResult | undefined): string {
  const fix = cutToBytes(`Fix: ${finding.fix}`, LONGEST_FIX);
  const left = LONGEST_MESSAGE - bytesOf(fix) - 2;
  const why = cutToBytes(`Why (${finding.confidence}): ${finding.why}`, left);
  const seen = cutToBytes(seenText(finding, server), left - bytesOf(why) - 2);
  return [why, seen, fix].filter((part) => part !== "").join("\n\n");
}

function seenText(finding: Finding, server: ServerResult | undefined): string {
  const ending = server && isRoot(finding, server) ? endingOf(server) : null;
  const lines = seenLines(finding, server, { lines: 12, columns: 300 });
  return [
    ...(ending ? [sentence(ending)] : []),
    ...(ending && server?.clientError ? [`An MCP client shows: ${server.clientError}`] : []),
    ...lines.map((line) => `> ${line}`),
    ...(finding.tried ?? []).slice(0, 5).map(sentence),
  ].join("\n");
}

/** The most important ones, the last of them in place of all that do not fit. */
function limited(annotations: readonly Annotation[], level: Level): readonly Annotation[] {
  if (annotations.length <= SHOWN) return annotations;
  const rest = annotations.slice(SHOWN - 1);
  const list = rest.map(({ title, file, line }) => `- ${title}${file ? ` (${file}:${line})` : ""}`);
  const reason = `GitHub shows ${SHOWN} annotations of one level for a step. The JSON report has all of them.`;
  const message = cutToBytes([reason, ...list].join("\n"), LONGEST_MESSAGE);
  const title = `${rest.length} more ${level}s are not shown here`;
  return [...annotations.slice(0, SHOWN - 1), { level, title, message }];
}
