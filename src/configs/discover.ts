import { constants, type Dirent, readdir, type Stats } from "node:fs";
import { access, lstat, open, realpath, stat } from "node:fs/promises";
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
import { FORMATS, formatOf, knownFormatOf } from "./index.ts";
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
      ? [await configsBelow(workingDirectory)]
      : await Promise.all(config.map((named) => configsNamed(named, workingDirectory)));
  const workspace = await realOf(search.workspace);
  const limit = pLimit(16);
  const texts = await limit.map(unique(found.flat()), (file) =>
    readConfig(file, search, workspace),
  );
  return texts.sort((one, other) => (one.file < other.file ? -1 : 1));
}

async function refuseNoFolder({ workspace, workingDirectory }: Search): Promise<void> {
  const entry = await stat(workingDirectory).catch(() => null);
  if (entry?.isDirectory()) return;
  const named = path.relative(workspace, workingDirectory);
  throw new UsageError(
    `input \`working-directory\`: \`${named}\` is not allowed, expected a folder of the workspace`,
  );
}

const unique = (files: readonly string[]): readonly string[] => [...new Set(files)];

const PATTERNS = FORMATS.flatMap(({ patterns }) => patterns);
const isConfig = picomatch(PATTERNS, { dot: true });
const mayBe = lastNames(PATTERNS);

/** Absolute paths of everything below a folder that a client would read, also folders and links of such a name. */
const configsBelow = (folder: string): Promise<readonly string[]> =>
  findFiles(folder, (file) => isConfig(file), { mayBe });

async function matches(folder: string, pattern: string): Promise<readonly string[]> {
  const skipped = [...SKIPPED].filter((name) => !pattern.includes(name));
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
async function configsNamed(named: string, folder: string): Promise<readonly string[]> {
  const absolute = path.resolve(folder, named);
  const entry = await lstat(absolute).catch(() => null);
  const found = entry ? await configsAt(absolute, entry) : await globbed(named, folder);
  if (found.length > 0) return found;
  throw new UsageError(nothingAt(named, entry));
}

async function configsAt(absolute: string, entry: Stats): Promise<readonly string[]> {
  const target = entry.isSymbolicLink() ? await stat(absolute).catch(() => entry) : entry;
  const isSearched = target.isDirectory() && !knownFormatOf(absolute);
  return isSearched ? configsBelow(absolute) : [absolute];
}

async function globbed(named: string, folder: string): Promise<readonly string[]> {
  const pattern = path.sep === "\\" ? named.replaceAll("\\", "/") : named;
  return isDynamicPattern(pattern) ? matches(folder, pattern) : [];
}

function nothingAt(named: string, entry: Stats | null): string {
  const names = PATTERNS.map((pattern) => `\`${pattern.replace("**/", "")}\``);
  const allowed =
    "a config file, a folder that holds one, or a glob, relative to `working-directory`";
  const what = entry
    ? `there is no ${names.slice(0, -1).join(", ")} or ${names.at(-1)} below it that git does not ignore, outside folders such as \`node_modules\``
    : `nothing is found at ${isDynamicPattern(named) ? "this glob" : "this path"}`;
  return `input \`config\`: \`${named}\`: ${what}; allowed is ${allowed}`;
}

async function readConfig(file: string, search: Search, workspace: string): Promise<ConfigText> {
  return {
    file: path.relative(search.workspace, file).replaceAll(path.sep, "/"),
    path: file,
    format: formatOf(file),
    plugin: await isInPlugin(file),
    content: await contentOf(file, search.workspace, workspace),
  };
}

/** What tells that a folder is a plugin's, after the plugin documentation of the clients. */
const MANIFESTS = [".claude-plugin", ".codex-plugin", ".cursor-plugin", ".plugin", "plugin.json"];

async function isInPlugin(file: string): Promise<boolean> {
  const beside = MANIFESTS.map((name) => access(path.join(path.dirname(file), name)));
  const found = await Promise.allSettled(beside);
  return found.some(({ status }) => status === "fulfilled");
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
