import { readdirSync, readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { setTimeout as sleep } from "node:timers/promises";
import { look } from "../processes/look.ts";
import type { Start } from "../processes/start.ts";

/** So often one looks, in ms. */
const LOOK_MS = 80;
/** What wants the processor for less than this part of the time is waiting for something else. */
const SHARE = 0.1;

/**
 * Settles when what a start has started has hardly wanted the processor between two looks: it waits for the network, a
 * timer or somebody else. Never settles where it cannot be seen (Linux only), nor once it is not `isWanted`.
 */
export async function fallsIdle(start: Start, isWanted: () => boolean): Promise<void> {
  let before: Wanted | null = null;
  while (process.platform === "linux" && isWanted()) {
    await sleep(LOOK_MS, undefined, { ref: false });
    const now = await wantedBy(start);
    if (before && now && isIdle(before, now)) return;
    before = now;
  }
  return new Promise(() => {});
}

/** How long the processes had run or been ready to run at a moment, in ms. */
interface Wanted {
  readonly pids: string;
  readonly ms: number;
  readonly at: number;
}

/** What a process that has ended had wanted is not known any more, so they have to be the same ones. */
const isIdle = (before: Wanted, now: Wanted): boolean =>
  now.pids === before.pids && now.ms - before.ms < SHARE * (now.at - before.at);

async function wantedBy(start: Start): Promise<Wanted | null> {
  const { members } = start.among(await look());
  const pids = members.filter(({ isDead }) => !isDead).map(({ pid }) => pid);
  try {
    const ms = pids.flatMap(threadsOf).reduce((sum, thread) => sum + wantedMs(thread), 0);
    return { pids: pids.join(" "), ms, at: performance.now() };
  } catch {
    return null;
  }
}

const threadsOf = (pid: number): readonly string[] =>
  readdirSync(`/proc/${pid}/task`).map((thread) => `/proc/${pid}/task/${thread}`);

/** The time on the processor and the time in its queue, in ns (Linux, "Scheduler Statistics"). */
function wantedMs(thread: string): number {
  const [ran = "0", queued = "0"] = readFileSync(`${thread}/schedstat`, "utf8").split(" ");
  return (Number(ran) + Number(queued)) / 1e6;
}
