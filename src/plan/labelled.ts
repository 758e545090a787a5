import type { Plan } from "../model/plan.ts";
import { behindVerb } from "./behind-verb.ts";
import { containerLine } from "./container-env.ts";

/** The arguments of a plan with a label for the container that they start, or `null` where they start none of their own. */
export const labelled = (plan: Plan, label: string): readonly string[] | null =>
  containerLine(plan)?.verb === "run" ? behindVerb(plan, ["--label", label]) : null;
