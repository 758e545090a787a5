import type { RuleDocs } from "../model/rule-docs.ts";
import { titleOf } from "./rule-index.ts";

/** The rules for machines; title, why and fix are those of the first example. */
export function catalogueJson(all: readonly RuleDocs[]): string {
  const rules = all.map((docs) => {
    const { id, stage, level, levelIfUp = null, repair = null } = docs.rule;
    const { why = "", fix = "" } = docs.examples[0]?.finding ?? {};
    const neighbours = docs.neighbours.flatMap(({ rule }) => rule ?? []);
    return {
      ...{ id, stage, level, levelIfUp, title: titleOf(docs), why, fix, repair },
      neighbours: [...new Set(neighbours)],
      docs: `docs/rules/${id}.md`,
    };
  });
  return `${JSON.stringify({ version: 1, rules }, null, 2)}\n`;
}
