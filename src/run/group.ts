import { type ChildProcess, execFile } from "node:child_process";
import { readdir, readFile } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";

/** How long each polite step may take: the SDKs wait as long, and Python needs up to 1.7 s after the end of stdin. */
const PATIENCE_MS = 2000;
/** How long the rest of a group may take to go once its leader is gone. */
const REST_MS = 1000;
/** There is no event for the end of a group; this is how often one looks. */
const LOOK_MS = 10;

/** Groups that live now, for the case that this program is ended itself. */
const living = new Set<number>();

/**
 * Ends a process and its group: end of stdin, then SIGTERM, then SIGKILL (specification, "stdio:
 * Shutdown"). Each step waits for the end itself, at most two seconds.
 */
export async function endGroup(child: ChildProcess, ended: Promise<unknown>): Promise<void> {
  const { pid } = child;
  if (pid === undefined) return;
  child.stdin?.end();
  const gone = ended.then(() => true);
  if (!(await within(gone, PATIENCE_MS))) signalGroup(pid, "SIGTERM");
  if (!(await within(gone, PATIENCE_MS))) signalGroup(pid, "SIGKILL");
  await within(gone, PATIENCE_MS);
  await endRest(pid);
  for (const stream of [child.stdin, child.stdout, child.stderr]) stream?.destroy();
  living.delete(pid);
}

/** Ends every group that still lives, at once: for the moment when this program is told to stop. */
export function killAll(): void {
  for (const pid of living) signalGroup(pid, "SIGKILL");
}

/** Remembers a group from its start on. */
export const track = (pid: number): void => {
  living.add(pid);
};

const within = (gone: Promise<boolean>, ms: number): Promise<boolean> => {
  const timer = new AbortController();
  const late = sleep(ms, false, { signal: timer.signal }).catch(() => false);
  return Promise.race([gone, late]).finally(() => timer.abort());
};

async function endRest(pid: number): Promise<void> {
  if (process.platform === "win32") return;
  for (const signal of ["SIGTERM", "SIGKILL"] as const) {
    if (!(await groupLives(pid))) return;
    signalGroup(pid, signal);
    const limit = Date.now() + REST_MS;
    while (Date.now() < limit && (await groupLives(pid))) await sleep(LOOK_MS);
  }
}

function signalGroup(pid: number, signal: "SIGTERM" | "SIGKILL"): void {
  if (process.platform === "win32") {
    execFile("taskkill", ["/pid", String(pid), "/T", "/F"], () => {});
    return;
  }
  try {
    process.kill(-pid, signal);
  } catch {
    // The group is gone already.
  }
}

async function groupLives(pid: number): Promise<boolean> {
  try {
    process.kill(-pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
  // What is left may be zombies that their parent does not collect; they cannot be ended again.
  return process.platform !== "linux" || (await membersOf(pid)).length > 0;
}

/** The processes of a group that are no zombies (Linux, `/proc/<pid>/stat`). */
export async function membersOf(group: number): Promise<readonly number[]> {
  const pids = (await readdir("/proc").catch(() => [])).filter((name) => /^\d+$/.test(name));
  const states = await Promise.all(
    pids.map((pid) => readFile(`/proc/${pid}/stat`, "utf8").catch(() => "")),
  );
  return states.flatMap((stat) => {
    // The name in parentheses may hold blanks and parentheses itself.
    const [state, , pgrp] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return Number(pgrp) === group && state !== "Z" ? [Number.parseInt(stat, 10)] : [];
  });
}
