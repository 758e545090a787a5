import type { Finding } from "../model/finding.ts";
import type { Report } from "../model/report.ts";

/** The report as people are shown it: a root cause names what stands behind it under the same rule. */
export function toldReport(report: Report): Report {
  const { findings } = report;
  const roots = new Set(findings.filter(({ chain }) => chain === 0).map(keyOf));
  const told = findings.filter((finding) => finding.chain === 0 || !roots.has(keyOf(finding)));
  return told.length === findings.length ? report : { ...report, findings: told };
}

const keyOf = ({ rule, server, file }: Finding): string => JSON.stringify([rule, server, file]);
