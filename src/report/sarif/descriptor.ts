import type { ReportingDescriptor } from "sarif";
import type { Confidence, Level } from "../../model/finding.ts";
import type { Repair, Rule } from "../../model/rule.ts";
import { sentence } from "../../rules/engine/text.ts";
import { RULES } from "../../rules/index.ts";
import { SUSPECTS } from "../../rules/symptoms/suspects.ts";
import { rulePageAddress } from "../address.ts";
import { cutToBytes } from "../bytes.ts";
import { fenced } from "../markdown.ts";
import { ruleTitle } from "./rule-titles.ts";

/** Characters of a description (GitHub, "SARIF support for code scanning"); counted in bytes, which are never fewer. */
const LONGEST_DESCRIPTION = 1024;
/** Characters of a name, by the same page. */
const LONGEST_NAME = 255;

export const SARIF_LEVELS = { error: "error", warning: "warning", notice: "note" } as const;

/** As GitHub calls them: `problem.severity` of a rule that is not about security. */
const SEVERITIES: Readonly<Record<Level, string>> = {
  error: "error",
  warning: "warning",
  notice: "recommendation",
};

const PRECISIONS: Readonly<Record<Confidence, string>> = {
  confirmed: "very-high",
  likely: "high",
  possible: "medium",
};

/** Rules whose findings GitHub shows as security alerts, with a score from 0.1 to 10. */
const SECURITY: Readonly<Record<string, string>> = { "config-secret-literal": "8.0" };

const POSITIONS = new Map(RULES.map((rule, index) => [rule.id, index]));

/** Ids of rules, each once, in the order of the registry; those of other versions last. */
export function inOrder(ids: readonly string[]): readonly string[] {
  const position = (id: string) => POSITIONS.get(id) ?? RULES.length;
  return [...new Set(ids)].toSorted((a, b) => position(a) - position(b));
}

/** What is said of a rule itself, the same in each report of one version. */
export function descriptorOf(id: string): ReportingDescriptor {
  const rule = RULES.find((one) => one.id === id);
  const title = sentence(ruleTitle(id) ?? id);
  const more = [whyOf(rule) || (SUSPECTS[id]?.tell ?? "")].filter((text) => text !== "");
  const level = rule?.level ?? "error";
  return {
    id,
    name: cutToBytes(pascalCase(id), LONGEST_NAME),
    shortDescription: { text: cutToBytes(title, LONGEST_DESCRIPTION) },
    fullDescription: { text: cutToBytes([title, ...more].join(" "), LONGEST_DESCRIPTION) },
    help: helpOf(id, rule, [title, ...more]),
    helpUri: rulePageAddress(id),
    defaultConfiguration: { level: SARIF_LEVELS[level] },
    properties: {
      tags: ["mcp", ...(SECURITY[id] ? ["security"] : []), ...(rule ? [rule.stage] : [])],
      precision: PRECISIONS[rule?.confidence ?? "likely"],
      "problem.severity": SEVERITIES[level],
      ...(SECURITY[id] && { "security-severity": SECURITY[id] }),
    },
  };
}

/** Only where it holds for every finding: a text with placeholders does not. */
const whyOf = (rule: Rule | undefined): string =>
  rule && !/\{[A-Za-z]/.test(rule.why) ? rule.why : "";

function helpOf(id: string, rule: Rule | undefined, about: readonly string[]) {
  const { fix } = SUSPECTS[id] ?? {};
  const shared = [about.join(" "), ...(fix ? [`Fix: ${fix}`] : [])];
  const page = rulePageAddress(id);
  const repair = rule?.repair;
  return {
    text: [...shared, ...(repair ? plainRepair(repair) : []), `More: ${page}`].join("\n\n"),
    markdown: [
      ...shared,
      ...(repair ? fencedRepair(repair) : []),
      `[Examples, and how it is told apart](${page})`,
    ].join("\n\n"),
  };
}

const plainRepair = ({ before, after }: Repair): readonly string[] => [
  `Before:\n\n${before}`,
  `After:\n\n${after}`,
];

const fencedRepair = ({ before, after, language }: Repair): readonly string[] => [
  `Before:\n\n${fenced(before, language)}`,
  `After:\n\n${fenced(after, language)}`,
];

/** `MissingEnvVar`. */
const pascalCase = (id: string): string =>
  id
    .split("-")
    .map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`)
    .join("");
