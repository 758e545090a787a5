import type { Stage } from "../model/evidence.ts";
import type { RuleDocs } from "../model/rule-docs.ts";

/** The stages in their order, and what fails in each. */
const STAGES: readonly (readonly [Stage, string])[] = [
  ["configure", "The config, read as its client reads it"],
  ["resolve", "The program and the folder, looked for on the machine"],
  ["install", "The package, fetched"],
  ["spawn", "The process, started"],
  ["handshake", "The server, before it answered"],
  ["list", "The tools, listed"],
  ["remote", "The remote server"],
];

/** The list of all rules by stage, as Markdown. */
export function ruleIndex(all: readonly RuleDocs[]): string {
  const sections = STAGES.flatMap(([stage, title]) => {
    const rules = all.filter(({ rule }) => rule.stage === stage);
    return rules.length > 0 ? [`## ${title}`, tableOf(rules)] : [];
  });
  return `${[
    "<!-- Written by scripts/docs.ts from src/rules. -->",
    "# What is told apart",
    "Each cause has a page: what is seen, why it happens, the fix, and what looks like it and is something " +
      "else. A server that does not come up has one of them as its root cause: the first, in the order of " +
      "`src/rules/index.ts`, that explains what was seen.",
    ...sections,
  ].join("\n\n")}\n`;
}

const tableOf = (rules: readonly RuleDocs[]): string =>
  ["| rule | for example | level |", "| --- | --- | --- |", ...rules.map(rowOf)].join("\n");

function rowOf({ rule, examples }: RuleDocs): string {
  const title = (examples[0]?.finding.title ?? rule.title).replaceAll("|", "\\|");
  return `| [${rule.id}](${rule.id}.md) | ${title} | ${rule.level} |`;
}
