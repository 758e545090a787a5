import type { FactKind } from "../model/fact.ts";
import type { KnownGood } from "../model/known-good.ts";
import type { ConfigFile } from "../model/server.ts";

/** What a run has read of the configs, before any server was chosen. */
export interface Found {
  /** Every file that was looked into, relative to the workspace. */
  readonly files: readonly string[];
  readonly configs: readonly ConfigFile[];
}

/** With these nobody knows which servers a file means to have. */
const UNREAD: ReadonlySet<FactKind> = new Set<FactKind>([
  "file-unreadable",
  "syntax-error",
  "wrong-root-key",
  "wrong-shape",
]);

/**
 * Gives the function that says whether the entry of a start is gone. `missing`: files that are not there any
 * more; `hide` is what names have been through that a start holds.
 */
export function goneFrom(
  { files, configs }: Found,
  missing: ReadonlySet<string>,
  hide: (text: string) => string,
): (start: KnownGood) => boolean {
  const read = new Set(files.map(hide));
  return ({ file, name }) => {
    if (file === null) return false;
    if (!read.has(file)) return missing.has(file);
    const own = configs.filter((config) => hide(config.file) === file);
    const isUnread = own.some(({ facts }) => facts.some(({ kind }) => UNREAD.has(kind)));
    const isThere = own.some(({ servers }) => servers.some((one) => hide(one.name) === name));
    return !isUnread && !isThere;
  };
}
