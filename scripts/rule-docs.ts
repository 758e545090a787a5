import type { Rule } from "../src/model/rule.ts";
import { ruleIndex } from "../src/report/rule-index.ts";
import { rulePage } from "../src/report/rule-page.ts";
import { documented } from "../src/rules/engine/documented.ts";
import { SYMPTOMS } from "../src/rules/symptoms/index.ts";

/** The pages of the rules: file names in `docs/rules`, and what stands in each. */
export function ruleDocs(rules: readonly Rule[]): ReadonlyMap<string, string> {
  const all = rules.map((rule) => documented(rule, rules));
  const pages = all.map((docs) => [`${docs.rule.id}.md`, rulePage(docs, SYMPTOMS)] as const);
  return new Map([["README.md", ruleIndex(all, SYMPTOMS)], ...pages]);
}
