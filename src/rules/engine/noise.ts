import type { Evidence } from "../../model/evidence.ts";
import type { Confidence } from "../../model/finding.ts";
import type { Match } from "../../model/rule.ts";
import { linesOfMessage } from "./framing.ts";
import { plain, quote } from "./plain-text.ts";
import { stackTraceIn } from "./stack-trace.ts";
import { standingOf } from "./standing.ts";

/** Where a stdout line comes from that is no message. `error`, `message` and `blank` are not noise in this sense. */
export type NoiseKind = "dotenv" | "framework" | "runner" | "print" | "error" | "message" | "blank";

/** What clients do with such a line (their sources, and reports of their users). */
export const CLIENTS_AND_NOISE =
  "Clients differ in what they do with such a line: those built on the Go SDK and Codex (rmcp) drop the connection, Claude Desktop shows an error, Claude Code, Cursor and VS Code log it and go on.";

/** The first expression that fits says the kind. */
const KINDS: readonly (readonly [NoiseKind, RegExp])[] = [
  ["blank", /^\s*$/],
  ["message", /^\s*Content-Length: *\d|^\s*"jsonrpc" *:/i],
  ["error", /^\s+at \S|^Caused by: |^\s+\.\.\. \d+ more$/],
  ["runner", /^\[dotenvx@/],
  ["dotenv", /^\[dotenv@|injected env \(\d+\) from|injecting env \(\d+\) from/],
  // npm, pnpm and Yarn announce the script that they run.
  ["runner", /^> (?:@[\w.~-]+\/)?[\w.~-]+@\S+ \S|^yarn run v\d|^\$ \S|^Done in \d/],
  [
    "runner",
    /^(?:added|changed|removed) \d+ packages?|^up to date, audited|^found \d+ vulnerabilities/,
  ],
  ["runner", /^\[nodemon\]|^(?:Collecting|Requirement already satisfied:|Successfully installed) /],
  // dotnet, Gradle, Maven.
  [
    "runner",
    /^\s*(?:Determining projects to restore|All projects are up-to-date|Restore complete|Build succeeded|Building\.\.\.|\d+ Warning\(s\)|\d+ Error\(s\)|Time Elapsed )/,
  ],
  [
    "runner",
    /^\s*\S+ (?:net\d\S* )?succeeded \(\d|^> Task :|^BUILD SUCCESSFUL|^Starting a Gradle Daemon|^\[INFO\] (?:Scanning for projects|-{5})/,
  ],
  // .NET, Spring Boot, Logback, banners drawn with lines.
  ["framework", /^(?:trce|dbug|info|warn|fail|crit): [\w.]+\[\d+\]/],
  ["framework", /^\d{4}-\d\d-\d\d[T ][\d:.,]+\S*\s+(?:TRACE|DEBUG|INFO|WARN|ERROR)\s+\d* ?---/],
  ["framework", /^\d\d:\d\d:\d\d[.,]\d{3} \[[^\]]+\] (?:TRACE|DEBUG|INFO|WARN|ERROR)\s/],
  ["framework", /^ :: Spring Boot ::|^\s*[╔╗╚╝║╠╣╭╮╰╯│┃┌┐└┘├┤━─═█▀▄]/],
];

type Output = Pick<Evidence, "noise" | "unterminated">;

interface NoiseLine {
  readonly line: string;
  readonly kind: NoiseKind;
}

/** The stdout lines that were no message, each with its kind. */
export function noiseOf({ noise, unterminated }: Output): readonly NoiseLine[] {
  const rest = /^\s*(?:\{|$)/.test(unterminated) ? [] : [unterminated];
  const lines = [...noise, ...rest].map(plain);
  const error = stackTraceIn(lines.join("\n"))?.lines;
  const message = linesOfMessage(lines);
  let previous: NoiseKind = "blank";
  return lines.map((line, index) => {
    if (within(index, message)) previous = "message";
    else if (within(index, error)) previous = "error";
    else if (isAnnounced(line, lines[index + 1])) previous = "runner";
    else previous = kindOf(line, previous);
    return { line, kind: previous };
  });
}

const within = (index: number, range: readonly [number, number] | undefined): boolean =>
  range !== undefined && index >= range[0] && index <= range[1];

/** npm leaves out a package without a name and a version: `> start`, then `> node server.js`. */
const isAnnounced = (line: string, next = ""): boolean =>
  /^> [\w:.-]+$/.test(line) && /^> \S/.test(next);

function kindOf(line: string, previous: NoiseKind): NoiseKind {
  const continues =
    (previous === "framework" && /^ {6}\S/.test(line)) ||
    (previous === "runner" && /^> \S/.test(line));
  if (continues) return previous;
  const known = KINDS.find(([, expression]) => expression.test(line))?.[0];
  return known ?? (isDrawn(line) ? "framework" : "print");
}

/** A line of a banner drawn with characters: few letters, many strokes. */
function isDrawn(line: string): boolean {
  const strokes = line.replaceAll(/[^\\/_|]/g, "").length;
  const letters = line.replaceAll(/[^\p{L}\d]/gu, "").length;
  return strokes >= 4 && letters * 2 <= strokes;
}

const SHOWN = 5;

/**
 * The lines of one kind as a match, or `undefined`. A server that came up and ended later has another
 * trouble than its noise, and one that ended before did not end for it.
 */
export function noiseMatch(kind: NoiseKind, evidence: Evidence): Match | undefined {
  const { handshake } = evidence;
  if (handshake.kind === "completed" && standingOf(evidence) === "down") return undefined;
  const lines = noiseOf(evidence).flatMap((each) => (each.kind === kind ? [each.line] : []));
  const [first] = lines;
  if (first === undefined) return undefined;
  return {
    captures: { line: quote(first, 80) },
    evidence: lines.slice(0, SHOWN).map((line) => line.trimEnd()),
    confidence: confidenceOf(evidence),
    mayRepeat: true,
    ...(hasEnded(evidence) ? { level: "warning" } : {}),
  };
}

const hasEnded = ({ ending }: Evidence): boolean =>
  ending.kind === "exited" || ending.kind === "killed";

function confidenceOf(evidence: Evidence): Confidence {
  if (evidence.handshake.kind === "completed") return "confirmed";
  return hasEnded(evidence) ? "possible" : "likely";
}
