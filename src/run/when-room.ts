import { performance } from "node:perf_hooks";
import { setTimeout as sleep } from "node:timers/promises";
import { machineLimit } from "../model/machine-limit.ts";
import type { Running } from "./process.ts";

/** By then the servers that are being held and ended hold nothing any more. */
const PATIENCE_MS = 10_000;
const PAUSE_MS = 200;

/** Tries a start again while a limit of the machine is in its way: others come to their end, and make room. */
export async function whenRoom<T>(start: () => T, runningOf: (started: T) => Running): Promise<T> {
  const limit = performance.now() + PATIENCE_MS;
  for (;;) {
    const started = start();
    const { pid, ended } = runningOf(started);
    if (pid !== null || performance.now() > limit) return started;
    if (machineLimit(await ended) === null) return started;
    await sleep(PAUSE_MS);
  }
}
