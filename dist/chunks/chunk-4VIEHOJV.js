import { createRequire as $createRequire } from "node:module"; const require = $createRequire(import.meta.url);
import {
  asAside,
  asideEvidence,
  code,
  commonCaptures,
  fileCaptures,
  fillIn,
  isTried,
  matchOfFact,
  matchesOf,
  originOf,
  standingOf,
  trialLine,
  trialsOf,
  withReaders
} from "./chunk-QKQF3SSM.js";

// lib/src/rules/engine/in-syntax.js
var ENTRY_KEYS = /* @__PURE__ */ new Set([
  ...["type", "command", "args", "env", "environment", "cwd", "url", "headers"],
  ...["disabled", "enabled"]
]);
function inSyntaxOf(file, text, entry) {
  const words = entry ? OWN_WORDS[entry.client] : void 0;
  const render = RENDERERS.find(([ending]) => ending.test(file ?? ""))?.[1];
  if (!render && !words)
    return text;
  const write = (members, separator) => (words ? inWords(members, words, entry?.program) : members).map(render ?? json).join(render ? separator.replace(",", "") : separator);
  const written = text.replaceAll(/(?:^ {4}.*$\n?)+/gm, (block) => {
    const members = membersIn(block);
    const end = block.endsWith("\n") ? "\n" : "";
    return members ? `${code(write(members, ",\n"))}${end}` : block;
  }).replaceAll(/`("\w+": [^`\n]+)`/g, (span, member) => {
    const members = membersIn(member);
    return members ? `\`${write(members, ", ")}\`` : span;
  });
  return words ? namedIn(written, words) : written;
}
var OPENCODE = { keys: { args: "command", env: "environment" }, commandList: true };
var OWN_WORDS = {
  opencode: OPENCODE,
  kilo: OPENCODE,
  warp: { keys: { cwd: "working_directory" } }
};
function inWords(members, { keys, commandList }, program = "PROGRAM") {
  const { command, args, ...others } = Object.fromEntries(members);
  const isList = commandList && (command !== void 0 || args !== void 0);
  const start = isList ? { command: [command ?? program, ...listOf(args)] } : { command, args };
  return Object.entries({ ...start, ...others }).filter(([, value]) => value !== void 0).map(([key, value]) => [keys[key] ?? key, value]);
}
var listOf = (value) => Array.isArray(value) ? value : [];
var namedIn = (text, { keys }) => text.replaceAll(/(?<!\binputs? )`(\w+)`/g, (span, key) => Object.hasOwn(keys, key) ? `\`${keys[key]}\`` : span);
var RENDERERS = [
  [/\.toml$/i, ([key, value]) => `${key} = ${toml(value)}`],
  [/\.(?:ya?ml|md)$/i, ([key, value]) => `${key}: ${yaml(value)}`]
];
function membersIn(block) {
  try {
    const members = Object.entries(JSON.parse(`{${block}}`));
    const isEntry = members.every(([key, value]) => ENTRY_KEYS.has(key) && value !== "module");
    return isEntry && members.length > 0 ? members : void 0;
  } catch {
    return void 0;
  }
}
var json = ([key, value]) => `${JSON.stringify(key)}: ${inline(value, ": ")}`;
var toml = (value) => inline(value, " = ");
var yaml = (value) => inline(value, ": ");
function inline(value, sign) {
  if (Array.isArray(value))
    return `[${value.map((item) => inline(item, sign)).join(", ")}]`;
  if (typeof value !== "object" || value === null)
    return JSON.stringify(value);
  const pairs = Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}${sign}${inline(item, sign)}`);
  return `{ ${pairs.join(", ")} }`;
}

// lib/src/rules/engine/tried.js
function withTrials(finding, evidence) {
  const { trials = [], later = [] } = evidence;
  const behind = later.filter(({ rule }) => rule === finding.rule);
  const own = [...trials, ...behind.flatMap((link) => link.evidence.trials ?? [])];
  const first = own.toSorted((a, b) => Number(b.rule === finding.rule) - Number(a.rule === finding.rule));
  return first.length > 0 ? { ...finding, tried: first.map((trial) => trialLine(trial, evidence)) } : finding;
}
function withControl(finding, evidence) {
  const { unchanged, remote } = evidence;
  if (!unchanged)
    return finding;
  const words = remote ? NOT_ALIKE_ASKED : NOT_ALIKE;
  const why = `${finding.why} ${words[unchanged.outcome]}`.trim();
  return { ...finding, why, tried: [...finding.tried ?? [], trialLine(unchanged, evidence)] };
}
var NOT_ALIKE = {
  up: "Started once more without any change, the server came up: it fails only at times, or only at its first start.",
  further: "Started once more without any change, the server failed otherwise: it does not fail alike each time.",
  same: ""
};
var NOT_ALIKE_ASKED = {
  up: "Asked once more without any change, the server answered as it should: it fails only at times.",
  further: "Asked once more without any change, the server failed otherwise: it does not fail alike each time.",
  same: ""
};

// lib/src/rules/engine/diagnose.js
function diagnose(evidence, rules) {
  const candidates = candidatesOfAll(evidence, rules);
  const [root] = rankedErrors(candidates, evidence);
  const lesser = candidates.filter((candidate) => candidate !== root && !(root && repeats(candidate, root))).flatMap(asLesser);
  const first = root && withControl(withTrials(findingOf(root, evidence), evidence), evidence);
  const others = lesser.map((each) => findingOf(each, evidence));
  const chain = (evidence.later ?? []).flatMap((link, index) => linkFinding(link, index + 1, rules));
  return [...first ? [first] : [], ...chain, ...others, ...asideFindings(evidence, rules)];
}
var suspects = (evidence, rules) => rankedErrors(candidatesOfAll(evidence, rules), evidence);
function rootOf(evidence, rules) {
  const [root] = suspects(evidence, rules);
  return root && findingOf(root, evidence);
}
function candidatesOfAll(evidence, rules) {
  const standing = standingOf(evidence);
  return rules.flatMap((rule) => candidatesOf(rule, evidence, standing));
}
var WEIGHT = { confirmed: 1, likely: 1, possible: 0 };
function rankedErrors(candidates, evidence) {
  const rank = (candidate) => isTried(candidate.rule, evidence) ? 2 : WEIGHT[confidenceOf(candidate)];
  return candidates.filter((candidate) => candidate.level === "error").toSorted((left, right) => rank(right) - rank(left));
}
function linkFinding({ evidence }, chain, rules) {
  const found = rootOf(evidence, rules);
  if (!found)
    return [];
  const why = `This comes out once the cause before it is out of the way. ${found.why}`;
  return [withTrials({ ...found, why, level: "warning", chain }, evidence)];
}
function diagnoseFile(config, rules) {
  const asides = (config.asides ?? []).flatMap(({ client, facts }) => diagnoseFile({ file: config.file, client, servers: [], facts }, rules).map(asAside));
  return [...ownFindings(config, rules), ...asides];
}
var diagnoseRun = (facts, rules) => ownFindings({ file: "", client: null, servers: [], facts }, rules).map((finding) => ({
  ...finding,
  file: null
}));
function ownFindings(config, rules) {
  const common = fileCaptures(config);
  return config.facts.flatMap((fact) => {
    const rule = rules.find((candidate) => matchOfFact(candidate, fact, common));
    const match = rule && matchOfFact(rule, fact, common);
    if (!match)
      return [];
    return [
      {
        ...withReaders(textsOf(rule, { ...common, ...match.captures }), match.readers),
        rule: rule.id,
        level: rule.level,
        server: null,
        file: config.file,
        confidence: match.confidence ?? rule.confidence,
        evidence: [],
        details: {},
        origin: fact.origin ?? null,
        chain: 0
      }
    ];
  });
}
function candidatesOf(rule, evidence, standing) {
  if (standing === "idle" && rule.stage !== "configure")
    return [];
  if (evidence.remote && !speaksOfUrls(rule))
    return [];
  return matchesOf(rule, evidence).flatMap((match) => {
    const weak = standing === "idle" && confidenceOf({ rule, match }) === "possible";
    const mild = standing === "up" || standing === "guarded" || weak;
    const level = mild ? match.levelIfUp ?? rule.levelIfUp : match.level ?? rule.level;
    const told = level && !(evidence.server.off && level === "error");
    return told ? [{ rule, match, level }] : [];
  });
}
var speaksOfUrls = ({ stage, behindUrl }) => behindUrl === true || stage === "configure" || stage === "remote";
function repeats({ match }, root) {
  const [first = ""] = match.evidence.map(plainLine);
  return match.mayRepeat === true && root.match.evidence.map(plainLine).includes(first);
}
var plainLine = (line) => line.trim().toLowerCase();
function asLesser(candidate) {
  const level = candidate.level === "error" ? candidate.match.levelIfUp ?? candidate.rule.levelIfUp : candidate.level;
  return level ? [{ ...candidate, level: level === "error" ? "warning" : level }] : [];
}
var confidenceOf = ({ rule, match }) => match.confidence ?? rule.confidence;
function confidenceIn(candidate, evidence) {
  if (isTried(candidate.rule, evidence))
    return "confirmed";
  const said = confidenceOf(candidate);
  const failed = trialsOf(candidate.rule, evidence).length > 0;
  return failed && said === "confirmed" ? "likely" : said;
}
function findingOf(candidate, evidence) {
  const { rule, match, level } = candidate;
  const { file } = evidence.server;
  const captures = { ...commonCaptures(evidence), ...match.captures };
  const replacement = rule.replacement?.(evidence, match);
  return {
    ...withReaders(textsOf(rule, captures, entryOf(rule, evidence)), match.readers),
    rule: rule.id,
    level,
    server: evidence.server.name,
    file,
    confidence: confidenceIn(candidate, evidence),
    evidence: match.evidence,
    details: match.details ?? {},
    // What an input names stands in no file.
    origin: file === null ? null : match.origin ?? originOf(rule.at, evidence),
    ...replacement && file !== null && { replacement },
    chain: 0
  };
}
var textsOf = (rule, captures, entry) => ({
  title: fillIn(rule.title, captures),
  why: fillIn(rule.why, captures),
  fix: inSyntaxOf(captures.file ?? null, fillIn(rule.fix, captures), entry)
});
var entryOf = ({ id }, { server }) => id === "config-client-dialect" ? void 0 : { client: server.client.id, program: server.command?.value };
function asideFindings(evidence, rules) {
  return (evidence.asides ?? []).flatMap((aside) => {
    const alone = asideEvidence(evidence, aside);
    return rules.filter(({ stage }) => stage === "configure").flatMap((rule) => matchesOf(rule, alone).map((match) => ({
      rule,
      match,
      level: match.levelIfUp ?? rule.levelIfUp ?? rule.level
    }))).map((candidate) => asAside(findingOf(candidate, alone)));
  });
}

export {
  inSyntaxOf,
  diagnose,
  suspects,
  rootOf,
  diagnoseFile,
  diagnoseRun,
  confidenceOf
};
