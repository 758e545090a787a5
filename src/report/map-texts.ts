import type { Handshake, RpcError, ToolList } from "../model/evidence.ts";
import type { Trial } from "../model/experiment.ts";
import type { Finding, Replacement } from "../model/finding.ts";
import type { Origin } from "../model/place.ts";
import type { Asked, Launch, RawReport, ServerResult } from "../model/report.ts";

type Change = (text: string) => string;
type ChangeLines = (lines: readonly string[]) => readonly string[];

/** Deeper parts of foreign values are left out: what serializes them would run out of stack. */
const DEEPEST = 32;

/**
 * The report with every text changed that a config, a server or a tool could have written. Words of the
 * program's own, such as rule ids, levels and outcomes, stay: the contract of the report hangs on them. `changeLines`
 * is for texts that are neighbouring lines of one.
 */
export function mapTexts<R extends RawReport>(
  report: R,
  change: Change,
  changeLines: ChangeLines = (lines) => lines.map(change),
): R {
  const { environment } = report;
  return {
    ...report,
    environment: {
      ...environment,
      node: mapNullable(environment.node, change),
      npm: mapNullable(environment.npm, change),
      uv: mapNullable(environment.uv, change),
      python: mapNullable(environment.python, change),
      docker: mapNullable(environment.docker, change),
    },
    configs: report.configs.map((config) => ({
      ...config,
      file: change(config.file),
      servers: config.servers.map(change),
    })),
    servers: report.servers.map((server) => mapServer(server, change, changeLines)),
    findings: report.findings.map((finding) => mapFinding(finding, change, changeLines)),
    notes: report.notes.map(change),
  };
}

function mapServer(server: ServerResult, change: Change, changeLines: ChangeLines): ServerResult {
  return {
    ...server,
    name: change(server.name),
    file: mapNullable(server.file, change),
    origin: mapOrigin(server.origin, change),
    skipReason: mapNullable(server.skipReason, change),
    launch: server.launch && mapLaunch(server.launch, change),
    remote: server.remote && mapAsked(server.remote, change),
    handshake: mapHandshake(server.handshake, change),
    stderr: change(server.stderr),
    noise: changeLines(server.noise),
    exchange: server.exchange.map((one) => ({ ...one, message: change(one.message) })),
    clientError: mapNullable(server.clientError, change),
    reproduce: mapNullable(server.reproduce, change),
    experiments: server.experiments.map((trial) => mapTrial(trial, change)),
  };
}

const mapAsked = (asked: Asked, change: Change): Asked => ({
  ...asked,
  url: change(asked.url),
  seen: mapNullable(asked.seen, change),
});

const mapTrial = (trial: Trial, change: Change): Trial => ({
  ...trial,
  change: change(trial.change),
  seen: change(trial.seen),
  found: trial.found && { value: change(trial.found.value), label: change(trial.found.label) },
});

function mapFinding(finding: Finding, change: Change, changeLines: ChangeLines): Finding {
  return {
    ...finding,
    server: mapNullable(finding.server, change),
    file: mapNullable(finding.file, change),
    ...(finding.tried && { tried: finding.tried.map(change) }),
    title: change(finding.title),
    why: change(finding.why),
    fix: change(finding.fix),
    evidence: changeLines(finding.evidence),
    details: Object.fromEntries(
      Object.entries(finding.details).map(([key, value]) => [key, mapDeep(value, change)]),
    ),
    origin: mapOrigin(finding.origin, change),
    ...(finding.replacement && { replacement: mapReplacement(finding.replacement, change) }),
  };
}

const mapReplacement = ({ origin, text }: Replacement, change: Change): Replacement => ({
  origin: { ...origin, file: change(origin.file) },
  text: change(text),
});

const mapLaunch = (launch: Launch, change: Change): Launch => ({
  command: change(launch.command),
  args: launch.args.map(change),
  cwd: change(launch.cwd),
  env: launch.env.map(change),
  resolved: mapNullable(launch.resolved, change),
  package: launch.package && {
    registry: launch.package.registry,
    name: change(launch.package.name),
    requested: mapNullable(launch.package.requested, change),
    version: mapNullable(launch.package.version, change),
  },
  interpreter: mapNullable(launch.interpreter, change),
});

function mapHandshake(handshake: Handshake, change: Change): Handshake {
  switch (handshake.kind) {
    case "silent":
      return handshake;
    case "completed":
      return {
        ...handshake,
        protocolVersion: change(handshake.protocolVersion),
        serverInfo: {
          name: change(handshake.serverInfo.name),
          version: change(handshake.serverInfo.version),
        },
        capabilities: mapDeep(handshake.capabilities, change),
        tools: mapTools(handshake.tools, change),
      };
    case "rejected":
      return { ...handshake, error: mapError(handshake.error, change) };
    case "version-unsupported":
      return {
        ...handshake,
        offered: change(handshake.offered),
        supported: handshake.supported.map(change),
      };
    case "invalid":
      return {
        ...handshake,
        path: change(handshake.path),
        problem: change(handshake.problem),
        answer: change(handshake.answer),
      };
  }
}

function mapTools(tools: ToolList, change: Change): ToolList {
  if (tools.kind === "not-asked") return tools;
  if (tools.kind === "failed") {
    const error = tools.error && mapError(tools.error, change);
    return { ...tools, reason: change(tools.reason), error };
  }
  const problems = tools.problems.map(({ tool, path, problem }) => ({
    tool: change(tool),
    path: change(path),
    problem: change(problem),
  }));
  return { ...tools, names: tools.names.map(change), problems };
}

const mapError = ({ code, message, data }: RpcError, change: Change): RpcError => ({
  code,
  message: change(message),
  ...(data === undefined ? {} : { data: mapDeep(data, change) }),
});

const mapOrigin = (origin: Origin | null, change: Change): Origin | null =>
  origin && { ...origin, file: change(origin.file) };

const mapNullable = (text: string | null, change: Change): string | null =>
  text === null ? null : change(text);

/** Values of any shape; their keys may be foreign too. */
function mapDeep<T>(value: T, change: Change, depth = 0): T {
  if (typeof value === "string") return change(value) as T;
  if (typeof value !== "object" || value === null) return value;
  if (depth === DEEPEST) return "…" as T;
  if (Array.isArray(value)) return value.map((one) => mapDeep(one, change, depth + 1)) as T;
  const entries = Object.entries(value).map(([key, one]) => [
    change(key),
    mapDeep(one, change, depth + 1),
  ]);
  return Object.fromEntries(entries) as T;
}
