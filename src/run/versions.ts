import { execFile } from "node:child_process";
import { readFile, realpath } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import which from "which";
import type { Environment } from "../model/report.ts";
import { searchPath } from "../plan/environment.ts";

const run = promisify(execFile);
/** A tool that does not tell its version by then is left out of the report. */
const LIMIT_MS = 5000;

/** The versions of the tools on the PATH that start servers. */
export async function readEnvironment(env: Readonly<Record<string, string>>): Promise<Environment> {
  const [node, npm, uv, python, docker] = await Promise.all([
    nodeVersion(env).then((version) => version?.slice(1) ?? null),
    npmVersion(env),
    versionOf("uv", env),
    versionOf("python3", env),
    versionOf("docker", env),
  ]);
  return { os: process.platform, arch: os.arch(), node, npm, uv, python, docker };
}

/** The Node.js on the PATH, as it calls itself (`v20.20.2`). */
export async function nodeVersion(env: Readonly<Record<string, string>>): Promise<string | null> {
  if (await isOurs("node", env)) return process.version;
  const version = await versionOf("node", env);
  return version && `v${version}`;
}

/** Whether a program on the PATH is the one that runs this one. */
async function isOurs(tool: string, env: Readonly<Record<string, string>>): Promise<boolean> {
  const found = await which(tool, { path: searchPath(env), nothrow: true });
  return found !== null && (await realpath(found).catch(() => "")) === process.execPath;
}

/** What is known without running anything. */
export const machineOnly: Environment = {
  os: process.platform,
  arch: os.arch(),
  node: null,
  npm: null,
  uv: null,
  python: null,
  docker: null,
};

async function versionOf(
  tool: string,
  env: Readonly<Record<string, string>>,
): Promise<string | null> {
  try {
    const { stdout } = await run(tool, ["--version"], { env: { ...env }, timeout: LIMIT_MS });
    return /\d+(?:\.\d+)+[\w.+-]*/.exec(stdout)?.[0] ?? null;
  } catch {
    return null;
  }
}

/** npm takes 0.3 s to say its version; its manifest says the same at once. */
async function npmVersion(env: Readonly<Record<string, string>>): Promise<string | null> {
  try {
    const bin = await realpath(await which("npm", { path: searchPath(env) }));
    const manifest = await readFile(path.join(path.dirname(bin), "..", "package.json"), "utf8");
    const { name, version } = JSON.parse(manifest) as { name?: string; version?: string };
    return name === "npm" && version ? version : null;
  } catch {
    return null;
  }
}
