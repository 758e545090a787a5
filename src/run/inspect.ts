import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import { type Fact, fact } from "../model/fact.ts";
import type { Origin } from "../model/place.ts";
import type { Plan } from "../model/plan.ts";
import { programName } from "../plan/program-name.ts";
import { shownPath } from "../plan/shown-path.ts";
import { firstBytes } from "./first-bytes.ts";
import { inspectCommand } from "./inspect-command.ts";

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
  return found.isDirectory()
    ? []
    : [fact("cwd-not-a-directory", { path: shownPath(plan.cwd, plan.workspace) }, origin)];
}

/** The script first: an interpreter may add an ending of its own. Then every argument that looks like a path. */
async function inspectPaths(plan: Plan): Promise<readonly Fact[]> {
  const { entry } = plan;
  const others = plan.args.filter((arg) => arg !== entry && looksLikePath(pathIn(arg)));
  const entries = entry === null ? [] : [inspectEntry(plan, entry)];
  const found = await Promise.all([...entries, ...others.map((arg) => inspectPath(plan, arg))]);
  return found.flat();
}

async function inspectEntry(plan: Plan, entry: string): Promise<readonly Fact[]> {
  const target = path.resolve(plan.cwd, entry);
  const found = await Promise.all(endingsFor(plan).map((ending) => exists(target + ending)));
  if (found.includes(true)) return inspectScript(plan, entry, target);
  const build = await buildCommand(target, plan.workspace);
  const shown = shownPath(target, plan.workspace);
  return [fact("entry-missing", { argument: entry, path: shown, build }, originOf(plan, entry))];
}

/** What an interpreter adds to a name that is no file. */
function endingsFor({ command }: Plan): readonly string[] {
  const program = programName(command);
  if (program === "node") return ["", ".js", ".json", ".node"];
  const readsTypeScript = /^(?:tsx|ts-node|bun)/.test(program);
  return readsTypeScript ? ["", ".ts", ".tsx", ".mts", ".js", ".mjs", ".json"] : [""];
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

const exists = (target: string): Promise<boolean> =>
  stat(target).then(
    () => true,
    () => false,
  );

const originOf = (plan: Plan, arg: string): Origin | undefined =>
  plan.server.args[plan.args.indexOf(arg)]?.origin;

/** The command that would make a missing build output, or the empty string. */
async function buildCommand(target: string, workspace: string): Promise<string> {
  if (!/[\\/](?:dist|build|out|lib|bin|target|\.output)[\\/]/.test(target)) return "";
  const project = await nearestProject(path.dirname(target));
  if (!project?.scripts.includes("build")) return "";
  const [install, build] = await packageManager(project.folder);
  const folder = shownPath(project.folder, workspace);
  return `${folder === "." ? "" : `cd ${folder} && `}${install} && ${build}`;
}

interface Project {
  readonly folder: string;
  readonly scripts: readonly string[];
}

async function nearestProject(folder: string): Promise<Project | null> {
  const text = await readFile(path.join(folder, "package.json"), "utf8").catch(() => null);
  if (text !== null) return { folder, scripts: scriptsOf(text) };
  const parent = path.dirname(folder);
  return parent === folder ? null : nearestProject(parent);
}

function scriptsOf(manifest: string): readonly string[] {
  try {
    return Object.keys((JSON.parse(manifest) as { scripts?: object }).scripts ?? {});
  } catch {
    return [];
  }
}

const MANAGERS: readonly (readonly [string, string, string])[] = [
  ["pnpm-lock.yaml", "pnpm install --frozen-lockfile", "pnpm run build"],
  ["yarn.lock", "yarn install --immutable", "yarn run build"],
  ["bun.lock", "bun install --frozen-lockfile", "bun run build"],
  ["package-lock.json", "npm ci", "npm run build"],
];

async function packageManager(folder: string): Promise<readonly [string, string]> {
  for (const [lock, install, build] of MANAGERS) {
    if (await exists(path.join(folder, lock))) return [install, build];
  }
  return ["npm install", "npm run build"];
}
