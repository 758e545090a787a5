import { spawn } from "node:child_process";
import path from "node:path";
import type { Readable } from "node:stream";

/** Variables by which git would look at another repository than the folder's; a hook of git sets them. */
const ELSEWHERE = [
  ...["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_COMMON_DIR", "GIT_PREFIX"],
  ...["GIT_OBJECT_DIRECTORY", "GIT_ALTERNATE_OBJECT_DIRECTORIES"],
];

/** Settings with which git reads the index of any owner's repository and runs no program that its settings name. */
const SAFE = ["safe.directory=*", "safe.bareRepository=explicit", "core.fsmonitor=false"];

/** The files of a folder that git tracks, relative to it, with `/`; those told until git failed, where it fails. */
export async function tracked(
  folder: string,
  isWanted: (file: string) => boolean,
): Promise<readonly string[]> {
  const found: string[] = [];
  let rest = "";
  try {
    for await (const chunk of listing(folder)) {
      const files = `${rest}${chunk}`.split("\0");
      rest = files.pop() ?? "";
      found.push(...files.filter(isWanted));
    }
  } catch {
    // A git that is missing has nothing to tell.
  }
  return found;
}

function listing(folder: string): Readable {
  const settings = SAFE.flatMap((setting) => ["-c", setting]);
  const args = [...settings, "-C", folder, "ls-files", "-z", "--recurse-submodules"];
  const git = spawn("git", args, {
    // Windows looks for a program in the current folder first: that must not be the repository's.
    cwd: path.dirname(process.execPath),
    env: environment(),
    stdio: ["ignore", "pipe", "ignore"],
  });
  git.on("error", (error) => git.stdout.destroy(error));
  return git.stdout.setEncoding("utf8");
}

/** Nothing is fetched either, as a partial clone would do for an object that it lacks. */
const environment = (): NodeJS.ProcessEnv => ({
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !ELSEWHERE.includes(name))),
  GIT_ALLOW_PROTOCOL: "",
  GIT_NO_LAZY_FETCH: "1",
});
