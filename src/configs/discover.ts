import { constants, type Dirent, readdir, type Stats } from "node:fs";
import { lstat, open, readdir as readdirOf, realpath, stat } from "node:fs/promises";
import { homedir } from "node:os";
import path from "node:path";
import pLimit from "p-limit";
import picomatch from "picomatch";
import { glob, isDynamicPattern } from "tinyglobby";
import type { Options } from "../model/options.ts";
import { UsageError } from "../model/usage-error.ts";
import type { ConfigText, FileProblem } from "./config-text.ts";
import {
  DIRECTORY,
  LEADS_OUT,
  MAX_BYTES,
  NO_REGULAR_FILE,
  problemOfCode,
  TOO_LARGE,
} from "./file-problems.ts";
import type { ConfigFormat } from "./format.ts";
import { DE_FACTO, FORMATS, formatsOf, readersOf } from "./index.ts";
import { rootFolder } from "./parse.ts";
import { pointedAt } from "./points.ts";
import { isPlugin, type Surroundings } from "./surroundings.ts";
import { findFiles } from "./walk/find-files.ts";
import { lastNames } from "./walk/last-names.ts";
import { SKIPPED } from "./walk/skipped.ts";

/** What says where configs are looked for. */
export type Search = Pick<Options, "workspace" | "workingDirectory" | "config">;

/** Finds the configs that are named, or all there are where none is named, and reads their bytes. Sorted by path. */
export async function discover(search: Search): Promise<readonly ConfigText[]> {
  const { workingDirectory, config } = search;
  await refuseNoFolder(search);
  const found =
    config.length === 0
      ? [searched(await configsBelow(workingDirectory))]
      : await Promise.all(config.map((named) => configsNamed(named, workingDirectory)));
  const workspace = await realOf(search.workspace);
  const limit = pLimit(16);
  const texts = await limit.map(unique(found.flat()), (file) =>
    readConfigs(file, search, workspace),
  );
  return [...new Map(texts.flat().map((text) => [text.path, text])).values()].sort((one, other) =>
    one.file < other.file ? -1 : 1,
  );
}

async function refuseNoFolder({ workspace, workingDirectory }: Search): Promise<void> {
  const entry = await stat(workingDirectory).catch(() => null);
  if (entry?.isDirectory()) return;
  const named = path.relative(workspace, workingDirectory);
  throw new UsageError(
    `input \`working-directory\`: \`${named}\` is not allowed, expected a folder of the workspace`,
  );
}

/** A file, absolute, and whether it is the very one that somebody named. */
interface Found {
  readonly path: string;
  readonly named: boolean;
}

const searched = (files: readonly string[]): readonly Found[] =>
  files.map((file) => ({ path: file, named: false }));

const asNamed = (files: readonly string[]): readonly Found[] =>
  files.map((file) => ({ path: file, named: true }));

/** Each file once; it is named if any line names it. */
function unique(files: readonly Found[]): readonly Found[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  for (const file of files) if (file.named) byPath.set(file.path, file);
  return [...byPath.values()];
}

const PATTERNS = FORMATS.flatMap(({ patterns }) => patterns);
const isConfig = picomatch(PATTERNS, { dot: true });
const mayBe = lastNames(PATTERNS);

/** Absolute paths of everything below a folder that a client would read, also folders and links of such a name. */
const configsBelow = (folder: string): Promise<readonly string[]> =>
  findFiles(folder, (file) => isConfig(file), { mayBe });

async function matches(folder: string, pattern: string): Promise<readonly string[]> {
  const skipped = [...SKIPPED].filter((name) => !pattern.split("/").includes(name));
  const found = await glob(pattern, {
    cwd: folder,
    dot: true,
    ignore: skipped.map((name) => `**/${name}/**`),
    expandDirectories: false,
    followSymbolicLinks: false,
    fs: { readdir: readdirWithLinks as typeof readdir },
  });
  return found.map((file) => path.resolve(folder, file));
}

/** A link is found and never entered: whether its target may be read is decided later. */
function readdirWithLinks(
  folder: string,
  options: { withFileTypes: true },
  done: (error: Error | null, entries: Dirent[]) => void,
): void {
  readdir(folder, options, (error, entries) => done(error, entries?.map(linkAsFile)));
}

function linkAsFile(entry: Dirent): Dirent {
  if (!entry.isSymbolicLink()) return entry;
  return Object.assign(Object.create(entry), { isFile: () => true, isSymbolicLink: () => false });
}

/** The files that one line of the input `config` names. */
async function configsNamed(named: string, folder: string): Promise<readonly Found[]> {
  const absolute = path.resolve(folder, named);
  const entry = await lstat(absolute).catch(() => null);
  const found = entry ? await configsAt(absolute, entry) : asNamed(await globbed(named, folder));
  if (found.length > 0) return found;
  throw new UsageError(nothingAt(named, entry));
}

async function configsAt(absolute: string, entry: Stats): Promise<readonly Found[]> {
  const target = entry.isSymbolicLink() ? await stat(absolute).catch(() => entry) : entry;
  const isSearched = target.isDirectory() && formatsOf(absolute).length === 0;
  return isSearched ? searched(await configsBelow(absolute)) : asNamed([absolute]);
}

async function globbed(named: string, folder: string): Promise<readonly string[]> {
  const pattern = path.sep === "\\" ? named.replaceAll("\\", "/") : named;
  return isDynamicPattern(pattern) ? matches(folder, pattern) : [];
}

function nothingAt(named: string, entry: Stats | null): string {
  const allowed =
    "a config file, a folder that holds one, or a glob, relative to `working-directory`";
  const what = entry
    ? "there is no config of a client below it that is read (`docs/configs.md` lists them)"
    : `nothing is found at ${isDynamicPattern(named) ? "this glob" : "this path"}`;
  return `input \`config\`: \`${named}\`: ${what}; allowed is ${allowed}`;
}

/** A file, and those that it points to. */
async function readConfigs(
  { path: file, named }: Found,
  search: Search,
  workspace: string,
): Promise<readonly ConfigText[]> {
  const around = await surroundingsOf(file, search);
  const shown = path.relative(search.workspace, file).replaceAll(path.sep, "/");
  const readers = readersOf(shown, around);
  const config: ConfigText = {
    ...(await readAs(file, readers, isPlugin(around), search, workspace)),
    ...(named ? { fallback: DE_FACTO } : {}),
  };
  const further = pointedAt(config).map(async ({ path: other, format, root }) => ({
    ...(await readAs(other, [format], true, search, workspace)),
    root,
  }));
  return [config, ...(await Promise.all(further))];
}

async function readAs(
  file: string,
  readers: readonly ConfigFormat[],
  plugin: boolean,
  search: Search,
  workspace: string,
): Promise<ConfigText> {
  const content = await contentOf(file, search.workspace, workspace);
  return {
    file: path.relative(search.workspace, file).replaceAll(path.sep, "/"),
    path: file,
    readers,
    plugin,
    content,
    files: await neededFiles(file, content, readers),
  };
}

async function surroundingsOf(file: string, { workingDirectory }: Search): Promise<Surroundings> {
  const folder = path.dirname(file);
  const beside = await readdirOf(folder).catch(() => []);
  return { beside, atRoot: path.relative(workingDirectory, folder) === "" };
}

/** Texts of the files that a config needs beside its own, by their relative path. */
async function neededFiles(
  file: string,
  content: Uint8Array | FileProblem,
  readers: readonly ConfigFormat[],
): Promise<ReadonlyMap<string, string | null>> {
  if ("problem" in content) return new Map();
  const asking = readers.filter(({ needs }) => needs);
  const text = asking.length > 0 ? new TextDecoder().decode(content) : "";
  const wanted = asking.flatMap((format) =>
    (format.needs?.(text) ?? []).map((name) => ({
      name,
      root: format.needsFrom === "file" ? path.dirname(file) : rootFolder(file, format),
    })),
  );
  const read = wanted.map(async ({ name, root }) => {
    const plain = name.replace(/^~(?=\/)/, () => homedir());
    const bytes = await neededBytes(path.resolve(root, plain)).catch(() => null);
    const found = bytes instanceof Uint8Array ? new TextDecoder().decode(bytes) : null;
    return [name, found] as const;
  });
  return new Map(await Promise.all(read));
}

/** What the system tells of its processes, their environments among it, is no file of anybody. */
async function neededBytes(file: string): Promise<Uint8Array | FileProblem> {
  const target = await realpath(file);
  return /^\/(?:proc|sys|dev)\//.test(target) ? NO_REGULAR_FILE : bytesOf(target);
}

/** The bytes of a file, or why it has none. What a link shows outside the workspace is never read. */
async function contentOf(
  file: string,
  workspace: string,
  realWorkspace: string,
): Promise<Uint8Array | FileProblem> {
  try {
    const target = await realpath(file);
    if (isInside(file, workspace) && !isInside(target, realWorkspace)) return LEADS_OUT;
    const about = await stat(target);
    return problemOf(about) ?? (await bytesOf(target));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return problemOfCode(code ?? "an unknown error", await isLink(file));
  }
}

async function bytesOf(file: string): Promise<Uint8Array | FileProblem> {
  const handle = await open(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    return problemOf(await handle.stat()) ?? (await handle.readFile());
  } finally {
    await handle.close();
  }
}

function problemOf(about: Stats): FileProblem | undefined {
  if (about.isDirectory()) return DIRECTORY;
  if (!about.isFile()) return NO_REGULAR_FILE;
  return about.size > MAX_BYTES ? TOO_LARGE : undefined;
}

const isLink = (file: string): Promise<boolean> =>
  lstat(file).then(
    (entry) => entry.isSymbolicLink(),
    () => false,
  );

function isInside(file: string, folder: string): boolean {
  const way = path.relative(folder, file);
  return way === "" || !(way === ".." || way.startsWith(`..${path.sep}`) || path.isAbsolute(way));
}

const realOf = (folder: string): Promise<string> => realpath(folder).catch(() => folder);
