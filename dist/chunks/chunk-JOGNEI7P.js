import { createRequire as $createRequire } from "node:module"; const require = $createRequire(import.meta.url);

// lib/src/report/map-texts.js
var DEEPEST = 32;
function mapTexts(report, change, changeLines = (lines) => lines.map(change)) {
  const { environment } = report;
  return {
    ...report,
    environment: {
      ...environment,
      node: mapNullable(environment.node, change),
      npm: mapNullable(environment.npm, change),
      uv: mapNullable(environment.uv, change),
      python: mapNullable(environment.python, change),
      docker: mapNullable(environment.docker, change)
    },
    configs: report.configs.map((config) => ({
      ...config,
      file: change(config.file),
      servers: config.servers.map(change)
    })),
    servers: report.servers.map((server) => mapServer(server, change, changeLines)),
    findings: report.findings.map((finding) => mapFinding(finding, change, changeLines)),
    notes: report.notes.map(change)
  };
}
function mapServer(server, change, changeLines) {
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
    experiments: server.experiments.map((trial) => mapTrial(trial, change))
  };
}
var mapAsked = (asked, change) => ({
  ...asked,
  url: change(asked.url),
  seen: mapNullable(asked.seen, change)
});
var mapTrial = (trial, change) => ({
  ...trial,
  change: change(trial.change),
  seen: change(trial.seen),
  found: trial.found && { value: change(trial.found.value), label: change(trial.found.label) }
});
function mapFinding(finding, change, changeLines) {
  return {
    ...finding,
    server: mapNullable(finding.server, change),
    file: mapNullable(finding.file, change),
    ...finding.tried && { tried: finding.tried.map(change) },
    title: change(finding.title),
    why: change(finding.why),
    fix: change(finding.fix),
    evidence: changeLines(finding.evidence),
    details: Object.fromEntries(Object.entries(finding.details).map(([key, value]) => [key, mapDeep(value, change)])),
    origin: mapOrigin(finding.origin, change),
    ...finding.replacement && { replacement: mapReplacement(finding.replacement, change) }
  };
}
var mapReplacement = ({ origin, text }, change) => ({
  origin: { ...origin, file: change(origin.file) },
  text: change(text)
});
var mapLaunch = (launch, change) => ({
  command: change(launch.command),
  args: launch.args.map(change),
  cwd: change(launch.cwd),
  env: launch.env.map(change),
  resolved: mapNullable(launch.resolved, change),
  package: launch.package && {
    registry: launch.package.registry,
    name: change(launch.package.name),
    requested: mapNullable(launch.package.requested, change),
    version: mapNullable(launch.package.version, change)
  },
  interpreter: mapNullable(launch.interpreter, change)
});
function mapHandshake(handshake, change) {
  switch (handshake.kind) {
    case "silent":
      return handshake;
    case "completed":
      return {
        ...handshake,
        protocolVersion: change(handshake.protocolVersion),
        serverInfo: {
          name: change(handshake.serverInfo.name),
          version: change(handshake.serverInfo.version)
        },
        capabilities: mapDeep(handshake.capabilities, change),
        tools: mapTools(handshake.tools, change)
      };
    case "rejected":
      return { ...handshake, error: mapError(handshake.error, change) };
    case "version-unsupported":
      return {
        ...handshake,
        offered: change(handshake.offered),
        supported: handshake.supported.map(change)
      };
    case "invalid":
      return {
        ...handshake,
        path: change(handshake.path),
        problem: change(handshake.problem),
        answer: change(handshake.answer)
      };
  }
}
function mapTools(tools, change) {
  if (tools.kind === "not-asked")
    return tools;
  if (tools.kind === "failed") {
    const error = tools.error && mapError(tools.error, change);
    return { ...tools, reason: change(tools.reason), error };
  }
  const problems = tools.problems.map(({ tool, path, problem }) => ({
    tool: change(tool),
    path: change(path),
    problem: change(problem)
  }));
  return { ...tools, names: tools.names.map(change), problems };
}
var mapError = ({ code, message, data }, change) => ({
  code,
  message: change(message),
  ...data === void 0 ? {} : { data: mapDeep(data, change) }
});
var mapOrigin = (origin, change) => origin && { ...origin, file: change(origin.file) };
var mapNullable = (text, change) => text === null ? null : change(text);
function mapDeep(value, change, depth = 0) {
  if (typeof value === "string")
    return change(value);
  if (typeof value !== "object" || value === null)
    return value;
  if (depth === DEEPEST)
    return "\u2026";
  if (Array.isArray(value))
    return value.map((one) => mapDeep(one, change, depth + 1));
  const entries = Object.entries(value).map(([key, one]) => [
    change(key),
    mapDeep(one, change, depth + 1)
  ]);
  return Object.fromEntries(entries);
}

export {
  mapTexts
};
