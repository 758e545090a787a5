import type { Options } from "../model/options.ts";
import type { RawReport } from "../model/report.ts";
import { countsOf } from "../report/compose.ts";
import { outcomeOf } from "../report/exit-code.ts";
import { TOOL } from "../version.ts";
import { joinConfigs } from "./join-configs.ts";
import { joinEnvironments } from "./join-environments.ts";
import { inOrder, joinFindings } from "./join-findings.ts";
import { joinNotes } from "./join-notes.ts";
import { joinServers } from "./join-servers.ts";
import { missing, unreadable } from "./merge-findings.ts";
import type { Part, Parts } from "./part.ts";
import { rejudge } from "./rejudge.ts";

type Wanted = Pick<Options, "failOn" | "levels">;

/** One report of many: the verdict is made anew, by the `fail-on` and the `levels` of this run, which began `now`. */
export function joinReports(
  { good, bad }: Parts,
  { failOn, levels }: Wanted,
  now: Date,
): RawReport {
  // A listing names all servers in the order of the configs.
  const parts = good.toSorted((one, other) => Number(isListing(other)) - Number(isListing(one)));
  const joined = joinServers(parts);
  const found = [
    ...unreadable(bad),
    ...missing(joined.missing, parts.length + bad.length),
    ...joinFindings(parts, joined),
  ];
  const { servers, findings } = rejudge(joined.servers, inOrder(found, joined.servers), levels);
  return {
    tool: TOOL,
    outcome: outcomeOf(findings, failOn),
    counts: countsOf(servers),
    ...spanOf(parts, now),
    environment: joinEnvironments(parts) ?? UNKNOWN,
    configs: joinConfigs(parts),
    servers,
    findings,
    notes: joinNotes(parts, joined.repeated),
    ...(parts.length > 0 && parts.every(isListing) ? { listing: true } : {}),
  };
}

const isListing = ({ report }: Part): boolean => report.listing === true;

/** Where no file is a report. */
const UNKNOWN: RawReport["environment"] = {
  os: "unknown",
  arch: "unknown",
  node: null,
  npm: null,
  uv: null,
  python: null,
  docker: null,
};

/** From the earliest start to the latest end. */
function spanOf(parts: readonly Part[], now: Date): Pick<RawReport, "startedAt" | "durationMs"> {
  const [first] = parts;
  if (!first) return { startedAt: now.toISOString(), durationMs: 0 };
  let [start, end, startedAt] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, ""];
  for (const { report } of parts) {
    const begun = Date.parse(report.startedAt);
    if (begun < start) [start, startedAt] = [begun, report.startedAt];
    end = Math.max(end, begun + report.durationMs);
  }
  return { startedAt, durationMs: end - start };
}
