import type { Rule } from "../../model/rule.ts";

/** Gives a rule its type, and every rule the same word to search for. */
export const defineRule = (rule: Rule): Rule => rule;
