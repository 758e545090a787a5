import { createRequire as $createRequire } from "node:module"; const require = $createRequire(import.meta.url);

// lib/src/report/map-texts.js
var DEEPEST = 32;
function mapTexts(report, change) {
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
    servers: report.servers.map((server) => mapServer(server, change)),
    findings: report.findings.map((finding) => mapFinding(finding, change)),
    notes: report.notes.map(change)
  };
}
function mapServer(server, change) {
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
    noise: server.noise.map(change),
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
function mapFinding(finding, change) {
  return {
    ...finding,
    server: mapNullable(finding.server, change),
    file: mapNullable(finding.file, change),
    ...finding.tried && { tried: finding.tried.map(change) },
    title: change(finding.title),
    why: change(finding.why),
    fix: change(finding.fix),
    evidence: finding.evidence.map(change),
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

// lib/src/plan/shown-url.js
function shownUrl(url) {
  if (!URL.canParse(url))
    return "";
  const { protocol, host, pathname } = new URL(url);
  return `${protocol}//${host}${pathname}`;
}

// lib/src/report/redact-values.js
var SHORTEST = 4;
var SHORTEST_PART = 8;
function valueRedactor(secrets) {
  const lines = unique(secrets.flatMap(linesOf));
  const forms = unique([...lines.flatMap(formsOf), ...secrets.flatMap(base64Of)]);
  const parts = lines.filter((line) => line.length > SHORTEST_PART);
  return (text) => {
    const whole = forms.flatMap((form) => spansOf(form, text));
    return hide(text, [...whole, ...cutSpans(parts, text)]);
  };
}
var unique = (texts) => [...new Set(texts)].filter((text) => text.length >= SHORTEST);
var linesOf = (secret) => secret.split(/\r\n|\r|\n/).map((line) => line.trim());
function formsOf(line) {
  const url = encodeURIComponent(Buffer.from(line).toString());
  const strict = url.replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  const json = JSON.stringify(line).slice(1, -1);
  return [
    line,
    url,
    strict,
    ...[url, strict].map((form) => form.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase())),
    ...[url, strict].map((form) => form.replaceAll("%20", "+")),
    encodeURI(Buffer.from(line).toString()),
    json,
    JSON.stringify(json).slice(1, -1),
    line.replaceAll("'", `'\\''`)
  ];
}
function base64Of(secret) {
  return unique([secret, secret.trim(), ...linesOf(secret)]).flatMap((text) => [0, 1, 2].flatMap((before) => {
    const bytes = Buffer.concat([Buffer.alloc(before), Buffer.from(text)]);
    const digits = bytes.toString("base64").slice(Math.ceil(before * 4 / 3), Math.floor(bytes.length * 4 / 3));
    return [digits, digits.replaceAll("+", "-").replaceAll("/", "_")];
  }));
}
function spansOf(form, text) {
  const spans = [];
  for (let at = text.indexOf(form); at !== -1; at = text.indexOf(form, at + 1)) {
    const last = spans.at(-1);
    const overlaps = last !== void 0 && at <= last[1];
    if (overlaps)
      spans.pop();
    spans.push([overlaps ? last[0] : at, at + form.length]);
  }
  return spans;
}
function cutSpans(values, text) {
  const spans = [];
  if (values.length === 0)
    return spans;
  let start = 0;
  for (const line of text.split("\n")) {
    for (const value of values)
      spans.push(...cutAtEdges(value, line, start));
    start += line.length + 1;
  }
  return spans;
}
function cutAtEdges(value, line, start) {
  if (line.length < SHORTEST_PART)
    return [];
  const spans = [];
  const from = value.indexOf(line.slice(0, SHORTEST_PART));
  if (from > 0 && line.startsWith(value.slice(from))) {
    spans.push([start, start + value.length - from]);
  }
  const last = value.lastIndexOf(line.slice(-SHORTEST_PART));
  const length = last + SHORTEST_PART;
  if (last !== -1 && line.endsWith(value.slice(0, length))) {
    spans.push([start + line.length - length, start + line.length]);
  }
  return spans;
}
function hide(text, spans) {
  if (spans.length === 0)
    return text;
  const parts = [];
  let end = -1;
  for (const [from, to] of spans.toSorted((a, b) => a[0] - b[0])) {
    if (from > end)
      parts.push(text.slice(Math.max(end, 0), from), "***");
    end = Math.max(end, to);
  }
  return parts.join("") + text.slice(end);
}

export {
  mapTexts,
  shownUrl,
  valueRedactor
};
