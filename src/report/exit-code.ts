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

/** 0 passed, 1 failed; 2 where all is well but a report that was asked for could not be written. 3 (a bug) has no report. */
export const exitCodeOf = ({ outcome }: Report, unwritten: readonly string[]): 0 | 1 | 2 => {
  if (outcome === "failed") return 1;
  return unwritten.length > 0 ? 2 : 0;
};
