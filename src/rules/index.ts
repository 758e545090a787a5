import type { Rule } from "../model/rule.ts";

/** Every known cause, most specific first: the first that explains a failure is its root cause. */
export const RULES: readonly Rule[] = [];
