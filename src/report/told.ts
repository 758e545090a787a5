import type { Finding } from "../model/finding.ts";
import type { Report } from "../model/report.ts";

/** The report as people are shown it: a cause names what stands behind it under the same rule. */
export function toldReport(report: Report): Report {
  const { findings } = report;
  const first = new Map<string, number>();
  for (const finding of findings) {
    const key = keyOf(finding);
    first.set(key, Math.min(first.get(key) ?? finding.chain, finding.chain));
  }
  const told = findings.filter((finding) => finding.chain === first.get(keyOf(finding)));
  return told.length === findings.length ? report : { ...report, findings: told };
}

const keyOf = ({ rule, server, file }: Finding): string => JSON.stringify([rule, server, file]);
