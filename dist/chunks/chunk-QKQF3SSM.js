import { createRequire as $createRequire } from "node:module"; const require = $createRequire(import.meta.url);
import {
  fact,
  shownPath
} from "./chunk-VULLS3E4.js";
import {
  SECRET_FORMATS,
  looksLikePlaceholder,
  looksSecretName
} from "./chunk-RAWYLFET.js";
import {
  NOTHING_SEEN
} from "./chunk-ORSUCQUM.js";

// lib/src/rules/engine/trials.js
var trialsOf = ({ id }, { trials = [] }) => trials.filter(({ rule }) => rule === id);
var upTrial = (id, evidence) => trialsOf({ id }, evidence).find(({ outcome }) => outcome === "up");
var isTried = (rule, evidence) => trialsOf(rule, evidence).some(({ outcome }) => outcome !== "same");
function upCaptures(id, evidence) {
  const trial = upTrial(id, evidence);
  if (!trial)
    return void 0;
  const { found, handshakeMs } = trial;
  return { found: found?.label ?? "", took: secondsText(handshakeMs ?? 0) };
}
var secondsText = (ms) => `${ms < 1e4 ? (ms / 1e3).toFixed(1) : Math.round(ms / 1e3)} seconds`;
var trialLine = ({ change, seen }, { remote }) => `${remote ? "asked" : "started"} again ${change}: ${seen}`;

// lib/src/rules/engine/kept.js
function kept(make) {
  const made = /* @__PURE__ */ new WeakMap();
  return (of) => {
    const known = made.get(of);
    if (known !== void 0)
      return known;
    const fresh = make(of);
    made.set(of, fresh);
    return fresh;
  };
}

// lib/src/rules/engine/last-word.js
function lastWord(unterminated) {
  if (!unterminated.includes('"error"'))
    return void 0;
  try {
    const { id, error } = JSON.parse(unterminated);
    const { message } = error ?? {};
    return id === null && typeof message === "string" ? message : void 0;
  } catch {
    return void 0;
  }
}

// lib/src/rules/engine/references.js
var referenceAs = (reference, variable) => reference.replace("NAME", () => variable);
var secretName = (variable) => variable === "GITHUB_TOKEN" ? variable : variable.replace(/^GITHUB_/i, "GH_");
var secretsStep = (variables) => envOf(variables.map((name) => [name, "secrets"]));
var secretsInput = (variables) => [
  "    with:",
  "      env: |",
  ...variables.map((name) => `        ${name}=\${{ secrets.${secretName(name.toUpperCase().replaceAll(/\W/g, "_"))} }}`)
].join("\n");
var variablesStep = (variables, references = []) => envOf(variables.map((name) => [name, storeOf(name, references)]));
function storeOf(name, references) {
  const isIn = (store) => references.some((reference) => reference.includes(`${store}.${name}`));
  if (isIn("secrets"))
    return "secrets";
  return SOUNDS_SECRET.test(name) && !isIn("vars") ? "secrets" : "vars";
}
var SOUNDS_SECRET = /TOKEN|KEY|SECRET|PASS|PWD|(?:^|_)PAT$|AUTH|CREDENTIAL|COOKIE|SESSION|DSN|CONNECTION|(?:DATABASE|DB|SQL|POSTGRES|MONGO\w*|REDIS)_UR[IL]/i;
var envOf = (entries) => [
  "    env:",
  ...entries.map(([name, kind]) => `      ${name}: \${{ ${kind}.${secretName(name)} }}`)
].join("\n");

// lib/src/rules/engine/source-excerpt.js
var PLACE = /^(?:file:\/\/)?(?:\/|[A-Za-z]:\\).*:\d+$/;
var CARETS = /^\s*\^+\s*$/;
var MAX_EXCERPT_LINES = 3;
var MINIFIED = 1e3;
function withoutSource(text) {
  if (!text.includes("^") && text.length < MINIFIED)
    return text;
  const lines = text.split("\n");
  const kept2 = [];
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? "";
    kept2.push(line);
    if (PLACE.test(line))
      index += excerptLength(lines.slice(index + 1, index + 2 + MAX_EXCERPT_LINES));
  }
  return kept2.join("\n");
}
function excerptLength(lines) {
  const carets = lines.findIndex((line) => CARETS.test(line));
  if (carets !== -1)
    return carets;
  return (lines[0]?.length ?? 0) > MINIFIED ? 1 : 0;
}

// lib/src/rules/engine/wire-log.js
var GRAVE = /* @__PURE__ */ new Set([
  ...["error", "critical", "alert", "emergency", "fatal"],
  ...[50, 60]
]);
var METHODS = /* @__PURE__ */ new Set(["notifications/message", "log"]);
var loggedErrors = ({ exchange }) => exchange.filter(({ direction, message }) => direction === "received" && message.includes('"level"')).flatMap(({ message }) => errorIn(message));
function errorIn(message) {
  try {
    const { method, params } = JSON.parse(message);
    if (!METHODS.has(method) || !GRAVE.has(params?.level))
      return [];
    const text = [params.data, params.data?.message, params.message].find((each) => typeof each === "string");
    return text ? [text] : [];
  } catch {
    return [];
  }
}

// lib/src/rules/engine/text.js
function fillIn(text, captures) {
  return text.replace(/\{([A-Za-z]\w*)\}/g, (whole, name) => captures[name] ?? whole);
}
var fileCaptures = ({ file, client }) => ({
  server: "",
  file,
  client: client?.title ?? "no client",
  reference: client?.reference ?? "$NAME"
});
var commonCaptures = kept((evidence) => {
  const { server, plan, remote, ending } = evidence;
  return {
    ...commandCaptures(evidence),
    ...fileCaptures({ file: server.file ?? "the command line", client: server.client }),
    server: server.name,
    cwd: plan ? shownPath(plan.cwd, plan.workspace) : server.root,
    node: evidence.node ?? "this Node.js",
    timeLimit: limitText(server),
    seconds: secondsOf((plan ?? remote?.plan)?.timeoutMs ?? 0),
    ending: endingText(ending),
    code: ending.kind === "exited" ? String(ending.code) : "",
    signal: ending.kind === "killed" ? ending.signal : ""
  };
});
var secondsOf = (ms) => `${ms / 1e3} second${ms === 1e3 ? "" : "s"}`;
var limitText = ({ startLimitMs, file }) => startLimitMs === void 0 ? "the input `timeout`" : `the limit that the entry has in ${file}`;
function commandCaptures({ server, plan }) {
  const command = plan?.command ?? server.command?.value ?? "";
  const args = plan?.args ?? server.args.map((arg) => arg.value);
  return {
    command,
    commandLine: [command, ...args].join(" "),
    package: plan?.package?.name ?? "",
    spec: plan?.package?.spec ?? "",
    entry: plan?.entry ?? ""
  };
}
function endingText(ending) {
  switch (ending.kind) {
    case "running":
      return "is still running";
    case "exited":
      return `exited with code ${ending.code}`;
    case "killed":
      return `was killed by ${ending.signal}`;
    case "timed-out":
      if (ending.stuck)
        return "was stuck: nothing in it could go on by itself";
      return "had not completed the handshake at the time limit";
    case "not-spawned":
      return ending.errno ? `could not be started (${ending.errno})` : "was not started";
  }
}
var referenceTo = (variable, evidence) => referenceAs(evidence.server.client.reference, variable);
function sentence(text) {
  const begun = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.!?:`]$/.test(begun) || begun.includes("\n") ? begun : `${begun}.`;
}
function enumerated(items) {
  const quoted = items.map((item) => `\`${item}\``);
  const shown = quoted.length > 4 ? [...quoted.slice(0, 3), `${quoted.length - 3} more`] : quoted;
  return [shown.slice(0, -1).join(", "), ...shown.slice(-1)].filter(Boolean).join(" and ");
}
var saidBy = kept((evidence) => {
  const error = errorOf(evidence.handshake)?.message ?? "";
  const last = lastWord(evidence.unterminated) ?? evidence.unterminated;
  const said = [evidence.stderr, ...evidence.noise, last, ...loggedErrors(evidence), error];
  return withoutSource(said.filter((part) => part !== "").join("\n"));
});
function errorOf(handshake) {
  if (handshake.kind === "rejected")
    return handshake.error;
  const lists = handshake.kind === "completed" && handshake.tools.kind === "failed";
  return lists ? handshake.tools.error : null;
}
var outputOf = kept((evidence) => {
  const { install } = evidence;
  const fetched = install.kind === "failed" || install.kind === "timed-out" ? install.output : "";
  return withoutSource([fetched, evidence.stderr].filter((part) => part !== "").join("\n"));
});
function lineAround(text, index) {
  const start = text.lastIndexOf("\n", index - 1) + 1;
  const end = text.indexOf("\n", index);
  return text.slice(start, end === -1 ? text.length : end).trim();
}

// lib/src/rules/engine/match.js
function matchesOf(rule, evidence) {
  const match = rule.detect?.(evidence);
  if (match)
    return [match];
  const up = upCaptures(rule.id, evidence);
  const found = (rule.signals ?? []).filter((signal) => !signal.cameUp || up).flatMap((signal) => matchesOfSignal(signal, evidence, up));
  return found.every((match2) => match2.origin) ? found : found.slice(0, 1);
}
function matchOfFact(rule, fact2, common) {
  const signal = rule.signals?.find((candidate) => candidate.fact === fact2.kind);
  if (!signal)
    return void 0;
  return worded(signal, { captures: fact2.captures, ...placeOf(fact2), evidence: [] }, common);
}
function matchesOfSignal(signal, evidence, up = {}) {
  if (!hasFact(signal, evidence) || !endedAs(signal, evidence))
    return [];
  const spoken = spokenBy(signal, evidence);
  if (!spoken)
    return [];
  const common = { ...commonCaptures(evidence), ...up };
  return withFact(signal, spoken, evidence).filter(({ captures }) => signal.holds?.({ ...common, ...captures }) ?? true).map((match) => worded(signal, match, common));
}
var hasFact = ({ fact: fact2 }, { facts }) => fact2 === void 0 || facts.some(({ kind }) => kind === fact2);
function withFact(signal, spoken, evidence) {
  if (!signal.fact)
    return [spoken];
  return evidence.facts.filter((fact2) => fact2.kind === signal.fact).map((fact2) => ({
    captures: { ...fact2.captures, ...spoken.captures },
    ...placeOf(fact2),
    evidence: spoken.evidence
  }));
}
var placeOf = ({ origin, readers }) => ({
  origin,
  readers
});
function worded(signal, match, common) {
  const words = signal.words?.({ ...common, ...match.captures });
  return {
    ...match,
    captures: { ...match.captures, ...words },
    confidence: signal.confidence,
    level: signal.level,
    levelIfUp: signal.levelIfUp
  };
}
function endedAs(signal, evidence) {
  const { ending } = evidence;
  return among(signal.ending, ending.kind) && among(signal.code, ending.kind === "exited" ? ending.code : void 0) && among(signal.signal, ending.kind === "killed" ? ending.signal : void 0) && among(signal.errno, ending.kind === "not-spawned" ? ending.errno ?? void 0 : void 0) && among(signal.handshake, evidence.handshake.kind) && among(signal.install, evidence.install.kind) && among(signal.launcher, evidence.plan?.launcher);
}
function among(wanted, value) {
  if (wanted === void 0)
    return true;
  if (value === void 0)
    return false;
  return Array.isArray(wanted) ? wanted.includes(value) : wanted === value;
}
var noiseOf = kept(({ noise }) => noise.join("\n"));
function spokenBy(signal, evidence) {
  const pairs = [
    [signal.output, () => outputOf(evidence)],
    [signal.said, () => saidBy(evidence)],
    [signal.noise, () => noiseOf(evidence)]
  ];
  let captures = {};
  const lines = [];
  for (const [expression, text] of pairs) {
    if (!expression)
      continue;
    const subject = text();
    const hit = expression.exec(subject);
    if (!hit)
      return void 0;
    captures = { ...captures, ...present(hit.groups ?? {}) };
    lines.push(lineAround(subject, hit.index));
  }
  return { captures, evidence: lines };
}
var present = (groups) => Object.fromEntries(Object.entries(groups).filter((entry) => entry[1] !== void 0));

// lib/src/rules/engine/given-values.js
var givenValues = (evidence) => [
  ...givenVariables(evidence),
  ...givenArguments(evidence)
];
function givenVariables({ plan, server }) {
  return (plan?.given ?? []).flatMap((name) => {
    const value = plan?.env[name] ?? "";
    const origin = server.env.find((entry) => entry.name === name)?.value.origin;
    return value === "" ? [] : [{ kind: "variable", name, label: `\`${name}\``, value, origin }];
  });
}
var LONG_OPTION = /^(?<option>--?[A-Za-z][\w.-]{0,60})=(?<value>[\s\S]*)$/;
var ASSIGNMENT = /^(?<option>[A-Za-z_]\w{0,100})=(?<value>[\s\S]*)$/;
function givenArguments({ plan, server }) {
  const args = plan?.args ?? [];
  return args.flatMap((word, index) => {
    const found = namedIn(word) ?? behind(args[index - 1] ?? "", word);
    if (!found)
      return [];
    const unnamed = server.file ? `item ${index + 1} of \`args\`` : `argument ${index + 1}`;
    const label = found.name === "" ? unnamed : `\`${found.name}\``;
    const name = found.name || `argument ${index + 1}`;
    return [{ ...found, kind: "argument", name, label, origin: server.args[index]?.origin }];
  });
}
function namedIn(word) {
  const { option, value } = (LONG_OPTION.exec(word) ?? ASSIGNMENT.exec(word))?.groups ?? {};
  return option === void 0 || value === void 0 ? void 0 : { name: option, value };
}
function behind(before, word) {
  if (word === "" || word.startsWith("-"))
    return void 0;
  const isOption = /^--?[A-Za-z][\w.-]{0,60}$/.test(before);
  return { name: isOption ? before : "", value: word };
}

// lib/src/rules/engine/given-credentials.js
var givenCredentials = (evidence) => givenValues(evidence).filter(isCredential);
var isCredential = ({ name, value }) => looksSecretName(name.replace(/^-+/, "")) || AUTHORIZATION.test(value) || SECRET_FORMATS.some(({ pattern }) => pattern.test(value.slice(0, 4e3)));
var AUTHORIZATION = /^(?:authorization|x-api-key|api-key|cookie)\s{0,3}:|^(?:Bearer|Basic) \S/i;
function oddityOf(value) {
  if (/[\r\n]$/.test(value))
    return "ends with a line break";
  if (value !== value.trim())
    return "has a blank at one end";
  if (/^(["'`]).*\1$/s.test(value))
    return "stands in quotes";
  if (/^\$\{?\w|^\$\{\{/.test(value))
    return "holds a reference that nobody filled in";
  return looksLikePlaceholder(value) ? "holds a placeholder, as examples have it" : null;
}

// lib/src/rules/engine/sent-credentials.js
var CREDENTIAL = /auth|token|key|secret|cookie|password|session|signature/i;
var sentCredentials = (plan) => [
  ...sentHeaders(plan),
  ...sentInUrl(plan)
];
var sentHeaders = ({ headers, server }) => Object.entries(headers).filter(([name]) => CREDENTIAL.test(name)).map(([name, value]) => ({
  ...{ kind: "header", name, value, label: `the header \`${shownName(name)}\`` },
  origin: server.headers.find((entry) => entry.name === name)?.value.origin
}));
function sentInUrl({ url, server }) {
  if (!URL.canParse(url))
    return [];
  const origin = server.url?.origin;
  return [...new URL(url).searchParams].filter(([name]) => CREDENTIAL.test(name)).map(([name, value]) => ({
    ...{ kind: "parameter", name, value, origin },
    label: `the parameter \`${shownName(name)}\` of the URL`
  }));
}
var shownName = (name) => name.replaceAll("`", "'").slice(0, 80);
function sentOddity({ name, value }) {
  const text = value.trim();
  if (text === "")
    return "is empty";
  if (/^Bearer$/i.test(text))
    return "has nothing behind `Bearer`";
  if (isDoubled(text))
    return "says `Bearer` twice";
  if (isBareToken(name, text))
    return "names no scheme, such as `Bearer`, in front of the token";
  const odd = oddityOf(value) ?? oddityOf(text.replace(/^\w+\s+/, ""));
  return odd ?? expiry(text);
}
var isBareToken = (name, value) => name.toLowerCase() === "authorization" && /^[\w.~+/-]{8,}=*$/.test(value.trim());
var isDoubled = (value) => /^\s{0,9}Bearer\s{1,9}Bearer\s/i.test(value);
function expiry(value) {
  const [, payload = ""] = /\beyJ[\w-]{1,4000}\.(eyJ[\w-]{1,8000})\./.exec(value) ?? [];
  try {
    const { exp } = JSON.parse(atob(payload.replaceAll("-", "+").replaceAll("_", "/")));
    const until = new Date(exp * 1e3);
    return typeof exp === "number" ? `is a token that says itself that it expires at ${until.toISOString()}` : null;
  } catch {
    return null;
  }
}

// lib/src/rules/engine/silence.js
var SOON_MS = 5e3;
var isSilent = ({ ending, handshake }) => ending.kind === "timed-out" && handshake.kind === "silent";
var soon = (plan) => ({
  ...plan,
  timeoutMs: Math.min(plan.timeoutMs, SOON_MS)
});
var onWire = (evidence, wire, change) => isSilent(evidence) ? [{ change, wire, alter: soon }] : [];

// lib/src/rules/engine/login.js
function isGuarded(evidence) {
  const { remote } = evidence;
  if (!remote)
    return loginLine(evidence) !== null && givenCredentials(evidence).length === 0;
  return unauthorized(evidence) !== null && !sendsCredential(remote.plan);
}
function unauthorized({ remote }) {
  const { trouble = null } = remote ?? {};
  return trouble?.kind === "status" && trouble.answer.status === 401 ? trouble.answer : null;
}
var sendsCredential = (plan) => sentCredentials(plan).length > 0;
var WAITING = /Please authorize this client by visiting:|Authentication required\. Waiting for authorization/;
function loginLine(evidence) {
  if (!isSilent(evidence))
    return null;
  return saidBy(evidence).split("\n").findLast((line) => WAITING.test(line))?.trim() ?? null;
}

// lib/src/rules/engine/standing.js
function standingOf(evidence) {
  if (!evidence.due)
    return "idle";
  const { handshake, ending } = evidence;
  const listed2 = handshake.kind === "completed" && handshake.tools.kind !== "failed";
  if (listed2 && ending.kind === "running")
    return "up";
  return isGuarded(evidence) ? "guarded" : "down";
}

// lib/src/rules/engine/place.js
function originOf(place, evidence) {
  const { server, plan } = evidence;
  const argument = (text) => originOfArgument(text, evidence);
  const command = server.command?.origin ?? server.url?.origin;
  const places = {
    command,
    args: server.args[0]?.origin ?? command,
    package: argument(plan?.package?.spec) ?? command,
    entry: argument(plan?.entry) ?? command,
    env: server.envKey,
    cwd: server.cwd?.origin,
    url: server.url?.origin,
    headers: server.headers[0]?.key ?? server.url?.origin,
    name: server.origin,
    fact: void 0
  };
  return places[place] ?? server.origin;
}
var originOfArgument = (text, { server, plan }) => server.args.find((arg, index) => text && (arg.value === text || plan?.args[index] === text))?.origin;

// lib/src/rules/engine/readers.js
function sharedReaders(facts) {
  const all = facts.flatMap(({ readers }) => readers ?? []);
  const [first] = all;
  const inAll = (title, by) => all.every((readers) => readers[by].includes(title));
  return first && {
    also: first.also.filter((title) => inAll(title, "also")),
    not: first.not.filter((title) => inAll(title, "not"))
  };
}
function withReaders(texts, readers) {
  const { also = [], not = [] } = readers ?? {};
  const holds = also.length > 0 ? ` The same holds for ${listed(also)}.` : "";
  const spares = not.length > 0 ? ` ${listed(not)} ${not.length > 1 ? "are" : "is"} not known to mind.` : "";
  return { ...texts, why: `${texts.why}${holds}${spares}` };
}
var asideEvidence = (evidence, { client, facts }) => ({
  ...evidence,
  server: { ...evidence.server, client },
  facts,
  asides: [],
  ...NOTHING_SEEN
});
var asAside = (finding) => finding.level === "error" ? { ...finding, level: "warning" } : finding;
var listed = (names) => names.length > 1 ? `${names.slice(0, -1).join(", ")} and ${names.at(-1)}` : names[0] ?? "";

// lib/src/rules/engine/define-rule.js
var defineRule = (rule) => rule;

// lib/src/rules/engine/sketches.js
var UP = {
  ending: { kind: "running" },
  handshake: {
    kind: "completed",
    era: "legacy",
    protocolVersion: "2025-11-25",
    serverInfo: { name: "acme", version: "1.0.0" },
    capabilities: { tools: {} },
    durationMs: 120,
    tools: { kind: "listed", names: ["search"], bytes: 300, problems: [] }
  }
};
var NOTHING_TO_START = {
  command: [],
  ending: { kind: "not-spawned", errno: null }
};
var ONLY_READ = { due: false, ending: { kind: "not-spawned", errno: null } };
var ENOENT = { ending: { kind: "not-spawned", errno: "ENOENT" } };
var installFailed = (output, code2 = 1) => ({
  ending: { kind: "not-spawned", errno: null },
  install: { kind: "failed", durationMs: 1200, code: code2, output }
});
var cameUp = (rule, change, handshakeMs = 400, label = "") => ({
  rule,
  change,
  outcome: "up",
  seen: `the handshake completed after ${secondsText(handshakeMs)}`,
  handshakeMs,
  found: label === "" ? null : { value: "", label }
});
var inVain = (rule, change) => ({
  rule,
  change,
  outcome: "same",
  seen: "it failed in the same way",
  handshakeMs: null,
  found: null
});

// lib/src/rules/report-missing.js
var report_missing_default = defineRule({
  id: "report-missing",
  stage: "configure",
  level: "error",
  confidence: "confirmed",
  at: "name",
  title: "no report tells how it went",
  why: "One of the merged reports lists this server without having started it, and of the rest of the {merged} none that can be read has a result of it. A job that was to check it did not begin, was cancelled, or left no report to merge: whether the server works is not known.",
  fix: "Run the job again that was to check `{server}`. Where it ran and no report came of it, let its step that uploads the report run whatever happened before:\n\n    - uses: actions/upload-artifact@v7\n      if: always()",
  signals: [{ fact: "report-missing" }],
  repair: {
    language: "yaml",
    before: `- uses: actions/upload-artifact@v7
  with:
    name: report-\${{ matrix.id }}
    path: \${{ steps.check.outputs.report }}`,
    after: `- uses: actions/upload-artifact@v7
  if: always()
  with:
    name: report-\${{ matrix.id }}
    path: \${{ steps.check.outputs.report }}`
  },
  examples: [
    {
      name: "a job of the matrix was cancelled",
      evidence: {
        command: ["npx", "-y", "@acme/mcp-server"],
        ...ONLY_READ,
        facts: [fact("report-missing", { server: "tickets", merged: "12 reports" })]
      }
    },
    {
      name: "a server behind a URL, of whose job no report was uploaded",
      evidence: {
        remote: {},
        ...ONLY_READ,
        facts: [fact("report-missing", { server: "docs", merged: "2 reports" })]
      }
    }
  ],
  counterexamples: [{ name: "a report that only lists, on its own", evidence: ONLY_READ }]
});

// lib/src/rules/report-unreadable.js
var report_unreadable_default = defineRule({
  id: "report-unreadable",
  stage: "configure",
  level: "error",
  confidence: "confirmed",
  at: "fact",
  title: "`{report}` is not merged: {problem}",
  why: "The input `merge` names this file as a JSON report, and what it tells is missing in the merged one: a server that failed in it would go unseen. All other reports are merged.",
  fix: "{remedy}",
  signals: [
    { fact: "report-unreadable", words: ({ remedy = "" }) => ({ remedy: sentence(remedy) }) }
  ],
  examples: [
    {
      name: "a job was cancelled while it wrote its report",
      evidence: {
        ...NOTHING_TO_START,
        facts: [
          fact("report-unreadable", {
            report: "reports/tickets.json",
            problem: "it is no JSON, or was cut off",
            remedy: "let the job that writes it come to its end before the report is uploaded"
          })
        ]
      }
    },
    {
      name: "a glob that fits other files too",
      evidence: {
        ...NOTHING_TO_START,
        facts: [
          fact("report-unreadable", {
            report: "package.json",
            problem: "it is JSON, but no report of MCP Handshake",
            remedy: "name the reports of MCP Handshake alone in `merge`"
          })
        ]
      }
    }
  ],
  counterexamples: [
    {
      name: "a config that cannot be read",
      evidence: {
        ...NOTHING_TO_START,
        facts: [
          fact("file-unreadable", {
            problem: "the file is UTF-16",
            remedy: "save the file as UTF-8"
          })
        ]
      }
    }
  ]
});

// lib/src/rules/engine/code.js
var code = (text) => text.replaceAll(/^/gm, "    ");
var entryLines = (values) => {
  const lines = Object.entries(values).map(([key, value]) => `"${key}": ${textOf(value)}`);
  return code(lines.join(",\n"));
};
var entryArgs = (words) => entryLines({ args: words });
var textOf = (value) => typeof value === "string" ? JSON.stringify(value) : `[${value.map((item) => JSON.stringify(item)).join(", ")}]`;

// lib/src/rules/engine/status-names.js
var NAMES = {
  200: "OK",
  201: "Created",
  202: "Accepted",
  204: "No Content",
  301: "Moved Permanently",
  302: "Found",
  303: "See Other",
  304: "Not Modified",
  307: "Temporary Redirect",
  308: "Permanent Redirect",
  400: "Bad Request",
  401: "Unauthorized",
  402: "Payment Required",
  403: "Forbidden",
  404: "Not Found",
  405: "Method Not Allowed",
  406: "Not Acceptable",
  407: "Proxy Authentication Required",
  408: "Request Timeout",
  409: "Conflict",
  410: "Gone",
  411: "Length Required",
  413: "Content Too Large",
  415: "Unsupported Media Type",
  421: "Misdirected Request",
  422: "Unprocessable Content",
  426: "Upgrade Required",
  429: "Too Many Requests",
  500: "Internal Server Error",
  501: "Not Implemented",
  502: "Bad Gateway",
  503: "Service Unavailable",
  504: "Gateway Timeout",
  520: "Web Server Returned an Unknown Error",
  521: "Web Server Is Down",
  522: "Connection Timed Out",
  523: "Origin Is Unreachable",
  524: "A Timeout Occurred",
  525: "SSL Handshake Failed",
  526: "Invalid SSL Certificate"
};
var statusText = (status) => `${status} ${NAMES[status] ?? ""}`.trim();

export {
  defineRule,
  trialsOf,
  upTrial,
  isTried,
  secondsText,
  trialLine,
  UP,
  NOTHING_TO_START,
  ONLY_READ,
  ENOENT,
  installFailed,
  cameUp,
  inVain,
  kept,
  lastWord,
  referenceAs,
  secretName,
  secretsStep,
  secretsInput,
  variablesStep,
  fillIn,
  fileCaptures,
  commonCaptures,
  secondsOf,
  limitText,
  endingText,
  referenceTo,
  sentence,
  enumerated,
  saidBy,
  outputOf,
  lineAround,
  matchesOf,
  matchOfFact,
  givenValues,
  givenVariables,
  givenCredentials,
  oddityOf,
  sentCredentials,
  sentOddity,
  isBareToken,
  isDoubled,
  isSilent,
  soon,
  onWire,
  isGuarded,
  unauthorized,
  sendsCredential,
  loginLine,
  standingOf,
  code,
  entryLines,
  entryArgs,
  originOf,
  originOfArgument,
  sharedReaders,
  withReaders,
  asideEvidence,
  asAside,
  listed,
  statusText,
  report_missing_default,
  report_unreadable_default
};
