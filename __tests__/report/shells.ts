import { accessSync, constants } from "node:fs";
import path from "node:path";

/** A POSIX shell that people paste into: its name, and the words in front of a command that is a string. */
export interface Shell {
  readonly name: string;
  readonly words: readonly string[];
}

const KNOWN: readonly Shell[] = [
  ...["sh", "bash", "dash", "zsh", "mksh"].map((name) => ({ name, words: [name, "-c"] })),
  { name: "busybox", words: ["busybox", "sh", "-c"] },
];

const isOnPath = ({ name }: Shell): boolean =>
  (process.env.PATH ?? "")
    .split(path.delimiter)
    .some((folder) => isProgram(path.join(folder, name)));

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Those on the PATH. */
export const SHELLS: readonly Shell[] = KNOWN.filter(isOnPath);

/** Those that are not, whose tests are skipped. */
export const MISSING: readonly Shell[] = KNOWN.filter((shell) => !isOnPath(shell));
