import { performance } from "node:perf_hooks";
import { setImmediate, setTimeout as sleep } from "node:timers/promises";
import type { Processes } from "./process.ts";
import { read } from "./read.ts";

/** In the long run looks take no more than one part in so many of a processor, */
const SHARE = 20;
/** and now and then as much as they might have taken in this time. */
const BURST_MS = 200;

let next: Promise<Processes> | null = null;
/** `performance.now()` from which on there may be another look. */
let from = 0;

/** Looks at all processes, soon; all who ask until then share the look. */
export function look(): Promise<Processes> {
  next ??= take();
  return next;
}

async function take(): Promise<Processes> {
  const wait = from - performance.now();
  await (wait > 0 ? sleep(wait) : setImmediate());
  next = null;
  const [begun, cpu] = [performance.now(), process.cpuUsage()];
  const processes = await read();
  const { user, system } = process.cpuUsage(cpu);
  from = Math.max(from, begun - BURST_MS) + ((user + system) / 1000) * SHARE;
  return processes;
}
