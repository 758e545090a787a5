import { access, constants, stat } from "node:fs/promises";
import path from "node:path";
import { type Fact, fact } from "../model/fact.ts";
import type { Origin } from "../model/place.ts";
import type { Plan } from "../model/plan.ts";
import { programName } from "../plan/program-name.ts";
import { shownSteps } from "../plan/projects.ts";
import { shownPath } from "../plan/shown-path.ts";
import { entryExists, exists } from "./entry.ts";
import { firstBytes } from "./first-bytes.ts";
import { inspectCommand } from "./inspect-command.ts";
import { inspectDotenv } from "./inspect-dotenv.ts";
import { stepsToEntry } from "./project-steps.ts";

/** What the machine says of a plan before anything is started. */
export interface Inspection {
  readonly facts: readonly Fact[];
  /** Absolute path of the program, or `null` where it was not found. */
  readonly resolved: string | null;
}

/** Looks at the folder, the program, its interpreter, the script and the paths that a plan names. */
export async function inspect(plan: Plan): Promise<Inspection> {
  const [folder, command, paths] = await Promise.all([
    inspectFolder(plan),
    inspectCommand(plan),
    inspectPaths(plan),
  ]);
  return { facts: [...folder, ...command.facts, ...paths], resolved: command.resolved };
}

async function inspectFolder(plan: Plan): Promise<readonly Fact[]> {
  const origin = plan.server.cwd?.origin;
  const found = await stat(plan.cwd).catch(() => null);
  if (!found) return [fact("cwd-missing", { path: shownPath(plan.cwd, plan.workspace) }, origin)];
  const shown = { path: shownPath(plan.cwd, plan.workspace) };
  if (!found.isDirectory()) return [fact("cwd-not-a-directory", shown, origin)];
  const [writable, dotenv] = await Promise.all([isWritable(plan.cwd), inspectDotenv(plan)]);
  return [...(writable ? [] : [fact("cwd-not-writable", shown, origin)]), ...dotenv];
}

const isWritable = (folder: string): Promise<boolean> =>
  access(folder, constants.W_OK).then(
    () => true,
    () => false,
  );

/** The script first: an interpreter may add an ending of its own. Then every argument that looks like a path. */
async function inspectPaths(plan: Plan): Promise<readonly Fact[]> {
  const { entry } = plan;
  const others = plan.args.filter((arg) => arg !== entry && looksLikePath(pathIn(arg)));
  const entries = entry === null ? [] : [inspectEntry(plan, entry)];
  const found = await Promise.all([...entries, ...others.map((arg) => inspectPath(plan, arg))]);
  return found.flat();
}

async function inspectEntry(plan: Plan, entry: string): Promise<readonly Fact[]> {
  const target = path.resolve(plan.start.cwd, entry);
  if (await entryExists(plan, entry)) return inspectScript(plan, entry, target);
  const build = shownSteps(await stepsToEntry(plan, entry), plan.workspace);
  const shown = shownPath(target, plan.workspace);
  return [fact("entry-missing", { argument: entry, path: shown, build }, originOf(plan, entry))];
}

/** A shell takes the carriage returns of Windows for letters; other interpreters pass over them. */
async function inspectScript(plan: Plan, entry: string, target: string): Promise<readonly Fact[]> {
  const shell = programName(plan.command);
  if (!/^(?:ba|da|z)?sh$/.test(shell) || !(await firstBytes(target)).includes("\r\n")) return [];
  const script = shownPath(target, plan.workspace);
  return [fact("script-crlf", { script, shell }, originOf(plan, entry))];
}

async function inspectPath(plan: Plan, arg: string): Promise<readonly Fact[]> {
  const argument = pathIn(arg);
  const target = path.resolve(plan.cwd, argument);
  if (await exists(target)) return [];
  return [
    fact(
      "path-missing",
      { argument, path: shownPath(target, plan.workspace) },
      originOf(plan, arg),
    ),
  ];
}

/** `--config=./x` names a path too. */
const pathIn = (arg: string): string => /^--?[\w-]+=(.*)$/s.exec(arg)?.[1] ?? arg;

const looksLikePath = (text: string): boolean =>
  /^(?:\.{0,2}\/|[A-Za-z]:[\\/]).*/.test(text) && !/\s-/.test(text);

const originOf = (plan: Plan, arg: string): Origin | undefined =>
  plan.server.args[plan.args.indexOf(arg)]?.origin;
