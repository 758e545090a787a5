import type { RuleDocs } from "../model/rule-docs.ts";
import { oneLine } from "./neutralize.ts";
import { STAGES, titleOf } from "./rule-index.ts";
import { type Style, styleOf } from "./style.ts";

/** The list of rules by stage, for a terminal. */
export function catalogueText(all: readonly RuleDocs[], color: boolean): string {
  const style = styleOf(color);
  const width = Math.max(...all.map(({ rule }) => rule.id.length));
  const sections = STAGES.flatMap(([stage, title]) => {
    const rules = all.filter(({ rule }) => rule.stage === stage);
    if (rules.length === 0) return [];
    return [
      style("strong", `${stage}: ${title}`),
      ...rules.map((docs) => row(docs, width, style)),
      "",
    ];
  });
  return [
    ...sections,
    `${all.length} rules; each title is that of an example. \`mcp-handshake rules ID\` prints the page of one.`,
    "",
  ].join("\n");
}

const row = (docs: RuleDocs, width: number, style: Style): string => {
  const { id, level } = docs.rule;
  return `  ${id.padEnd(width)}  ${style(level, level.padEnd(7))}  ${oneLine(titleOf(docs))}`;
};
