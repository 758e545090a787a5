import type { Evidence } from "../../model/evidence.ts";
import { isInPassing } from "./asking-phrases.ts";
import { linesOf } from "./plain-text.ts";
import { stackTraceIn } from "./stack-trace.ts";
import { saidBy } from "./text.ts";

/** What of a server's words can be why it did not come up. */
export interface LastError {
  readonly text: string;
  /** Whether it is the error that the server ended on, and not only something that it said. */
  readonly isLast: boolean;
}

const LAST_LINES = 12;
const MAX_LINE = 2000;
/** Python prints what came first, then what it became. */
const CHAINED = /direct cause of the following exception|During handling of the above exception/;
/** The end of many tries, or of a program that was only called: what went wrong stands before it. */
const OF_ANOTHER =
  /\bretr(?:y|ies)\b|\bcommand failed\b|\bgiv(?:e|ing) up\b|\b(?:connection|initiali[sz]ation) (?:closed|failed|error)\b|\b(?:failed|unable|could not|cannot) to (?:connect|initiali[sz]e|start)\b/i;

/**
 * Pieces of what a server said, the most telling first: what it answered; the message of the error that it ended on;
 * where it ended on none, its last lines, then all lines that do not speak of something it goes on without.
 */
export function lastErrors(evidence: Evidence): readonly LastError[] {
  const found = ERRORS.get(evidence) ?? [...answered(evidence), ...printed(evidence)];
  ERRORS.set(evidence, found);
  return found;
}

/** Several rules ask for them, and a server may say a great deal. */
const ERRORS = new WeakMap<Evidence, readonly LastError[]>();

/** An error in the place of an answer. */
function answered({ handshake }: Evidence): readonly LastError[] {
  if (handshake.kind === "rejected") return [{ text: handshake.error.message, isLast: true }];
  const failed = handshake.kind === "completed" && handshake.tools.kind === "failed";
  const text = failed ? handshake.tools.error?.message : undefined;
  return text ? [{ text, isLast: true }] : [];
}

function printed(evidence: Evidence): readonly LastError[] {
  const said = saidBy(evidence);
  const trace = stackTraceIn(said, evidence.plan?.package?.name ?? null);
  const isAlone = trace && !CHAINED.test(said) && !OF_ANOTHER.test(trace.message);
  if (isAlone) return [{ text: trace.message, isLast: true }];
  const lines = linesOf(said)
    .filter((line) => line.trim() !== "" && !isInPassing(line))
    .map((line) => line.slice(0, MAX_LINE));
  const last = lines.slice(-LAST_LINES).join("\n");
  const chain = trace ? [{ text: trace.message, isLast: true }] : [];
  const isLast = trace !== undefined;
  return [...chain, { text: last, isLast: true }, { text: lines.join("\n"), isLast }];
}
