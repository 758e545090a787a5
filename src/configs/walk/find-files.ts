import { lstat } from "node:fs/promises";
import path from "node:path";
import { descend, type Wanted } from "./descend.ts";
import { FOLDS_CASE } from "./gitignore.ts";
import { lookAbove } from "./repository.ts";
import { isSkipped } from "./skipped.ts";
import { tracked } from "./tracked.ts";

/**
 * The wanted files of a folder and of those below, absolute and sorted, also links and folders of such a name: what
 * git does not ignore, and what it tracks all the same. Links to folders and folders of other people's code are not
 * entered. `mayBe` is a quick look at the last segment of a path, which spares the rest for most.
 */
export async function findFiles(
  folder: string,
  isWanted: Wanted["isWanted"],
  { mayBe = () => true }: Partial<Pick<Wanted, "mayBe">> = {},
): Promise<readonly string[]> {
  const root = path.resolve(folder);
  const above = await lookAbove(root);
  const isMeant = (file: string) => mayBe(file.slice(file.lastIndexOf("/") + 1)) && isWanted(file);
  const [walked, known] = await Promise.all([
    descend(root, above, { mayBe, isWanted }),
    above.isRepository ? tracked(root, (file) => isMeant(file) && !isSkipped(file)) : [],
  ]);
  const doubtful = [...walked.filter(isGarbled), ...known.filter(notIn(walked))];
  const there = await Promise.all(doubtful.map((file) => isThere(root, file)));
  const sure = walked.filter((file) => !isGarbled(file));
  const found = new Set([...sure, ...doubtful.filter((_, at) => there[at])]);
  return [...found].map((file) => path.join(root, file)).sort();
}

/** Whether a name was perhaps not UTF-8: then its text opens nothing. */
const isGarbled = (file: string): boolean => file.includes("\uFFFD");

function notIn(files: readonly string[]): (file: string) => boolean {
  const folded = (file: string) => (FOLDS_CASE ? file.toLowerCase() : file);
  const known = new Set(files.map(folded));
  return (file) => !known.has(folded(file));
}

/** Whether a file is there, and no folder on the way to it is a link by now. */
async function isThere(root: string, file: string): Promise<boolean> {
  const segments = file.split("/");
  const above = segments.slice(1).map((_, at) => segments.slice(0, at + 1).join("/"));
  try {
    await lstat(path.join(root, file));
    const folders = await Promise.all(above.map((folder) => lstat(path.join(root, folder))));
    return folders.every((folder) => folder.isDirectory());
  } catch {
    return false;
  }
}
