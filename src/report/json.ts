import type { Ending, Exchange, Handshake } from "../model/evidence.ts";
import type { Trial } from "../model/experiment.ts";
import type { Finding, Replacement } from "../model/finding.ts";
import type { Origin } from "../model/place.ts";
import type { Asked, Launch, Report, ServerResult } from "../model/report.ts";
import { harmlessJson } from "./harmless-json.ts";
import type {
  EndingV1,
  ExchangeV1,
  ExperimentV1,
  FindingV1,
  HandshakeV1,
  LaunchV1,
  OriginV1,
  RemoteV1,
  ReportV1,
  ServerV1,
} from "./report-v1.ts";

/** The report as it is written to a file, which someone may print. */
export const jsonText = (report: Report): string =>
  `${harmlessJson(JSON.stringify(reportV1(report), null, 2))}\n`;

/** The report in its published shape. */
export function reportV1(report: Report): ReportV1 {
  const { tool, counts, environment } = report;
  return {
    version: 1,
    tool: { name: tool.name, version: tool.version },
    outcome: report.outcome,
    counts: {
      servers: counts.servers,
      passed: counts.passed,
      failed: counts.failed,
      skipped: counts.skipped,
    },
    startedAt: report.startedAt,
    durationMs: report.durationMs,
    environment: {
      os: environment.os,
      arch: environment.arch,
      node: environment.node,
      npm: environment.npm,
      uv: environment.uv,
      python: environment.python,
      docker: environment.docker,
    },
    configs: report.configs.map(({ file, client, servers }) => ({ file, client, servers })),
    servers: report.servers.map(serverV1),
    findings: report.findings.map(findingV1),
    ...(report.notes.length > 0 && { notes: report.notes }),
    ...(report.listing && { listing: true }),
    ...(report.cancelled && { cancelled: true }),
  };
}

function serverV1(server: ServerResult): ServerV1 {
  return {
    name: server.name,
    client: server.client,
    file: server.file,
    origin: originV1(server.origin),
    transport: server.transport,
    outcome: server.outcome,
    rule: server.rule,
    ...(server.skipReason === null ? {} : { skipReason: server.skipReason }),
    launch: launchV1(server.launch),
    ...(server.remote && { remote: remoteV1(server.remote) }),
    stages: server.stages.map(({ name, outcome, startMs, durationMs }) => ({
      name,
      outcome,
      startMs,
      durationMs,
    })),
    handshake: handshakeV1(server.handshake),
    tools: toolsV1(server.handshake),
    ending: endingV1(server.ending),
    stderr: server.stderr,
    noise: server.noise,
    ...(server.exchange.length > 0 && { exchange: server.exchange.map(exchangeV1) }),
    clientError: server.clientError,
    reproduce: server.reproduce,
    ...(server.experiments.length > 0 && { experiments: server.experiments.map(experimentV1) }),
  };
}

const exchangeV1 = ({ direction, atMs, message }: Exchange): ExchangeV1 => ({
  direction,
  atMs,
  message,
});

const remoteV1 = ({ url, status, spoken, eras, seen }: Asked): RemoteV1 => ({
  url,
  status,
  spoken,
  eras: { legacy: eras.legacy, modern: eras.modern },
  ...(seen !== null && { seen }),
});

const experimentV1 = ({ rule, change, outcome, seen }: Trial): ExperimentV1 => ({
  rule,
  change,
  outcome,
  seen,
});

function launchV1(launch: ServerResult["launch"]): LaunchV1 | null {
  if (!launch) return null;
  const { command, args, cwd, env, resolved, interpreter } = launch;
  const known = interpreter === null ? {} : { interpreter };
  return { command, args, cwd, env, resolved, package: packageV1(launch.package), ...known };
}

function packageV1(from: Launch["package"]): LaunchV1["package"] {
  if (!from) return null;
  const { registry, name, requested, version } = from;
  return { registry, name, requested, version };
}

function handshakeV1(handshake: Handshake): HandshakeV1 | null {
  if (handshake.kind !== "completed") return null;
  const { era, protocolVersion, serverInfo, capabilities, durationMs } = handshake;
  const { name, version } = serverInfo;
  return { era, protocolVersion, serverInfo: { name, version }, capabilities, durationMs };
}

function toolsV1(handshake: Handshake): ServerV1["tools"] {
  if (handshake.kind !== "completed" || handshake.tools.kind !== "listed") return null;
  const { names, bytes } = handshake.tools;
  return { count: names.length, bytes, names };
}

function endingV1(ending: Ending): EndingV1 {
  switch (ending.kind) {
    case "running":
      return { kind: "running" };
    case "exited":
      return { kind: "exited", code: ending.code, afterMs: ending.afterMs };
    case "killed":
      return { kind: "killed", signal: ending.signal, afterMs: ending.afterMs };
    case "timed-out":
      return {
        kind: "timed-out",
        afterMs: ending.afterMs,
        ...(ending.stuck ? { stuck: true } : {}),
      };
    case "not-spawned":
      return { kind: "not-spawned", ...(ending.errno === null ? {} : { errno: ending.errno }) };
  }
}

function findingV1(finding: Finding): FindingV1 {
  const { rule, level, server, file, title, why, fix, confidence, details, chain } = finding;
  return {
    rule,
    level,
    server,
    ...(file === null ? {} : { file }),
    title,
    why,
    fix,
    confidence,
    evidence: [...finding.evidence, ...(finding.tried ?? [])],
    details,
    origin: originV1(finding.origin),
    ...(finding.replacement && { replacement: replacementV1(finding.replacement) }),
    chain,
    docs: `docs/rules/${rule}.md`,
  };
}

const replacementV1 = ({ origin, text }: Replacement) => ({ origin: stretchV1(origin), text });

const originV1 = (origin: Origin | null): OriginV1 | null => origin && stretchV1(origin);

const stretchV1 = ({ file, line, column, endLine, endColumn }: Origin): OriginV1 => ({
  file,
  line,
  column,
  endLine,
  endColumn,
});
