import { type ChildProcess, execFile, spawnSync } from "node:child_process";
import { belonging, type Known } from "./processes/belonging.ts";
import { endLeft, endLeftNow } from "./processes/end.ts";
import { look } from "./processes/look.ts";
import { isOfThisRun } from "./processes/mark.ts";
import { send } from "./processes/signal.ts";
import { Start } from "./processes/start.ts";
import { watch } from "./processes/watch.ts";
import { fallsQuiet } from "./quiet/quiet.ts";

/** How long each polite step may take: the SDKs wait as long, and Python needs up to 1.7 s after the end of stdin. */
const PATIENCE_MS = 2000;

/** Starts whose processes may live now, for the case that this program is ended itself. */
const living = new Set<Start>();

/** Remembers what a program starts, from its own start on. `mark` is the one in its environment. */
export function track(pid: number, mark: string): Start {
  if (living.size === 0) process.off("exit", killAll).once("exit", killAll);
  const start = new Start(pid, mark);
  living.add(start);
  watch(living);
  return start;
}

/**
 * Ends a process and all that it has started: end of stdin, then SIGTERM, then SIGKILL (specification, "stdio:
 * Shutdown"), each for its group; then what is left of its group, or has left it.
 */
export async function endGroup(
  child: ChildProcess,
  ended: Promise<unknown>,
  start: Start,
): Promise<void> {
  // A process without environment and group of its own is known by its parent, as long as that lives.
  if (child.exitCode === null && child.signalCode === null) start.among(await look());
  await endLeader(child, ended, start);
  await endLeft((processes) => {
    if (processes.length === 0) killUnseen([start]);
    return start.among(processes);
  });
  for (const stream of [child.stdin, child.stdout, child.stderr]) stream?.destroy();
  living.delete(start);
}

async function endLeader(
  child: ChildProcess,
  ended: Promise<unknown>,
  start: Start,
): Promise<void> {
  const gone = ended.then(() => true);
  const steps = [
    () => void child.stdin?.end(),
    () => signalGroup(start.pid, "SIGTERM"),
    () => signalGroup(start.pid, "SIGKILL"),
  ];
  for (const step of steps) {
    step();
    if (await orQuiet(start, within(gone, PATIENCE_MS))) return;
  }
}

/** What has heard that it is to end, and waits for something else from then on, will not end by itself. */
async function orQuiet(start: Start, gone: Promise<boolean>): Promise<boolean> {
  let isOver = false;
  const quiet = fallsQuiet(start, {
    horizonMs: PATIENCE_MS,
    isWanted: () => !isOver,
    heard: () => 0,
  }).then(() => false);
  return Promise.race([gone, quiet]).finally(() => {
    isOver = true;
  });
}

/** Ends everything that this run has started and that still lives, at once: for the moment when this program stops. */
export function killAll(): void {
  if (process.platform === "win32") {
    for (const { pid } of living) spawnSync("taskkill", killTree(pid), { timeout: PATIENCE_MS });
    return;
  }
  const known = ofThisRun([...living]);
  endLeftNow((processes) => {
    if (processes.length === 0) killUnseen(living);
    return belonging(processes, known, process.pid);
  });
}

function ofThisRun(starts: readonly Start[]): Known {
  const all = starts.map(({ known }) => known);
  return {
    isMark: isOfThisRun,
    sockets: new Set(all.flatMap(({ sockets }) => [...sockets])),
    seen: new Map(all.flatMap(({ seen }) => [...seen])),
    since: 0,
  };
}

/** Where the system shows no processes, there are still the groups. */
function killUnseen(starts: Iterable<Start>): void {
  if (process.platform === "win32") return;
  for (const { pid } of starts) send(-pid, "SIGKILL");
}

const within = (gone: Promise<boolean>, ms: number): Promise<boolean> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), ms);
  });
  return Promise.race([gone, late]).finally(() => clearTimeout(timer));
};

function signalGroup(pid: number, signal: "SIGTERM" | "SIGKILL"): void {
  if (process.platform === "win32") {
    execFile("taskkill", killTree(pid), () => {});
    return;
  }
  send(-pid, signal);
  // What has been stopped hears of a request only when it goes on.
  send(-pid, "SIGCONT");
}

const killTree = (pid: number): string[] => ["/pid", String(pid), "/T", "/F"];
