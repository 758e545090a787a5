import type { Plan } from "../model/plan.ts";
import { posix } from "./reproduce/posix.ts";
import { BEGINNING, powershell } from "./reproduce/powershell.ts";
import { type Course, rerunOf } from "./reproduce/rerun.ts";

/**
 * A command that repeats by hand what has failed, in the workspace: the install, or the start with what was sent to
 * it. It is for PowerShell where the run was on Windows (`win32`), else for a POSIX shell. Variables are given by
 * name; only what stands in the config for everybody to see is given by value.
 */
export function reproduce(plan: Plan, course: Course = {}, platform = "linux"): string {
  const rerun = rerunOf(plan, course);
  return platform === "win32" ? powershell(rerun) : posix(rerun);
}

/** The language of such a command, as code blocks name it. */
export const shellOf = (command: string): "powershell" | "sh" =>
  command.startsWith(BEGINNING) ? "powershell" : "sh";
