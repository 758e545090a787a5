import type { Finding } from "../../model/finding.ts";
import type { Example, Rule } from "../../model/rule.ts";
import type { RuleDocs } from "../../model/rule-docs.ts";
import { diagnose } from "./diagnose.ts";
import { evidenceOf } from "./example-evidence.ts";

/** A rule with what is said of its examples, and what all rules together say of its neighbours. */
export const documented = (rule: Rule, rules: readonly Rule[]): RuleDocs => ({
  rule,
  examples: rule.examples.flatMap((example) => exampleOf(rule, example, rules)),
  neighbours: rule.counterexamples.map((example) => ({
    name: example.name,
    rule: findings(example, rules)[0]?.rule ?? null,
  })),
});

/** A rule with its first example alone: a list of rules tells no more, and to ask all rules of all takes seconds. */
export const listedRule = (rule: Rule): RuleDocs => ({
  rule,
  examples: rule.examples.slice(0, 1).flatMap((example) => exampleOf(rule, example, [rule])),
  neighbours: [],
});

function exampleOf(rule: Rule, example: Example, rules: readonly Rule[]): RuleDocs["examples"] {
  const finding = findings(example, rules).find((candidate) => candidate.rule === rule.id);
  return finding ? [{ example, finding }] : [];
}

const findings = ({ evidence }: Example, rules: readonly Rule[]): readonly Finding[] =>
  diagnose(evidenceOf(evidence), rules);
