import type { Finding, Level } from "../../model/finding.ts";
import type { Report, ServerOutcome, ServerResult } from "../../model/report.ts";
import { serverFinder } from "../seen.ts";
import type { Told } from "./finding.ts";
import type { ToldServer } from "./server.ts";

/** What the page tells of, in its order. */
export interface Contents {
  /** What failed first. */
  readonly servers: readonly ToldServer[];
  /** What is about files, or about no server that is there. */
  readonly others: readonly Told[];
  /** Warnings and notices, also of servers. */
  readonly lesser: readonly Told[];
}

const OUTCOMES: readonly ServerOutcome[] = ["failed", "passed", "skipped"];
const LEVELS: readonly Level[] = ["error", "warning", "notice"];

/** Servers with their findings, each with its address in the page. */
export function contentsOf(report: Report): Contents {
  const told = report.findings
    .toSorted((a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level))
    .map((finding, index) => ({ finding, id: `finding-${index + 1}` }));
  const groups = groupsOf(report, told);
  const servers = report.servers
    .toSorted((a, b) => OUTCOMES.indexOf(a.outcome) - OUTCOMES.indexOf(b.outcome))
    .map((server, index) => ({
      server,
      id: `server-${index + 1}`,
      findings: groups.get(server) ?? [],
    }));
  return {
    servers,
    others: groups.get(null) ?? [],
    lesser: told.filter(({ finding }) => finding.level !== "error"),
  };
}

/** The findings of each server; under `null` those of none. */
function groupsOf(
  report: Report,
  told: readonly Told[],
): ReadonlyMap<ServerResult | null, readonly Told[]> {
  const serverOf = serverFinder(report);
  const groups = new Map<ServerResult | null, Told[]>();
  for (const one of told) {
    const server = isOf(one.finding) ? (serverOf(one.finding) ?? null) : null;
    const group = groups.get(server);
    if (group) group.push(one);
    else groups.set(server, [one]);
  }
  return groups;
}

const isOf = ({ server }: Finding): boolean => server !== null;
