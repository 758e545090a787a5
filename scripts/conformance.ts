import os from "node:os";
import pLimit from "p-limit";
import { RUNS, type ScenarioRun } from "../__tests__/conformance/scenarios.ts";
import { judge, listed, whyNotRun } from "../__tests__/conformance/suite.ts";

/**
 * `npm run conformance`: every client scenario of the conformance suite over HTTP, at every version of the protocol that it
 * is for, and over stdio those that a preflight passes. Fails where one goes otherwise than docs/conformance.md says.
 */
const why = whyNotRun();
if (why !== null) throw new Error(`the conformance suite cannot run: ${why}`);

const overHttp = listed().flatMap(({ name, versions }) =>
  versions.map(
    (version): ScenarioRun => ({
      scenario: name,
      version: version === "extension" ? null : version,
      transport: "http",
    }),
  ),
);

const free = pLimit(os.availableParallelism());
const runs = [...overHttp, ...RUNS.filter(({ transport }) => transport === "stdio")];
const told = runs.map((run) => free(() => tell(run)));
const unexpected = (await Promise.all(told)).filter((isAsExpected) => !isAsExpected).length;
console.log(`\n${runs.length - unexpected} as expected, ${unexpected} not`);
process.exitCode = unexpected > 0 ? 1 : 0;

async function tell(run: ScenarioRun): Promise<boolean> {
  const { isAsExpected, passed, failed, output } = await judge(run);
  const what = `${run.scenario} ${run.version ?? "(extension)"} ${run.transport}`;
  const counts = `${passed} passed, ${failed.length} failed`;
  console.log(
    isAsExpected ? `${what}: ${counts}` : `${what}: NOT AS EXPECTED, ${counts}\n${output}`,
  );
  return isAsExpected;
}
