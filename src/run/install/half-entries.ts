import { existsSync, rmSync } from "node:fs";
import path from "node:path";

/** Entries of npm's cache that are being written now. */
const underway = new Set<string>();

/** Keeps an entry in mind while a piece of work may write it. */
export async function guarded<T>(folder: string, work: () => Promise<T>): Promise<T> {
  underway.add(folder);
  try {
    return await work();
  } finally {
    underway.delete(folder);
  }
}

/** Whether an install came to its end in an entry: npm writes its lock file there when all else is done. */
export const isWhole = (folder: string): boolean =>
  existsSync(path.join(folder, "node_modules", ".package-lock.json"));

/** Removes an entry that an install left before its end: `npx` would take it for a whole one. */
export function removeHalfEntry(folder: string): void {
  if (!isWhole(folder)) rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}

/** The same for all that are being written: for the moment when this program is told to stop. */
export function removeHalfEntries(): void {
  for (const folder of underway) removeHalfEntry(folder);
}
