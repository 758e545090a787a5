import type { RawReport, Report } from "../model/report.ts";
import { isPlain } from "../plan/variables/secrets.ts";
import { mapTexts } from "./map-texts.ts";
import { redactArgs, redactPatterns } from "./redact-patterns.ts";
import { valueRedactor } from "./redact-values.ts";

/** Takes secrets out of a text, and leaves the ends of its lines where they are. */
export type Hide = (text: string) => string;

/** Texts up to this length are remembered: reports say the same thing many times. */
const LONGEST_KNOWN = 4000;
const MOST_KNOWN = 5000;

/**
 * Hides the given values of 4 and more characters, but for plain words, and whatever is written as a secret is, by
 * `***`.
 */
export function redactor(secrets: readonly string[]): Hide {
  const hideValues = valueRedactor(secrets.filter((secret) => !isPlain(secret.trim())));
  const known = new Map<string, string>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const hidden = redactPatterns(hideValues(text));
    if (known.size === MOST_KNOWN) known.clear();
    if (text.length <= LONGEST_KNOWN) known.set(text, hidden);
    return hidden;
  };
}

/** The report without any secret. What stands on neighbouring lines is looked at as one text: a secret may go over several. */
export function redactReport(report: RawReport, hide: Hide): Report {
  const servers = report.servers.map((server) => ({
    ...server,
    launch: server.launch && { ...server.launch, args: redactArgs(server.launch.args) },
  }));
  const raw: RawReport = { ...report, servers };
  return mapTexts(raw, hide, (lines) => hideLines(lines, hide)) as Report;
}

function hideLines(lines: readonly string[], hide: Hide): readonly string[] {
  const hidden = hide(lines.join("\n")).split("\n");
  let at = 0;
  return lines.map((line) => {
    const from = at;
    at += line.split("\n").length;
    return hidden.slice(from, at).join("\n");
  });
}
