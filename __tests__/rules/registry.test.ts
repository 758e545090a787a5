import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { ruleDocs } from "../../scripts/rule-docs.ts";
import type { Finding } from "../../src/model/finding.ts";
import type { Example, Rule } from "../../src/model/rule.ts";
import { diagnose } from "../../src/rules/engine/diagnose.ts";
import { matchesOf } from "../../src/rules/engine/match.ts";
import { standingOf } from "../../src/rules/engine/standing.ts";
import { RULES } from "../../src/rules/index.ts";
import { evidenceOf } from "./evidence-of.ts";

const findingsOf = ({ evidence }: Example): readonly Finding[] =>
  diagnose(evidenceOf(evidence), RULES);

const findingOf = (rule: Rule, example: Example): Finding | undefined =>
  findingsOf(example).find((finding) => finding.rule === rule.id);

const textsOf = ({ title, why, fix }: Finding): readonly string[] => [title, why, fix];

const examples = RULES.flatMap((rule) =>
  rule.examples.map((example) => ({ id: rule.id, name: example.name, rule, example })),
);
const counterexamples = RULES.flatMap((rule) =>
  rule.counterexamples.map((example) => ({ id: rule.id, name: example.name, rule, example })),
);
const signals = RULES.flatMap((rule) =>
  (rule.signals ?? []).map((signal, index) => ({ id: rule.id, index, rule, signal })),
);

describe("an example of a rule", () => {
  test.each(examples)("$id: $name", ({ rule, example }) => {
    const findings = findingsOf(example).map((finding) => finding.rule);
    const isUp = standingOf(evidenceOf(example.evidence)) === "up";
    if (rule.level === "error" && !isUp) expect(findings[0]).toBe(rule.id);
    else expect(findings).toContain(rule.id);
  });

  test.each(examples)("$id: $name: every placeholder of its texts is filled", (row) => {
    for (const text of textsOf(findingOf(row.rule, row.example) as Finding)) {
      expect(text).not.toMatch(/(?<!\$)\{[A-Za-z]\w*\}|`undefined`|``/);
    }
  });

  test.each(examples)("$id: $name: its texts have the form of a message", (row) => {
    const { title, why, fix } = findingOf(row.rule, row.example) as Finding;
    expect(title).toMatch(/^[a-z`].*[^.\s]$/);
    expect(why).toMatch(/^[A-Z`][^\n]*[.`]$/);
    expect(fix).toMatch(/^[A-Z][a-z]+\b/);
  });
});

describe("code in the fix of a rule", () => {
  test.each(examples)("$id: $name: is indented", ({ rule, example }) => {
    const { fix } = findingOf(rule, example) as Finding;
    expect(fix).not.toMatch(/^ {0,3}(?:"|- \w+:|[\w-]+:(?: \||$)|[{}])/m);
  });
});

describe("a counterexample of a rule", () => {
  test.each(counterexamples)("$id does not hold for: $name", ({ rule, example }) => {
    expect(findingOf(rule, example)).toBeUndefined();
  });
});

describe("a rule", () => {
  test.each(RULES.map((rule) => ({ id: rule.id, rule })))("$id has neighbours", ({ rule }) => {
    expect(rule.examples.length).toBeGreaterThanOrEqual(2);
    expect(rule.counterexamples.length).toBeGreaterThanOrEqual(1);
  });

  test.each(signals)("$id: signal $index decides an example", ({ rule, signal }) => {
    const without = { ...rule, signals: rule.signals?.filter((other) => other !== signal) ?? [] };
    const said = (which: Rule) =>
      rule.examples.map(({ evidence }) => matchesOf(which, evidenceOf(evidence)));
    expect(said(without)).not.toEqual(said(rule));
  });

  test("is the file of its name, and every file is registered", () => {
    const files = readdirSync("src/rules")
      .filter((name) => name.endsWith(".ts") && name !== "index.ts")
      .map((name) => name.replace(/\.ts$/, ""));
    expect(RULES.map((rule) => rule.id).toSorted()).toEqual(files.toSorted());
  });
});

describe("the expressions of the signals", () => {
  const expressions = signals.flatMap(({ id, index, signal }) =>
    [signal.output, signal.said, signal.noise].flatMap((expression) =>
      expression ? [{ id, index, expression }] : [],
    ),
  );

  test.each(expressions)("$id, signal $index, keeps no state", ({ expression }) => {
    expect(expression.flags).not.toMatch(/[gy]/);
  });

  test.each(expressions)("$id, signal $index, is fast on hostile text", ({ expression }) => {
    const words = expression.source.match(/[A-Za-z' :`]{4,}/g) ?? [];
    const floods = [" ", "a", "'", "/", "\n", "1: ", ": ", "a.", ...words, words.join("")];
    for (const flood of floods) {
      const text = flood.repeat(Math.ceil(65_536 / Math.max(1, flood.length)));
      const begun = performance.now();
      expression.test(text);
      expect(performance.now() - begun).toBeLessThan(10_000);
    }
  });
});

describe("the pages of the rules", () => {
  const pages = ruleDocs(RULES);

  test.each([...pages.keys()])("docs/rules/%s is up to date: `npm run docs`", (name) => {
    expect(readFileSync(`docs/rules/${name}`, "utf8")).toBe(pages.get(name));
  });

  test.each([...pages])("docs/rules/%s has the line ends that git keeps", (_name, text) => {
    expect(text).not.toContain("\r");
  });

  test("are all there is in docs/rules", () => {
    expect(readdirSync("docs/rules").toSorted()).toEqual([...pages.keys()].toSorted());
  });
});
