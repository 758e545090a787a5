import type { Dirent } from "node:fs";
import { entriesReader } from "./entries.ts";
import { ignores, type Rules } from "./gitignore.ts";
import { type Above, rulesIn, type Seen } from "./repository.ts";
import { SKIPPED } from "./skipped.ts";

/** What is looked for. */
export interface Wanted {
  /** A quick look at the name alone, for every entry there is. */
  readonly mayBe: (name: string) => boolean;
  /** Given the path relative to the folder that is searched, with `/`. */
  readonly isWanted: (path: string) => boolean;
}

/** A folder to be read, relative to the one that is searched, with `/` at its end, and the rules outside it. */
interface Folder {
  readonly at: string;
  readonly depth: number;
  readonly outer: Rules;
}

/** Folders that are asked for at once. Node.js opens fewer: one for each of its threads (`UV_THREADPOOL_SIZE`). */
const AT_ONCE = 64;

/** No repository nests as deep; it bounds what a `**` can cost in a tree that is made to be slow. */
const MAX_DEPTH = 64;

/**
 * Everything wanted below a folder that git does not ignore, relative to it: files, links, which are not followed,
 * and folders. A folder that cannot be read, or is gone when its turn comes, counts as empty.
 */
export async function descend(root: string, above: Above, wanted: Wanted): Promise<string[]> {
  const found: string[] = [];
  const entriesOf = entriesReader();
  const base = root.endsWith("/") ? root : `${root}/`;
  await spread<Folder>({ at: "", depth: 0, outer: above.rules }, async (folder, add) => {
    const { at, depth, outer } = folder;
    const entries = await entriesOf(base + at);
    const prefix = above.prefix + at;
    const seen = seenIn(entries);
    const rules = seen ? await rulesIn(base + at, outer, { seen, prefix }) : outer;
    const kept = entries.filter(
      (entry) => isOfUse(entry, folder, wanted) && !ignores(rules, prefix + nameOf(entry)),
    );
    for (const entry of kept) {
      if (isMeant(entry.name, at, wanted)) found.push(at + entry.name);
      if (entry.isDirectory()) add({ at: `${at}${entry.name}/`, depth: depth + 1, outer: rules });
    }
  });
  return found;
}

const isOfUse = (entry: Dirent, { at, depth }: Folder, wanted: Wanted): boolean =>
  entry.isDirectory()
    ? depth < MAX_DEPTH && !SKIPPED.has(entry.name)
    : isMeant(entry.name, at, wanted);

const nameOf = (entry: Dirent): string => (entry.isDirectory() ? `${entry.name}/` : entry.name);

const isMeant = (name: string, at: string, { mayBe, isWanted }: Wanted): boolean =>
  mayBe(name) && isWanted(at + name);

function seenIn(entries: readonly Dirent[]): Seen | null {
  const seen = entries.filter(({ name }) => name === ".git" || name === ".gitignore");
  const isSeen = (file: string): boolean => seen.some(({ name }) => name === file);
  return seen.length > 0 ? { repository: isSeen(".git"), gitignore: isSeen(".gitignore") } : null;
}

/** Visits the first and all that the visits add, some at once, the latest first: so few are waiting. */
function spread<T>(
  first: T,
  visit: (one: T, add: (another: T) => void) => Promise<void>,
): Promise<void> {
  const waiting = [first];
  let busy = 0;
  return new Promise((resolve, reject) => {
    const go = (): void => {
      while (busy < AT_ONCE && waiting.length > 0) {
        busy += 1;
        visit(waiting.pop() as T, (another) => waiting.push(another)).then(done, reject);
      }
      if (busy === 0) resolve();
    };
    const done = (): void => {
      busy -= 1;
      go();
    };
    go();
  });
}
