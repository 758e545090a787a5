import type { ChildProcessWithoutNullStreams } from "node:child_process";
import { performance } from "node:perf_hooks";
import type { Readable } from "node:stream";
import spawn from "cross-spawn";
import type { Ending } from "../model/evidence.ts";
import { lackOfDescriptors } from "./descriptors.ts";
import { endGroup, track } from "./group.ts";
import { markVariable, newMark } from "./processes/mark.ts";
import { fallsIdle } from "./quiet/idle.ts";
import { fallsQuiet, type Wish } from "./quiet/quiet.ts";

/** What is started, and who hears what it prints. */
export interface Start {
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  readonly onStdout: (chunk: Buffer) => void;
  readonly onStderr: (chunk: Buffer) => void;
}

/** A program in a process group of its own. */
export interface Running {
  readonly pid: number | null;
  /** `performance.now()` at the start. */
  readonly startedAt: number;
  /** Settles when the process is gone and what it printed has been read. */
  readonly ended: Promise<Ending>;
  write(text: string): void;
  /** Ends its stdin, behind what was written. */
  endInput(): void;
  /** Settles when it is certain that nothing of it does anything by itself within so many ms; never where that cannot be seen. */
  quiet(wish: Omit<Wish, "heard">): Promise<void>;
  /** Settles when all of it only waits for something else; never where that cannot be seen. */
  idle(isWanted: () => boolean): Promise<void>;
  /** Ends it and everything that it started; settles when all of it is gone. */
  shutdown(): Promise<void>;
}

/** How long a pipe that somebody else still holds open may stay quiet before it counts as read. */
const QUIET_MS = 20;
/** How long such a pipe is read where it does not fall quiet. */
const DRAIN_MS = 1000;

/** Bytes that wait for a program that does not read; answers beyond them are dropped, or it could fill the memory. */
const UNREAD = 256 * 1024;

/** Starts a program. A failure to start is an ending, never an exception. */
export function startProcess(start: Start): Running {
  const startedAt = performance.now();
  const mark = newMark();
  const { child, error } = spawnOrError(start, mark);
  if (!child) return neverStarted(Promise.resolve(notSpawned(error)), startedAt);
  // Where no descriptor is left there are no pipes, whatever the types say.
  if (!child.stdout) return neverStarted(endingOf(child, startedAt), startedAt);
  let heard = 0;
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", ({ length }: Buffer) => {
      heard += length;
    });
  }
  hearInTurn(child.stdout, start.onStdout);
  child.stderr.on("data", start.onStderr);
  // A process that is already gone answers a write with EPIPE, which is no news.
  for (const stream of [child.stdin, child.stdout, child.stderr]) stream.on("error", () => {});
  const ended = endingOf(child, startedAt);
  const tracked = child.pid === undefined ? null : track(child.pid, mark);
  return {
    pid: child.pid ?? null,
    startedAt,
    ended,
    write: (text) => {
      const { writable, writableLength } = child.stdin;
      if (writable && writableLength < UNREAD) child.stdin.write(text);
    },
    endInput: () => void child.stdin.end(),
    shutdown: async () => {
      if (tracked) await endGroup(child, ended, tracked);
    },
    quiet: (wish) =>
      tracked ? fallsQuiet(tracked, { ...wish, heard: () => heard }) : new Promise(() => {}),
    idle: (isWanted) => (tracked ? fallsIdle(tracked, isWanted) : new Promise(() => {})),
  };
}

/** One chunk in each round of the event loop, so that the flood of one program keeps no other waiting. */
function hearInTurn(stream: Readable, hear: (chunk: Buffer) => void): void {
  stream.on("data", (chunk: Buffer) => {
    stream.pause();
    hear(chunk);
    setImmediate(() => stream.resume());
  });
}

type Spawned =
  | { readonly child: ChildProcessWithoutNullStreams; readonly error?: never }
  | { readonly child: null; readonly error: NodeJS.ErrnoException };

/** Most failures to start are events, some (`ENOTDIR`, `E2BIG`) are exceptions. */
function spawnOrError(start: Start, mark: string): Spawned {
  const lack = lackOfDescriptors();
  if (lack) return { child: null, error: lack };
  try {
    const child = spawn(start.command, [...start.args], {
      cwd: start.cwd,
      env: { ...start.env, ...markVariable(mark, process.env) },
      stdio: "pipe",
      // On POSIX a group of its own, so that the signal also reaches what a wrapper such as npx started.
      detached: process.platform !== "win32",
      windowsHide: true,
    }) as ChildProcessWithoutNullStreams;
    return { child };
  } catch (error) {
    return { child: null, error: error as NodeJS.ErrnoException };
  }
}

const neverStarted = (ended: Promise<Ending>, startedAt: number): Running => ({
  pid: null,
  startedAt,
  ended,
  write: () => {},
  endInput: () => {},
  shutdown: async () => {},
  quiet: () => new Promise(() => {}),
  idle: () => new Promise(() => {}),
});

const notSpawned = (error: NodeJS.ErrnoException): Ending => ({
  kind: "not-spawned",
  errno: error.code ?? error.message,
});

/** `exit`, not `close`: a grandchild that inherited the pipes keeps `close` away. */
function endingOf(child: ChildProcessWithoutNullStreams, startedAt: number): Promise<Ending> {
  return new Promise((resolve) => {
    child.once("error", (error) => {
      if (child.pid === undefined) resolve(notSpawned(error));
    });
    child.once("exit", (code, signal) => {
      const afterMs = performance.now() - startedAt;
      const ending: Ending = signal
        ? { kind: "killed", signal, afterMs }
        : { kind: "exited", code: code ?? 0, afterMs };
      drained(child, () => resolve(ending));
    });
  });
}

/** Calls back when both pipes are at their end, or quiet where another process holds them open. */
function drained(child: ChildProcessWithoutNullStreams, done: () => void): void {
  const open = new Set([child.stdout, child.stderr].filter((stream) => !stream.readableEnded));
  const limit = performance.now() + DRAIN_MS;
  let timer: NodeJS.Timeout | undefined;
  let news = false;
  const settle = () => {
    clearTimeout(timer);
    done();
  };
  const wait = () => {
    news = false;
    // After a busy moment timers run before pipes are read: `setImmediate` lets the pipes go first.
    const goOn = () => (news && performance.now() < limit ? wait() : done());
    timer = setTimeout(() => setImmediate(goOn), QUIET_MS);
  };
  for (const stream of open) {
    stream.on("data", () => {
      news = true;
    });
    stream.once("end", () => {
      open.delete(stream);
      if (open.size === 0) settle();
    });
  }
  if (open.size === 0) settle();
  else wait();
}
