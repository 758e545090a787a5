import { createHash } from "node:crypto";
import { statSync } from "node:fs";
import { readFile, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import type { Plan } from "../../model/plan.ts";
import { readNpmExec } from "../../plan/launchers/npm-exec.ts";

/** The folder of npm's cache in which `npx` installs what a line names. */
export interface NpxEntry {
  readonly folder: string;
  /** By the path inside the entry, for example `node_modules/zod`. */
  readonly packages: Readonly<Record<string, LockedPackage>>;
}

/** A package as the lock file in an entry has it. */
export interface LockedPackage {
  readonly version?: string;
  readonly deprecated?: string;
  readonly hasInstallScript?: boolean;
}

/** The name that npm gives to the entry of these packages (libnpmexec, npm 7 to 12). */
const entryName = (specs: readonly string[]): string =>
  createHash("sha512")
    .update([...specs].sort((one, other) => one.localeCompare(other, "en")).join("\n"))
    .digest("hex")
    .slice(0, 16);

/** The folder of the entry; `entries` where npm itself has said where its entries are. */
export function entryFolder({ start, env }: Plan, entries?: string): string {
  const args = start.args[0] === "exec" || start.args[0] === "x" ? start.args.slice(1) : start.args;
  const specs = readNpmExec(args).specs.map((spec) => folderOr(spec, start.cwd));
  const all = entries ?? path.join(cacheOf({ ...env, ...start.env }), "_npx");
  return path.join(all, entryName(specs));
}

/** npm names the entry of a folder by its whole path. */
function folderOr(spec: string, cwd: string): string {
  const target = path.resolve(cwd, spec);
  return /^(?:\.{1,2}(?:\/|$)|\/)/.test(spec) && isFolder(target) ? target : spec;
}

const isFolder = (target: string): boolean =>
  statSync(target, { throwIfNoEntry: false })?.isDirectory() ?? false;

const cacheOf = (env: Plan["env"]): string =>
  env.npm_config_cache ??
  env.NPM_CONFIG_CACHE ??
  (env.LOCALAPPDATA
    ? path.join(env.LOCALAPPDATA, "npm-cache")
    : path.join(env.HOME ?? os.homedir(), ".npm"));

/** What npm installed in an entry, or `null` where no install came to its end in it. */
export async function readEntry(folder: string): Promise<NpxEntry | null> {
  try {
    const { packages } = JSON.parse(await readFile(lockOf(folder), "utf8")) as NpxEntry;
    return { folder, packages };
  } catch {
    return null;
  }
}

const lockOf = (folder: string): string => path.join(folder, "node_modules", ".package-lock.json");

/** Removes an entry. */
export const removeEntry = (folder: string): Promise<void> =>
  rm(folder, { recursive: true, force: true });
