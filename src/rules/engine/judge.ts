import type { Evidence } from "../../model/evidence.ts";
import type { Finding } from "../../model/finding.ts";
import type { ServerOutcome } from "../../model/report.ts";
import type { Rule } from "../../model/rule.ts";
import { diagnose } from "./diagnose.ts";
import { factOf } from "./fact-of.ts";
import { applyLevels, type Levels } from "./levels.ts";
import { standingOf } from "./standing.ts";

/** The verdict on one server. */
export interface Judgement {
  readonly outcome: ServerOutcome;
  /** Id of the root cause, or `null`. */
  readonly rule: string | null;
  /** Id of the root cause, also where `levels` keeps it from being told, or `null`. */
  readonly cause: string | null;
  readonly findings: readonly Finding[];
}

/**
 * Judges one server. A server that did not come up has failed at whatever level its cause is told;
 * only where the cause is switched off it counts as skipped.
 */
export function judge(evidence: Evidence, rules: readonly Rule[], levels: Levels): Judgement {
  const all = diagnose(evidence, rules);
  const root = all.find((finding) => finding.level === "error");
  const findings = applyLevels(all, levels);
  const told = root !== undefined && findings.some((finding) => finding.rule === root.rule);
  const failed = findings.some((finding) => finding.level === "error");
  const isFailed = failed || (told && standingOf(evidence) === "down");
  return {
    outcome: isFailed ? "failed" : unfailed(evidence),
    rule: told ? root.rule : null,
    cause: root?.rule ?? null,
    findings,
  };
}

/** Only what came up has passed, and with the values that it is to have. */
const unfailed = (evidence: Evidence): ServerOutcome =>
  standingOf(evidence) === "up" && !factOf("missing-secret", evidence) ? "passed" : "skipped";
