import path from "node:path";
import type { ConfigText } from "../../configs/config-text.ts";
import { isInside } from "../../configs/content.ts";
import type { Plan } from "../../model/plan.ts";
import type { Planned } from "../../plan/plan.ts";
import { shownPath } from "../../plan/shown-path.ts";
import type { Foreign } from "../../plan/trust/foreign.ts";
import { onlyFetches, readAtStart, startWords } from "../../plan/trust/start-words.ts";
import { search } from "../inspect-command.ts";
import type { Comparison, State } from "./comparison.ts";

type Difference = Pick<Foreign, "kind" | "path">;

/**
 * What is not as the base has it: the config, what it refers to, or what the start reads and runs. An input such as
 * `command` comes with the workflow and is trusted as it is; the files that it runs are of the workspace all the same.
 */
export async function differenceOf(
  { server, plan }: Planned,
  text: ConfigText | undefined,
  comparison: Comparison,
): Promise<Difference | null> {
  const { file } = server;
  if (file !== null && !(await isAsWritten(text, comparison)))
    return { kind: "config", path: file };
  const files = text ? referredBy(text, server.root) : [];
  return (
    (await firstForeign(files, comparison)) ?? (plan && (await differenceOfStart(plan, comparison)))
  );
}

/** Paths in a config start from a folder of its client's choice, or from its own. */
const referredBy = ({ path: own, files }: ConfigText, root: string): readonly string[] =>
  [root, path.dirname(own)].flatMap((from) =>
    [...files.keys()].map((file) => path.resolve(from, file)),
  );

/** The bytes that were read are those of the base, and every link on the way to them is as the base has it. */
async function isAsWritten(text: ConfigText | undefined, comparison: Comparison): Promise<boolean> {
  if (!(text?.content instanceof Uint8Array)) return false;
  const state = await comparison.stateOf(path.resolve(comparison.workspace, text.file));
  return state === "same" && comparison.holds(text.target ?? text.file, text.content);
}

async function differenceOfStart(plan: Plan, comparison: Comparison): Promise<Difference | null> {
  const named = await namedBy(plan);
  const read = readBy(plan, comparison.workspace);
  const found = (await firstForeign(named, comparison)) ?? (await firstForeign(read, comparison));
  if (found) return found;
  const runsWorkspace =
    !onlyFetches(plan) ||
    (await anyIs(["same", "added", "folder"], named, comparison)) ||
    (await anyIs(["folder"], read, comparison));
  return runsWorkspace ? differenceOfWhole(comparison) : null;
}

/** Every path that the words of a start may mean, and the program that is found for its command. */
async function namedBy(plan: Plan): Promise<readonly string[]> {
  const program = await search(plan.start.command, plan.env);
  const folders = foldersOf(plan);
  const words = startWords(plan).flatMap((word) => folders.map((cwd) => path.resolve(cwd, word)));
  return [...new Set([...words, ...(program === null ? [] : [program])])];
}

function readBy(plan: Plan, workspace: string): readonly string[] {
  const folders = foldersOf(plan).flatMap((folder) => upTo(folder, workspace));
  const names = readAtStart(plan);
  return [...new Set(folders)].flatMap((folder) => names.map((name) => path.join(folder, name)));
}

const foldersOf = ({ cwd, start }: Plan): readonly string[] => [...new Set([cwd, start.cwd])];

/** A folder and those above it, up to the workspace; none where it lies elsewhere. */
function upTo(folder: string, workspace: string): readonly string[] {
  if (!isInside(folder, workspace)) return [];
  const isTop = path.relative(workspace, folder) === "";
  return isTop ? [folder] : [folder, ...upTo(path.dirname(folder), workspace)];
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
): Promise<Difference | null> {
  const { base, workspace } = comparison;
  const isForeign = (state: State) =>
    state === "other" || (state === "added" && !base.isCheckedOut);
  for (const file of files) {
    if (isForeign(await comparison.stateOf(file))) {
      return { kind: "file", path: shownPath(file, workspace) };
    }
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
