import type { Evidence } from "../../model/evidence.ts";
import type { Trial } from "../../model/experiment.ts";
import type { Finding } from "../../model/finding.ts";
import { trialLine } from "./trials.ts";

/** A root cause tells of everything that was tried, its own first; and of what stands behind it under the same name. */
export function withTrials(finding: Finding, { trials = [], later = [] }: Evidence): Finding {
  const behind = later.filter(({ rule }) => rule === finding.rule);
  const own = [...trials, ...behind.flatMap(({ evidence }) => evidence.trials ?? [])];
  const first = own.toSorted(
    (a, b) => Number(b.rule === finding.rule) - Number(a.rule === finding.rule),
  );
  return first.length > 0 ? { ...finding, tried: first.map(trialLine) } : finding;
}

/** A server that does not fail alike each time is told so. */
export function withControl(finding: Finding, { unchanged }: Evidence): Finding {
  if (!unchanged) return finding;
  const why = `${finding.why} ${NOT_ALIKE[unchanged.outcome]}`.trim();
  return { ...finding, why, tried: [...(finding.tried ?? []), trialLine(unchanged)] };
}

const NOT_ALIKE: Readonly<Record<Trial["outcome"], string>> = {
  up: "Started once more without any change, the server came up: it fails only at times, or only at its first start.",
  further:
    "Started once more without any change, the server failed otherwise: it does not fail alike each time.",
  same: "",
};
