import { readFileSync } from "node:fs";
import os from "node:os";
import { describe, expect, jest, test } from "@jest/globals";
import pLimit from "p-limit";
import { excused, PASSED, RUNS, SUITE_VERSION, UNOBSERVED } from "../conformance/scenarios.ts";
import { judge, listed, whyNotRun } from "../conformance/suite.ts";

// All runs are begun at once, and wait for each other.
jest.setTimeout(180_000);

const why = whyNotRun();
const whenItRuns = why === null ? describe : describe.skip;
if (why !== null) test.skip(`the conformance suite: ${why}`, () => {});

const free = pLimit(os.availableParallelism());

whenItRuns("the conformance suite for clients", () => {
  // A passing check is asked for: a scenario that nobody talks to has none that fails.
  test.concurrent.each(RUNS)("$scenario at $version over $transport", async (run) => {
    const { passed, outcome, ...verdict } = await free(() => judge(run));
    expect(verdict).toEqual({ isAsExpected: true, failed: [], output: "" });
    expect(outcome).toBe(run.scenario.startsWith("auth/") ? "skipped" : "passed");
    expect(passed).toBeGreaterThan(0);
  });

  const all = why === null ? listed() : [];

  test("every client scenario is spoken of", () => {
    const failing = excused().flatMap(({ checks }) => [...checks.keys()]);
    const known = [...PASSED.map(({ name }) => name), ...failing, ...UNOBSERVED];
    expect(known.toSorted()).toEqual(all.map(({ name }) => name).toSorted());
  });

  test.each(PASSED)(
    "$name is judged at every version of the protocol that it is for",
    (scenario) => {
      const { name, versions } = scenario;
      expect(all).toContainEqual({ name, versions });
    },
  );
});

test.each(["package.json", ".ci/run"])("%s brings the version that is measured", (file) => {
  expect(readFileSync(file, "utf8")).toContain(
    `@modelcontextprotocol/conformance@${SUITE_VERSION}`,
  );
});
