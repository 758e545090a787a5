import type { Git } from "./git.ts";

/** A file, a link or a submodule as a commit has it. */
export interface Entry {
  /** Of git, for example `100644`; `120000` is a link, `160000` a submodule. */
  readonly mode: string;
  readonly hash: string;
}

/** What a commit holds of the workspace. */
export interface Base {
  readonly commit: string;
  /** Whether the commit that is checked out holds the same files, in the whole repository. */
  readonly isCheckedOut: boolean;
  /** By the path relative to the workspace, with `/`. */
  readonly entries: ReadonlyMap<string, Entry>;
}

/** The hashes of `HEAD`. */
export interface Head {
  readonly commit: string | null;
  readonly tree: string | null;
}

export async function readHead(git: Git): Promise<Head> {
  const [commit = null, tree = null] = await hashesOf(git, ["HEAD", "HEAD^{tree}"]);
  return { commit, tree };
}

/** What a commit holds, or `null` where git does not have it. */
export async function readBase(git: Git, commit: string, head: Head): Promise<Base | null> {
  const [tree = null] = await hashesOf(git, [`${commit}^{tree}`]);
  const list = tree === null ? null : await git(["ls-tree", "-r", "-z", commit]);
  if (list === null) return null;
  return { commit, isCheckedOut: tree === head.tree, entries: entriesIn(list) };
}

/** `<hash> <type> <size>` for each line, or `<name> missing` (git-cat-file, `--batch-check`). */
async function hashesOf(git: Git, names: readonly string[]): Promise<readonly (string | null)[]> {
  const answer = await git(["cat-file", "--batch-check"], `${names.join("\n")}\n`);
  const lines = answer?.toString("utf8").split("\n") ?? [];
  return names.map((_, index) => /^([0-9a-f]+) \w+ \d+$/.exec(lines[index] ?? "")?.[1] ?? null);
}

/** `<mode> <type> <hash>\t<path>`, each with a NUL behind it (git-ls-tree, `-z`). */
function entriesIn(list: Buffer): ReadonlyMap<string, Entry> {
  const entries = new Map<string, Entry>();
  for (const line of list.toString("utf8").split("\0")) {
    const [, mode, hash, file] = /^(\d+) \w+ ([0-9a-f]+)\t(.+)$/s.exec(line) ?? [];
    if (mode && hash && file) entries.set(file, { mode, hash });
  }
  return entries;
}
