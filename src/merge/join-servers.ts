import type { ServerOutcome, ServerResult } from "../model/report.ts";
import { groupServers } from "./group-servers.ts";
import { type Found, nameKey, type Part } from "./part.ts";

/** The servers of all reports, each once. */
export interface JoinedServers {
  readonly servers: readonly ServerResult[];
  /** Those that several reports have a result of, with all of them. */
  readonly repeated: readonly (readonly Found[])[];
  /** Those that a report lists and no other one has a result of. */
  readonly missing: readonly ServerResult[];
  /** Those that were listed by one report and checked for another, by name and file. */
  readonly checked: ReadonlySet<string>;
}

/** Each server with its result; of several results the worst counts, and a result counts more than a listing. */
export function joinServers(parts: readonly Part[]): JoinedServers {
  const onlyListed = parts.every(({ report }) => report.listing);
  const groups = groupServers(parts).map((all) => {
    const results = onlyListed ? all : all.filter(({ part }) => !part.report.listing);
    return { all, results, server: worstOf(results) ?? asMissing(all) };
  });
  const missing = groups.filter(({ results }) => results.length === 0);
  return {
    servers: groups.map(({ server }) => server),
    repeated: groups.flatMap(({ results }) => (results.length > 1 ? [results] : [])),
    missing: missing.map(({ server }) => server),
    checked: new Set(
      groups.flatMap(({ results, server }) =>
        results.length > 0 ? [nameKey(server.name, server.file)] : [],
      ),
    ),
  };
}

/** A server that was skipped somewhere says nothing about how it went elsewhere. */
const WEIGHT: Readonly<Record<ServerOutcome, number>> = { failed: 2, passed: 1, skipped: 0 };

const worstOf = (results: readonly Found[]): ServerResult | undefined =>
  results
    .map(({ server }) => server)
    .reduce<ServerResult | undefined>(
      (worst, one) => (worst && WEIGHT[worst.outcome] >= WEIGHT[one.outcome] ? worst : one),
      undefined,
    );

/** What a listing says of a server, where nothing else does: it was not seen to work. */
function asMissing(listed: readonly Found[]): ServerResult {
  const server = worstOf(listed);
  if (!server) throw new Error("a group of servers is never empty");
  const rule = server.rule ?? "report-missing";
  return { ...server, outcome: "failed", rule, skipReason: null };
}
