import { expectedBy } from "./configs/expected-of.ts";
import type { Evidence } from "./model/evidence.ts";
import type { Finding } from "./model/finding.ts";
import type { Options } from "./model/options.ts";
import type { ConfigFile } from "./model/server.ts";
import { idleEvidence } from "./plan/idle.ts";
import type { Planned } from "./plan/plan.ts";
import type { Judged } from "./report/compose.ts";
import { asLacking, toldOf } from "./rules/engine/as-lacking.ts";
import { diagnoseFile } from "./rules/engine/diagnose.ts";
import { judgeAsExpected } from "./rules/engine/expected.ts";
import { judge } from "./rules/engine/judge.ts";
import { whyLacking } from "./rules/engine/lack-words.ts";
import { applyLevels } from "./rules/engine/levels.ts";
import { RULES } from "./rules/index.ts";

export { confirm } from "./confirm.ts";
export { deliver } from "./deliver.ts";
export { annotationsOf } from "./report/annotations.ts";
export { composeReport } from "./report/compose.ts";
export { jsonText } from "./report/json.ts";
export { matrixOf } from "./report/matrix.ts";
export { textOf } from "./report/text.ts";
export { RULES } from "./rules/index.ts";

/** The verdict on one server, from all that was seen of it. */
export function judgeServer(
  gathered: Evidence,
  { server, lack, secrets }: Planned,
  skipReason: string | null,
  { levels, expect }: Options,
): Judged {
  const evidence = asLacking(gathered, lack, RULES);
  const verdict = judgeAsExpected(evidence, RULES, levels, expectedBy(expect)(server.name));
  const judgement = toldOf(verdict, evidence, lack);
  return { ...judgement, evidence, skipReason: skipReason ?? whyLacking(evidence), secrets };
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

/** Expressions are compiled at their first use: better while the servers start than when one has died. */
export const warmUp = (planned: Planned): void =>
  void judge({ ...idleEvidence(planned, true), stderr: "nothing\n" }, RULES, {});
