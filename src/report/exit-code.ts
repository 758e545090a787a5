import type { Finding, Level } from "../model/finding.ts";
import type { Options } from "../model/options.ts";
import type { Outcome, Report } from "../model/report.ts";

const FAILING: Readonly<Record<Options["failOn"], readonly Level[]>> = {
  error: ["error"],
  warning: ["error", "warning"],
  never: [],
};

/** Whether the findings fail the run. */
export const outcomeOf = (findings: readonly Finding[], failOn: Options["failOn"]): Outcome =>
  findings.some(({ level }) => FAILING[failOn].includes(level)) ? "failed" : "passed";

/** 0 passed, 1 failed; 2 (usage) and 3 (a bug) belong to runs without a report. */
export const exitCodeOf = ({ outcome }: Report): 0 | 1 => (outcome === "passed" ? 0 : 1);
