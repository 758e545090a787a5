import { constants } from "node:fs";
import { chmod, lstat, mkdir, open, readFile, rm } from "node:fs/promises";
import path from "node:path";

/** Files by which a step speaks to the runner and to later steps; new and empty for each step (actions/runner, `FileCommandManager`). */
const NAMES = ["GITHUB_ENV", "GITHUB_PATH", "GITHUB_OUTPUT", "GITHUB_STATE", "GITHUB_STEP_SUMMARY"];

/** What an earlier command of the same step may have written; a larger file is not remembered. */
const MAX_BYTES = 8 * 1024 * 1024;

/** One file as it was before anything was started. */
interface Remembered {
  readonly name: string;
  readonly file: string;
  readonly bytes: Buffer;
  readonly mode: number;
}

/** A file that was not as it had been, and whether it is again. */
export interface ChangedFile {
  /** The variable that names it, for example `GITHUB_ENV`. */
  readonly name: string;
  /** What had become of it, as a clause about the file. */
  readonly change: string;
  readonly isBack: boolean;
}

/** What is to be put back, in this process. */
let remembered: readonly Remembered[] = [];

/**
 * Remembers the runner's command files. No server is told of them, but it runs as the same user and finds them: what it
 * writes there would be the variables, the PATH and the outputs of the job.
 */
export async function rememberRunnerFiles(
  env: Readonly<Record<string, string | undefined>>,
): Promise<void> {
  const found = await Promise.all(NAMES.map((name) => remember(name, env[name] ?? "")));
  remembered = found.filter((one) => one !== null);
}

/** Puts back what was in the files, when all is ended that was started, and says which were not as they had been. */
export async function putBackRunnerFiles(): Promise<readonly ChangedFile[]> {
  const files = remembered;
  remembered = [];
  const changed = await Promise.all(files.map(putBack));
  return changed.filter((one) => one !== null);
}

async function remember(name: string, file: string): Promise<Remembered | null> {
  if (file === "") return null;
  try {
    const found = await lstat(file);
    if (!found.isFile() || found.size > MAX_BYTES) return null;
    return { name, file, bytes: await readFile(file), mode: found.mode & 0o777 };
  } catch {
    // Where there was none, what is there later is not ours to judge.
    return null;
  }
}

async function putBack(one: Remembered): Promise<ChangedFile | null> {
  const change = await changeOf(one);
  if (change === null) return null;
  await writeAnew(one).catch(() => {});
  return { name: one.name, change, isBack: (await changeOf(one)) === null };
}

async function changeOf({ file, bytes, mode }: Remembered): Promise<string | null> {
  try {
    const found = await lstat(file);
    if (!found.isFile() || found.nlink > 1) return "was replaced";
    if (found.size !== bytes.length) {
      return found.size > bytes.length ? "was added to" : "was cut off";
    }
    if ((found.mode & 0o777) !== mode) return "was given other permissions";
    return (await readFile(file)).equals(bytes) ? null : "was overwritten";
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ENOENT"
      ? "was removed"
      : "was made unreadable";
  }
}

/** A new file in its place: what is there may be a folder, or a link to a file of somebody else. */
async function writeAnew({ file, bytes, mode }: Remembered): Promise<void> {
  const folder = path.dirname(file);
  await mkdir(folder, { recursive: true });
  const remove = () => rm(file, { recursive: true, force: true });
  await remove().catch(async () => {
    await chmod(folder, 0o755);
    await remove();
  });
  const created = await open(file, constants.O_CREAT | constants.O_EXCL | constants.O_WRONLY, mode);
  try {
    await created.writeFile(bytes);
    await created.chmod(mode);
  } finally {
    await created.close();
  }
}
