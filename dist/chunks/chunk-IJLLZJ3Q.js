import { createRequire as $createRequire } from "node:module"; const require = $createRequire(import.meta.url);
import {
  cancelledNote,
  outcomeOf
} from "./chunk-74YL3OOI.js";
import {
  redactReport
} from "./chunk-TUSWJWGW.js";
import {
  reproduce,
  reproduceRemote
} from "./chunk-YCZAZG6I.js";
import {
  standingOf,
  statusText
} from "./chunk-QKQF3SSM.js";
import {
  cutToColumns,
  durationText,
  shownPath,
  shownUrl
} from "./chunk-VULLS3E4.js";
import {
  TOOL
} from "./chunk-VVEQM4XR.js";

// lib/src/rules/engine/levels.js
function applyLevels(findings, levels) {
  return findings.flatMap((finding) => {
    const level = levels[finding.rule] ?? finding.level;
    return level === "off" ? [] : [{ ...finding, level }];
  });
}

// lib/src/report/asked.js
function askedOf({ plan, trouble, unspoken, answers, spoken, eras }) {
  const inTheWay = unspoken ?? trouble;
  return {
    url: shownUrl(plan.url),
    status: inTheWay ? statusOf(inTheWay) : goodStatus(answers),
    spoken,
    eras,
    seen: inTheWay && clauseOf(inTheWay)
  };
}
var goodStatus = (answers) => (answers.find(({ status }) => status < 300) ?? answers.at(-1))?.status ?? null;
var statusOf = (trouble) => trouble.kind === "unreached" ? null : trouble.answer.status;
function clauseOf(trouble) {
  if (trouble.kind === "unreached")
    return `${requestOf(trouble.failure)} ${failureOf(trouble.failure)}`;
  const { answer } = trouble;
  const to = trouble.kind === "redirect" ? `, which leads to \`${shownUrl(trouble.to)}\`` : "";
  return `${requestOf(answer)} answered ${statusText(answer.status)}${to}`;
}
var requestOf = ({ method, url }) => `\`${`${method} ${shownUrl(url)}`.trim()}\``;
function failureOf({ phase, code, message, afterMs }) {
  if (phase === "address")
    return `was not sent: ${message}`;
  return code === "TIMED_OUT" ? `got no answer in ${durationText(afterMs)}` : `got no answer: ${message}`;
}

// lib/src/report/remote-error.js
var LATE = { kind: "late" };
var MESSAGE = { kind: "message" };
var LONGEST_BODY = 500;
function remoteError(seen) {
  const { plan, redirectedTo } = seen;
  const trouble = seen.unspoken ?? seen.trouble;
  if (trouble?.kind === "unreached") {
    const { failure } = trouble;
    return failure.code === "LOGIN_IN_URL" ? loginError(plan) : unreachedError(failure, plan.transport);
  }
  if (trouble?.kind === "redirect")
    return redirectError(trouble, plan.transport);
  if (redirectedTo !== null && Object.keys(plan.headers).length > 0)
    return null;
  const answer = firstAnswer(seen) ?? trouble?.answer;
  if (!answer)
    return MESSAGE;
  return plan.transport === "http" ? postError(answer) : streamError(answer, seen);
}
var firstAnswer = ({ answers, plan, redirectedTo }) => answers.filter(({ status }) => redirectedTo === null || status < 300 || status > 399).find(({ asked, method }) => plan.transport === "http" ? asked === "initialize" : method === "GET");
var loginError = ({ url, transport }) => `${transport === "sse" ? "SSE error: " : ""}Request cannot be constructed from a URL that includes credentials: ${shownUrl(url)}`;
var SYSTEM = ["dns", "connect", "tls"];
function unreachedError(failure, transport) {
  const { phase, code, message } = failure;
  if (code === "BAD_URL")
    return "Invalid URL";
  if (code === "TIMED_OUT" && phase !== "connect")
    return transport === "http" ? LATE : null;
  if (!SYSTEM.includes(phase) && phase !== "answer")
    return null;
  if (transport === "http")
    return "fetch failed";
  const cause = SYSTEM.includes(phase) && code !== "TIMED_OUT" ? `: ${message}` : "";
  return `SSE error: TypeError: fetch failed${cause}`;
}
function redirectError({ answer, to }, transport) {
  const from = new URL(answer.url);
  const target = new URL(to);
  if (transport === "sse" && from.origin === target.origin)
    return null;
  const isPlain = from.protocol === "https:" && target.protocol === "http:";
  const shown = shownUrl(to);
  const what = isPlain ? `Redirect to plain http not followed; try ${shown.replace(/^http:/, "https:")} instead` : `Redirect to ${shown} not followed`;
  const start = transport === "http" ? POSTED : "SSE error: ";
  return `${start}${what} (redirectPolicy: 'same-origin')`;
}
var POSTED = "Streamable HTTP error: Error POSTing to endpoint: ";
function postError({ status, headers, body }) {
  const type = headers["content-type"];
  if (status < 200 || status > 299)
    return `${POSTED}${shortened(body)}`.trim();
  if (status === 202)
    return LATE;
  if (type?.includes("text/event-stream"))
    return MESSAGE;
  if (type?.includes("application/json"))
    return bodyError(body);
  return `Streamable HTTP error: Unexpected content type: ${type ?? "null"}`;
}
var shortened = (body) => cutToColumns(body.trim(), LONGEST_BODY);
function bodyError(body) {
  try {
    JSON.parse(body);
    return MESSAGE;
  } catch (error) {
    return body.length < LONGEST_BODY ? error.message : null;
  }
}
function streamError({ method, status, headers }, seen) {
  if (method !== "GET")
    return null;
  if (status === 204)
    return "SSE error: Server sent HTTP 204, not reconnecting";
  if (status !== 200)
    return `SSE error: Non-200 status code (${status})`;
  if (headers["content-type"]?.includes("text/event-stream"))
    return sentError(seen);
  return 'SSE error: Invalid content type, expected "text/event-stream"';
}
function sentError({ answers }) {
  const sent = answers.findLast(({ asked, method }) => method === "POST" && asked === "initialize");
  if (!sent)
    return null;
  if (sent.status < 300)
    return MESSAGE;
  return `Error POSTing to endpoint (HTTP ${sent.status}): ${shortened(sent.body)}`.trim();
}

// lib/src/report/client-error.js
var CLOSED = "MCP error -32000: Connection closed";
var TIMED_OUT = "MCP error -32001: Request timed out";
function clientError(evidence) {
  const { plan, remote } = evidence;
  if (remote)
    return remoteClientError(evidence, remote);
  if (standingOf(evidence) !== "down" || !plan)
    return null;
  return answerError(evidence) ?? processError(evidence, plan.command);
}
function remoteClientError(evidence, remote) {
  if (standingOf(evidence) !== "down" && !remote.unspoken)
    return null;
  const error = remoteError(remote);
  if (error === null || typeof error === "string")
    return error;
  return error.kind === "late" ? TIMED_OUT : answerError(evidence) ?? TIMED_OUT;
}
function answerError({ handshake, remote }) {
  switch (handshake.kind) {
    case "silent":
      return null;
    case "rejected":
      return `MCP error ${handshake.error.code}: ${handshake.error.message}`;
    case "version-unsupported":
      return `Server's protocol version is not supported: ${handshake.offered}`;
    case "invalid":
      return invalidError(handshake, remote);
    case "completed": {
      const { tools } = handshake;
      const error = tools.kind === "failed" ? tools.error : null;
      return error && `MCP error ${error.code}: ${error.message}`;
    }
  }
}
var invalidError = ({ path, problem }, remote) => path === "jsonrpc" && !remote ? TIMED_OUT : `Invalid result for initialize: \`${path}\` ${problem}`;
function processError({ ending, install }, command) {
  switch (ending.kind) {
    case "exited":
    case "killed":
      return CLOSED;
    case "not-spawned":
      if (ending.errno)
        return `spawn ${command} ${ending.errno}`;
      return install.kind === "timed-out" ? TIMED_OUT : CLOSED;
    case "running":
    case "timed-out":
      return TIMED_OUT;
  }
}

// lib/src/report/server-result.js
var STDERR_KEPT = 8e3;
function serverResult(judged, platform) {
  const { evidence } = judged;
  const { server, plan, remote } = evidence;
  return {
    name: server.name,
    client: server.client.id,
    file: server.file,
    origin: server.origin,
    transport: server.transport,
    outcome: judged.outcome,
    rule: judged.rule,
    skipReason: judged.outcome === "skipped" ? skipReason(judged) : null,
    launch: plan && launchOf(plan, evidence),
    remote: remote ? askedOf(remote) : null,
    stages: evidence.stages,
    handshake: evidence.handshake,
    ending: evidence.ending,
    stderr: lastLines(evidence.stderr),
    noise: evidence.noise,
    exchange: evidence.exchange,
    clientError: clientError(evidence),
    experiments: experimentsOf(evidence),
    reproduce: isToBeRepeated(judged) ? reproduceOf(judged, platform) : null
  };
}
var isToBeRepeated = ({ outcome, rule }) => outcome === "failed" && rule !== "untrusted-event";
function reproduceOf({ evidence, rule }, platform) {
  const { plan, remote } = evidence;
  if (remote)
    return reproduceRemote(remote, evidence, platform);
  return plan && reproduce(plan, { ...evidence, rule }, platform);
}
var experimentsOf = ({ trials = [], later = [], unchanged }) => [
  ...trials,
  ...unchanged ? [unchanged] : [],
  ...later.flatMap(({ evidence }) => evidence.trials ?? [])
];
var skipReason = ({ skipReason: reason, evidence }) => reason ?? (standingOf(evidence) === "guarded" ? "it is alive, and wants a login" : "its cause is switched off by `levels`");
function launchOf(plan, evidence) {
  const { install, resolved } = evidence;
  const wanted = plan.package;
  return {
    command: plan.command,
    args: plan.args,
    cwd: shownPath(plan.cwd, plan.workspace),
    env: Object.keys(plan.env).sort(),
    resolved,
    package: wanted && {
      registry: wanted.registry,
      name: wanted.name,
      requested: wanted.requested,
      version: install.kind === "done" ? install.version : null
    },
    interpreter: interpreterOf(plan, evidence)
  };
}
var BY_NODE = ["npx", "npm-exec", "npm-run", "node", "tsx", "ts-node"];
function interpreterOf({ launcher }, { install, node }) {
  const told = install.kind === "done" ? install.interpreter : null;
  return told ?? (node && BY_NODE.includes(launcher) ? `Node.js ${node.replace(/^v/, "")}` : null);
}
function lastLines(text) {
  if (text.length <= STDERR_KEPT)
    return text;
  return text.slice(-STDERR_KEPT).replace(/^[^\n]*\n/, "");
}

// lib/src/report/compose.js
function composeReport(parts, hide) {
  const { options, configs, judged, cancelled } = parts;
  const servers = judged.map((one) => serverResult(one, parts.environment.os));
  const findings = [...parts.fileFindings, ...judged.flatMap((one) => one.findings)];
  const report = {
    tool: TOOL,
    // Nobody may take a run that was cut off for one that found nothing.
    outcome: cancelled === null ? outcomeOf(findings, options.failOn) : "failed",
    counts: countsOf(servers),
    startedAt: parts.startedAt.toISOString(),
    durationMs: parts.durationMs,
    environment: parts.environment,
    configs: configs.flatMap(({ file, client, servers: specs }) => client && client.id !== "command" ? [{ file, client: client.id, servers: specs.map(({ name }) => name) }] : []),
    servers,
    findings,
    notes: [
      ...cancelled === null ? [] : [cancelledNote(cancelled, judged.filter(isOpen).length, judged.length)],
      ...findings.length > 0 ? [] : notesOf(configs, servers)
    ],
    ...options.start ? {} : { listing: true },
    ...cancelled === null ? {} : { cancelled: true }
  };
  return redactReport(report, hide);
}
var isOpen = ({ isCancelled }) => isCancelled === true;
function countsOf(servers) {
  const count = (outcome) => servers.filter((one) => one.outcome === outcome).length;
  return {
    servers: servers.length,
    passed: count("passed"),
    failed: count("failed"),
    skipped: count("skipped")
  };
}
function notesOf(configs, servers) {
  if (configs.length === 0)
    return ["no MCP config was found: nothing was checked"];
  return servers.length === 0 ? ["the configs name no server: nothing was checked"] : [];
}

export {
  applyLevels,
  interpreterOf,
  composeReport,
  countsOf
};
