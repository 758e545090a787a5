import path from "node:path";
import type { ConfigText } from "../configs/config-text.ts";
import { isInside } from "../configs/content.ts";
import type { Plan } from "../model/plan.ts";
import type { Variables } from "../plan/environment.ts";
import type { Planned } from "../plan/plan.ts";
import { basesOf, type EventBase, eventBaseOf } from "../plan/trust/event-base.ts";
import type { Foreign } from "../plan/trust/foreign.ts";
import { onlyFetches, readAtStart, startWords } from "../plan/trust/start-words.ts";
import { readEvent } from "./event.ts";
import { search } from "./inspect-command.ts";
import { type Base, readBase, readHead } from "./trust/base.ts";
import { Comparison, type State } from "./trust/comparison.ts";
import { gitFor } from "./trust/git.ts";

/** The servers that are not to be started, installed or asked, each with what is not as the base branch has it. */
export interface Untrusted {
  readonly foreign: ReadonlyMap<Planned, Foreign>;
  /** Whether a program that reads a file of the workspace might read a stranger's. */
  readonly workspaceIsForeign: boolean;
}

/** Where every server is trusted. */
export const ALL_TRUSTED: Untrusted = { foreign: new Map(), workspaceIsForeign: false };

/** Compares what would be read and run with the base branch, where the event hands secrets to foreign code. */
export async function findUntrusted(
  planned: readonly Planned[],
  texts: readonly ConfigText[],
  { workspace }: { readonly workspace: string },
  env: Variables,
): Promise<Untrusted> {
  const event = eventBaseOf(await readEvent(env), env.GITHUB_SHA);
  if (!event) return ALL_TRUSTED;
  const bases = await readBases(event, workspace, env);
  const comparisons = bases.map((base) => new Comparison(base, workspace));
  const judge = judgeFor(
    event,
    comparisons,
    new Map(texts.map((text) => [text.file, text])),
    workspace,
  );
  const foreign = new Map<Planned, Foreign>();
  for (const one of planned) {
    const found = await judge(one);
    if (found) foreign.set(one, found);
  }
  const isOther = !bases.some(({ isCheckedOut }) => isCheckedOut);
  return { foreign, workspaceIsForeign: isOther || foreign.size > 0 };
}

/** The commits to compare with, as far as git has them. */
async function readBases(
  event: EventBase,
  workspace: string,
  env: Variables,
): Promise<readonly Base[]> {
  const git = await gitFor(workspace, env);
  if (!git) return [];
  const head = await readHead(git);
  const read = basesOf(event, head.commit).map((commit) => readBase(git, commit, head));
  return (await Promise.all(read)).filter((base) => base !== null);
}

type Difference = Pick<Foreign, "kind" | "path">;

/** Gives the function that says what of a server is foreign, or `null`; one base that has all of it is enough. */
function judgeFor(
  { event, named, own, checkout }: EventBase,
  comparisons: readonly Comparison[],
  texts: ReadonlyMap<string, ConfigText>,
  workspace: string,
): (one: Planned) => Promise<Foreign | null> {
  const base = named ?? own ?? "";
  const unknown = new Comparison(
    { commit: "", isCheckedOut: false, entries: new Map() },
    workspace,
  );
  const differs = (one: Planned, comparison: Comparison) =>
    differenceOf(one, comparison, texts.get(one.server.file ?? ""), workspace);
  return async (one) => {
    if (comparisons.length === 0) {
      const found = await differs(one, unknown);
      return found && { event, base, checkout, kind: "unknown", path: "" };
    }
    let first: Foreign | null = null;
    for (const comparison of comparisons) {
      const found = await differs(one, comparison);
      if (!found) return null;
      first ??= { event, base: comparison.base.commit, checkout, ...found };
    }
    return first;
  };
}

/**
 * What is not as the base has it: the config, what it refers to, or what the start reads and runs. An input such as
 * `command` comes with the workflow and is trusted as it is; the files that it runs are of the workspace all the same.
 */
async function differenceOf(
  { server, plan }: Planned,
  comparison: Comparison,
  text: ConfigText | undefined,
  workspace: string,
): Promise<Difference | null> {
  const { file } = server;
  if (file !== null && !(await isAsWritten(text, comparison, workspace))) {
    return { kind: "config", path: file };
  }
  const referred = [...(text?.files.keys() ?? []), server.envFile?.path.value ?? []].flat();
  const files = referred.map((file) => path.resolve(server.root, file));
  const found = await firstForeign(files, comparison, workspace);
  if (found || !plan) return found;
  return differenceOfStart(plan, comparison, workspace);
}

/** The bytes that were read are those of the base, and every link on the way to them is as the base has it. */
async function isAsWritten(
  text: ConfigText | undefined,
  comparison: Comparison,
  workspace: string,
): Promise<boolean> {
  if (!(text?.content instanceof Uint8Array)) return false;
  const state = await comparison.stateOf(path.resolve(workspace, text.file));
  return state === "same" && comparison.holds(text.target ?? text.file, text.content);
}

async function differenceOfStart(
  plan: Plan,
  comparison: Comparison,
  workspace: string,
): Promise<Difference | null> {
  const program = await search(plan.start.command, plan.env);
  const folders = [...new Set([plan.cwd, plan.start.cwd])];
  const words = startWords(plan).flatMap((word) => folders.map((cwd) => path.resolve(cwd, word)));
  const named = [...new Set([...words, ...(program === null ? [] : [program])])];
  const read = foldersAbove(folders, workspace).flatMap((folder) =>
    readAtStart(plan).map((name) => path.join(folder, name)),
  );
  const found =
    (await firstForeign(named, comparison, workspace)) ??
    (await firstForeign(read, comparison, workspace));
  if (found) return found;
  const runsWorkspace =
    !onlyFetches(plan) ||
    (await anyIs(["same", "added", "folder"], named, comparison)) ||
    (await anyIs(["folder"], read, comparison));
  return runsWorkspace ? differenceOfWhole(comparison) : null;
}

/** What a program of the workspace imports could be any of its files. */
async function differenceOfWhole(comparison: Comparison): Promise<Difference | null> {
  if (!comparison.base.isCheckedOut) return { kind: "commit", path: "" };
  const changed = await comparison.changed();
  return changed === null ? null : { kind: "tracked", path: changed };
}

/** Where the base itself is checked out, a file beside it is what an earlier step has made. */
async function firstForeign(
  files: readonly string[],
  comparison: Comparison,
  workspace: string,
): Promise<Difference | null> {
  const isForeign = (state: State) =>
    state === "other" || (state === "added" && !comparison.base.isCheckedOut);
  for (const file of files) {
    if (!isForeign(await comparison.stateOf(file))) continue;
    return { kind: "file", path: path.relative(workspace, file).split(path.sep).join("/") };
  }
  return null;
}

async function anyIs(
  states: readonly State[],
  files: readonly string[],
  comparison: Comparison,
): Promise<boolean> {
  for (const file of files) if (states.includes(await comparison.stateOf(file))) return true;
  return false;
}

/** The folders and those above them, up to the workspace. */
function foldersAbove(folders: readonly string[], workspace: string): readonly string[] {
  const all = folders.flatMap((folder) => upTo(folder, workspace));
  return [...new Set(all)];
}

const upTo = (folder: string, workspace: string): readonly string[] => {
  if (!isInside(folder, workspace)) return [];
  const above =
    path.relative(workspace, folder) === "" ? [] : upTo(path.dirname(folder), workspace);
  return [folder, ...above];
};
