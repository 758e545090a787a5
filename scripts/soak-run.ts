import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { ReportV1 } from "../src/report/report-v1.ts";
import { configOf, SERVER_SH, serversOf } from "./soak-servers.ts";

const CLI = path.resolve("dist/cli/index.js");
const HOOK = fileURLToPath(new URL("./soak-hook.js", import.meta.url));

/** What one run over many servers came to, and what it held while it ran and at its end. */
export interface Soak {
  readonly servers: number;
  readonly ms: number;
  readonly code: number | null;
  readonly stderr: string;
  /** Servers with another verdict than they must have, as `name: rule`. */
  readonly wrong: readonly string[];
  /** Warnings of Node.js. */
  readonly warnings: readonly string[];
  /** Processes of the servers that are left. */
  readonly left: readonly string[];
  /** Files and folders that are left where temporary ones go. */
  readonly leftFiles: readonly string[];
  readonly reportBytes: number;
  /** Bytes after a garbage collection: at the end, and the most during the run. */
  readonly heap: Peak;
  readonly rss: Peak;
  readonly descriptors: Peak;
  /** Timers, pipes, processes and the like that Node.js waits for. */
  readonly resources: Peak;
}

interface Peak {
  readonly last: number;
  readonly most: number;
}

/** Checks so many servers in one run of the bundle. */
export async function soak(number: number, flags: readonly string[] = []): Promise<Soak> {
  const folder = mkdtempSync(path.join(os.tmpdir(), "handshake-soak-"));
  try {
    return await soakIn(folder, number, flags);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function soakIn(folder: string, number: number, flags: readonly string[]): Promise<Soak> {
  const servers = serversOf(number);
  const mark = `SOAK_${path.basename(folder).slice(-6)}`;
  const [script, samples, report, temporary] = ["server.sh", "samples", "report.json", "tmp"].map(
    (name) => path.join(folder, name),
  ) as [string, string, string, string];
  mkdirSync(path.join(folder, ".gemini"));
  mkdirSync(temporary);
  writeFileSync(script, SERVER_SH);
  writeFileSync(
    path.join(folder, ".gemini/settings.json"),
    JSON.stringify(configOf(servers, script, { [mark]: "1" }), null, 1),
  );
  const begun = performance.now();
  const env = { ...process.env, TMPDIR: temporary, SOAK_SAMPLES: samples };
  const ended = await run([...flags, "--report", report], folder, env);
  const ms = performance.now() - begun;
  const text = readFileSync(report, "utf8");
  return {
    ...{ servers: number, ms, ...ended },
    wrong: wrongIn(JSON.parse(text), new Map(servers.map(({ name, rule }) => [name, rule]))),
    left: processesWith(mark),
    leftFiles: readdirSync(temporary),
    reportBytes: Buffer.byteLength(text),
    ...samplesOf(readFileSync(samples, "utf8")),
  };
}

interface Ended {
  readonly code: number | null;
  readonly stderr: string;
}

const run = (flags: readonly string[], cwd: string, env: NodeJS.ProcessEnv): Promise<Ended> =>
  new Promise((resolve) => {
    const args = ["--expose-gc", "--import", HOOK, CLI, ...flags];
    const stdio = ["ignore", "ignore", "pipe"] as const;
    const child = spawn(process.execPath, args, { cwd, env, stdio: [...stdio] });
    let stderr = "";
    child.stderr?.on("data", (chunk) => {
      stderr = `${stderr}${chunk}`.slice(-2000);
    });
    child.once("close", (code) => resolve({ code, stderr }));
  });

function wrongIn(
  { servers }: ReportV1,
  expected: ReadonlyMap<string, string | null>,
): readonly string[] {
  const wrong = servers.filter(({ name, rule }) => rule !== expected.get(name));
  const missing = servers.length === expected.size ? [] : [`${servers.length} servers`];
  return [...wrong.map(({ name, rule }) => `${name}: ${rule}`), ...missing];
}

/** Command lines of the processes that have this variable. */
function processesWith(mark: string): readonly string[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((id) => {
      const read = (name: string) => readFileSync(`/proc/${id}/${name}`, "latin1");
      try {
        return read("environ").includes(`${mark}=`) ? [read("cmdline").replaceAll("\0", " ")] : [];
      } catch {
        return [];
      }
    });
}

function samplesOf(
  text: string,
): Pick<Soak, "warnings" | "heap" | "rss" | "descriptors" | "resources"> {
  const lines = text
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  const peak = (name: string): Peak => {
    const values = lines.flatMap((line): number[] => line[name] ?? []);
    return { last: values.at(-1) ?? 0, most: Math.max(...values) };
  };
  return {
    warnings: lines.flatMap((line): string[] => line.warning ?? []),
    heap: peak("heap"),
    rss: peak("rss"),
    descriptors: peak("descriptors"),
    resources: peak("resources"),
  };
}
