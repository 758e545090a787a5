import type { Stage } from "../model/evidence.ts";
import type { RuleDocs } from "../model/rule-docs.ts";
import type { Symptom } from "../model/symptom.ts";
import { SUSPECTS } from "../rules/symptoms/suspects.ts";
import { inlineCode } from "./inline-code.ts";

/** The stages in their order, and what fails in each. */
export const STAGES: readonly (readonly [Stage, string])[] = [
  ["configure", "The config, read as its client reads it"],
  ["resolve", "The program and the folder, looked for on the machine"],
  ["install", "The package, fetched"],
  ["spawn", "The process, started"],
  ["handshake", "The server, before it answered"],
  ["list", "The tools, listed"],
  ["remote", "The remote server"],
];

/** The list of all rules by what a client shows and by stage, as Markdown. */
export function ruleIndex(all: readonly RuleDocs[], symptoms: readonly Symptom[]): string {
  const titles = new Map(all.map((docs) => [docs.rule.id, titleOf(docs)]));
  const sections = STAGES.flatMap(([stage, title]) => {
    const rules = all.filter(({ rule }) => rule.stage === stage);
    return rules.length > 0 ? [`### ${title}`, tableOf(rules)] : [];
  });
  return `${[
    "<!-- Written by scripts/docs.ts from src/rules. -->",
    "# What is told apart",
    "Each cause has a page: what a client shows, what it means, the fix, and how it is told from what looks like " +
      "it. A server that does not come up has one of them as its root cause: the first, in the order of " +
      "`src/rules/index.ts`, that explains what was seen.",
    "`mcp-handshake explain` does the same for an error or a log that you paste, and `mcp-handshake rules ID` prints a page.",
    "## By symptom",
    "What clients show is not the cause. Below each symptom: what it means, and what commonly stands behind it, the most " +
      "frequent first.",
    symptoms.map(({ id, title }) => `- [${inlineCode(title)}](#${id})`).join("\n"),
    ...symptoms.map((symptom) => symptomSection(symptom, titles)),
    "## By stage",
    ...sections,
  ].join("\n\n")}\n`;
}

function symptomSection(
  { id, title, shownBy, meaning, advice, behind }: Symptom,
  titles: ReadonlyMap<string, string>,
): string {
  const shown = shownBy.map(({ client, words }) => `- ${client}: ${inlineCode(words)}`);
  const causes = behind
    .filter((rule) => titles.has(rule))
    .map(
      (rule, index) =>
        `${index + 1}. [${rule}](${rule}.md): ${SUSPECTS[rule]?.title ?? titles.get(rule)}`,
    );
  return [
    `<a id="${id}"></a>`,
    `### ${title}`,
    shown.join("\n"),
    `${meaning} ${advice}`,
    ...(causes.length > 0 ? [causes.join("\n")] : []),
  ].join("\n\n");
}

const tableOf = (rules: readonly RuleDocs[]): string =>
  ["| rule | for example | level |", "| --- | --- | --- |", ...rules.map(rowOf)].join("\n");

function rowOf(docs: RuleDocs): string {
  const { id, level } = docs.rule;
  return `| [${id}](${id}.md) | ${titleOf(docs).replaceAll("|", "\\|")} | ${level} |`;
}

/** The title of the first example: that of the rule itself has gaps. */
export const titleOf = ({ rule, examples }: RuleDocs): string =>
  examples[0]?.finding.title ?? rule.title;
