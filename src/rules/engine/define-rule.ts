import type { Confidence } from "../../model/finding.ts";
import type { Launcher } from "../../model/plan.ts";
import type { Captures, Rule, Signal } from "../../model/rule.ts";

/** A signal as a rule file writes it. */
export interface RuleSignal extends Signal {
  /** The launcher of the plan. */
  readonly launcher?: Launcher | readonly Launcher[];
  /** Says no where the expressions hold and what they captured does not fit. */
  readonly holds?: (captures: Captures) => boolean;
  /** In place of the rule's own. */
  readonly confidence?: Confidence;
  /** What the rule's texts say where this signal is the one that holds. */
  readonly words?: (captures: Captures) => Captures;
}

export interface RuleSource extends Rule {
  readonly signals?: readonly RuleSignal[];
}

/** Gives a rule its type, and every rule the same word to search for. */
export const defineRule = (rule: RuleSource): Rule => rule;
