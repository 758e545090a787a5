import { evidenceOf } from "../__tests__/rules/evidence-of.ts";
import type { Finding } from "../src/model/finding.ts";
import type { Example, Rule } from "../src/model/rule.ts";
import { ruleIndex } from "../src/report/rule-index.ts";
import { type RuleDocs, rulePage } from "../src/report/rule-page.ts";
import { diagnose } from "../src/rules/engine/diagnose.ts";

/** The pages of the rules: file names in `docs/rules`, and what stands in each. */
export function ruleDocs(rules: readonly Rule[]): ReadonlyMap<string, string> {
  const all = rules.map((rule) => docsOf(rule, rules));
  const pages = all.map((docs) => [`${docs.rule.id}.md`, rulePage(docs)] as const);
  return new Map([["README.md", ruleIndex(all)], ...pages]);
}

function docsOf(rule: Rule, rules: readonly Rule[]): RuleDocs {
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
