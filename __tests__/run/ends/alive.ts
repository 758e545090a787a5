import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { describe, test } from "@jest/globals";

const hasPython = spawnSync("python3", ["--version"]).status === 0;

/** The fixtures that fork are written in Python, and what they leave is looked for in `/proc`. */
export const describeOnLinux = process.platform === "linux" && hasPython ? describe : describe.skip;
export const testOnLinux = process.platform === "linux" && hasPython ? test : test.skip;

let tokens = 0;

/** A word by which a program and what it starts are found, on their command lines. */
export function newToken(): string {
  tokens += 1;
  return `token-${process.pid}-${tokens}`;
}

/** The processes whose command line has a word; a zombie has no command line any more. */
export const withToken = (token: string): readonly number[] =>
  readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name) && read(name, "cmdline").split("\0").includes(token))
    .map(Number);

/** How many threads of a process live; 0 where it is gone, or a zombie. */
export function threadsOf(pid: number): number {
  const fields = read(pid, "stat").split(") ")[1]?.split(" ") ?? [];
  const threads = Number(fields[17] ?? 0);
  return fields[0] === "Z" && threads <= 1 ? 0 : threads;
}

function read(pid: number | string, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, "utf8");
  } catch {
    return "";
  }
}
