import type { RuleDocs } from "../model/rule-docs.ts";
import { titleOf } from "./rule-index.ts";

/** The list of rules for machines; each title is that of an example. */
export const catalogueJson = (all: readonly RuleDocs[]): string => written(all.map(summaryOf));

/** One rule for machines; title, why and fix are those of its first example. */
export function ruleJson(docs: RuleDocs): string {
  const { why = "", fix = "" } = docs.examples[0]?.finding ?? {};
  const neighbours = docs.neighbours.flatMap(({ rule }) => rule ?? []);
  const { repair = null } = docs.rule;
  return written([{ ...summaryOf(docs), why, fix, repair, neighbours: [...new Set(neighbours)] }]);
}

function summaryOf(docs: RuleDocs) {
  const { id, stage, level, levelIfUp = null } = docs.rule;
  return { id, stage, level, levelIfUp, title: titleOf(docs), docs: `docs/rules/${id}.md` };
}

const written = (rules: readonly object[]): string =>
  `${JSON.stringify({ version: 1, rules }, null, 2)}\n`;
