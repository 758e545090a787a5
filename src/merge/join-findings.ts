import type { Confidence, Finding, Level } from "../model/finding.ts";
import type { JoinedServers } from "./join-servers.ts";
import { nameKey, type Part } from "./part.ts";

/** What shows only where all servers are looked at together, as a listing does. */
const OF_THE_WHOLE: ReadonlySet<string> = new Set([
  "config-duplicate-server",
  "windows-cmd-shim",
  "windows-quoting",
]);

/**
 * The findings of all reports, equal ones once: those about files first, then by server. What a listing says of a
 * server that was then checked is left to the check, which has the variables and the machine.
 */
export function joinFindings(
  parts: readonly Part[],
  { servers, checked }: Pick<JoinedServers, "servers" | "checked">,
): readonly Finding[] {
  const onlyListed = parts.every(({ report }) => report.listing);
  const joined = new Map<string, Finding>();
  for (const { report } of parts) {
    for (const finding of report.findings) {
      const key = keyOf(finding);
      const other = joined.get(key);
      const outdated = report.listing && !onlyListed && isLeftTo(checked, finding);
      if (!outdated && (!other || isWorse(finding, other))) joined.set(key, finding);
    }
  }
  return inOrder([...joined.values()], servers);
}

/** Findings about files first, then those of each server together. */
export function inOrder(
  findings: readonly Finding[],
  servers: JoinedServers["servers"],
): readonly Finding[] {
  const places = new Map(servers.map(({ name, file }, at) => [nameKey(name, file), at]));
  const placeOf = ({ server, file }: Finding) =>
    server === null ? -1 : (places.get(nameKey(server, file)) ?? servers.length);
  return findings.toSorted((one, other) => placeOf(one) - placeOf(other));
}

const isLeftTo = (checked: ReadonlySet<string>, { rule, server, file }: Finding): boolean =>
  server !== null && checked.has(nameKey(server, file)) && !OF_THE_WHOLE.has(rule);

const keyOf = ({ rule, server, file, origin, title }: Finding): string => {
  const place = origin && [origin.file, origin.line, origin.column];
  return JSON.stringify([rule, server, file, place, title]);
};

const LEVELS: Readonly<Record<Level, number>> = { error: 2, warning: 1, notice: 0 };
const CERTAINTY: Readonly<Record<Confidence, number>> = { confirmed: 2, likely: 1, possible: 0 };

/** A failure counts more than the same as a warning, and what is sure more than what is not. */
const isWorse = (one: Finding, other: Finding): boolean =>
  (LEVELS[one.level] - LEVELS[other.level] ||
    CERTAINTY[one.confidence] - CERTAINTY[other.confidence]) > 0;
