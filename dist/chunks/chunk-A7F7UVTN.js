import { createRequire as $createRequire } from "node:module"; const require = $createRequire(import.meta.url);
import {
  commonCaptures,
  kept,
  lineAround,
  outputOf,
  saidBy,
  sentence
} from "./chunk-D6A4PDCF.js";
import {
  NOTHING_SEEN
} from "./chunk-UBST7H6K.js";
import {
  fact
} from "./chunk-IIRNKP6W.js";

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
  matchesOf,
  matchOfFact,
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
  report_missing_default,
  report_unreadable_default
};
