import { type Dirent, readdir, type Stats } from "node:fs";
import { lstat, realpath, stat } from "node:fs/promises";
import path from "node:path";
import pLimit from "p-limit";
import { glob, isDynamicPattern } from "tinyglobby";
import type { Options } from "../model/options.ts";
import { UsageError } from "../model/usage-error.ts";
import type { ConfigText } from "./config-text.ts";
import { DEAD_FILES, deadFileOf } from "./dead-files.ts";
import { FORMATS, formatsOf } from "./index.ts";
import { type FoundFile, loadConfigs, type Place } from "./load.ts";
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
  const place: Place = { ...search, realWorkspace: await realOf(search.workspace) };
  const limit = pLimit(16);
  const texts = await limit.map(unique(found.flat()), (file) => loadConfigs(file, place));
  const byPath = new Map<string, ConfigText>();
  for (const text of texts.flat()) byPath.set(text.path, preferred(text, byPath.get(text.path)));
  return [...byPath.values()].sort((one, other) => (one.file < other.file ? -1 : 1));
}

/** A file that a plugin's manifest names is that plugin's, unless it lies where a plugin's file is looked for anyway. */
function preferred(text: ConfigText, other: ConfigText = text): ConfigText {
  const both = [text, other];
  const isAtHome = ({ root, plugin, readers }: ConfigText): boolean =>
    root === undefined && plugin && readers.length > 0;
  return both.find(isAtHome) ?? both.find(({ root }) => root !== undefined) ?? text;
}

async function refuseNoFolder({ workspace, workingDirectory }: Search): Promise<void> {
  const entry = await stat(workingDirectory).catch(() => null);
  if (entry?.isDirectory()) return;
  const named = path.relative(workspace, workingDirectory);
  throw new UsageError(
    `input \`working-directory\`: \`${named}\` is not allowed, expected a folder of the workspace`,
  );
}

/** Each file once; to be named counts more than to be found. */
const unique = (files: readonly FoundFile[]): readonly FoundFile[] => [
  ...new Map(files.toSorted(byNamed).map((file) => [file.path, file])).values(),
];

const byNamed = (one: FoundFile, other: FoundFile): number =>
  Number(one.named) - Number(other.named);

const PATTERNS = [...FORMATS, ...DEAD_FILES].flatMap(({ patterns }) => patterns);
const mayBe = lastNames(PATTERNS);
const isConfig = (file: string): boolean =>
  formatsOf(file).length > 0 || deadFileOf(file) !== undefined;

/** Everything below a folder that a client would read, or that looks so, also folders and links of such a name. */
async function configsBelow(folder: string): Promise<readonly FoundFile[]> {
  const found = await findFiles(folder, isConfig, { mayBe });
  return found.map((file) => ({ path: file, named: false }));
}

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
async function configsNamed(named: string, folder: string): Promise<readonly FoundFile[]> {
  const absolute = path.resolve(folder, named);
  const entry = await lstat(absolute).catch(() => null);
  const found = entry ? await configsAt(absolute, entry) : await globbed(named, folder);
  if (found.length > 0) return found;
  throw new UsageError(nothingAt(named, entry));
}

async function configsAt(absolute: string, entry: Stats): Promise<readonly FoundFile[]> {
  const target = entry.isSymbolicLink() ? await stat(absolute).catch(() => entry) : entry;
  const isSearched = target.isDirectory() && formatsOf(absolute).length === 0;
  return isSearched ? configsBelow(absolute) : [{ path: absolute, named: true }];
}

async function globbed(named: string, folder: string): Promise<readonly FoundFile[]> {
  const pattern = path.sep === "\\" ? named.replaceAll("\\", "/") : named;
  const found = isDynamicPattern(pattern) ? await matches(folder, pattern) : [];
  return found.map((file) => ({ path: file, named: true }));
}

function nothingAt(named: string, entry: Stats | null): string {
  const allowed =
    "a config file, a folder that holds one, or a glob, relative to `working-directory`";
  const what = entry
    ? "there is no config of a client (`docs/configs.md` lists them) below it that git does not ignore, outside folders such as `node_modules`"
    : `nothing is found at ${isDynamicPattern(named) ? "this glob" : "this path"}`;
  return `input \`config\`: \`${named}\`: ${what}; allowed is ${allowed}`;
}

const realOf = (folder: string): Promise<string> => realpath(folder).catch(() => folder);
