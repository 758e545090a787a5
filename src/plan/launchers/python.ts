import type { ProjectUse } from "../../model/plan.ts";
import { scriptOf } from "../interpreters.ts";
import { type Launch, type Line, launch } from "./launch.ts";

/** A script or a module that Python is told to run, with the packages of its interpreter: nothing is fetched. */
export function readPython(line: Line): Launch {
  const { program, command, args } = line;
  const entry = scriptOf(program, args);
  if (isIdle(args)) {
    const captures = { launcher: command };
    return launch("python", { lineFacts: [{ kind: "nothing-to-launch", captures, word: null }] });
  }
  return launch("python", { entry, project: projectOf(line, entry) });
}

/** Flags of the interpreter that are no more than settings, and a `-` for what comes on stdin. */
const isIdle = (args: readonly string[]): boolean =>
  args.every((word) => /^-[bBdEiIOPqsSuvx]*$/.test(word));

/** An interpreter of the project's own shows where it is; otherwise the script does, or the folder of the start. */
function projectOf({ command, args }: Line, entry: string | null): ProjectUse | null {
  if (isOwn(command)) return { language: "python", anchor: command };
  if (args.some((word) => /^-[bBdEiIOPqsSuvx]*c/.test(word)) && entry === null) return null;
  return { language: "python", anchor: entry ?? "." };
}

/** `.venv/bin/python`, `venv\Scripts\python.exe`; what a system has lies elsewhere. */
const isOwn = (command: string): boolean =>
  /(?:^|[\\/])(?:bin|Scripts)[\\/][^\\/]+$/.test(command) &&
  (!/^(?:[\\/]|[A-Za-z]:)/.test(command) || /[\\/]\.?v?(?:irtual)?env[^\\/]*[\\/]/i.test(command));
