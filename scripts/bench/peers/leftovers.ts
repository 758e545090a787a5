import { readdirSync, readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";

/** What is going to end by itself has done so by then. */
const GRACE_MS = 1000;

/**
 * Ends what a program has left behind and counts it: the processes that have its home in their environment. Only Linux
 * tells the environment of a process; elsewhere it is not counted (`null`).
 */
export async function endLeftovers(home: string): Promise<number | null> {
  if (process.platform !== "linux") return null;
  await sleep(GRACE_MS);
  const left = readdirSync("/proc").filter((pid) => /^\d+$/.test(pid) && isMarked(pid, home));
  for (const pid of left) {
    try {
      process.kill(Number(pid), "SIGKILL");
    } catch {
      // It has ended meanwhile.
    }
  }
  return left.length;
}

function isMarked(pid: string, home: string): boolean {
  try {
    return readFileSync(`/proc/${pid}/environ`, "utf8").split("\0").includes(`HOME=${home}`);
  } catch {
    return false;
  }
}
