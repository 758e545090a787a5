import { mkdtempSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { describe, expect, test } from "@jest/globals";
import { type Job, needsOf, workflow } from "./read.ts";
import { evaluate, type JobResult, simulate } from "./simulate.ts";

const { gate = {}, ...jobs } = workflow("e2e.yml").jobs;
const artifacts = mkdtempSync(path.join(os.tmpdir(), "artifacts-"));
const results: Record<string, JobResult> = {};

/** The jobs that a matrix makes of one. Of several systems the first stands for this one. */
function combinations({ strategy }: Job, needs: object): readonly object[] {
  const matrix = strategy?.matrix;
  if (matrix === undefined) return [{}];
  if (typeof matrix !== "string")
    return [Object.fromEntries(Object.entries(matrix).map(([name, [first]]) => [name, first]))];
  const made = evaluate(matrix.replace(/^\$\{\{|\}\}$/g, ""), { needs }) as {
    readonly include: readonly object[];
  };
  return made.include;
}

describe("the jobs of e2e.yml, with the committed bundle", () => {
  test.each(Object.entries(jobs))("%s", (name, job) => {
    const needs = Object.fromEntries(needsOf(job).map((needed) => [needed, results[needed]]));
    const runs = combinations(job, needs).map((matrix) =>
      simulate(job, { needs, matrix }, artifacts),
    );
    results[name] = runs.find(({ result }) => result === "failure") ??
      runs[0] ?? { result: "failure", outputs: {}, log: "no job" };
    expect(results[name]).toMatchObject({ result: "success" });
  });
});

describe("the gate", () => {
  const good = { result: "success", outputs: { matrix: '{"include":[]}' } };

  test("is green where every job has succeeded", () => {
    expect(simulate(gate, { needs: { passes: good, fails: good } }, artifacts).result).toBe(
      "success",
    );
  });

  test.each(["failure", "cancelled", "skipped"])("is red where one ended as %s", (result) => {
    const needs = { passes: good, fails: { result, outputs: {} } };
    expect(simulate(gate, { needs }, artifacts).result).toBe("failure");
  });
});
