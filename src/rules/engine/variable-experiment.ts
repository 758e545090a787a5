import type { Experiment } from "../../model/experiment.ts";
import { withVariables } from "../../plan/with-variables.ts";

/** Starts the server with a variable that is the fix. */
export const setting = (name: string, value: string): Experiment => ({
  change: `with \`${name}=${value}\``,
  alter: (plan) => withVariables(plan, { [name]: value }),
  isFix: true,
});
