import { execFile } from "node:child_process";
import { devNull } from "node:os";
import path from "node:path";
import which from "which";
import { isInside } from "../../configs/content.ts";
import { searchPath, type Variables } from "../../plan/environment.ts";

/** Runs one command of git that reads, and gives what it printed, or `null` where it failed. */
export type Git = (args: readonly string[], stdin?: string) => Promise<Buffer | null>;

/** Nothing of a repository's own config is run: no hook, no monitor, no transport; no bare repository in a checkout counts. */
const SETTINGS = [
  ...["safe.directory=*", "safe.bareRepository=explicit", "core.fsmonitor=false"],
  ...[`core.hooksPath=${devNull}`, "protocol.allow=never"],
].flatMap((setting) => ["-c", setting]);

/** A clone that lacks objects must not fetch them, and what is replaced is read as it was. */
const FIXED = {
  GIT_ALLOW_PROTOCOL: "none",
  GIT_NO_LAZY_FETCH: "1",
  GIT_NO_REPLACE_OBJECTS: "1",
  GIT_OPTIONAL_LOCKS: "0",
  GIT_TERMINAL_PROMPT: "0",
  LC_ALL: "C",
};

const LIMIT_MS = 60_000;
/** The list of a very large tree. */
const MAX_BYTES = 256 * 1024 * 1024;

/** The git of the machine, for one folder; `null` where there is none, or one that lies in the folder itself. */
export async function gitFor(folder: string, env: Variables): Promise<Git | null> {
  const program = await which("git", { nothrow: true, path: searchPath(env) });
  if (program === null || isInside(path.resolve(program), folder)) return null;
  const names = ["PATH", "Path", "SYSTEMROOT", "SystemRoot", "HOME", "USERPROFILE", "TEMP", "TMP"];
  const kept = names.flatMap((name) => (env[name] === undefined ? [] : [[name, env[name]]]));
  const variables = { ...Object.fromEntries(kept), ...FIXED };
  return (args, stdin = "") =>
    new Promise((resolve) => {
      const options = { encoding: "buffer", maxBuffer: MAX_BYTES, timeout: LIMIT_MS } as const;
      const child = execFile(
        program,
        ["-C", folder, ...SETTINGS, ...args],
        { ...options, cwd: path.dirname(program), env: variables, windowsHide: true },
        (error, stdout) => resolve(error ? null : stdout),
      );
      child.stdin?.on("error", () => {});
      child.stdin?.end(stdin);
    });
}
