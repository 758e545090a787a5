import type { Finding } from "../../model/finding.ts";
import type { Example, Rule } from "../../model/rule.ts";
import type { RuleDocs } from "../../model/rule-docs.ts";
import { diagnose } from "./diagnose.ts";
import { evidenceOf } from "./example-evidence.ts";

/** A rule with what all rules together say of its examples and of its neighbours. */
export function documented(rule: Rule, rules: readonly Rule[]): RuleDocs {
  const findings = ({ evidence }: Example): readonly Finding[] =>
    diagnose(evidenceOf(evidence), rules);
  return {
    rule,
    examples: rule.examples.flatMap((example) => {
      const finding = findings(example).find((candidate) => candidate.rule === rule.id);
      return finding ? [{ example, finding }] : [];
    }),
    neighbours: rule.counterexamples.map((example) => ({
      name: example.name,
      rule: findings(example)[0]?.rule ?? null,
    })),
  };
}
