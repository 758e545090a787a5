import { performance } from "node:perf_hooks";
import { setTimeout as sleep } from "node:timers/promises";
import { look } from "../processes/look.ts";
import type { Start } from "../processes/start.ts";
import { stillness, ticking } from "./stillness.ts";

/** The pause between two looks, in ms: at first, where nothing has to last longer than that, and at last. */
const FIRST_MS = 10;
const LONGEST_MS = 100;
/** So long something may do no more than tick. */
const TICKS_MS = 2500;

/** What somebody wants to know. */
export interface Wish {
  /** How far ahead nothing may happen, in ms. */
  readonly horizonMs: number;
  readonly isWanted: () => boolean;
  /** How much of what was printed has been read. */
  readonly heard: () => number;
  /** How long nothing may have run before, in ms. */
  readonly stillMs?: number | undefined;
  /**
   * Whether it is also enough that for some seconds nothing of it did more than to wake up by a short timer: no proof that it
   * never will.
   */
  readonly ticks?: boolean | undefined;
}

/**
 * Settles when nothing that a start has started can do anything by itself within so many ms: two looks say so, and that none
 * of it ran between them. There is no event for it, so one looks again and again, until nobody wants to know. Never settles
 * where it cannot be seen (Linux only).
 */
export async function fallsQuiet(start: Start, wish: Wish): Promise<void> {
  const isOver = [lasting(wish.stillMs ?? 0), lasting(wish.ticks ? TICKS_MS : Infinity)] as const;
  const first = Math.min(Math.max(FIRST_MS, (wish.stillMs ?? 0) / 5), LONGEST_MS);
  for (let pause = first; isWanted(wish); pause = Math.min(1.5 * pause, LONGEST_MS)) {
    await sleep(pause, undefined, { ref: false });
    const { still, ticking } = await stateOf(start, wish);
    const over = [isOver[0](still), isOver[1](ticking)];
    if (over.includes(true)) return;
  }
  return new Promise(() => {});
}

const isWanted = (wish: Wish): boolean => process.platform === "linux" && wish.isWanted();

/** Tells whether a state has lasted so many ms by now. */
function lasting(ms: number): (state: string | null) => boolean {
  let before: string | null = null;
  let since = 0;
  return (state) => {
    if (state === null || state !== before) since = performance.now();
    const isSame = state !== null && state === before;
    before = state;
    return isSame && performance.now() - since >= ms;
  };
}

interface State {
  readonly still: string | null;
  readonly ticking: string | null;
}

const withHeard = (state: string | null, heard: () => number): string | null =>
  state === null ? null : `${heard()} ${state}`;

/** What all processes of a start wait in, and how much has been heard of them; `null` where they may go on by themselves. */
async function stateOf(start: Start, { horizonMs, heard, ticks }: Wish): Promise<State> {
  const { members } = start.among(await look());
  const pids = members.filter(({ isDead }) => !isDead).map(({ pid }) => pid);
  if (pids.length === 0) return { still: null, ticking: null };
  const ageMs = performance.now() - start.trackedAt;
  const scope = { pipes: start.known.sockets, ageMs, horizonMs };
  return {
    still: withHeard(stillness(pids, scope), heard),
    ticking: ticks ? withHeard(ticking(pids, scope), heard) : null,
  };
}
