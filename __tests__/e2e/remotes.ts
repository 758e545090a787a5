import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { createInterface } from "node:readline";
import { text } from "node:stream/consumers";
import type { ReportV1 } from "../../src/report/report-v1.ts";
import { CLI } from "./bundle.ts";

const PROGRAM = path.resolve("__tests__/fixtures/remotes/serve.mjs");

/** A request as a fixture saw it. */
export interface Seen {
  readonly origin: string;
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Fixture servers behind URLs, all in one process. */
export interface Remotes {
  /** Of each fixture by name, as often as it was asked for. */
  readonly origins: Readonly<Record<string, readonly string[]>>;
  /** The certificate of the authority that a test may trust. */
  readonly authority: string;
  /** What came until now, and how many sockets were open at once. */
  readonly seen: () => Promise<{
    readonly requests: readonly Seen[];
    readonly sockets: { readonly open: number; readonly most: number };
  }>;
  readonly stop: () => Promise<void>;
}

/** Starts fixtures by name; `name=7` starts seven of them. */
export async function startRemotes(wanted: readonly string[]): Promise<Remotes> {
  const child = spawn(process.execPath, [PROGRAM, ...wanted], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const [line] = await once(createInterface(child.stdout), "line");
  const { origins, authority, record } = JSON.parse(line);
  return {
    origins,
    authority,
    seen: async () => (await fetch(record)).json() as ReturnType<Remotes["seen"]>,
    stop: async () => {
      const gone = once(child, "exit");
      child.stdin.end();
      await gone;
    },
  };
}

/** A run of the committed command line tool with `--json`, beside the servers that it asks. */
export interface RemoteRun {
  readonly report: ReportV1;
  readonly code: number | null;
  readonly output: string;
  /** The most memory that it had, in MB. */
  readonly peakMb: number;
}

/** At its end the process tells on a channel of its own how much memory it had. */
const TELLS_ITS_PEAK =
  "data:text/javascript,import{writeSync}from'node:fs';process.on('exit',()=>writeSync(3,String(process.resourceUsage().maxRSS)))";

/** A run that does not end by itself is ended after this. */
const HANG_MS = 120_000;

/** Runs the committed command line tool in a folder. */
export async function askAll(
  folder: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<RemoteRun> {
  const { PATH = "", HOME = "" } = process.env;
  const child = spawn(process.execPath, ["--import", TELLS_ITS_PEAK, CLI, "--json", ...args], {
    cwd: folder,
    env: { PATH, HOME, ...env },
    stdio: ["ignore", "pipe", "pipe", "pipe"],
    timeout: HANG_MS,
    killSignal: "SIGKILL",
  });
  const streams = [child.stdout, child.stderr, child.stdio[3]] as const;
  const ended = once(child, "exit");
  const [stdout, stderr, peak] = await Promise.all(
    streams.map((stream) => text(stream as NodeJS.ReadableStream)),
  );
  const [code] = await ended;
  if (code === null || code > 1) throw new Error(`ended with ${code}: ${stderr}`);
  return {
    report: JSON.parse(stdout ?? ""),
    code,
    output: `${stdout}${stderr}`,
    peakMb: Number(peak) / 1024,
  };
}
