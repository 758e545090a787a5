import type { Evidence } from "../../model/evidence.ts";
import type { Trial } from "../../model/experiment.ts";
import type { Finding } from "../../model/finding.ts";
import { trialLine } from "./trials.ts";

/** A root cause tells of everything that was tried, its own first; and of what stands behind it under the same name. */
export function withTrials(finding: Finding, evidence: Evidence): Finding {
  const { trials = [], later = [] } = evidence;
  const behind = later.filter(({ rule }) => rule === finding.rule);
  const own = [...trials, ...behind.flatMap((link) => link.evidence.trials ?? [])];
  const first = own.toSorted(
    (a, b) => Number(b.rule === finding.rule) - Number(a.rule === finding.rule),
  );
  return first.length > 0
    ? { ...finding, tried: first.map((trial) => trialLine(trial, evidence)) }
    : finding;
}

/** A server that does not fail alike each time is told so. */
export function withControl(finding: Finding, evidence: Evidence): Finding {
  const { unchanged, remote } = evidence;
  if (!unchanged) return finding;
  const words = remote ? NOT_ALIKE_ASKED : NOT_ALIKE;
  const why = `${finding.why} ${words[unchanged.outcome]}`.trim();
  return { ...finding, why, tried: [...(finding.tried ?? []), trialLine(unchanged, evidence)] };
}

const NOT_ALIKE: Readonly<Record<Trial["outcome"], string>> = {
  up: "Started once more without any change, the server came up: it fails only at times, or only at its first start.",
  further:
    "Started once more without any change, the server failed otherwise: it does not fail alike each time.",
  same: "",
};

const NOT_ALIKE_ASKED: Readonly<Record<Trial["outcome"], string>> = {
  up: "Asked once more without any change, the server answered as it should: it fails only at times.",
  further:
    "Asked once more without any change, the server failed otherwise: it does not fail alike each time.",
  same: "",
};
