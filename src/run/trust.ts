import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { readEvent } from "./event.ts";

const run = promisify(execFile);

/** Events whose runs hold secrets while the code may come from a stranger. */
const PRIVILEGED = new Set([
  "pull_request_target",
  "workflow_run",
  "issue_comment",
  "issues",
  "discussion",
  "discussion_comment",
  "pull_request_review",
  "pull_request_review_comment",
]);

type Variables = Readonly<Record<string, string>>;

/** A file of the workspace and its bytes as they will be read. */
export interface Checked {
  /** Relative to the workspace, with `/`. */
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** The event, where it hands secrets to foreign code, and the files that the base branch does not have so. */
export interface Untrusted {
  readonly event: string;
  readonly files: ReadonlySet<string>;
}

/** Compares what will be read with the base branch, where the event demands it. */
export async function findUntrusted(
  files: readonly Checked[],
  { workspace }: { readonly workspace: string },
  env: Variables,
): Promise<Untrusted> {
  const event = privilegedEvent(env);
  if (!event) return { event: "", files: new Set() };
  const known = await Promise.all(files.map((file) => isAsOnBase(file, workspace, env)));
  return { event, files: new Set(files.filter((_, at) => !known[at]).map(({ file }) => file)) };
}

/** The event, where it hands secrets to foreign code; else `null`. */
const privilegedEvent = (env: Variables): string | null =>
  PRIVILEGED.has(env.GITHUB_EVENT_NAME ?? "") ? (env.GITHUB_EVENT_NAME ?? null) : null;

/** Whether the base branch has the file in the same form. What cannot be compared is not trusted. */
async function isAsOnBase(checked: Checked, workspace: string, env: Variables): Promise<boolean> {
  const commits = [await baseCommit(env), env.GITHUB_SHA].filter((sha) => sha !== undefined);
  for (const commit of commits) {
    const base = await blob(workspace, `${commit}:./${checked.file}`);
    if (base !== null) return base.equals(checked.bytes);
  }
  return false;
}

async function baseCommit(env: Variables): Promise<string | undefined> {
  const { payload } = await readEvent(env);
  const event = payload as {
    readonly pull_request?: { readonly base?: { readonly sha?: unknown } };
  };
  const sha = event?.pull_request?.base?.sha;
  return typeof sha === "string" && /^[0-9a-f]{40,64}$/.test(sha) ? sha : undefined;
}

async function blob(folder: string, name: string): Promise<Buffer | null> {
  try {
    const args = ["-c", `safe.directory=*`, "-C", folder, "cat-file", "blob", name];
    const { stdout } = await run("git", args, { encoding: "buffer", maxBuffer: 16 * 1024 * 1024 });
    return stdout;
  } catch {
    return null;
  }
}
