import { setImmediate } from "node:timers/promises";
import { expectedBy } from "./configs/expected-of.ts";
import type { Ending, Evidence } from "./model/evidence.ts";
import type { Finding } from "./model/finding.ts";
import type { Options } from "./model/options.ts";
import type { ConfigFile } from "./model/server.ts";
import { idleEvidence } from "./plan/idle.ts";
import type { Planned } from "./plan/plan.ts";
import type { Judged } from "./report/compose.ts";
import { asLacking, toldOf } from "./rules/engine/as-lacking.ts";
import { changedRunnerFiles } from "./rules/engine/changed-runner-files.ts";
import { diagnoseFile, diagnoseRun } from "./rules/engine/diagnose.ts";
import { judgeAsExpected } from "./rules/engine/expected.ts";
import { judge } from "./rules/engine/judge.ts";
import { whyLacking } from "./rules/engine/lack-words.ts";
import { applyLevels } from "./rules/engine/levels.ts";
import { RULES } from "./rules/index.ts";
import type { ChangedFile } from "./run/runner-files.ts";

export { confirm } from "./confirm.ts";
export { deliver } from "./deliver.ts";
export { baselineOf } from "./known-good/baseline.ts";
export { annotationsOf } from "./report/annotations.ts";
export { composeReport } from "./report/compose.ts";
export { jsonText } from "./report/json.ts";
export { matrixOf } from "./report/matrix.ts";
export { textOf } from "./report/text.ts";
export { RULES } from "./rules/index.ts";

/** The verdict on one server, from all that was seen of it. */
export function judgeServer(
  gathered: Evidence,
  { server, lack }: Planned,
  skipReason: string | null,
  { levels, expect }: Options,
): Judged {
  const evidence = asLacking(gathered, lack, RULES);
  const verdict = judgeAsExpected(evidence, RULES, levels, expectedBy(expect)(server.name));
  const judgement = toldOf(verdict, evidence, lack);
  return { ...judgement, evidence, skipReason: skipReason ?? whyLacking(evidence) };
}

/** What is wrong with the files themselves. */
export const judgeFiles = (
  configs: readonly ConfigFile[],
  { levels }: Options,
): readonly Finding[] =>
  applyLevels(
    configs.flatMap((config) => diagnoseFile(config, RULES)),
    levels,
  );

/** What is wrong with the run as a whole: files of the runner that were `changed`. */
export const judgeRun = (
  changed: readonly ChangedFile[],
  judged: readonly Judged[],
  { levels }: Options,
): readonly Finding[] =>
  applyLevels(diagnoseRun(changedRunnerFiles(changed, judged), RULES), levels);

/** Expressions are compiled at their first two uses: better while the servers start than when one has died. */
export async function warmUp(planned: Planned): Promise<void> {
  for (const stderr of ["Error: nothing\n", "Error: nothing again\n"]) {
    const dead = { ...idleEvidence(planned, true), ending: DIED, stderr };
    for (let at = 0; at < RULES.length; at += PART) {
      judge(dead, RULES.slice(at, at + PART), {});
      await setImmediate(undefined, { ref: false });
    }
  }
}

const DIED: Ending = { kind: "exited", code: 1, afterMs: 0 };

/** So many rules are tried in one go: a server that dies in the meantime does not wait for all of them. */
const PART = 10;
