import type { Finding, Level } from "../../model/finding.ts";

export type Levels = Readonly<Record<string, Level | "off">>;

/** The findings at the levels that the user wants; those that are off are left out. */
export function applyLevels(findings: readonly Finding[], levels: Levels): readonly Finding[] {
  return findings.flatMap((finding) => {
    const level = levels[finding.rule] ?? finding.level;
    return level === "off" ? [] : [{ ...finding, level }];
  });
}
