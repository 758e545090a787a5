import { access, readFile } from "node:fs/promises";
import path from "node:path";
import { type Fact, fact } from "../model/fact.ts";
import type { Launcher, Plan } from "../model/plan.ts";
import { shownPath } from "../plan/shown-path.ts";

/** They look into the project before they fetch; `pnpm dlx` and `yarn dlx` do not. */
const LOOKS_FIRST: readonly Launcher[] = ["npx", "npm-exec", "bunx"];

/** What `npx name` finds in the repository itself, so that it fetches nothing. */
export async function localPackage(plan: Plan): Promise<readonly Fact[]> {
  if (!LOOKS_FIRST.includes(plan.launcher)) return [];
  const installed = await installedPackage(plan);
  return installed ?? (plan.launcher === "bunx" ? null : await ownPackage(plan)) ?? [];
}

/** A package whose executable lies in a `node_modules` of the project. */
async function installedPackage({ package: wanted, start }: Plan): Promise<readonly Fact[] | null> {
  if (!wanted || wanted.requested !== null || wanted.name.startsWith("@")) return null;
  const { name } = wanted;
  const isThere = await searchUp(start.cwd, path.join("node_modules", ".bin", name));
  return isThere === null ? null : [fact("local-package", { name })];
}

interface Manifest {
  readonly name?: string;
  readonly version?: string;
  readonly bin?: string | Readonly<Record<string, string>>;
}

/** The package that is the repository: npm runs its executable, not the published one (libnpmexec). */
async function ownPackage(plan: Plan): Promise<readonly Fact[] | null> {
  const { package: wanted, start, workspace } = plan;
  const file = wanted && (await searchUp(start.cwd, "package.json"));
  if (!file) return null;
  const { name = "", version, bin = {} } = await manifestIn(file);
  const bins = typeof bin === "string" ? [name.replace(/^@[^/]*\//, "")] : Object.keys(bin);
  const isOwn = wanted.name === name && [null, version].includes(wanted.requested);
  if (!isOwn && !(wanted.requested === null && bins.includes(wanted.name))) return null;
  const folder = shownPath(path.dirname(file), workspace);
  const origin = plan.server.args[plan.args.indexOf(wanted.spec)]?.origin;
  return [fact("self-package", { name: wanted.name, folder }, origin)];
}

async function manifestIn(file: string): Promise<Manifest> {
  try {
    return JSON.parse(await readFile(file, "utf8")) as Manifest;
  } catch {
    return {};
  }
}

/** The file in the nearest folder that has it, or `null`. */
async function searchUp(folder: string, name: string): Promise<string | null> {
  const file = path.join(folder, name);
  const isThere = await access(file).then(
    () => true,
    () => false,
  );
  const parent = path.dirname(folder);
  if (isThere) return file;
  return parent === folder ? null : searchUp(parent, name);
}
