import type { Evidence, Exchange } from "../../model/evidence.ts";
import type { Plan } from "../../model/plan.ts";
import { initialize } from "../../protocol/messages.ts";
import { TOOL } from "../../version.ts";

/** Lines for stdin, and how long it stays open after them. */
export interface Turn {
  readonly lines: readonly string[];
  readonly seconds: number;
}

/** What is known of the start that is to be repeated. */
export type Talk = Partial<Pick<Evidence, "ending" | "exchange">>;

/** A start that still has to fetch takes longer than the one that was seen. */
const FETCHING_SECONDS = 30;
const LEAST_SECONDS = 5;
/** More pages of tools than this prove nothing more. */
const MOST_TURNS = 5;

/**
 * All that was sent, each after the time that the answer before it took, doubled; then stdin stays open as long
 * as the server needs to die, or as it was waited for in vain, since many servers stop at its end.
 */
export function feedOf(plan: Plan, talk: Talk): readonly Turn[] {
  const batches = batchesOf(talk.exchange ?? []);
  return batches.map(({ lines }, index) => {
    const next = batches[index + 1];
    const pause = next && secondsFor(next.atMs - (batches[index]?.atMs ?? 0));
    return { lines, seconds: pause ?? lastSeconds(plan, talk) };
  });
}

interface Batch {
  readonly lines: readonly string[];
  readonly atMs: number;
}

/** What was sent without waiting for an answer in between. */
function batchesOf(exchange: readonly Exchange[]): readonly Batch[] {
  const cut = exchange.findIndex(
    ({ direction, message }) => direction === "sent" && !isWhole(message),
  );
  const whole = cut === -1 ? exchange : exchange.slice(0, cut);
  const batches: Batch[] = [];
  for (const [index, { direction, message, atMs }] of whole.entries()) {
    if (direction === "received") continue;
    const last = whole[index - 1]?.direction === "sent" ? batches.pop() : undefined;
    batches.push({ lines: [...(last?.lines ?? []), message], atMs: last?.atMs ?? atMs });
  }
  return batches.length > 0 ? batches.slice(0, MOST_TURNS) : [FIRST];
}

const FIRST: Batch = { lines: [JSON.stringify(initialize(TOOL))], atMs: 0 };

/** The report keeps the beginning of a long message. */
function isWhole(message: string): boolean {
  try {
    JSON.parse(message);
    return true;
  } catch {
    return false;
  }
}

const secondsFor = (ms: number): number => Math.max(1, Math.ceil((2 * ms) / 1000));

function lastSeconds({ timeoutMs, install }: Plan, { ending }: Talk): number {
  switch (ending?.kind) {
    case "timed-out":
      return Math.max(LEAST_SECONDS, Math.ceil(timeoutMs / 1000));
    case "exited":
    case "killed":
      return Math.max(install ? FETCHING_SECONDS : LEAST_SECONDS, secondsFor(ending.afterMs));
    default:
      return LEAST_SECONDS;
  }
}
