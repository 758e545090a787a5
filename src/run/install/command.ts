import { performance } from "node:perf_hooks";
import { setTimeout as sleep } from "node:timers/promises";
import { HeadTail } from "../head-tail.ts";
import { startProcess } from "../process.ts";
import { whenRoom } from "../when-room.ts";

/** A program that is run for what it fetches or builds. */
export interface InstallCommand {
  readonly command: string;
  readonly args: readonly string[];
  /** Absolute. */
  readonly cwd: string;
  /** The whole environment. */
  readonly env: Readonly<Record<string, string>>;
}

/** How such a run went. */
export interface InstallCourse {
  /** Whether the system could start it at all. */
  readonly started: boolean;
  /** The exit code; `null` where it was ended, by the limit or by a signal, or could not be started. */
  readonly code: number | null;
  readonly timedOut: boolean;
  readonly durationMs: number;
  readonly stdout: string;
  /** The head and the tail of stdout and stderr together. */
  readonly output: string;
}

const KEPT = 32 * 1024;

/** Runs a command to its end or to its limit; all that it started is gone when it settles. */
export async function runCommand(
  { command, args, cwd, env }: InstallCommand,
  limitMs: number,
): Promise<InstallCourse> {
  const output = new HeadTail(KEPT, KEPT);
  const stdout = new HeadTail(KEPT, KEPT);
  const onStdout = (chunk: Buffer) => {
    stdout.push(chunk);
    output.push(chunk);
  };
  const onStderr = (chunk: Buffer) => output.push(chunk);
  const start = { command, args, cwd, env, onStdout, onStderr };
  const child = await whenRoom(
    () => startProcess(start),
    (running) => running,
  );
  const timer = new AbortController();
  const late = sleep(limitMs, null, { signal: timer.signal }).catch(() => null);
  const ending = await Promise.race([child.ended, late]);
  timer.abort();
  await child.shutdown();
  return {
    started: ending?.kind !== "not-spawned",
    code: ending?.kind === "exited" ? ending.code : null,
    timedOut: ending === null,
    durationMs: performance.now() - child.startedAt,
    stdout: stdout.text,
    output: output.text,
  };
}
