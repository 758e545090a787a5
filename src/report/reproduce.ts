import type { Plan } from "../model/plan.ts";
import { posix } from "./reproduce/posix.ts";
import { type Course, rerunOf } from "./reproduce/rerun.ts";

/**
 * A command that repeats by hand what has failed, in the workspace: the install, or the start with what was sent to
 * it. Variables are given by name; only what stands in the config for everybody to see is given by value.
 */
export function reproduce(plan: Plan, course: Course = {}): string {
  return posix(rerunOf(plan, course));
}
