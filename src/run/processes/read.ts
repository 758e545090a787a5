import { execFile, spawnSync } from "node:child_process";
import { promisify } from "node:util";
import { readProc } from "./proc.ts";
import type { Processes } from "./process.ts";
import { PS, readPs } from "./ps.ts";

const run = promisify(execFile);

/** `ps` tells dates in the language of its user. */
const OPTIONS = {
  encoding: "utf8",
  env: { LC_ALL: "C", PATH: "/bin:/usr/bin" },
  maxBuffer: 64 * 1024 * 1024,
  timeout: 5000,
} as const;

/** Looks at all processes at once, waiting for it. Empty where the system shows none (Windows). */
export function readNow(): Processes {
  if (process.platform === "linux") return readProc();
  if (process.platform !== "darwin") return [];
  return readPs(spawnSync("ps", [...PS], OPTIONS).stdout ?? "", process.pid);
}

/** The same, without keeping others waiting where another program has to be asked. */
export async function read(): Promise<Processes> {
  if (process.platform !== "darwin") return readNow();
  const { stdout } = await run("ps", [...PS], OPTIONS).catch(() => ({ stdout: "" }));
  return readPs(stdout, process.pid);
}
