import { describe, expect, test } from "@jest/globals";
import type { Example } from "../../src/model/rule.ts";
import { diagnose } from "../../src/rules/engine/diagnose.ts";
import { RULES } from "../../src/rules/index.ts";
import { evidenceOf } from "./evidence-of.ts";

const findings = ({ evidence }: Example) => diagnose(evidenceOf(evidence), RULES);
/** `${NAME}` is a reference of a client, not a placeholder. */
const PLACEHOLDER = /(?<!\$)\{[A-Za-z]\w*\}/;

describe.each(RULES)("$id", (rule) => {
  test.each(rule.examples)("explains: $name", (example) => {
    const [root] = findings(example);
    expect(root?.rule).toBe(rule.id);
    expect(`${root?.title}\n${root?.why}\n${root?.fix}`).not.toMatch(PLACEHOLDER);
    expect(root?.title).not.toMatch(/\n|[.]$/);
  });

  test.each(rule.counterexamples)("does not explain: $name", (example) => {
    expect(findings(example).map((finding) => finding.rule)).not.toContain(rule.id);
  });
});
