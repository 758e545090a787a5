import { describe, expect, test } from "@jest/globals";
import type { Expected } from "../../../src/model/expected.ts";
import { fact } from "../../../src/model/fact.ts";
import type { Sketch } from "../../../src/model/rule.ts";
import { outcomeOf } from "../../../src/report/exit-code.ts";
import { judgeAsExpected } from "../../../src/rules/engine/expected.ts";
import { UP } from "../../../src/rules/engine/sketches.ts";
import { RULES } from "../../../src/rules/index.ts";
import { evidenceOf } from "../evidence-of.ts";

const DOWN: Sketch = { stderr: "Error: ACME_API_KEY environment variable is required\n" };
const LACKS: Sketch = {
  ...UP,
  facts: [fact("missing-secret", { variables: "ACME_TOKEN", seen: "up", detail: "4 tools" })],
};
const NOTHING: Expected = { optional: false, needs: [], fails: [] };
const OPTIONAL = { ...NOTHING, optional: true };
const fails = (rule: string): Expected => ({ ...NOTHING, fails: [rule] });

describe("outcome of the server, level of its first finding, and the run by `fail-on: error`", () => {
  test.each([
    ["down", DOWN, NOTHING, {}, "failed error failed"],
    [
      "down, a warning by `levels`",
      DOWN,
      NOTHING,
      { "missing-env-var": "warning" },
      "failed warning passed",
    ],
    ["down, switched off", DOWN, NOTHING, { "missing-env-var": "off" }, "skipped none passed"],
    ["optional and down", DOWN, OPTIONAL, {}, "failed warning passed"],
    [
      "optional and down, an error by `levels`",
      DOWN,
      OPTIONAL,
      { "missing-env-var": "error" },
      "failed warning passed",
    ],
    ["optional and up", UP, OPTIONAL, {}, "passed none passed"],
    ["down as expected", DOWN, fails("missing-env-var"), {}, "passed notice passed"],
    [
      "down as expected, switched off",
      DOWN,
      fails("missing-env-var"),
      { "missing-env-var": "off" },
      "passed none passed",
    ],
    ["down otherwise", DOWN, fails("server-crash"), {}, "failed error failed"],
    ["up against expectation", UP, fails("missing-env-var"), {}, "failed error failed"],
    [
      "the same, optional",
      UP,
      { ...fails("missing-env-var"), optional: true },
      {},
      "failed warning passed",
    ],
    ["lacks a secret", LACKS, NOTHING, {}, "skipped notice passed"],
    [
      "lacks a secret, an error by `levels`",
      LACKS,
      NOTHING,
      { "missing-secret": "error" },
      "failed error failed",
    ],
    [
      "lacks a secret, switched off",
      LACKS,
      OPTIONAL,
      { "missing-secret": "off" },
      "skipped none passed",
    ],
  ] as const)("%s", (_name, sketch, expected, levels, said) => {
    const { outcome, findings } = judgeAsExpected(evidenceOf(sketch), RULES, levels, expected);
    const level = findings[0]?.level ?? "none";
    expect(`${outcome} ${level} ${outcomeOf(findings, "error")}`).toBe(said);
  });
});
