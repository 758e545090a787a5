import { readdirSync, readFileSync, readlinkSync, statSync } from "node:fs";
import { type Wait, waitOf } from "./waits.ts";

/** What is known of a start beside its processes. */
export interface Scope {
  /** The pipes to this program, as `socket:[4711]`. */
  readonly pipes: ReadonlySet<string>;
  /** How long the oldest process runs, in ms: a wait may have begun as long ago. */
  readonly ageMs: number;
  /** How far ahead nothing may happen, in ms. */
  readonly horizonMs: number;
}

/**
 * What the threads of some processes wait in, where none of them can do anything by itself before the horizon: every one waits
 * for something else, no timer runs, and no connection leads to another program. The same text twice, some time apart, says
 * that none of them ran in between. `null` where that does not hold, or cannot be seen (Linux only).
 */
export const stillness = (pids: readonly number[], scope: Scope): string | null =>
  eachBy(pids, scope, (folder, syscall, wait) => {
    if (wait.kind === "at most" && wait.ms - scope.ageMs < scope.horizonMs) throw new NotStill();
    return `${folder} ${syscall}${readFileSync(`${folder}/schedstat`, "utf8")}`;
  });

/** A timer that comes again and again is one of a short time. */
const TICK_MS = 1500;

/** The same where timers may run as well, if they are short ones. */
export const ticking = (pids: readonly number[], scope: Scope): string | null =>
  eachBy(pids, scope, (folder, _syscall, wait) => {
    if (wait.kind === "at most" && wait.ms > TICK_MS) throw new NotStill();
    return folder;
  });

type Tell = (folder: string, syscall: string, wait: Wait) => string;

function eachBy(pids: readonly number[], { pipes }: Scope, tell: Tell): string | null {
  try {
    return pids.map((pid) => tellAll(pid, pipes, tell)).join("\n");
  } catch {
    return null;
  }
}

class NotStill extends Error {}

function tellAll(pid: number, pipes: Scope["pipes"], tell: Tell): string {
  refuseRunning(pid);
  const links = descriptorsOf(pid);
  refuseTimers(pid, links);
  refuseNamedPipes(pid, links);
  refuseConnections(pid, links, pipes);
  const threads = readdirSync(`/proc/${pid}/task`);
  return threads.map((thread) => tellOf(`/proc/${pid}/task/${thread}`, links, tell)).join("\n");
}

/** The first thread is what mostly runs, and one read tells it. */
function refuseRunning(pid: number): void {
  if (!waitOf(readFileSync(`/proc/${pid}/syscall`, "utf8"), process.arch)) throw new NotStill();
}

type Links = ReadonlyMap<number, string>;

const descriptorsOf = (pid: number): Links =>
  new Map(
    readdirSync(`/proc/${pid}/fd`).map((name) => [
      Number(name),
      readlinkSync(`/proc/${pid}/fd/${name}`),
    ]),
  );

/** Timers as descriptors, and what tells of changes in files. */
const WATCHERS = new Set(["anon_inode:[timerfd]", "anon_inode:inotify"]);

function refuseTimers(pid: number, links: Links): void {
  const hasDescriptor = [...links.values()].some((link) => WATCHERS.has(link));
  if (hasDescriptor || readFileSync(`/proc/${pid}/timers`, "utf8") !== "") throw new NotStill();
}

/** A pipe with a name may have its other end in any program. */
function refuseNamedPipes(pid: number, links: Links): void {
  const files = [...links].filter(([, link]) => link.startsWith("/") && !link.startsWith("/dev/"));
  if (files.some(([number]) => statSync(`/proc/${pid}/fd/${number}`).isFIFO()))
    throw new NotStill();
}

/** `TCP_LISTEN` (proc(5)): what listens waits for others; every other connection may bring news. */
const LISTENS = "0A";

function refuseConnections(pid: number, links: Links, pipes: ReadonlySet<string>): void {
  const others = [...links.values()].filter(
    (link) => link.startsWith("socket:") && !pipes.has(link),
  );
  if (others.length === 0) return;
  const listening = new Set(["tcp", "tcp6"].flatMap((name) => listenersIn(pid, name)));
  if (others.some((link) => !listening.has(link))) throw new NotStill();
}

const listenersIn = (pid: number, name: string): readonly string[] =>
  readFileSync(`/proc/${pid}/net/${name}`, "utf8")
    .split("\n")
    .map((line) => line.trim().split(/\s+/))
    .flatMap((columns) => (columns[3] === LISTENS ? [`socket:[${columns[9]}]`] : []));

/** What is told of a thread that waits. */
function tellOf(folder: string, links: Links, tell: Tell): string {
  const syscall = readFileSync(`${folder}/syscall`, "utf8");
  const wait = waitOf(syscall, process.arch);
  if (!wait) throw new NotStill();
  const isPipe = wait.kind !== "read" || /^(?:pipe|socket):/.test(links.get(wait.descriptor) ?? "");
  if (!isPipe) throw new NotStill();
  return tell(folder, syscall, wait);
}
