import { lstat, readFile, realpath } from "node:fs/promises";
import path from "node:path";
import { MAX_BYTES } from "../file-problems.ts";
import { ignores, type Rules, withLines } from "./gitignore.ts";

/** What the folders above say of a folder. */
export interface Above {
  /** Whether the folder belongs to a repository of git. */
  readonly isRepository: boolean;
  readonly rules: Rules;
  /** The folder, relative to where the rules begin, with `/` at its end; `""`: they begin there. */
  readonly prefix: string;
}

/** What of git was seen in a folder. */
export interface Seen {
  /** `.git`, a folder or a file: a repository begins here. */
  readonly repository: boolean;
  readonly gitignore: boolean;
}

/**
 * The rules of the folders above, from the root of the repository on. Without a repository nothing above counts, for
 * nothing says where to stop. Where a folder on the way is ignored, its rules begin anew: whoever searches there
 * means what is ignored.
 */
export async function lookAbove(folder: string): Promise<Above> {
  const real = await realpath(folder).catch(() => path.resolve(folder));
  const above = await foldersFromRoot(real);
  if (!above) return { isRepository: false, rules: null, prefix: "" };
  let rules: Rules = null;
  let prefix = "";
  for (const [at, outer] of above.entries()) {
    const seen = { repository: at === 0, gitignore: true };
    rules = await rulesIn(outer, rules, { seen, prefix });
    prefix += `${path.basename(above[at + 1] ?? real)}/`;
    if (ignores(rules, prefix)) rules = null;
  }
  return { isRepository: true, rules, prefix };
}

/** The folders above, from the root of the repository on; none, where it begins in the folder itself. */
async function foldersFromRoot(folder: string): Promise<readonly string[] | null> {
  const above: string[] = [];
  for (let at = folder; ; at = path.dirname(at)) {
    if (at !== folder) above.unshift(at);
    if (await lstat(path.join(at, ".git")).catch(() => null)) return above;
    if (at === path.dirname(at)) return null;
  }
}

/** The rules that hold in a folder: a repository's own begin anew, as git has it. */
export async function rulesIn(
  folder: string,
  outer: Rules,
  { seen, prefix }: { readonly seen: Seen; readonly prefix: string },
): Promise<Rules> {
  const rules = seen.repository ? withLines(null, await excludeOf(folder), prefix) : outer;
  return seen.gitignore
    ? withLines(rules, await textOf(path.join(folder, ".gitignore")), prefix)
    : rules;
}

/** `info/exclude` of a repository; in a worktree it is the one of the repository that the worktree belongs to. */
async function excludeOf(root: string): Promise<string> {
  const link = /^gitdir: (?<folder>[^\r\n]+)/.exec(await textOf(path.join(root, ".git")));
  const own = path.resolve(root, link?.groups?.folder ?? ".git");
  const common = (await textOf(path.join(own, "commondir"))).trimEnd();
  return textOf(path.join(path.resolve(own, common), "info", "exclude"));
}

/** The text of a regular file, and of no link, as git reads a `.gitignore`; empty, where there is none to be read. */
async function textOf(file: string): Promise<string> {
  try {
    const entry = await lstat(file);
    return entry.isFile() && entry.size <= MAX_BYTES ? await readFile(file, "utf8") : "";
  } catch {
    return "";
  }
}
