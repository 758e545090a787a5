import { readdirSync, rmSync } from "node:fs";
import path from "node:path";

/** What a command is making, and how to take away what it leaves half done. */
export interface HalfMade {
  remove(): void;
  /** It is whole now. */
  keep(): void;
}

/** What is being made now, for the case that this program is told to stop. */
const inWork = new Set<() => void>();

/** Watches over the files and folders that a command is to make or to fill: what was there before stays. */
export function watchOver(targets: readonly string[]): HalfMade {
  const before = targets.map((target) => ({ target, names: namesIn(target) }));
  const takeAway = () => {
    for (const { target, names } of before) removeNew(target, names);
  };
  if (inWork.size === 0) process.once("exit", takeAllAway);
  inWork.add(takeAway);
  const keep = () => {
    inWork.delete(takeAway);
    if (inWork.size === 0) process.off("exit", takeAllAway);
  };
  const remove = () => {
    keep();
    takeAway();
  };
  return { remove, keep };
}

function takeAllAway(): void {
  for (const takeAway of inWork) takeAway();
}

function removeNew(target: string, before: readonly string[] | null): void {
  const made =
    before === null
      ? [target]
      : (namesIn(target) ?? [])
          .filter((name) => !before.includes(name))
          .map((name) => path.join(target, name));
  for (const one of made) rmSync(one, { recursive: true, force: true, maxRetries: 3 });
}

function namesIn(folder: string): readonly string[] | null {
  try {
    return readdirSync(folder);
  } catch {
    return null;
  }
}
