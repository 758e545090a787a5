import type { Evidence } from "../model/evidence.ts";
import type { Finding } from "../model/finding.ts";
import type { Options } from "../model/options.ts";
import type {
  Counts,
  Environment,
  RawReport,
  Report,
  ServerOutcome,
  ServerResult,
} from "../model/report.ts";
import type { ConfigFile } from "../model/server.ts";
import { TOOL } from "../version.ts";
import { outcomeOf } from "./exit-code.ts";
import { type Hide, redactReport } from "./redact.ts";
import { serverResult } from "./server-result.ts";

/** One server with its verdict. */
export interface Judged {
  readonly evidence: Evidence;
  readonly outcome: ServerOutcome;
  readonly rule: string | null;
  readonly findings: readonly Finding[];
  readonly skipReason: string | null;
}

/** All that a run has found. */
export interface Parts {
  readonly options: Options;
  readonly configs: readonly ConfigFile[];
  readonly fileFindings: readonly Finding[];
  readonly judged: readonly Judged[];
  readonly environment: Environment;
  readonly startedAt: Date;
  readonly durationMs: number;
}

/** The report of a run, with every secret taken out by `hide`. */
export function composeReport(parts: Parts, hide: Hide): Report {
  const { options, configs, judged } = parts;
  const servers = judged.map((one) => serverResult(one, parts.environment.os));
  const findings = [...parts.fileFindings, ...judged.flatMap((one) => one.findings)];
  const report: RawReport = {
    tool: TOOL,
    outcome: outcomeOf(findings, options.failOn),
    counts: countsOf(servers),
    startedAt: parts.startedAt.toISOString(),
    durationMs: parts.durationMs,
    environment: parts.environment,
    configs: configs.flatMap(({ file, client, servers: specs }) =>
      client && client.id !== "command"
        ? [{ file, client: client.id, servers: specs.map(({ name }) => name) }]
        : [],
    ),
    servers,
    findings,
    notes: findings.length > 0 ? [] : notesOf(configs, servers),
    ...(options.start ? {} : { listing: true }),
  };
  return redactReport(report, hide);
}

/** How many of the servers came to which end. */
export function countsOf(servers: readonly ServerResult[]): Counts {
  const count = (outcome: ServerOutcome) => servers.filter((one) => one.outcome === outcome).length;
  return {
    servers: servers.length,
    passed: count("passed"),
    failed: count("failed"),
    skipped: count("skipped"),
  };
}

function notesOf(
  configs: readonly ConfigFile[],
  servers: readonly ServerResult[],
): readonly string[] {
  if (configs.length === 0) return ["no MCP config was found: nothing was checked"];
  return servers.length === 0 ? ["the configs name no server: nothing was checked"] : [];
}
