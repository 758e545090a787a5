import type { Finding } from "../model/finding.ts";
import type { ServerResult } from "../model/report.ts";
import { applyLevels, type Levels } from "../rules/engine/levels.ts";
import { nameKey } from "./part.ts";

/** Servers and findings as they are at the levels of this run; where it names none, as the reports have them. */
export function rejudge(
  servers: readonly ServerResult[],
  findings: readonly Finding[],
  levels: Levels,
): { readonly servers: readonly ServerResult[]; readonly findings: readonly Finding[] } {
  const told = applyLevels(findings, levels);
  const failing = new Set<string>();
  const raised = new Set<string>();
  for (const { rule, level, server, file } of told) {
    if (level !== "error") continue;
    failing.add(nameKey(server, file));
    if (levels[rule] === "error") raised.add(nameKey(server, file));
  }
  return {
    findings: told,
    servers: servers.map((server) => {
      const key = nameKey(server.name, server.file);
      return withOutcome(server, levels, failing.has(key), raised.has(key));
    }),
  };
}

/** As `judge` does: a level never makes a failed server a good one, only `off` does; and an error fails any. */
function withOutcome(
  server: ServerResult,
  levels: Levels,
  failing: boolean,
  raised: boolean,
): ServerResult {
  if (server.outcome !== "failed") {
    return raised ? { ...server, outcome: "failed", skipReason: null } : server;
  }
  if (server.rule === null || levels[server.rule] !== "off") return server;
  if (failing) return { ...server, rule: null };
  if (isUp(server)) return { ...server, outcome: "passed", rule: null };
  return { ...server, outcome: "skipped", rule: null, skipReason: SWITCHED_OFF };
}

const SWITCHED_OFF = "its cause is switched off by `levels`";

/** Whether it listed its tools and lived; a report does not tell a list that failed from one that was not asked for. */
const isUp = ({ handshake, ending }: ServerResult): boolean =>
  handshake.kind === "completed" && handshake.tools.kind === "listed" && ending.kind === "running";
