import { performance } from "node:perf_hooks";
import { setTimeout as sleep } from "node:timers/promises";
import { look } from "../processes/look.ts";
import type { Start } from "../processes/start.ts";
import { stillness } from "./stillness.ts";

/** The pause between two looks, in ms: at first, and at last. */
const FIRST_MS = 10;
const LONGEST_MS = 100;

/** What somebody wants to know. */
export interface Wish {
  /** How far ahead nothing may happen, in ms. */
  readonly horizonMs: number;
  readonly isWanted: () => boolean;
  /** How much of what was printed has been read. */
  readonly heard: () => number;
  /** How long nothing may have run before, in ms. */
  readonly stillMs?: number;
}

/**
 * Settles when nothing that a start has started can do anything by itself within so many ms: two looks say so, and that none
 * of it ran between them. There is no event for it, so one looks again and again, until nobody wants to know. Never settles
 * where it cannot be seen (Linux only).
 */
export async function fallsQuiet(
  start: Start,
  { horizonMs, isWanted, heard, stillMs = 0 }: Wish,
): Promise<void> {
  let before: string | null = null;
  let since = 0;
  for (
    let pause = FIRST_MS;
    isWanted() && process.platform === "linux";
    pause = Math.min(1.5 * pause, LONGEST_MS)
  ) {
    await sleep(pause, undefined, { ref: false });
    const { members } = start.among(await look());
    const pids = members.filter(({ isDead }) => !isDead).map(({ pid }) => pid);
    const ageMs = performance.now() - start.trackedAt;
    const scope = { pipes: start.known.sockets, ageMs, horizonMs };
    const still = pids.length > 0 ? stillness(pids, scope) : null;
    const now = still === null ? null : `${heard()} ${still}`;
    if (now === null || now !== before) since = performance.now();
    else if (performance.now() - since >= stillMs) return;
    before = now;
  }
  return new Promise(() => {});
}
