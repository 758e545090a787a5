import { createRequire as $createRequire } from "node:module"; const require = $createRequire(import.meta.url);
import {
  findingLines,
  styleOf
} from "./chunk-C7TQM6EL.js";
import {
  asItIs,
  attempt,
  expectedBy,
  goneFiles,
  keyOf,
  knownGoodText,
  machineOnly
} from "./chunk-P5NP62R5.js";
import {
  breakHeadings
} from "./chunk-7R57ZVPL.js";
import {
  codeOf,
  problemOf
} from "./chunk-R3EMSIJR.js";
import {
  bytesOf,
  cutToBytes,
  summaryOf,
  toldReport
} from "./chunk-3RACE3BE.js";
import {
  RULES,
  endingOf,
  factOf,
  isRoot,
  isWhatFailed,
  listed,
  seenLines,
  serverFinder,
  statusOf,
  whyLacking,
  withShapeAsAsked
} from "./chunk-WJIDSFYH.js";
import "./chunk-MR4UOF5G.js";
import {
  harmlessJson
} from "./chunk-3MQZSNOC.js";
import {
  breakCommands,
  inline,
  neutralize,
  oneLine
} from "./chunk-I2LLKQIX.js";
import "./chunk-A25G7XZV.js";
import "./chunk-JYJNSUXG.js";
import "./chunk-OEW236NZ.js";
import {
  applyLevels,
  composeReport,
  interpreterOf
} from "./chunk-IJLLZJ3Q.js";
import {
  confidenceOf,
  diagnose,
  diagnoseFile,
  diagnoseRun,
  rootOf,
  suspects
} from "./chunk-4VIEHOJV.js";
import "./chunk-74YL3OOI.js";
import "./chunk-TUSWJWGW.js";
import "./chunk-5U6PKSIU.js";
import {
  UsageError
} from "./chunk-ZJPW2VO7.js";
import "./chunk-YCZAZG6I.js";
import {
  endingText,
  fillIn,
  isSilent,
  outputOf,
  saidBy,
  secondsText,
  sentence,
  standingOf,
  unauthorized
} from "./chunk-QKQF3SSM.js";
import {
  count
} from "./chunk-Z3DGSA2Q.js";
import {
  CLIENTS,
  columnsOf,
  cutToColumns,
  durationText,
  fact,
  padToColumns,
  shownPath,
  shownUrl,
  timeOf
} from "./chunk-VULLS3E4.js";
import {
  mapTexts
} from "./chunk-XTNVBO2Y.js";
import {
  redactArgs
} from "./chunk-RS6TJXLT.js";
import "./chunk-RAWYLFET.js";
import "./chunk-5FRACNWR.js";
import {
  idleEvidence
} from "./chunk-ORSUCQUM.js";
import "./chunk-VVEQM4XR.js";
import "./chunk-AIKWRPJE.js";

// lib/src/judging.js
import { setImmediate } from "node:timers/promises";

// lib/src/rules/engine/attempts.js
var MAX_EXPLAINING = 3;
function attemptsFor(evidence, rules) {
  if (standingOf(evidence) !== "down")
    return [];
  const found = suspects(evidence, rules);
  if (isOurs(evidence, found[0]?.rule.id))
    return reshaped(evidence, found[0]);
  const [root, ...others] = found.map(({ rule, match }) => attemptsOf(rule, evidence, match));
  const isTriable = isOpen(found[0]) || (root?.length ?? 0) > 0;
  const next = isCertain(found[0]) || !isTriable ? [] : others.slice(0, MAX_EXPLAINING - 1).flat();
  const explained = [...root ?? [], ...next];
  if (isCertain(found[0]) || isSilent(evidence) && !isOpen(found[0]))
    return explained;
  const silent = rules.filter((rule) => !found.some((candidate) => candidate.rule === rule));
  return [...explained, ...silent.flatMap((rule) => attemptsOf(rule, evidence, void 0))];
}
function reshaped(evidence, root) {
  const experiments = root && !NO_REFUSAL.has(root.rule.id) ? withShapeAsAsked(evidence, root.match) : [];
  return experiments.map((experiment) => ({
    rule: "missing-env-var",
    experiment,
    leads: true,
    isCertain: false
  }));
}
var isCertain = (root) => root !== void 0 && confidenceOf(root) === "confirmed";
var isOpen = (root) => root === void 0 || confidenceOf(root) === "possible" || root.rule.id.startsWith("stdout-noise-");
var attemptsOf = (rule, evidence, match) => (rule.experiments?.(evidence, match) ?? []).map((experiment) => ({
  rule: rule.id,
  experiment,
  leads: match !== void 0 && experiment.isFix === true,
  isCertain: match !== void 0 && confidenceOf({ rule, match }) === "confirmed"
}));
function outcomeOf(before, again, { experiment, leads, isCertain: wasCertain }, rules) {
  const up = upOutcome(before, again, experiment);
  if (up)
    return up;
  if (wasCertain && leads ? isSameCause(before, again, rules) : failsAlike(before, again, rules))
    return { ...FAILED, outcome: "same", seen: "it failed in the same way" };
  const now = rootOf(again, rules);
  const title = now?.title ?? "it failed otherwise";
  if (!leads || isOfChange(experiment, now?.rule) || isNoBetter(before, again))
    return { ...FAILED, outcome: "same", seen: `it failed all the same: ${title}` };
  const ours = isOurs(again, now?.rule);
  const seen = ours ? `it went on, up to the made-up value: ${title}` : `it went on, then: ${title}`;
  return { ...FAILED, outcome: "further", seen, goesOn: true };
}
function upOutcome(before, again, experiment) {
  if (standingOf(again) === "guarded" && !unauthorized(before))
    return { ...FAILED, outcome: "up", seen: ASKS_FOR_LOGIN };
  const { handshake } = again;
  if (handshake.kind !== "completed" || !isGood(again, experiment))
    return null;
  const seen = `the handshake completed after ${secondsText(handshake.durationMs)}`;
  return { outcome: "up", seen, handshakeMs: handshake.durationMs, goesOn: false };
}
function isNoBetter(before, again) {
  if (!before.remote || !again.remote)
    return false;
  if (before.remote.plan.url === again.remote.plan.url)
    return false;
  if (before.remote.trouble?.kind === "unreached") {
    return again.remote.trouble?.kind === "unreached";
  }
  const telling = unauthorized(before) ? 403 : 401;
  return again.handshake.kind === "silent" && statusOf(again.remote.trouble) !== telling;
}
function failsAlike(before, again, rules) {
  const alike = isSilent(before) && isSilent(again) || sayingOf(before) === sayingOf(again);
  return alike || isSameCause(before, again, rules);
}
function isSameCause(before, again, rules) {
  const [then, now] = [rootOf(before, rules), rootOf(again, rules)];
  return then?.rule === now?.rule && then?.title === now?.title;
}
var ASKS_FOR_LOGIN = "a server answered that asks for a login";
var FAILED = { handshakeMs: null, goesOn: false };
var isOfChange = ({ need }, rule) => need?.kind === "node" && rule === "node-native-abi-mismatch";
var isGood = (again, { wire }) => standingOf(again) === "up" || wire === "stdin-closed";
var sayingOf = (evidence) => `${endingText(evidence.ending)}
${outputOf(evidence)}
${saidBy(evidence)}`.replaceAll(/\d+/g, "0") + troubleOf(evidence);
function troubleOf({ remote }) {
  const { trouble = null } = remote ?? {};
  if (!trouble)
    return "";
  const which = trouble.kind === "unreached" ? trouble.failure.code : trouble.answer.status;
  return `
${trouble.kind} ${which}`;
}
var BY_VALUE = /* @__PURE__ */ new Set([
  ...["credentials-rejected", "env-value-invalid", "backend-unreachable", "tls-untrusted-ca"],
  ...["server-crash", "initialize-error", "silent-exit", "handshake-timeout", "unrecognized"],
  ...["tools-list-error", "slow-cold-start"]
]);
var BY_PATH = /* @__PURE__ */ new Set(["path-arg-missing", "credentials-file-missing"]);
var PATH_LIKE = /path|dir|folder|file|root|vault|credential|key|config|repo/i;
var NO_REFUSAL = /* @__PURE__ */ new Set([
  "backend-unreachable",
  "tls-untrusted-ca",
  "credentials-file-missing"
]);
function isOurs({ plan }, rule = "unrecognized") {
  const names = plan?.placeholders ?? [];
  if (BY_PATH.has(rule))
    return names.some((name) => PATH_LIKE.test(name));
  return names.length > 0 && BY_VALUE.has(rule);
}

// lib/src/rules/engine/as-lacking.js
function asLacking(seen, lack, rules) {
  if (!lack || seen.server.off || factOf("untrusted-event", seen))
    return seen;
  const course = { rules, lack };
  if (!seen.due)
    return unstarted(seen, course);
  const judged = seen.remote ? asked(seen, course) : started(seen, lack.variables, course);
  return judged === seen ? seen : { ...judged, asides: seen.asides ?? [] };
}
function unstarted(seen, course) {
  const { variables, isUnnamed } = course.lack;
  if (variables.length === 0)
    return seen;
  return told(seen, variables, isUnnamed ? "unnamed" : "unstarted", course);
}
function started(seen, names, course) {
  const standing = standingOf(seen);
  if (standing === "up")
    return names.length > 0 ? told(seen, names, "up", course) : seen;
  if (standing === "guarded")
    return names.length > 0 ? told(seen, names, "login", course) : seen;
  if (seen.unchanged)
    return seen;
  const root = rootOf(seen, course.rules);
  const missing = missingBy(root, seen, course.rules);
  return missing.length > 0 ? furtherOn(seen, [.../* @__PURE__ */ new Set([...names, ...missing])], course) : failed(seen, names, root, course);
}
function furtherOn(seen, names, course) {
  const { later = [], madeUp, trials = [] } = seen;
  const [next] = later;
  if (next)
    return started(behind(seen, next.evidence), names, course);
  if (!madeUp)
    return told(seen, names, "untried", course);
  const isAlike = standingOf(madeUp) === "down" && trials.every(({ outcome }) => outcome === "same");
  if (isAlike && !isRefusal(rootOf(seen, course.rules)))
    return seen;
  return started(behind(seen, madeUp), names, course);
}
var behind = ({ trials = [] }, next) => ({
  ...next,
  trials: [...trials, ...next.trials ?? []]
});
function failed(seen, names, root, course) {
  if (names.length === 0 || !isByValue(seen, root, course))
    return seen;
  const { madeUp } = seen;
  if (madeUp)
    return started(behind(seen, { ...madeUp, trials: [] }), names, course);
  return told(seen, names, "refused", course, root?.title ?? "no cause is known");
}
var isByValue = (seen, root, { lack }) => isOurs(seen, root?.rule) || lack.facts.some((one) => isWhatFailed(one, seen));
var isRefusal = (root) => root?.evidence.some((line) => OF_WRONG_VALUES.test(line)) === true;
var OF_WRONG_VALUES = /\b(?:invalid|malformed|incorrect|wrong|expired|refused|rejected|unauthorized|not valid|must (?:be|start|begin))\b/i;
function missingBy(root, { madeUp }, rules) {
  const variables = root?.details.variables ?? [];
  if (ASKING.has(root?.rule ?? ""))
    return variables;
  const isMended = madeUp !== void 0 && standingOf(madeUp) === "up" && rootOf(madeUp, rules) === void 0;
  return root?.rule === "changed-since-known-good" && isMended ? madeUp.plan?.placeholders ?? [] : [];
}
var ASKING = /* @__PURE__ */ new Set(["missing-env-var", "required-argument-missing"]);
function asked(seen, course) {
  const { variables } = course.lack;
  if (variables.length === 0)
    return seen;
  const standing = standingOf(seen);
  if (standing === "up")
    return told(seen, variables, "answers", course);
  if (standing === "guarded")
    return told(seen, variables, "login", course);
  const root = rootOf(seen, course.rules);
  return isByHeader(seen.remote?.trouble ?? null, root) ? told(seen, variables, "rejects", course, root?.title ?? "no cause is known") : seen;
}
var isByHeader = (trouble, root) => OF_NO_CREDENTIAL.has(statusOf(trouble) ?? 0) || SAID_OF_IT.has(root?.rule ?? "");
var OF_NO_CREDENTIAL = /* @__PURE__ */ new Set([302, 303, 400, 401, 402, 403, 422]);
var SAID_OF_IT = /* @__PURE__ */ new Set([
  ...["initialize-error", "tools-list-error", "credentials-rejected"]
]);
function told(seen, names, without, { lack }, detail = toolsOf(seen)) {
  const missing = fact("missing-secret", { variables: names.join(", "), seen: without, detail }, originOf(names, lack.facts, seen));
  const due = seen.due && (without === "up" || without === "answers");
  return { ...seen, due, facts: [...seen.facts, missing] };
}
var originOf = ([first = ""], facts, { server }) => facts[0]?.origin ?? server.env.find(({ name }) => name === first)?.value.origin ?? server.envKey ?? void 0;
function toolsOf({ handshake }) {
  if (handshake.kind !== "completed" || handshake.tools.kind !== "listed")
    return "no tools";
  const { length } = handshake.tools.names;
  return `${length} tool${length === 1 ? "" : "s"}`;
}
function toldOf(judgement, evidence, lack) {
  if (!lack || lack.variables.length === 0 || !evidence.due)
    return judgement;
  const names = listed(lack.variables);
  const note = `${evidence.remote ? "asked without the headers that need" : "started with a made-up value for"} ${names}, not set here`;
  return {
    ...judgement,
    findings: judgement.findings.map((finding) => finding.rule === judgement.cause && finding.chain === 0 ? { ...finding, tried: [note, ...finding.tried ?? []] } : finding)
  };
}

// lib/src/rules/engine/changed-runner-files.js
function changedRunnerFiles(changed, judged) {
  if (changed.length === 0)
    return [];
  const names = judged.flatMap(({ evidence }) => hasRun(evidence) ? [evidence.server.name] : []);
  const [only = ""] = names;
  const isOne = names.length === 1;
  const lost = changed.filter(({ isBack }) => !isBack).map(({ name }) => `\`${name}\``);
  return [
    fact("runner-files-changed", {
      changes: changed.map(({ name, change }) => `\`${name}\` ${change}`).join(", "),
      who: isOne ? `\`${only}\`` : `one of ${names.length} servers`,
      example: isOne && /^[\w@./-]+$/.test(only) ? only : "name-of-the-server",
      back: lost.length === 0 ? "What was in them before has been put back." : `What was in them before could not be put back in ${lost.join(", ")}.`
    })
  ];
}
var hasRun = ({ plan, ending, install }) => plan !== null && (ending.kind !== "not-spawned" || install.kind !== "skipped");

// lib/src/rules/engine/judge.js
function judge(evidence, rules, levels) {
  const all = diagnose(evidence, rules);
  const root = all.find((finding) => finding.level === "error");
  const findings = applyLevels(all, levels);
  const told2 = root !== void 0 && findings.some((finding) => finding.rule === root.rule);
  const failed2 = findings.some((finding) => finding.level === "error");
  const isFailed = failed2 || told2 && standingOf(evidence) === "down";
  return {
    outcome: isFailed ? "failed" : unfailed(evidence),
    rule: told2 ? root.rule : null,
    cause: root?.rule ?? null,
    findings
  };
}
var unfailed = (evidence) => standingOf(evidence) === "up" && !factOf("missing-secret", evidence) ? "passed" : "skipped";

// lib/src/rules/engine/expected.js
var CAME_UP = "expected-failure-missing";
function judgeAsExpected(evidence, rules, levels, expected) {
  const judgement = judge(withExpected(evidence, expected), rules, levels);
  const asFails = expected.fails.length > 0 ? asFailing(judgement, expected.fails) : judgement;
  return expected.optional ? asOptional(asFails) : asFails;
}
var withExpected = (evidence, { fails }) => fails.length === 0 ? evidence : {
  ...evidence,
  facts: [...evidence.facts, fact("expected-failure", { rules: listed(fails, "or") })]
};
function asFailing(judgement, fails) {
  const met = metBy(judgement, fails);
  if (met !== null)
    return asMet(judgement, met);
  if (judgement.cause === CAME_UP)
    return judgement;
  const why = `The input \`expect\` says that it fails with ${listed(fails, "or")}.`;
  return {
    ...judgement,
    findings: withoutCameUp(judgement.findings).map((finding) => isRoot2(finding, judgement.cause) ? { ...finding, why: `${finding.why} ${why}` } : finding)
  };
}
function metBy({ cause, findings }, fails) {
  if (cause !== null && cause !== CAME_UP)
    return fails.includes(cause) ? cause : null;
  const login = findings.find(({ rule }) => rule === LOGIN && fails.includes(rule));
  return login?.rule ?? null;
}
var LOGIN = "remote-auth-required";
function asMet(judgement, cause) {
  const findings = withoutCameUp(judgement.findings).map((finding) => {
    if (isRoot2(finding, cause))
      return asExpected(finding);
    return finding.chain > 0 ? { ...finding, level: "notice" } : finding;
  });
  const failed2 = findings.some(({ level }) => level === "error");
  return { ...judgement, outcome: failed2 ? "failed" : "passed", rule: cause, findings };
}
var asExpected = (finding) => ({
  ...finding,
  level: "notice",
  title: `${finding.title}, as expected`,
  why: `${finding.why} The input \`expect\` says that this server fails so.`
});
var withoutCameUp = (findings) => findings.filter(({ rule }) => rule !== CAME_UP);
var isRoot2 = ({ rule, chain: chain2 }, cause) => rule === cause && chain2 === 0;
var asOptional = (judgement) => ({
  ...judgement,
  findings: judgement.findings.map((finding) => finding.level === "error" ? { ...finding, level: "warning", tried: [OPTIONAL, ...finding.tried ?? []] } : finding)
});
var OPTIONAL = "a warning, since the input `expect` says that this server is optional";

// lib/src/confirm.js
import { performance } from "node:perf_hooks";

// lib/src/control.js
var QUICK_MS = 1e3;
var LONGER = 3;
var MIN_LIMIT_MS = 2e3;
var SILENT_MS = 5e3;
async function control(seen, trials, rules, check) {
  const led = trials.filter(({ outcome }) => outcome !== "same");
  const { plan, remote } = seen;
  if (led.length === 0)
    return null;
  if (remote) {
    if (led.some(({ change }) => change.startsWith(UNCHANGED.change)))
      return null;
    const otherwise = await firstOtherwise(seen, () => check.reach(remote.plan), 1, led, rules);
    return otherwise && { rule: led[0]?.rule ?? "", ...otherwise, ...UNCHANGED };
  }
  if (!plan || seen.ending.kind === "not-spawned")
    return null;
  return controlStart(seen, plan, led, rules, check.start);
}
async function controlStart(seen, plan, led, rules, check) {
  const limited2 = led.find(({ rule }) => rule === SLOW);
  if (limited2)
    return wasLate(limited2, plan) ? null : { ...limited2, ...UNCHANGED };
  const limitMs = limitFor(seen, plan, led);
  const start = () => check({ ...asItIs(plan), timeoutMs: limitMs });
  const starts2 = isQuick(seen) || isSilent(seen) && limitMs <= MIN_LIMIT_MS ? 2 : 1;
  const otherwise = await firstOtherwise(seen, start, starts2, led, rules);
  return otherwise && asTrial(otherwise, led[0]?.rule ?? "", plan, limitMs);
}
function asTrial(otherwise, rule, plan, limitMs) {
  const trial = { rule, ...otherwise, ...UNCHANGED };
  return wasLate(trial, plan) ? { ...trial, rule: SLOW, change: limitChange(limitMs) } : trial;
}
var limitChange = (ms) => `with a limit of ${Math.round(ms / 1e3)} seconds`;
var wasLate = ({ handshakeMs }, { timeoutMs }) => handshakeMs !== null && handshakeMs >= timeoutMs;
async function firstOtherwise(seen, start, starts2, led, rules) {
  const hasComeUp = led.some(({ outcome }) => outcome === "up");
  for (let left = starts2; left > 0; left -= 1) {
    const again = await start();
    const found = otherThan(seen, { ...again, node: again.node ?? seen.node }, hasComeUp, rules);
    if (found)
      return found;
  }
  return null;
}
var SLOW = "slow-cold-start";
var lived = ({ ending }) => ending.kind === "exited" || ending.kind === "killed" ? ending.afterMs : 0;
var isQuick = (seen) => lived(seen) > 0 && lived(seen) < QUICK_MS;
function limitFor(seen, { timeoutMs }, led) {
  const needed = Math.max(...led.map(({ handshakeMs }) => handshakeMs ?? 0));
  if (isSilent(seen) && needed === 0)
    return SILENT_MS;
  if (isSilent(seen))
    return Math.max(MIN_LIMIT_MS, Math.round(LONGER * needed));
  return Math.min(timeoutMs, Math.max(MIN_LIMIT_MS, LONGER * Math.max(lived(seen), needed)));
}
function otherThan(seen, again, hasComeUp, rules) {
  const { handshake } = again;
  if (handshake.kind === "completed" && standingOf(again) === "up") {
    const { durationMs } = handshake;
    const text = `the handshake completed after ${secondsText(durationMs)}`;
    return { outcome: "up", seen: text, handshakeMs: durationMs };
  }
  if (hasComeUp || failsAlike(seen, again, rules))
    return null;
  const title = rootOf(again, rules)?.title ?? "no cause is known";
  return { outcome: "further", seen: `it failed otherwise: ${title}`, handshakeMs: null };
}
var UNCHANGED = { change: "without any change", found: null };
var unproven = (trial, { outcome }) => trial.outcome === "same" ? trial : { ...trial, outcome: "same", seen: `${trial.seen}, ${BESIDE[outcome]}` };
var BESIDE = {
  up: "as it does at times without the change",
  further: "and without a change it did not fail as before either",
  same: ""
};

// lib/src/confirm.js
var MAX_LINKS = 8;
var MAX_STARTS = 12;
var BUDGET_MS = 6e4;
async function confirm(seen, rules, check) {
  const limit = { starts: MAX_STARTS, until: performance.now() + BUDGET_MS };
  const held = [];
  const hold = (release) => held.push(release);
  try {
    const links = await chain(seen, { rules, check, limit, hold, length: 1 });
    const trials = links.flatMap((link) => link.trials ?? []);
    const unchanged = await control(seen, trials, rules, check);
    return unchanged ? { ...seen, ...withControl(seen, trials, unchanged) } : withLater(withoutOurs(links, rules), rules)[0] ?? seen;
  } finally {
    await Promise.all(held.map((release) => release()));
  }
}
function withControl({ plan }, trials, unchanged) {
  const others = trials.map((one) => unproven(one, unchanged));
  const isSlow = plan !== null && wasLate(unchanged, plan);
  return isSlow ? { trials: [...others, unchanged] } : { trials: others, unchanged };
}
function withoutOurs(links, rules) {
  const kept = [];
  for (const link of links) {
    const before = kept.pop();
    const trials = [...before?.trials ?? [], ...link.trials ?? []];
    if (!before)
      kept.push(link);
    else if (isOurs(link, rootOf(link, rules)?.rule)) {
      kept.push({ ...before, trials, madeUp: link.madeUp ?? link });
    } else
      kept.push(before, link);
  }
  return kept;
}
function withLater([first, ...others], rules) {
  if (!first)
    return [];
  const rest = withLater(others, rules);
  return [{ ...first, later: rest.map((evidence) => linkOf(evidence, rules)) }, ...rest];
}
var linkOf = (evidence, rules) => ({
  rule: rootOf(evidence, rules)?.rule ?? "",
  evidence
});
async function chain(seen, course) {
  const attempts = attemptsFor(seen, course.rules);
  const { trials, next, madeUp } = await tryEach(attempts, seen, course);
  const link = { ...seen, trials, ...madeUp && { madeUp } };
  if (!next || course.length === MAX_LINKS)
    return [link];
  const limit = { ...course.limit, starts: course.limit.starts - trials.length };
  return [link, ...await chain(next, { ...course, limit, length: course.length + 1 })];
}
async function tryEach([first, ...others], seen, course) {
  const { starts: starts2, until } = course.limit;
  if (!first || starts2 === 0 || performance.now() > until)
    return NOTHING_TRIED;
  const tried = await tryOne(first, seen, course);
  if (tried && (tried.trials[0]?.outcome !== "same" || starts2 === 1))
    return tried;
  const limit = { until, starts: tried ? starts2 - 1 : starts2 };
  const rest = await tryEach(others, seen, { ...course, limit });
  const madeUp = rest.madeUp ?? tried?.madeUp ?? null;
  return { ...rest, madeUp, trials: [...tried?.trials ?? [], ...rest.trials] };
}
var NOTHING_TRIED = { trials: [], next: null, madeUp: null };
async function tryOne(one, seen, { rules, check, hold }) {
  const { rule, experiment } = one;
  const attempted = await attempt(seen, experiment, check);
  if (!attempted)
    return null;
  const { again, found, release } = attempted;
  const { goesOn, ...outcome } = outcomeOf(seen, again, one, rules);
  if (goesOn)
    hold(release);
  else
    await release();
  const change = fillIn(experiment.change, { found: found?.label ?? "" });
  const evidence = { ...again, node: again.node ?? seen.node };
  return {
    trials: [{ rule, change, found, ...outcome }],
    next: goesOn ? evidence : null,
    madeUp: again.plan?.placeholders ? evidence : null
  };
}

// lib/src/report/json.js
var jsonText = (report) => `${harmlessJson(JSON.stringify(reportV1(report), null, 2))}
`;
function reportV1(report) {
  const { tool, counts, environment } = report;
  return {
    version: 1,
    tool: { name: tool.name, version: tool.version },
    outcome: report.outcome,
    counts: {
      servers: counts.servers,
      passed: counts.passed,
      failed: counts.failed,
      skipped: counts.skipped
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
      docker: environment.docker
    },
    configs: report.configs.map(({ file, client, servers }) => ({ file, client, servers })),
    servers: report.servers.map(serverV1),
    findings: report.findings.map(findingV1),
    ...report.notes.length > 0 && { notes: report.notes },
    ...report.listing && { listing: true },
    ...report.cancelled && { cancelled: true }
  };
}
function serverV1(server) {
  return {
    name: server.name,
    client: server.client,
    file: server.file,
    origin: originV1(server.origin),
    transport: server.transport,
    outcome: server.outcome,
    rule: server.rule,
    ...server.skipReason === null ? {} : { skipReason: server.skipReason },
    launch: launchV1(server.launch),
    ...server.remote && { remote: remoteV1(server.remote) },
    stages: server.stages.map(({ name, outcome, startMs, durationMs }) => ({
      name,
      outcome,
      startMs,
      durationMs
    })),
    handshake: handshakeV1(server.handshake),
    tools: toolsV1(server.handshake),
    ending: endingV1(server.ending),
    stderr: server.stderr,
    noise: server.noise,
    ...server.exchange.length > 0 && { exchange: server.exchange.map(exchangeV1) },
    clientError: server.clientError,
    reproduce: server.reproduce,
    ...server.experiments.length > 0 && { experiments: server.experiments.map(experimentV1) }
  };
}
var exchangeV1 = ({ direction, atMs, message }) => ({
  direction,
  atMs,
  message
});
var remoteV1 = ({ url, status, spoken, eras, seen }) => ({
  url,
  status,
  spoken,
  eras: { legacy: eras.legacy, modern: eras.modern },
  ...seen !== null && { seen }
});
var experimentV1 = ({ rule, change, outcome, seen }) => ({
  rule,
  change,
  outcome,
  seen
});
function launchV1(launch) {
  if (!launch)
    return null;
  const { command, args, cwd, env, resolved, interpreter } = launch;
  const known = interpreter === null ? {} : { interpreter };
  return { command, args, cwd, env, resolved, package: packageV1(launch.package), ...known };
}
function packageV1(from) {
  if (!from)
    return null;
  const { registry, name, requested, version } = from;
  return { registry, name, requested, version };
}
function handshakeV1(handshake) {
  if (handshake.kind !== "completed")
    return null;
  const { era, protocolVersion, serverInfo, capabilities, durationMs } = handshake;
  const { name, version } = serverInfo;
  return { era, protocolVersion, serverInfo: { name, version }, capabilities, durationMs };
}
function toolsV1(handshake) {
  if (handshake.kind !== "completed" || handshake.tools.kind !== "listed")
    return null;
  const { names, bytes } = handshake.tools;
  return { count: names.length, bytes, names };
}
function endingV1(ending) {
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
        ...ending.stuck ? { stuck: true } : {}
      };
    case "not-spawned":
      return { kind: "not-spawned", ...ending.errno === null ? {} : { errno: ending.errno } };
  }
}
function findingV1(finding) {
  const { rule, level, server, file, title, why, fix, confidence, details, chain: chain2 } = finding;
  return {
    rule,
    level,
    server,
    ...file === null ? {} : { file },
    title,
    why,
    fix,
    confidence,
    evidence: [...finding.evidence, ...finding.tried ?? []],
    details,
    origin: originV1(finding.origin),
    ...finding.replacement && { replacement: replacementV1(finding.replacement) },
    chain: chain2,
    docs: `docs/rules/${rule}.md`
  };
}
var replacementV1 = ({ origin, text }) => ({ origin: stretchV1(origin), text });
var originV1 = (origin) => origin && stretchV1(origin);
var stretchV1 = ({ file, line, column, endLine, endColumn }) => ({
  file,
  line,
  column,
  endLine,
  endColumn
});

// lib/src/run/read-lines.js
import { readFile, stat } from "node:fs/promises";
import path from "node:path";
var MAX_BYTES = 1024 * 1024;
async function linesOfFiles(report, workspace) {
  const files = new Set(report.findings.flatMap(({ origin }) => origin?.file ?? []));
  const texts = /* @__PURE__ */ new Map();
  for (const file of files)
    texts.set(file, await linesIn(path.resolve(workspace, file)));
  return (file) => texts.get(file) ?? null;
}
async function linesIn(file) {
  try {
    const found = await stat(file);
    if (!found.isFile() || found.size > MAX_BYTES)
      return null;
    const text = await readFile(file, "utf8");
    return /\r(?!\n)/.test(text) ? null : text.split(/\r?\n/);
  } catch {
    return null;
  }
}

// lib/src/run/write.js
import { existsSync } from "node:fs";
import { appendFile, mkdir, stat as stat2 } from "node:fs/promises";
import path3 from "node:path";

// lib/src/run/replace-file.js
import { randomBytes } from "node:crypto";
import { constants } from "node:fs";
import { chmod, chown, lstat, open, rename, rm, writeFile } from "node:fs/promises";
import path2 from "node:path";
import { performance as performance2 } from "node:perf_hooks";
import { setTimeout as sleep } from "node:timers/promises";
async function replaceFile(file, text) {
  const before = await lstat(file).catch(() => null);
  if (DESCRIPTOR.test(file) || isStream(before)) {
    return pour(file, text, before?.isFIFO() === true);
  }
  try {
    await swapIn(file, text, before);
  } catch (error) {
    if (before === null || !KEPT.has(codeOf(error)))
      throw error;
    await writeFile(file, text, { flag: OVER });
  }
}
var DESCRIPTOR = /^\/(?:dev\/(?:std(?:out|err)|fd\/\d+)|proc\/(?:self|\d+)\/fd\/\d+)$/;
var isStream = (before) => before !== null && !before.isFile() && !before.isDirectory() && !before.isSymbolicLink();
var KEPT = /* @__PURE__ */ new Set(["EACCES", "EPERM", "EROFS", "EBUSY"]);
var OVER = constants.O_WRONLY | constants.O_TRUNC | (constants.O_NOFOLLOW ?? 0);
async function swapIn(file, text, before) {
  const name = `.mcp-handshake-${randomBytes(8).toString("hex")}`;
  const beside = path2.join(path2.dirname(file), name);
  try {
    await writeFile(beside, text, { flag: "wx" });
    if (before?.isFile())
      await takeOver(beside, before);
    await rename(beside, file);
  } catch (error) {
    await rm(beside, { force: true }).catch(() => {
    });
    throw error;
  }
}
async function takeOver(file, { uid, gid, mode }) {
  await chown(file, uid, gid).catch(() => {
  });
  await chmod(file, mode & 511);
}
var STALLED_MS = 1e4;
var LOOK_MS = 10;
async function pour(file, text, isPipe) {
  const { O_WRONLY, O_APPEND, O_NONBLOCK = 0 } = constants;
  const stream = await open(file, O_WRONLY | O_APPEND | O_NONBLOCK).catch((error) => {
    throw codeOf(error) === "ENXIO" && isPipe ? new Error("nobody reads this pipe") : error;
  });
  try {
    let limit = performance2.now() + STALLED_MS;
    for (let rest = Buffer.from(text); rest.length > 0; ) {
      const taken = await stream.write(rest).catch(isFull);
      if (taken.bytesWritten > 0)
        limit = performance2.now() + STALLED_MS;
      else if (performance2.now() > limit)
        throw new Error("what reads this pipe takes nothing");
      else
        await sleep(LOOK_MS);
      rest = rest.subarray(taken.bytesWritten);
    }
  } finally {
    await stream.close();
  }
}
function isFull(error) {
  if (codeOf(error) !== "EAGAIN")
    throw error;
  return { bytesWritten: 0 };
}

// lib/src/run/write.js
async function writeReport(file, text, input = "report") {
  try {
    await makeFolder(path3.dirname(file));
    await replaceFile(file, text);
  } catch (error) {
    throw new UsageError(`input \`${input}\`: \`${file}\` cannot be written (${problemOf(error)})`);
  }
}
async function makeFolders(folder) {
  const parent = path3.dirname(folder);
  if (parent !== folder && !existsSync(parent))
    await makeFolders(parent);
  await mkdir(folder).catch(async (error) => {
    if (!(await stat2(folder).catch(() => null))?.isDirectory())
      throw error;
  });
}
async function makeFolder(folder) {
  try {
    await makeFolders(folder);
  } catch (error) {
    const isFile = ["EEXIST", "ENOTDIR"].includes(codeOf(error));
    const problem = isFile ? "it is a file, or lies below one" : problemOf(error);
    throw new Error(`its folder \`${folder}\` cannot be made: ${problem}`);
  }
}
async function appendSummary(file, text) {
  try {
    if (file)
      await appendFile(file, text);
  } catch (error) {
    throw new UsageError(`the job summary is not written: \`${file}\`, which \`GITHUB_STEP_SUMMARY\` names, cannot be written (${problemOf(error)})`);
  }
}

// lib/src/deliver.js
async function reportTexts() {
  const { htmlText, junitText, rdjsonText, sarifText } = await import("./files-EBULSILU.js");
  return { sarif: sarifText, junit: junitText, html: htmlText, rdjson: rdjsonText };
}
var textsFor = async (files) => Object.values(files).some((file) => file !== null) ? reportTexts() : {};
async function deliver(report, options, env) {
  const { summary, workspace, files } = options;
  const noSummary = summary ? await problemOf2(() => appendSummary(env.GITHUB_STEP_SUMMARY, summaryOf(report))) : null;
  const linesOf = files.rdjson ? await linesOfFiles(report, workspace) : void 0;
  const texts = { report: jsonText, ...await textsFor(files) };
  const written = /* @__PURE__ */ new Set();
  const unwritten = [];
  for (const [input, textOf2] of Object.entries(texts)) {
    const name = input;
    const file = name === "report" ? options.report : files[name];
    if (!file)
      continue;
    const problem = await problemOf2(() => writeReport(file, textOf2(report, linesOf), name));
    if (problem === null)
      written.add(name);
    else
      unwritten.push(problem);
  }
  return { written, unwritten, noSummary };
}
async function problemOf2(work) {
  try {
    await work();
    return null;
  } catch (error) {
    if (error instanceof UsageError)
      return error.message;
    throw error;
  }
}

// lib/src/known-good/baseline.js
import os from "node:os";

// lib/src/known-good/gone.js
var UNREAD = /* @__PURE__ */ new Set([
  "file-unreadable",
  "syntax-error",
  "wrong-root-key",
  "wrong-shape"
]);
function goneFrom({ files, configs }, missing, hide) {
  const read = new Set(files.map(hide));
  return ({ file, name }) => {
    if (file === null)
      return false;
    if (!read.has(file))
      return missing.has(file);
    const own = configs.filter((config) => hide(config.file) === file);
    const isUnread = own.some(({ facts }) => facts.some(({ kind }) => UNREAD.has(kind)));
    const isThere = own.some(({ servers }) => servers.some((one) => hide(one.name) === name));
    return !isUnread && !isThere;
  };
}

// lib/src/known-good/hidden.js
var DIGESTS = /* @__PURE__ */ new Set(["sha256", "parts"]);
function hidden(value, hide) {
  if (typeof value === "string")
    return hide(value);
  if (typeof value !== "object" || value === null)
    return value;
  if (Array.isArray(value))
    return value.map((item) => hidden(item, hide));
  const members = Object.entries(value).map(([key, member]) => [
    key,
    DIGESTS.has(key) ? member : hidden(member, hide)
  ]);
  return Object.fromEntries(members);
}

// lib/src/known-good/observed-start.js
import path5 from "node:path";

// lib/src/known-good/by-text.js
var byText = (one, other) => one < other ? -1 : Number(one > other);

// lib/src/known-good/portable-path.js
import path4 from "node:path";
var OF_THE_MOMENT = /(?<=[\\/]fnm_multishells[\\/])[^\\/]+/;
function portablePath(target, { workspace, home }) {
  const lasting = target.replace(OF_THE_MOMENT, "*");
  const inWorkspace = shownPath(lasting, workspace);
  if (!path4.isAbsolute(inWorkspace))
    return inWorkspace;
  const inHome = isRoot3(home) ? lasting : shownPath(lasting, home);
  if (path4.isAbsolute(inHome))
    return lasting.split(path4.sep).join("/");
  return inHome === "." ? "~" : `~/${inHome}`;
}
var isRoot3 = (folder) => path4.dirname(folder) === folder;

// lib/src/known-good/observed-start.js
function observedStart(evidence, plan, scope) {
  const { server, install, resolved, handshake } = evidence;
  const wanted = plan.package;
  const shown2 = (text) => path5.isAbsolute(text) ? portablePath(text, scope) : text;
  const start = {
    file: server.file,
    name: server.name,
    system: scope.system,
    command: shown2(server.command?.value ?? ""),
    args: redactArgs(server.args.map(({ value }) => shown2(value))),
    cwd: portablePath(plan.cwd, scope),
    resolved: resolved && portablePath(resolved, scope),
    runtime: interpreterOf(plan, evidence),
    package: wanted && {
      registry: wanted.registry,
      name: wanted.name,
      requested: wanted.requested,
      version: install.kind === "done" ? install.version : null
    },
    variables: variablesOf(plan),
    handshake: handshakeOf(handshake),
    tools: toolsOf2(handshake)
  };
  return hidden(start, scope.hide);
}
function observedAnswer(evidence, { url }, scope) {
  const { server, handshake } = evidence;
  const answer = {
    file: server.file,
    name: server.name,
    system: scope.system,
    url: shownUrl(url),
    ...{ command: "", args: [], cwd: ".", resolved: null, runtime: null, package: null },
    variables: [],
    handshake: handshakeOf(handshake),
    tools: toolsOf2(handshake)
  };
  return hidden(answer, scope.hide);
}
function variablesOf({ given, env, server, facts }) {
  const unset = facts.flatMap(({ kind, captures }) => kind === "unset-variable" || kind === "unset-input" ? [captures.reference ?? ""] : []);
  const isUnset = (name) => {
    const entry = server.env.findLast((each) => each.name === name);
    const value = entry?.value.value ?? "";
    return unset.some((reference) => reference !== "" && value.includes(reference));
  };
  return given.filter((name) => env[name] && !isUnset(name)).toSorted(byText);
}
function handshakeOf(handshake) {
  if (handshake.kind !== "completed")
    return null;
  const { era, protocolVersion, serverInfo, durationMs } = handshake;
  const { name, version } = serverInfo;
  const rounded = Number(durationMs.toPrecision(2));
  return { era, protocolVersion, serverInfo: { name, version }, durationMs: rounded };
}
function toolsOf2(handshake) {
  if (handshake.kind !== "completed" || handshake.tools.kind === "failed")
    return null;
  if (handshake.tools.kind === "not-asked")
    return [];
  const { names, digests = [] } = handshake.tools;
  const tools = names.flatMap((name, index) => {
    const digest = digests[index];
    return digest ? [{ name, ...digest }] : [];
  });
  return tools.toSorted((a, b) => byText(a.name, b.name) || byText(a.sha256, b.sha256));
}

// lib/src/known-good/update.js
function updated(before, passed, isGone) {
  const earlier = new Map(before.map((start) => [keyOf(start), start]));
  const fresh = new Map(passed.map((start) => [keyOf(start), start]));
  const kept = [...earlier].filter(([key, start]) => !fresh.has(key) && !isGone(start));
  const renewed = [...fresh].map(([key, start]) => steady(start, earlier.get(key)));
  return [...kept.map(([, start]) => start), ...renewed].toSorted((a, b) => byText(a.file ?? "", b.file ?? "") || byText(a.name, b.name));
}
function steady(now, before) {
  const { durationMs } = before?.handshake ?? now.handshake;
  const isAlike = now.handshake.durationMs <= 2 * durationMs && now.handshake.durationMs >= durationMs / 2;
  const handshake = isAlike ? { ...now.handshake, durationMs } : now.handshake;
  return { ...now, handshake };
}

// lib/src/known-good/baseline.js
function baselineOf(path7, read, options, planned, hide) {
  const { updateBaseline, workspace } = options;
  const scope = scopeOf(options, hide);
  const known = read.map((start) => hidden(start, scope.hide));
  const byKey = new Map(known.map((start) => [keyOf(start), start]));
  const startOf = starts(planned, scope);
  const file = shownPath(path7, workspace);
  return {
    compared: (evidence) => {
      const now = startOf(evidence);
      const before = now && byKey.get(keyOf(now));
      return before ? { ...evidence, knownGood: { file, before, now } } : evidence;
    },
    update: async (judged, found) => {
      if (!updateBaseline)
        return;
      const passed = judged.filter(isGood2);
      const fresh = passed.flatMap(({ evidence }) => asGood(startOf(evidence)));
      const missing = await goneFiles(known, workspace);
      const kept = updated(known, fresh, goneFrom(found, missing, scope.hide));
      await writeReport(path7, knownGoodText(kept), "baseline");
    }
  };
}
function scopeOf({ workspace }, hide) {
  const system = `${machineOnly.os}-${machineOnly.arch}`;
  return { workspace, home: os.homedir(), system, hide };
}
function starts(planned, scope) {
  const counts = /* @__PURE__ */ new Map();
  const nameOf2 = ({ file, name }) => keyOf(hidden({ file, name }, scope.hide));
  for (const { server } of planned)
    counts.set(nameOf2(server), (counts.get(nameOf2(server)) ?? 0) + 1);
  return (evidence) => {
    const { plan, remote, server } = evidence;
    if (counts.get(nameOf2(server)) !== 1)
      return null;
    if (remote)
      return observedAnswer(evidence, remote.plan, scope);
    return plan && observedStart(evidence, plan, scope);
  };
}
function isGood2({ outcome, evidence, findings }) {
  if (outcome === "passed")
    return true;
  const errors = findings.filter(({ level }) => level === "error");
  const isOnlyChanged = errors.every(({ rule }) => rule === "changed-since-known-good");
  return outcome === "failed" && isOnlyChanged && standingOf(evidence) === "up";
}
function asGood(start) {
  const { handshake, tools } = start ?? {};
  return start && handshake && tools ? [{ ...start, handshake, tools }] : [];
}

// lib/src/report/client-names.js
var TITLES = Object.values(CLIENTS).map(({ title }) => title).filter((title) => /^[A-Z]/.test(title)).toSorted((a, b) => b.length - a.length);
var ANY = `(?:${TITLES.map((title) => title.replace(/[^\w ]/g, "\\$&")).join("|")})(?!\\w)`;
var NAMES = new RegExp(`(?<!\\w)${ANY}`, "g");
var OTHERS = /(?: The same holds for [^.`\n]{1,200}\.)?(?: [^.`\n]{1,200} (?:is|are) not known to mind\.)?$/;
var clientsIn = ({ title, why, fix }) => [
  ...new Set([title, why, fix].flatMap((text) => text.match(NAMES) ?? []))
];
var withoutClients = (text) => text.replace(OTHERS, "").replace(NAMES, "CLIENT");

// lib/src/report/annotation-causes.js
var SHOWN_APART = 3;
function causesOf(concerns, most) {
  const alike = grouped(concerns, keyOf2);
  const apart = alike.map((cause) => grouped(cause, ({ finding }) => JSON.stringify(finding.origin)));
  const shown2 = alike.flatMap((cause, index) => {
    const places = apart[index] ?? [];
    return places.length > SHOWN_APART ? [cause] : places;
  });
  return shown2.length > most ? alike : shown2;
}
function grouped(concerns, keyOf3) {
  const groups = /* @__PURE__ */ new Map();
  for (const concern of concerns) {
    const key = keyOf3(concern);
    const group = groups.get(key);
    if (group)
      group.push(concern);
    else
      groups.set(key, [concern]);
  }
  return [...groups.values()];
}
function keyOf2(concern) {
  const { finding, parts } = concern;
  const { rule, title, why, fix, confidence } = finding;
  const texts = [
    withoutFile(title, finding),
    ...[why, fix].map((text) => withoutSubject(text, concern))
  ];
  const seen = [...parts.ending, ...parts.seen, ...parts.tried].map(withoutTimes);
  const plain = texts.map((text) => withoutTimes(withoutClients(text)));
  return JSON.stringify([rule, confidence, finding.server === null, plain, seen.toSorted()]);
}
function withoutSubject(text, { finding, server }) {
  const name = `\`${finding.server}\``;
  const isMore = finding.title.includes(name) || server?.launch?.command === finding.server;
  return withoutFile(isMore ? text : text.replaceAll(name, "SERVER"), finding);
}
var withoutFile = (text, { file }) => file ? text.replaceAll(`\`${file}\``, "FILE") : text;
var DURATION = String.raw`\d{1,9}(?:\.\d{1,3})? ?(?:ms|s|min|seconds?|minutes?)(?: \d{1,2} s)?\b`;
var TIMES = [
  new RegExp(String.raw`\b(after|took|in|for) ${DURATION}`, "g"),
  new RegExp(String.raw`(\()${DURATION}(?= after)`, "g")
];
var CLOCK = /\b(?:\d{4}-\d\d-\d\d[T ])?\d\d:\d\d:\d\d(?:[.,]\d{1,9})?Z?/g;
var withoutTimes = (text) => TIMES.reduce((rest, times) => rest.replace(times, "$1 TIME"), text).replace(CLOCK, "CLOCK");

// lib/src/report/annotation-message.js
var LONGEST_FIX = 3e3;
var LONGEST_SHARED = 700;
var SHARED = 12;
var LONGEST_NAME = 60;
function partsOf(finding, server) {
  const ending = server && isRoot(finding, server) ? endingOf(server) : null;
  return {
    ending: [
      ...ending ? [sentence(ending)] : [],
      ...ending && server?.clientError ? [`An MCP client shows: ${server.clientError}`] : []
    ],
    seen: seenLines(finding, server, { lines: 12, columns: 300 }),
    tried: (finding.tried ?? []).slice(0, 5).map(sentence)
  };
}
function messageOf(cause, longest) {
  const [{ finding, parts }] = cause;
  const fix = finding.fix.trim() === "" ? "" : cutToBytes(`Fix: ${finding.fix}`, LONGEST_FIX);
  const shared = cutToBytes(sharedText(cause), LONGEST_SHARED);
  const left = longest - bytesOf(fix) - bytesOf(shared) - 4;
  const why = cutToBytes(`Why (${finding.confidence}): ${finding.why}`, left);
  const lines = [...parts.ending, ...parts.seen.map((line) => `> ${line}`), ...parts.tried];
  const seen = cutToBytes(lines.join("\n"), left - bytesOf(why) - 2);
  return [why, seen, shared, fix].filter((part) => part !== "").join("\n\n");
}
var nameText = (name) => cutToColumns(oneLine(name), LONGEST_NAME);
function sharedText([first, ...others]) {
  const told2 = new Set(others.map((other) => holderText(other, first)));
  const holders = [...told2].filter((one) => one !== "");
  if (holders.length === 0)
    return "";
  const named = holders.slice(0, SHARED);
  const more = holders.length - named.length;
  const last = more > 0 ? `${more} more` : named.pop();
  const list = named.length > 0 ? `${named.join(", ")} and ${last}` : last;
  return `The same holds for ${list}.`;
}
function holderText({ finding }, { finding: first }) {
  const name = finding.server === first.server ? null : finding.server;
  const where = whereElse(finding, first);
  const place = where && (name === null ? `\`${where}\`` : `(\`${where}\`)`);
  const known = new Set(clientsIn(first));
  const readers = clientsIn(finding).filter((client) => !known.has(client));
  const subject = [name && `\`${nameText(name)}\``, place].filter(Boolean).join(" ");
  return [subject, readers.join(" and ")].filter(Boolean).join(" as read by ");
}
function whereElse({ origin, file }, first) {
  const isElsewhere = JSON.stringify(origin) !== JSON.stringify(first.origin);
  if (isElsewhere)
    return oneLine(origin ? `${origin.file}:${origin.line}` : file ?? "");
  return file === first.file ? null : oneLine(file ?? "");
}

// lib/src/report/annotations.js
var SHOWN = 10;
var LONGEST_MESSAGE = 4096;
var LONGEST_TITLE = 255;
function annotationsOf(report) {
  const safe = toldReport(mapTexts(report, neutralize));
  const serverOf = serverFinder(safe);
  const notes = noteOf(safe.notes);
  return ["error", "warning", "notice"].flatMap((level) => {
    const concerns = safe.findings.filter((finding) => finding.level === level).map((finding) => {
      const server = serverOf(finding);
      return { finding, server, parts: partsOf(finding, server) };
    });
    const own = level === "notice" ? notes : [];
    const room = SHOWN - own.length;
    const causes = causesOf(concerns.toSorted(byImportance), room).toSorted(byReach);
    return [...own, ...limited(causes, level, room)];
  });
}
function noteOf(notes) {
  if (notes.length === 0)
    return [];
  return [
    {
      level: "notice",
      title: "MCP Handshake",
      message: cutToBytes(notes.join("\n"), LONGEST_MESSAGE)
    }
  ];
}
var CERTAINTY = { confirmed: 0, likely: 1, possible: 2 };
var byImportance = (a, b) => rankOf(a) - rankOf(b) || a.finding.chain - b.finding.chain || CERTAINTY[a.finding.confidence] - CERTAINTY[b.finding.confidence];
var rankOf = ({ finding, server }) => finding.server === null ? 0 : isRoot(finding, server) ? 1 : 2;
var byReach = (a, b) => rankOf(a[0]) - rankOf(b[0]) || a[0].finding.chain - b[0].finding.chain || b.length - a.length;
function annotationOf(cause) {
  const [{ finding }] = cause;
  return {
    level: finding.level,
    title: titleOf(cause),
    message: messageOf(cause, LONGEST_MESSAGE),
    ...finding.origin ? stretchOf(finding.origin) : {}
  };
}
function titleOf(cause) {
  const [{ finding }] = cause;
  const named = cause.filter((one) => one.finding.server !== null);
  const names = [...new Set(named.map((one) => nameText(one.finding.server ?? "")))];
  const subject = names.length > 3 ? count(serversIn(named), "server") : names.join(", ");
  return cutTitle(inline(subject ? `${subject}: ${finding.title}` : finding.title));
}
var serversIn = (concerns) => new Set(concerns.map(({ finding: { server, file } }) => JSON.stringify([server, file]))).size;
function cutTitle(title) {
  if (bytesOf(title) <= LONGEST_TITLE)
    return title;
  const cut = cutToBytes(title, LONGEST_TITLE);
  const isOpen2 = cut.split("`").length % 2 === 0;
  const before = cut.slice(0, cut.lastIndexOf("`")).trimEnd();
  return isOpen2 && bytesOf(before) > LONGEST_TITLE / 4 ? `${before}\u2026` : cut;
}
function stretchOf({ file, line, column, endLine, endColumn }) {
  const columns = line === endLine ? { column, endColumn } : {};
  return { file, line, endLine, ...columns };
}
function limited(causes, level, room) {
  if (causes.length <= room)
    return causes.map(annotationOf);
  const rest = causes.slice(room - 1);
  const left = rest.reduce((sum, cause) => sum + cause.length, 0);
  const reason = `GitHub shows ${SHOWN} annotations of one level for a step. The log of this step has all ${level}s, and so have the JSON report and the summary of the job.`;
  const message = cutToBytes([reason, ...rest.map(itemOf)].join("\n"), LONGEST_MESSAGE);
  const title = `${count(left, `more ${level}`)} ${left === 1 ? "is" : "are"} not shown here`;
  return [...causes.slice(0, room - 1).map(annotationOf), { level, title, message }];
}
function itemOf(cause) {
  const { origin } = cause[0].finding;
  return `- ${titleOf(cause)}${origin ? ` (${origin.file}:${origin.line})` : ""}`;
}

// lib/src/report/matrix.js
import path6 from "node:path";

// lib/src/report/matrix-groups.js
var MOST_JOBS = 256;
function groupsOf(servers) {
  const files = byFile(servers);
  const all = [...files.values()].reduce((sum, { length }) => sum + length, 0);
  let size = Math.max(1, Math.ceil(all / MOST_JOBS));
  let groups = inGroups(files, size);
  while (groups.length > MOST_JOBS) {
    size += Math.ceil(size / 8);
    groups = inGroups(files, size);
  }
  return groups;
}
function byFile(servers) {
  const files = /* @__PURE__ */ new Map();
  for (const { name, client, file } of servers) {
    if (file === null)
      continue;
    const names = files.get(file) ?? /* @__PURE__ */ new Map();
    files.set(file, names);
    if (!names.has(name))
      names.set(name, { name, client, file });
  }
  return new Map([...files].map(([file, names]) => [file, [...names.values()]]));
}
function inGroups(files, size) {
  const groups = [];
  let shared = [];
  const close = () => {
    if (shared.length > 0)
      groups.push({ servers: shared, others: [] });
    shared = [];
  };
  for (const servers of files.values()) {
    if (shared.length + servers.length > size)
      close();
    if (servers.length > size)
      groups.push(...partsOf2(servers, size));
    else
      shared = [...shared, ...servers];
  }
  close();
  return groups;
}
function partsOf2(servers, size) {
  const parts = Math.ceil(servers.length / size);
  const names = servers.map(({ name }) => name);
  return Array.from({ length: parts }, (_, at) => {
    const from = Math.floor(at * servers.length / parts);
    const to = Math.floor((at + 1) * servers.length / parts);
    return {
      servers: servers.slice(from, to),
      others: [...names.slice(0, from), ...names.slice(to)]
    };
  });
}

// lib/src/report/server-pattern.js
var PLAIN = /^[\w@](?:[\w .@/:-]*[\w])?$/;
var SPECIAL = /[!-,./:-@[-^`{-~]/g;
var UNWRITABLE = /[\0\r\n\p{Cs}]/gu;
function serverPatterns(names, others) {
  const wanted = names.includes("") ? [] : names.map(patternOf);
  const taken = wanted.length === 0 ? others : others.filter(takenBy(names, wanted));
  return [...wanted, ...taken.filter((name) => name !== "").map((name) => `!${escaped(name)}`)];
}
var patternOf = (name) => PLAIN.test(name) ? name : escaped(name);
function escaped(name) {
  const glob = name.replace(SPECIAL, "\\$&").replace(UNWRITABLE, "?");
  return glob.replace(/^[^\S\n]|[^\S\n]$/g, "[$&]");
}
function takenBy(names, patterns) {
  const texts = new Set(patterns);
  const loose = new Set(names.map(blurred).filter((name, at) => name !== names[at]));
  const lengths = new Set([...loose].map(({ length }) => length));
  return (other) => texts.has(other) || lengths.has(other.length) && !loose.has(blurred(other));
}
var blurred = (name) => name.replace(UNWRITABLE, "?");

// lib/src/report/matrix.js
var LARGEST = 5e5;
var LONGEST_NAME2 = 100;
var LONGEST_SLUG = 40;
function matrixOf(report, step) {
  let size = 0;
  const include = groupsOf(report.servers).map((group) => entryOf(group, step)).filter((entry) => {
    size += JSON.stringify(entry).length + 1;
    return size <= LARGEST;
  });
  return JSON.stringify({ include });
}
function entryOf({ servers, others }, step) {
  const files = [...new Set(servers.map(({ file: file2 }) => file2))];
  const names = [...new Set(servers.map(({ name }) => name))];
  const [file = ""] = files;
  return {
    name: nameOf(servers, files),
    file: files.length === 1 ? file : `${file} and ${files.length - 1} more`,
    client: [...new Set(servers.map(({ client }) => client))].join(", "),
    config: files.map((one) => configLine(one, step)).join("\n"),
    servers: serverPatterns(names, others).join("\n"),
    id: idOf(servers, step)
  };
}
function nameOf(servers, files) {
  const [first] = servers;
  const names = servers.map(({ name }) => shown(name));
  if (servers.length === 1)
    return names[0] ?? "";
  const where = files.length === 1 ? shown(first?.file ?? "") : count(files.length, "file");
  return `${servers.length} servers of ${where}: ${names[0]} to ${names.at(-1)}`;
}
var shown = (name) => cutToColumns(inline(name), LONGEST_NAME2) || '""';
function configLine(file, { workspace, workingDirectory }) {
  const way = path6.relative(workingDirectory, path6.resolve(workspace, file));
  const line = way.split(path6.sep).join("/");
  return /^\s/.test(line) ? `./${line}` : line;
}
function idOf(servers, { sha256 }) {
  const [first] = servers;
  const slug = (first?.name ?? "").replace(/[^A-Za-z0-9]+/g, "-").replace(/^-/, "");
  const digest = sha256(JSON.stringify(servers.map(({ name, file }) => [file, name])));
  const word = slug.slice(0, LONGEST_SLUG).replace(/-$/, "");
  return [...word === "" ? [] : [word], digest.slice(0, 12)].join("-");
}

// lib/src/report/text-servers.js
var MARKS = {
  passed: ["\u2713", "good"],
  failed: ["\u2717", "error"],
  skipped: ["-", "dim"]
};
var LONGEST_NAME3 = 40;
var LONGEST_DETAIL = 60;
function serverLines(report, style) {
  const groups = groupsOf2(report);
  const names = report.servers.map(({ name }) => columnsOf(cutToColumns(oneLine(name), LONGEST_NAME3)));
  const width = names.reduce((widest, one) => Math.max(widest, one), 0);
  return groups.flatMap(({ title, file, servers }) => [
    style("strong", title),
    ...servers.length === 0 ? [emptyLine(file, report, style)] : [],
    ...servers.map((server) => serverLine(server, width, style)),
    ""
  ]);
}
function emptyLine(file, { findings }, style) {
  const fault = findings.find((one) => one.level === "error" && !one.server && one.file === file);
  const [mark, meaning] = MARKS.failed;
  return fault ? `  ${style(meaning, mark)} ${fault.rule}` : "  no servers";
}
function groupsOf2(report) {
  const groups = /* @__PURE__ */ new Map();
  const groupOf = (file, client) => {
    const key = JSON.stringify([file, client]);
    const title = CLIENTS[client].title;
    const group = groups.get(key) ?? {
      title: file === null ? title : `${breakHeadings(oneLine(file))} (${title})`,
      file,
      servers: []
    };
    groups.set(key, group);
    return group;
  };
  for (const { file, client } of report.configs)
    groupOf(file, client);
  for (const server of report.servers)
    groupOf(server.file, server.client).servers.push(server);
  return [...groups.values()];
}
function serverLine(server, width, style) {
  const [mark, meaning] = MARKS[server.outcome];
  const name = padToColumns(cutToColumns(oneLine(server.name), LONGEST_NAME3), width);
  const time = timeOf(server).padStart(9);
  const detail = cutToColumns(detailOf(server), LONGEST_DETAIL);
  const verdict = server.outcome.padEnd(7);
  const line = `  ${style(meaning, mark)} ${name}  ${style(meaning, verdict)} ${time}  ${detail}`;
  return line.trimEnd();
}
function detailOf(server) {
  if (server.outcome === "skipped")
    return oneLine(server.skipReason ?? "");
  if (server.outcome === "failed")
    return server.rule ?? "";
  const { handshake, remote } = server;
  if (handshake.kind !== "completed")
    return "";
  const { name, version } = handshake.serverInfo;
  const tools = handshake.tools.kind === "listed" ? `, ${count(handshake.tools.names.length, "tool")}` : "";
  const rest = `${tools}${remote ? ` (${wayOf(remote)})` : ""}`;
  return `${cutToColumns(oneLine(`${name} ${version}`), LONGEST_DETAIL - columnsOf(rest))}${rest}`;
}
function wayOf({ spoken, eras }) {
  if (eras.modern !== "yes")
    return `${spoken}`;
  return `${spoken}, ${eras.legacy === "yes" ? "both eras" : "modern era"}`;
}

// lib/src/report/text.js
var LEVELS = ["error", "warning", "notice"];
function textOf(report, color) {
  const safe = toldReport(mapTexts(report, neutralize));
  const style = styleOf(color);
  const lines = [
    ...serverLines(safe, style),
    ...findingsLines(safe, style),
    ...safe.notes.flatMap((note) => [`${style("strong", "note:")} ${breakHeadings(note)}`]),
    totals(safe, style)
  ];
  return `${breakCommands(lines.join("\n"))}
`;
}
function findingsLines(report, style) {
  const serverOf = serverFinder(report);
  return LEVELS.flatMap((level) => {
    const findings = report.findings.filter((finding) => finding.level === level);
    const lines = findings.flatMap((finding) => findingLines(finding, serverOf(finding), style));
    return level === "notice" && lines.length > 0 ? [...lines, ""] : lines;
  });
}
function totals(report, style) {
  const { servers, passed, failed: failed2, skipped } = report.counts;
  const levels = LEVELS.map((level) => {
    const number = report.findings.filter((finding) => finding.level === level).length;
    return number > 0 ? count(number, level) : "";
  }).filter((part) => part !== "");
  const verdicts = `${passed} passed, ${failed2} failed, ${skipped} skipped`;
  const findings = levels.length > 0 ? `; ${levels.join(", ")}` : "";
  const line = `${count(servers, "server")}: ${verdicts}${findings}`;
  const meaning = report.outcome === "passed" ? "good" : "error";
  return `${style(meaning, line)} ${style("dim", `(${durationText(report.durationMs)})`)}`;
}

// lib/src/judging.js
function judgeServer(gathered, { server, lack }, skipReason, { levels, expect }) {
  const evidence = asLacking(gathered, lack, RULES);
  const verdict = judgeAsExpected(evidence, RULES, levels, expectedBy(expect)(server.name));
  const judgement = toldOf(verdict, evidence, lack);
  return { ...judgement, evidence, skipReason: skipReason ?? whyLacking(evidence) };
}
var judgeFiles = (configs, { levels }) => applyLevels(configs.flatMap((config) => diagnoseFile(config, RULES)), levels);
var judgeRun = (changed, judged, { levels }) => applyLevels(diagnoseRun(changedRunnerFiles(changed, judged), RULES), levels);
async function warmUp(planned) {
  for (const stderr of ["Error: nothing\n", "Error: nothing again\n"]) {
    const dead = { ...idleEvidence(planned, true), ending: DIED, stderr };
    for (let at = 0; at < RULES.length; at += PART) {
      judge(dead, RULES.slice(at, at + PART), {});
      await setImmediate(void 0, { ref: false });
    }
  }
}
var DIED = { kind: "exited", code: 1, afterMs: 0 };
var PART = 10;
export {
  RULES,
  annotationsOf,
  baselineOf,
  composeReport,
  confirm,
  deliver,
  jsonText,
  judgeFiles,
  judgeRun,
  judgeServer,
  matrixOf,
  textOf,
  warmUp
};
