import type { Level } from "../model/finding.ts";
import type { Origin } from "../model/place.ts";
import type { Report } from "../model/report.ts";
import { type Cause, causesOf } from "./annotation-causes.ts";
import { type Concern, messageOf, nameText, partsOf } from "./annotation-message.ts";
import { bytesOf, cutToBytes } from "./bytes.ts";
import { count } from "./count.ts";
import { mapTexts } from "./map-texts.ts";
import { inline, neutralize } from "./neutralize.ts";
import { isRoot, serverFinder } from "./seen.ts";
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

/**
 * So many of each level does the runner keep of one step (actions/runner, `_maxCountPerIssueType`); all levels together stay
 * below the 50 of a job (actions/toolkit, `docs/problem-matchers.md`).
 */
const SHOWN = 10;
/** Characters of a message (actions/runner, `_maxIssueMessageLength`); counted in bytes, which are never fewer. */
const LONGEST_MESSAGE = 4096;
/** Characters of a title (GitHub Checks API). */
const LONGEST_TITLE = 255;

/** The findings as annotations: errors, warnings, notices; of each level the most important first. */
export function annotationsOf(report: Report): readonly Annotation[] {
  const safe = toldReport(mapTexts(report, neutralize));
  const serverOf = serverFinder(safe);
  const notes = noteOf(safe.notes);
  return (["error", "warning", "notice"] as const).flatMap((level) => {
    const concerns = safe.findings
      .filter((finding) => finding.level === level)
      .map((finding): Concern => {
        const server = serverOf(finding);
        return { finding, server, parts: partsOf(finding, server) };
      });
    const own = level === "notice" ? notes : [];
    const room = SHOWN - own.length;
    const causes = causesOf(concerns.toSorted(byImportance), room).toSorted(byReach);
    return [...own, ...limited(causes, level, room)];
  });
}

/** What is said of the run as a whole, in one. */
function noteOf(notes: readonly string[]): readonly Annotation[] {
  if (notes.length === 0) return [];
  return [
    {
      level: "notice",
      title: "MCP Handshake",
      message: cutToBytes(notes.join("\n"), LONGEST_MESSAGE),
    },
  ];
}

const CERTAINTY = { confirmed: 0, likely: 1, possible: 2 };

/**
 * What concerns a whole file first, since it explains all of its servers; then what a server fails of, then what follows
 * from it or stands beside it; then the more certain.
 */
const byImportance = (a: Concern, b: Concern): number =>
  rankOf(a) - rankOf(b) ||
  a.finding.chain - b.finding.chain ||
  CERTAINTY[a.finding.confidence] - CERTAINTY[b.finding.confidence];

const rankOf = ({ finding, server }: Concern): number =>
  finding.server === null ? 0 : isRoot(finding, server) ? 1 : 2;

/** Of causes of one rank, that of more findings first. */
const byReach = (a: Cause, b: Cause): number =>
  rankOf(a[0]) - rankOf(b[0]) || a[0].finding.chain - b[0].finding.chain || b.length - a.length;

function annotationOf(cause: Cause): Annotation {
  const [{ finding }] = cause;
  return {
    level: finding.level,
    title: titleOf(cause),
    message: messageOf(cause, LONGEST_MESSAGE),
    ...(finding.origin ? stretchOf(finding.origin) : {}),
  };
}

function titleOf(cause: Cause): string {
  const [{ finding }] = cause;
  const named = cause.filter((one) => one.finding.server !== null);
  const names = [...new Set(named.map((one) => nameText(one.finding.server ?? "")))];
  const subject = names.length > 3 ? count(serversIn(named), "server") : names.join(", ");
  return cutTitle(inline(subject ? `${subject}: ${finding.title}` : finding.title));
}

const serversIn = (concerns: readonly Concern[]): number =>
  new Set(concerns.map(({ finding: { server, file } }) => JSON.stringify([server, file]))).size;

/** A title that is too long ends before the code that does not fit, not within. */
function cutTitle(title: string): string {
  if (bytesOf(title) <= LONGEST_TITLE) return title;
  const cut = cutToBytes(title, LONGEST_TITLE);
  const isOpen = cut.split("`").length % 2 === 0;
  const before = cut.slice(0, cut.lastIndexOf("`")).trimEnd();
  return isOpen && bytesOf(before) > LONGEST_TITLE / 4 ? `${before}…` : cut;
}

/** The runner drops columns of a stretch that ends on another line (`IssueCommandExtension`). */
function stretchOf({ file, line, column, endLine, endColumn }: Origin): Partial<Annotation> {
  const columns = line === endLine ? { column, endColumn } : {};
  return { file, line, endLine, ...columns };
}

/** The most important ones, the last of them in place of all that do not fit. */
function limited(causes: readonly Cause[], level: Level, room: number): readonly Annotation[] {
  if (causes.length <= room) return causes.map(annotationOf);
  const rest = causes.slice(room - 1);
  const left = rest.reduce((sum, cause) => sum + cause.length, 0);
  const reason = `GitHub shows ${SHOWN} annotations of one level for a step. The log of this step has all ${level}s, and so have the JSON report and the summary of the job.`;
  const message = cutToBytes([reason, ...rest.map(itemOf)].join("\n"), LONGEST_MESSAGE);
  const title = `${count(left, `more ${level}`)} ${left === 1 ? "is" : "are"} not shown here`;
  return [...causes.slice(0, room - 1).map(annotationOf), { level, title, message }];
}

function itemOf(cause: Cause): string {
  const { origin } = cause[0].finding;
  return `- ${titleOf(cause)}${origin ? ` (${origin.file}:${origin.line})` : ""}`;
}
