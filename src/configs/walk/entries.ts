import { type Dirent, readdir, readdirSync } from "node:fs";

type Entries = readonly Dirent[];

/** Milliseconds for a folder, on the average, above which its disk is worth waiting for in several threads. */
const SLOW_MS = 0.2;

/** Folders after which an average says something. */
const ENOUGH = 100;

/**
 * Reads the entries of folders: none, where one cannot be read or is gone. From the cache of the system, where a
 * repository just checked out lies, a folder is read in less time than a thread takes to wake; from a slow disk or
 * over a network several threads wait at once.
 */
export function entriesReader(slowMs = SLOW_MS): (folder: string) => Entries | Promise<Entries> {
  let spent = 0;
  let count = 0;
  return (folder) => {
    if (spent > slowMs * Math.max(count, ENOUGH)) return inThread(folder);
    const begun = performance.now();
    const entries = atOnce(folder);
    spent += performance.now() - begun;
    count += 1;
    return entries;
  };
}

function atOnce(folder: string): Entries {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

const inThread = (folder: string): Promise<Entries> =>
  new Promise((resolve) => {
    readdir(folder, { withFileTypes: true }, (error, entries) => resolve(error ? [] : entries));
  });
