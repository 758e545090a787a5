import type { Experiment } from "../../model/experiment.ts";
import type { Plan } from "../../model/plan.ts";
import { programName } from "../../plan/program-name.ts";
import { withPathFirst } from "../../plan/with-variables.ts";
import { withWords } from "../../plan/with-words.ts";

/** Starts the server with another Node.js of this machine. */
export const withNode = (from?: string, below?: string): Experiment => ({
  change: "with {found}",
  need: { kind: "node", ...(from && { from }), ...(below && { below }) },
  alter: (plan, { value }) => withPathFirst(byName(plan, /^node$/), value),
  isFix: true,
});

/** Starts the server with another Python of this machine; uv looks for one by a variable of its own. */
export const withPython = (from?: string, below?: string): Experiment => ({
  change: "with {found}",
  need: { kind: "python", ...(from && { from }), ...(below && { below }) },
  emptyCache: true,
  alter: (plan, { value }) => {
    const first = withPathFirst(byName(plan, /^python3?$/), value);
    return { ...first, env: { ...first.env, UV_PYTHON: `${value}/python3` } };
  },
});

/** An interpreter that is named by its path is looked for by its name. */
function byName(plan: Plan, interpreter: RegExp): Plan {
  const name = programName(plan.command);
  return interpreter.test(name) && name !== plan.command ? withWords(plan, name, plan.args) : plan;
}
