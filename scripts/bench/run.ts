import { spawn } from "node:child_process";

/** One run of a program. */
export interface Run {
  readonly ms: number;
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** How a program is run. */
export interface Place {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  /** After so many ms the program and its group are killed. */
  readonly limitMs?: number;
}

/** The least that a program needs: what else this process has would make the numbers depend on who runs them. */
export const plainEnv = (home: string): Readonly<Record<string, string>> => ({
  PATH: process.env.PATH ?? "",
  HOME: home,
});

/** Runs a program to its end; the time goes until its exit and the end of its output. */
export function run(command: string, args: readonly string[], place: Place): Promise<Run> {
  const begun = performance.now();
  const child = spawn(command, [...args], {
    cwd: place.cwd,
    env: place.env ?? plainEnv(place.cwd),
    stdio: ["ignore", "pipe", "pipe"],
    detached: true,
  });
  const texts = { stdout: "", stderr: "" };
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    texts.stdout += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    texts.stderr += text;
  });
  const timer = place.limitMs && setTimeout(() => killGroup(child.pid), place.limitMs);
  return new Promise((resolve) => {
    const done = (code: number | null) => {
      if (timer) clearTimeout(timer);
      resolve({ ms: performance.now() - begun, code, ...texts });
    };
    child.once("error", (error) => {
      texts.stderr += String(error);
      if (child.pid === undefined) done(null);
    });
    child.once("close", done);
  });
}

function killGroup(pid: number | undefined): void {
  try {
    if (pid !== undefined) process.kill(-pid, "SIGKILL");
  } catch {
    // It has ended by itself.
  }
}

/** Runs a script with this Node.js. */
export const runNode = (args: readonly string[], place: Place): Promise<Run> =>
  run(process.execPath, args, place);

/** A module that is loaded before a program, as an argument of Node.js. */
export const preload = (source: string): readonly string[] => [
  "--import",
  `data:text/javascript,${encodeURIComponent(source)}`,
];

/** Has a program tell at its end what it used itself: CPU time in ms, peak memory in bytes. */
export const tellUsage = preload(`process.on("exit", () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  process.stderr.write("usage " + (userCPUTime + systemCPUTime) / 1000 + " " + maxRSS * 1024 + "\\n");
});`);

/** What a program used that was run with `tellUsage`. */
export interface Usage {
  readonly cpuMs: number;
  readonly peakBytes: number;
}

export function usageOf({ stderr }: Run): Usage {
  const [, cpuMs, peakBytes] = /^usage ([\d.]+) (\d+)$/m.exec(stderr) ?? [];
  return { cpuMs: Number(cpuMs ?? Number.NaN), peakBytes: Number(peakBytes ?? Number.NaN) };
}
