import { performance } from "node:perf_hooks";
import { setTimeout as sleep } from "node:timers/promises";
import { statOf } from "./proc.ts";
import type { Process, Processes } from "./process.ts";
import { send } from "./signal.ts";

/** There is no event for the end of another's child; this is how often one looks. */
const LOOK_MS = 10;

/** Waits until processes are gone, at most so long. */
export async function gone(processes: Processes, limitMs: number): Promise<void> {
  const limit = performance.now() + limitMs;
  while (processes.some(isThere) && performance.now() < limit) await sleep(LOOK_MS);
}

/** The same, in one go: for the moment when this program is told to stop. */
export function goneNow(processes: Processes, limitMs: number): void {
  const limit = performance.now() + limitMs;
  const clock = new Int32Array(new SharedArrayBuffer(4));
  while (processes.some(isThere) && performance.now() < limit) Atomics.wait(clock, 0, 0, LOOK_MS);
}

function isThere({ pid, startedAt }: Process): boolean {
  if (process.platform !== "linux") return send(pid, 0) === "sent";
  const stat = statOf(pid);
  return stat?.startedAt === startedAt && !stat.isDead;
}
