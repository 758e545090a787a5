import type { Evidence } from "../../model/evidence.ts";
import type { Trial } from "../../model/experiment.ts";
import type { Captures, Rule } from "../../model/rule.ts";

/** What was tried for a rule. */
export const trialsOf = ({ id }: Pick<Rule, "id">, { trials = [] }: Evidence): readonly Trial[] =>
  trials.filter(({ rule }) => rule === id);

/** The experiment with which the server came up, or `undefined`. */
export const upTrial = (id: string, evidence: Evidence): Trial | undefined =>
  trialsOf({ id }, evidence).find(({ outcome }) => outcome === "up");

/** Whether an experiment has shown that it is the cause. */
export const isTried = (rule: Pick<Rule, "id">, evidence: Evidence): boolean =>
  trialsOf(rule, evidence).some(({ outcome }) => outcome !== "same");

/** What the texts of a rule can say of the experiment with which the server came up. */
export function upCaptures(id: string, evidence: Evidence): Captures | undefined {
  const trial = upTrial(id, evidence);
  if (!trial) return undefined;
  const { found, handshakeMs } = trial;
  return { found: found?.label ?? "", took: secondsText(handshakeMs ?? 0) };
}

/** "0.4 seconds", "41 seconds". */
export const secondsText = (ms: number): string =>
  `${ms < 10_000 ? (ms / 1000).toFixed(1) : Math.round(ms / 1000)} seconds`;

/** An experiment as a line of evidence; what is behind a URL is asked. */
export const trialLine = ({ change, seen }: Trial, { remote }: Pick<Evidence, "remote">): string =>
  `${remote ? "asked" : "started"} again ${change}: ${seen}`;
