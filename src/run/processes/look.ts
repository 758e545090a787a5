import { performance } from "node:perf_hooks";
import { setImmediate, setTimeout as sleep } from "node:timers/promises";
import type { Processes } from "./process.ts";
import { read } from "./read.ts";

/** Looks take no more than one part in so many of the time. */
const SHARE = 5;

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
  const begun = performance.now();
  const processes = await read();
  const end = performance.now();
  from = end + (end - begun) * (SHARE - 1);
  return processes;
}
