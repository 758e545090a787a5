import { stat } from "node:fs/promises";
import path from "node:path";
import which from "which";
import { type Fact, fact } from "../model/fact.ts";
import type { Plan } from "../model/plan.ts";
import { searchPath } from "../plan/environment.ts";
import { shownPath } from "../plan/shown-path.ts";
import { firstBytes } from "./first-bytes.ts";
import { inspectBinary } from "./inspect-binary.ts";

interface Found {
  readonly facts: readonly Fact[];
  readonly resolved: string | null;
}

/**
 * Finds the program as the system would. `spawn x ENOENT` has many causes with one text; this tells
 * a program that is not there from one that is there and cannot run.
 */
export async function inspectCommand(plan: Plan): Promise<Found> {
  const { command } = plan;
  if (command.includes("/") || command.includes(path.sep)) return inspectFile(plan);
  const resolved = await search(command, plan.env);
  if (resolved) return { facts: await inspectProgram(resolved, plan), resolved };
  // A path of Windows is no name to be searched for, although nothing else can be done with it here.
  const searched = command.includes("\\") ? command : searchPath(plan.env);
  return { facts: [notFound(plan, searched)], resolved: null };
}

const notFound = (plan: Plan, searched: string): Fact =>
  fact("command-not-found", { command: plan.command, path: searched }, plan.server.command?.origin);

/** The file that the system starts for the name of a program, or `null`. */
export const search = (command: string, env: Plan["env"]): Promise<string | null> =>
  which(command, {
    nothrow: true,
    path: searchPath(env),
    ...(env.PATHEXT === undefined ? {} : { pathExt: env.PATHEXT }),
  });

/** A command with a slash is a file, relative to the folder in which it is started. */
async function inspectFile(plan: Plan): Promise<Found> {
  const target = path.resolve(plan.cwd, plan.command);
  const origin = plan.server.command?.origin;
  const found = await stat(target).catch(() => null);
  const shown = shownPath(target, plan.workspace);
  if (!found) return { facts: [notFound(plan, shown)], resolved: null };
  if (found.isDirectory()) {
    return { facts: [fact("command-is-directory", { path: shown }, origin)], resolved: null };
  }
  const runs = await which(target, { nothrow: true });
  if (!runs) {
    return { facts: [fact("command-not-executable", { path: shown }, origin)], resolved: null };
  }
  return { facts: await inspectProgram(target, plan), resolved: target };
}

async function inspectProgram(file: string, plan: Plan): Promise<readonly Fact[]> {
  const found = await Promise.all([inspectShebang(file, plan), inspectBinary(file, plan)]);
  return found.flat();
}

/** The first line of a script decides who runs it; Windows does not read it. */
async function inspectShebang(file: string, plan: Plan): Promise<readonly Fact[]> {
  if (process.platform === "win32") return [];
  const head = await firstBytes(file);
  const script = shownPath(file, plan.workspace);
  const origin = plan.server.command?.origin;
  if (!head.startsWith("#!"))
    return isText(head) ? [fact("shebang-missing", { script }, origin)] : [];
  const line = head.slice(2).split("\n")[0] ?? "";
  const [program = "", ...words] = line.trim().split(/\s+/);
  const viaEnv = path.basename(program) === "env";
  const interpreter = (viaEnv ? words.find((word) => !/^-|=/.test(word)) : program) ?? program;
  if (line.endsWith("\r")) return [fact("shebang-crlf", { script, interpreter }, origin)];
  const found = viaEnv
    ? await search(interpreter, plan.env)
    : await stat(program).catch(() => null);
  return found ? [] : [fact("interpreter-missing", { script, interpreter }, origin)];
}

/** A program begins with bytes that no text has. */
const isText = (head: string): boolean => head !== "" && /^[\t\n\r\x20-\x7e\x80-\xff]*$/.test(head);
