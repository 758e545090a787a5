import { toUSVString } from "node:util";
import type { Invocation, Log, Notification, Result, Run } from "sarif";
import type { Finding } from "../model/finding.ts";
import type { Report } from "../model/report.ts";
import { HOME } from "./address.ts";
import { bytesOf, cutToBytes } from "./bytes.ts";
import { count } from "./count.ts";
import { harmlessJson } from "./harmless-json.ts";
import { mapTexts } from "./map-texts.ts";
import { neutralize } from "./neutralize.ts";
import { descriptorOf, inOrder } from "./sarif/descriptor.ts";
import { fingerprintsOf } from "./sarif/fingerprint.ts";
import { ROOT, shownAt } from "./sarif/location.ts";
import { type Concern, resultOf } from "./sarif/result.ts";
import { serverFinder } from "./seen.ts";
import { toldReport } from "./told.ts";

/** GitHub shows so many results of a run, and refuses a file with more than 25,000 of them. */
const MOST_RESULTS = 5000;
/** Bytes of all results: GitHub refuses a file of more than 10 MB after gzip, which a stranger's text may resist. */
const LARGEST_RESULTS = 9_000_000;
const MOST_NOTES = 100;
const LONGEST_NOTE = 1000;

/** The report as SARIF 2.1.0, for GitHub code scanning and whatever else reads it. */
export function sarifText(report: Report): string {
  const log: Log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [runOf(report)],
  };
  return `${harmlessJson(JSON.stringify(log))}\n`;
}

/**
 * There is no `automationDetails.id`: `upload-sarif` would not set its own then, which tells the uploads of a matrix
 * apart (github/codeql-action, `populateRunAutomationDetails`).
 */
function runOf(report: Report): Run {
  const { tool } = report;
  const concerns = concernsOf(toldReport(report));
  const rules = inOrder(concerns.slice(0, MOST_RESULTS).map(({ finding }) => finding.rule));
  const indices = new Map(rules.map((id, index) => [id, index]));
  const results = fitting(concerns, (rule) => indices.get(rule) ?? -1);
  return {
    tool: {
      driver: {
        name: "MCP Handshake",
        version: tool.version,
        semanticVersion: tool.version,
        informationUri: HOME,
        rules: rules.map(descriptorOf),
      },
    },
    columnKind: "utf16CodeUnits",
    originalUriBaseIds: { [ROOT]: { description: { text: "The root of the repository." } } },
    invocations: [invocationOf(report, concerns.length - results.length)],
    results,
  };
}

/** The findings with what belongs to them, the most important first. */
function concernsOf(report: Report): readonly Concern[] {
  const safe = mapTexts(report, (text) => neutralize(toUSVString(text)));
  const serverOf = serverFinder(report);
  const safeServers = new Map(report.servers.map((one, index) => [one, safe.servers[index]]));
  const fingerprints = fingerprintsOf(report.findings);
  const concerns = report.findings.map((finding, index) => {
    const server = serverOf(finding);
    return {
      finding,
      told: safe.findings[index] ?? finding,
      server: server && safeServers.get(server),
      shown: shownAt(finding, server, report),
      fingerprint: fingerprints.get(finding) ?? "",
    };
  });
  const lines = countsOf(concerns.map(lineKey));
  return concerns
    .map((one) => ({ ...one, ambiguous: !one.shown.own || lines.get(lineKey(one)) !== 1 }))
    .toSorted((a, b) => byImportance(a.finding, b.finding));
}

/** By these GitHub knows a finding again, since `upload-sarif` makes a fingerprint of the line where there is none. */
const lineKey = ({ finding, shown }: Pick<Concern, "finding" | "shown">): string =>
  JSON.stringify([finding.rule, shown.origin.file, shown.origin.line]);

function countsOf(keys: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

const LEVELS = { error: 0, warning: 1, notice: 2 };
const CERTAINTY = { confirmed: 0, likely: 1, possible: 2 };

const byImportance = (a: Finding, b: Finding): number =>
  LEVELS[a.level] - LEVELS[b.level] ||
  Number(a.server !== null) - Number(b.server !== null) ||
  a.chain - b.chain ||
  CERTAINTY[a.confidence] - CERTAINTY[b.confidence];

/** The results, as many as GitHub takes. */
function fitting(concerns: readonly Concern[], indexOf: (rule: string) => number): Result[] {
  const results: Result[] = [];
  let size = 0;
  for (const concern of concerns.slice(0, MOST_RESULTS)) {
    const result = resultOf(concern, indexOf(concern.finding.rule));
    size += bytesOf(JSON.stringify(result));
    if (size > LARGEST_RESULTS) break;
    results.push(result);
  }
  return results;
}

/** That servers failed is a result; the run itself went as it should. */
function invocationOf(report: Report, left: number): Invocation {
  const end = Date.parse(report.startedAt) + report.durationMs;
  const notes = report.notes.slice(0, MOST_NOTES).map((note) => noteOf(note, "note"));
  const cut = noteOf(
    `${count(left, "finding")} did not fit and ${left === 1 ? "is" : "are"} left out, the least important ones. The JSON report has all of them.`,
    "warning",
  );
  const told = [...(left > 0 ? [cut] : []), ...notes];
  return {
    executionSuccessful: true,
    startTimeUtc: report.startedAt,
    endTimeUtc: new Date(end).toISOString(),
    ...(told.length > 0 && { toolExecutionNotifications: told }),
  };
}

const noteOf = (text: string, level: "note" | "warning"): Notification => ({
  level,
  message: { text: cutToBytes(neutralize(toUSVString(text)), LONGEST_NOTE) },
});
