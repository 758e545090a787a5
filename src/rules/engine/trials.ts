import type { Evidence } from "../../model/evidence.ts";
import type { Trial } from "../../model/experiment.ts";
import type { Rule } from "../../model/rule.ts";

/** What was tried for a rule. */
export const trialsOf = ({ id }: Pick<Rule, "id">, { trials = [] }: Evidence): readonly Trial[] =>
  trials.filter(({ rule }) => rule === id);

/** The experiment with which the server came up, or `undefined`. */
export const upTrial = (id: string, evidence: Evidence): Trial | undefined =>
  trialsOf({ id }, evidence).find(({ outcome }) => outcome === "up");

/** Whether an experiment has shown that it is the cause. */
export const isTried = (rule: Pick<Rule, "id">, evidence: Evidence): boolean =>
  trialsOf(rule, evidence).some(({ outcome }) => outcome !== "same");

/** An experiment as a line of evidence. */
export const trialLine = ({ change, seen }: Trial): string => `started again ${change}: ${seen}`;
