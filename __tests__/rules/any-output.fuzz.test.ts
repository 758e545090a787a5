import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { withDuplicates } from "../../src/configs/duplicates.ts";
import type { Finding } from "../../src/model/finding.ts";
import type { Sketch } from "../../src/model/rule.ts";
import { idleEvidence } from "../../src/plan/idle.ts";
import { planAll } from "../../src/plan/plan-all.ts";
import { explanationJson } from "../../src/report/explanation-json.ts";
import { explanationText } from "../../src/report/explanation-text.ts";
import { diagnoseFile } from "../../src/rules/engine/diagnose.ts";
import { explain } from "../../src/rules/engine/explain/explain.ts";
import { judge } from "../../src/rules/engine/judge.ts";
import { RULES } from "../../src/rules/index.ts";
import { SYMPTOMS } from "../../src/rules/symptoms/index.ts";
import { broken, parsed } from "../fuzz/configs.ts";
import { runs } from "../fuzz/runs.ts";
import { mutated } from "../fuzz/texts.ts";
import { runnerCommands } from "../report/runner-commands.ts";
import { evidenceOf } from "./evidence-of.ts";

const CORPUS = path.join("__tests__", "corpus");
const PASTED = path.join("__tests__", "fixtures", "pasted");
const filesOf = (folder: string) =>
  readdirSync(folder).map((name) => readFileSync(path.join(folder, name), "utf8"));

/** What real servers did, and the examples of all rules. */
const SKETCHES: readonly Sketch[] = [
  ...filesOf(CORPUS).map((text) => JSON.parse(text) as Sketch),
  ...RULES.flatMap(({ examples, counterexamples }) =>
    [...examples, ...counterexamples].map(({ evidence }) => evidence),
  ),
];

/** Words that rules look for, at places where nobody expects them. */
const PIECES = [
  ...["Error: ", "ENOENT", "Cannot find module 'x'", "    at f (/a/b.js:1:2)\n", "Traceback", "\n"],
  ...["is required", "API_KEY", "npm error code E404", "SyntaxError", "port 3000", "`", "{x}", "'"],
  ...["\r", "\u0000", "\u001b[31m", "\ud800", "\u2028", "::error::x", "##[error]", "${A}", "<b>"],
  ...[
    "__proto__",
    "constructor",
    "{",
    "}",
    '{"jsonrpc":"2.0"',
    "usage: ",
    "[",
    "]",
    "=",
    ": ",
    "1e999",
  ],
];

/** The evidence with some of what was printed changed. */
const sketch = fc
  .tuple(fc.constantFrom(...SKETCHES), fc.nat(2))
  .chain(([seen, which]): fc.Arbitrary<Sketch> => {
    const { stderr = "", noise = [], unterminated = "" } = seen;
    if (which === 0) return mutated(stderr, PIECES, 6).map((text) => ({ ...seen, stderr: text }));
    if (which === 1)
      return mutated(noise.join("\n"), PIECES).map((text) => ({
        ...seen,
        noise: text.split("\n"),
      }));
    return mutated(unterminated, PIECES).map((text) => ({ ...seen, unterminated: text }));
  });

/** What a person could not read of a finding. */
function flawsOf({ rule, title, why, fix }: Finding): readonly string[] {
  const flaws = [
    ...(/^\S.*\S$/su.test(title) && !/[\n\r]/.test(title)
      ? []
      : ["the title is no clause on a line"]),
    ...(/[^.]\.$/.test(title) ? ["the title ends with a full stop"] : []),
    ...(/\S/.test(why) ? [] : ["no why"]),
    ...(/\S/.test(fix) || rule === "unrecognized" ? [] : ["no fix"]),
    ...(/\bundefined\b|\[object Object\]|\bNaN\b/.test(title + why + fix)
      ? ["a value is missing"]
      : []),
  ];
  return flaws.map((flaw) => `${rule}: ${flaw}: ${title}`);
}

describe("whatever a server prints", () => {
  test("comes to a verdict whose findings can be read", () => {
    fc.assert(
      fc.property(sketch, (seen) => {
        const { findings, rule, outcome } = judge(evidenceOf(seen), RULES, {});
        expect(findings.flatMap(flawsOf)).toEqual([]);
        expect(outcome === "failed").toBe(
          rule !== null && findings.some((one) => one.level === "error"),
        );
      }),
      runs(150),
    );
  });
});

describe("whatever stands in a config", () => {
  const scope = {
    ...{ step: { HOME: "/home/me", A: "a" }, passed: {}, given: {}, home: "/home/me" },
    ...{ workspace: "/repo", timeoutMs: 30_000 },
  };

  test("comes to findings that can be read, without a start", () => {
    const platforms = fc.constantFrom<NodeJS.Platform>("linux", "win32", "darwin");
    fc.assert(
      fc.property(broken, platforms, fc.boolean(), (config, platform, fills) => {
        const found = withDuplicates([parsed(config) ?? []].flat());
        const planned = found.flatMap(({ servers }) =>
          planAll(servers, { ...scope, platform }, fills ? () => ({ fails: [] }) as never : null),
        );
        const findings = [
          ...found.flatMap((file) => diagnoseFile(file, RULES)),
          ...planned.flatMap((one) => judge(idleEvidence(one, false), RULES, {}).findings),
        ];
        expect(findings.flatMap(flawsOf)).toEqual([]);
      }),
      runs(150),
    );
  });
});

describe("whatever is pasted", () => {
  const pasted = fc.constantFrom(...filesOf(PASTED)).chain((text) => mutated(text, PIECES, 6));

  test("is explained in words that are no command of the runner, and as JSON", () => {
    fc.assert(
      fc.property(pasted, (text) => {
        const explanation = explain(text, RULES, SYMPTOMS);
        expect(runnerCommands(explanationText(explanation, false))).toEqual([]);
        const { causes } = JSON.parse(explanationJson(explanation)) as {
          causes: { rule: string }[];
        };
        const known = new Set(RULES.map(({ id }) => id));
        expect(causes.filter(({ rule }) => !known.has(rule))).toEqual([]);
      }),
      runs(80),
    );
  });
});
