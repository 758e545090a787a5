import type { Report } from "../model/report.ts";
import { mapTexts } from "./map-texts.ts";
import { redactArgs, redactPatterns } from "./redact-patterns.ts";
import { valueRedactor } from "./redact-values.ts";

/** Hides the given values of 4 and more characters, and whatever is written as a secret is, by `***`. */
export function redactor(secrets: readonly string[]): (text: string) => string {
  const hideValues = valueRedactor(secrets);
  return (text) => redactPatterns(hideValues(text));
}

/** The report without any of the given values, and without anything that is written as a secret is. */
export function redactReport(report: Report, secrets: readonly string[]): Report {
  const servers = report.servers.map((server) => ({
    ...server,
    launch: server.launch && { ...server.launch, args: redactArgs(server.launch.args) },
  }));
  return mapTexts({ ...report, servers }, redactor(secrets));
}
