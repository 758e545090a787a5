import { readdir, readFile, realpath } from "node:fs/promises";
import path from "node:path";
import {
  asWritten,
  isWorkspace,
  type Language,
  type Lock,
  locksAmong,
  outsideOfPackages,
} from "../plan/projects.ts";
import { firstBytes } from "./first-bytes.ts";

/** What a package.json says that matters here; of a pyproject.toml only its place is known. */
export interface Manifest {
  /** Absolute. */
  readonly folder: string;
  readonly hasDependencies: boolean;
  readonly hasBuild: boolean;
  /** As it stands there, for example `pnpm@10.0.0`. */
  readonly packageManager: string | null;
  /** Patterns of the folders that belong to it. */
  readonly workspaces: readonly string[];
}

/** The project of a file. */
export interface Project {
  readonly manifest: Manifest;
  /** The manifest beside the lock files: its own, or that of the workspaces to which it belongs. */
  readonly root: Manifest;
  /** The one that counts first; empty where there is none. */
  readonly locks: readonly Lock[];
}

const MANIFESTS: Readonly<Record<Language, string>> = {
  node: "package.json",
  python: "pyproject.toml",
};

/** The project that a file or folder of the workspace belongs to, or `null`. */
export async function findProject(
  language: Language,
  target: string,
  workspace: string,
): Promise<Project | null> {
  const folders = foldersUp(outsideOfPackages(target), workspace);
  const found = await Promise.all(folders.map((folder) => manifestIn(folder, language)));
  const [manifest, ...above] = found.filter((one) => one !== null);
  if (!manifest || !(await reallyLiesIn(manifest.folder, workspace))) return null;
  const owners = above.filter((owner) => owns(owner, manifest, language));
  for (const root of [manifest, ...owners]) {
    const locks = await locksIn(root, language);
    if (locks.length > 0) return { manifest, root, locks };
  }
  return { manifest, root: manifest, locks: [] };
}

/** A path and the folders above it, up to the workspace; none where it lies outside. */
function foldersUp(target: string, workspace: string): readonly string[] {
  if (!liesIn(target, workspace)) return [];
  const parent = path.dirname(target);
  return path.relative(workspace, target) === ""
    ? [target]
    : [target, ...foldersUp(parent, workspace)];
}

function liesIn(target: string, folder: string): boolean {
  const relative = path.relative(folder, target);
  return !(relative === ".." || relative.startsWith(`..${path.sep}`) || path.isAbsolute(relative));
}

/** A link may lead out. */
const reallyLiesIn = async (target: string, folder: string): Promise<boolean> =>
  liesIn(await realpath(target), await realpath(folder));

/** uv keeps one lock file for all members of a workspace and knows them itself. */
const owns = (owner: Manifest, { folder }: Manifest, language: Language): boolean =>
  language === "node" && isWorkspace(path.relative(owner.folder, folder), owner.workspaces);

async function locksIn(root: Manifest, language: Language): Promise<readonly Lock[]> {
  const names = await readdir(root.folder).catch(() => []);
  const locks = locksAmong(names, language, root.packageManager);
  return Promise.all(
    locks.map(async (lock) => asWritten(lock, await firstBytes(path.join(root.folder, lock.file)))),
  );
}

async function manifestIn(folder: string, language: Language): Promise<Manifest | null> {
  const text = await textOf(path.join(folder, MANIFESTS[language]));
  if (text === null) return null;
  if (language === "python") return { ...EMPTY, folder, hasDependencies: true };
  const manifest = objectIn(text);
  const { packageManager } = manifest;
  return {
    folder,
    hasDependencies: DEPENDENCIES.some((key) => Object.keys(Object(manifest[key])).length > 0),
    hasBuild: typeof Object(manifest.scripts).build === "string",
    packageManager: typeof packageManager === "string" ? packageManager : null,
    workspaces: [...workspacesOf(manifest), ...(await pnpmWorkspaces(folder))],
  };
}

const EMPTY = { hasBuild: false, packageManager: null, workspaces: [] } as const;

const DEPENDENCIES = ["dependencies", "devDependencies", "optionalDependencies"];

/** A list, or the older `{ "packages": [...] }`. */
function workspacesOf({ workspaces }: Readonly<Record<string, unknown>>): readonly string[] {
  return stringsIn(Array.isArray(workspaces) ? workspaces : Object(workspaces).packages);
}

async function pnpmWorkspaces(folder: string): Promise<readonly string[]> {
  const text = await textOf(path.join(folder, "pnpm-workspace.yaml"));
  if (text === null) return [];
  try {
    const { parse } = await import("yaml");
    return stringsIn(Object(parse(text)).packages);
  } catch {
    return [];
  }
}

const stringsIn = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === "string") : [];

function objectIn(text: string): Readonly<Record<string, unknown>> {
  try {
    return Object(JSON.parse(text));
  } catch {
    return {};
  }
}

const textOf = (file: string): Promise<string | null> => readFile(file, "utf8").catch(() => null);
