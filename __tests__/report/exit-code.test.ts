import { expect, test } from "@jest/globals";
import { exitCodeOf, outcomeOf } from "../../src/report/exit-code.ts";
import { findingOf, reportOf } from "./report-of.ts";

const LEVELS = ["error", "warning", "notice"] as const;

test.each([
  ["error", ["failed", "passed", "passed"]],
  ["warning", ["failed", "failed", "passed"]],
  ["never", ["passed", "passed", "passed"]],
] as const)("with `fail-on: %s`, an error, a warning and a notice are %j", (failOn, outcomes) => {
  expect(LEVELS.map((level) => outcomeOf([findingOf({ level })], failOn))).toEqual(outcomes);
});

test("the worst of several findings decides", () => {
  expect(
    outcomeOf(
      LEVELS.toReversed().map((level) => findingOf({ level })),
      "error",
    ),
  ).toBe("failed");
});

test("no findings pass", () => {
  expect(outcomeOf([], "warning")).toBe("passed");
});

test("the exit code is 0 for a report that passed, and 1 for one that failed", () => {
  expect(exitCodeOf(reportOf({ outcome: "passed" }), [])).toBe(0);
  expect(exitCodeOf(reportOf({ outcome: "failed" }), [])).toBe(1);
});

test("a report that could not be written fails what passed, and leaves a failure as it is", () => {
  expect(exitCodeOf(reportOf({ outcome: "passed" }), ["a problem"])).toBe(2);
  expect(exitCodeOf(reportOf({ outcome: "failed" }), ["a problem"])).toBe(1);
});
