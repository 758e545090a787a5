import { lstat } from "node:fs/promises";
import path from "node:path";
import { glob, isDynamicPattern } from "tinyglobby";
import type { Options } from "../model/options.ts";
import { UsageError } from "../model/usage-error.ts";

/** So many files are merged at most. */
const MOST_FILES = 10_000;

/**
 * Absolute paths of the files that `merge` names, sorted. A path that leads nowhere is among them, since it is a part
 * that is missing; a glob that fits nothing is a mistake.
 */
export async function findParts({
  workspace,
  merge,
}: Pick<Options, "workspace" | "merge">): Promise<readonly string[]> {
  const found = await Promise.all(merge.map((named) => filesNamed(named, workspace)));
  const files = [...new Set(found.flat())].sort();
  if (files.length > MOST_FILES) {
    throw wrong(`it names ${files.length} files, and no more than ${MOST_FILES} are merged`);
  }
  const there = await Promise.all(files.map(isThere));
  if (there.includes(true)) return files;
  throw wrong(`there is no file \`${merge.join("`, `")}\``);
}

async function filesNamed(named: string, workspace: string): Promise<readonly string[]> {
  const absolute = path.resolve(workspace, named);
  if ((await isThere(absolute)) || !isDynamicPattern(asPattern(named))) return [absolute];
  const found = await glob(asPattern(named), {
    cwd: workspace,
    dot: true,
    expandDirectories: false,
    followSymbolicLinks: false,
  });
  if (found.length === 0) throw wrong(`nothing is found at the glob \`${named}\``);
  return found.map((file) => path.resolve(workspace, file));
}

const asPattern = (named: string): string =>
  path.sep === "\\" ? named.replaceAll("\\", "/") : named;

const isThere = (file: string): Promise<boolean> =>
  lstat(file).then(
    () => true,
    () => false,
  );

const wrong = (problem: string): UsageError =>
  new UsageError(
    `input \`merge\`: ${problem}; allowed are JSON reports and globs, relative to the workspace`,
  );
