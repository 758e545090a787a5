import { constants, type Stats } from "node:fs";
import { lstat, open, realpath, stat } from "node:fs/promises";
import path from "node:path";
import type { FileProblem } from "./config-text.ts";
import {
  DIRECTORY,
  LEADS_OUT,
  MAX_BYTES,
  NO_REGULAR_FILE,
  problemOfCode,
  TOO_LARGE,
} from "./file-problems.ts";

/** The bytes of a file, or why it has none. What a link shows outside the workspace is never read. */
export async function contentOf(
  file: string,
  workspace: string,
  realWorkspace: string,
  limit = MAX_BYTES,
): Promise<Uint8Array | FileProblem> {
  try {
    const target = await realpath(file);
    if (isInside(file, workspace) && !isInside(target, realWorkspace)) return LEADS_OUT;
    const about = await stat(target);
    return problemOf(about, limit) ?? (await bytesOf(target, limit));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return problemOfCode(code ?? "an unknown error", await isLink(file));
  }
}

/** The bytes of a file that a config refers to. What the system tells of its processes is no file of anybody. */
export async function neededBytes(file: string): Promise<Uint8Array | FileProblem> {
  const target = await realpath(file);
  return /^\/(?:proc|sys|dev)\//.test(target) ? NO_REGULAR_FILE : bytesOf(target);
}

async function bytesOf(file: string, limit = MAX_BYTES): Promise<Uint8Array | FileProblem> {
  const handle = await open(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    return problemOf(await handle.stat(), limit) ?? (await handle.readFile());
  } finally {
    await handle.close();
  }
}

function problemOf(about: Stats, limit: number): FileProblem | undefined {
  if (about.isDirectory()) return DIRECTORY;
  if (!about.isFile()) return NO_REGULAR_FILE;
  return about.size > limit ? TOO_LARGE : undefined;
}

const isLink = (file: string): Promise<boolean> =>
  lstat(file).then(
    (entry) => entry.isSymbolicLink(),
    () => false,
  );

/** Whether a path is that of a folder or of something in it; both absolute. */
export function isInside(file: string, folder: string): boolean {
  const way = path.relative(folder, file);
  return way === "" || !(way === ".." || way.startsWith(`..${path.sep}`) || path.isAbsolute(way));
}
