import { createRequire as $createRequire } from "node:module"; const require = $createRequire(import.meta.url);
import {
  glob,
  isDynamicPattern
} from "./chunk-BISGGVZC.js";
import {
  applyLevels,
  countsOf
} from "./chunk-IJLLZJ3Q.js";
import {
  diagnoseFile
} from "./chunk-4VIEHOJV.js";
import {
  DIRECTORY,
  MISSING,
  TOO_LARGE,
  contentOf,
  decode,
  isCancelled,
  outcomeOf
} from "./chunk-74YL3OOI.js";
import {
  redactReport
} from "./chunk-TUSWJWGW.js";
import "./chunk-5U6PKSIU.js";
import {
  UsageError
} from "./chunk-ZJPW2VO7.js";
import "./chunk-YCZAZG6I.js";
import {
  report_missing_default,
  report_unreadable_default
} from "./chunk-QKQF3SSM.js";
import {
  count
} from "./chunk-Z3DGSA2Q.js";
import {
  CLIENTS,
  fact,
  shownPath
} from "./chunk-VULLS3E4.js";
import "./chunk-XTNVBO2Y.js";
import "./chunk-RS6TJXLT.js";
import "./chunk-RAWYLFET.js";
import {
  isParsable
} from "./chunk-UPTUOG6S.js";
import "./chunk-5FRACNWR.js";
import "./chunk-ORSUCQUM.js";
import {
  TOOL
} from "./chunk-VVEQM4XR.js";
import "./chunk-AIKWRPJE.js";

// lib/src/merge/join-configs.js
function joinConfigs(parts) {
  const joined = /* @__PURE__ */ new Map();
  for (const config of parts.flatMap(({ report }) => report.configs)) {
    const key = JSON.stringify([config.file, config.client]);
    const known = joined.get(key);
    if (!known)
      joined.set(key, { config, servers: [...config.servers] });
    else
      known.servers.push(...config.servers);
  }
  return [...joined.values()].map(({ config, servers }) => ({
    ...config,
    servers: [...new Set(servers)]
  }));
}

// lib/src/merge/join-environments.js
var MOST_NAMED = 8;
function joinEnvironments(parts) {
  const started = parts.filter(({ report }) => !report.listing);
  const all = (started.length > 0 ? started : parts).map(({ report }) => report.environment);
  const [first] = all;
  if (!first)
    return void 0;
  const names = (key) => [...new Set(all.map((one) => one[key]))].sort().slice(0, MOST_NAMED).join(", ");
  const same = (key) => all.every((one) => one[key] === first[key]) ? first[key] : null;
  return {
    os: names("os"),
    arch: names("arch"),
    node: same("node"),
    npm: same("npm"),
    uv: same("uv"),
    python: same("python"),
    docker: same("docker")
  };
}

// lib/src/merge/part.js
var nameKey = (name, file) => JSON.stringify([file, name]);

// lib/src/merge/join-findings.js
var OF_THE_WHOLE = /* @__PURE__ */ new Set([
  "config-duplicate-server",
  "windows-cmd-shim",
  "windows-quoting"
]);
function joinFindings(parts, { servers, checked }) {
  const onlyListed = parts.every(({ report }) => report.listing);
  const joined = /* @__PURE__ */ new Map();
  for (const { report } of parts) {
    for (const finding2 of report.findings) {
      const key = keyOf(finding2);
      const other = joined.get(key);
      const outdated = report.listing && !onlyListed && isLeftTo(checked, finding2);
      if (!outdated && (!other || isWorse(finding2, other)))
        joined.set(key, finding2);
    }
  }
  return inOrder([...joined.values()], servers);
}
function inOrder(findings, servers) {
  const places = new Map(servers.map(({ name, file }, at) => [nameKey(name, file), at]));
  const placeOf = ({ server: server2, file }) => server2 === null ? -1 : places.get(nameKey(server2, file)) ?? servers.length;
  return findings.toSorted((one, other) => placeOf(one) - placeOf(other));
}
var isLeftTo = (checked, { rule, server: server2, file }) => server2 !== null && checked.has(nameKey(server2, file)) && !OF_THE_WHOLE.has(rule);
var keyOf = ({ rule, server: server2, file, origin: origin2, title }) => {
  const place = origin2 && [origin2.file, origin2.line, origin2.column];
  return JSON.stringify([rule, server2, file, place, title]);
};
var LEVELS = { error: 2, warning: 1, notice: 0 };
var CERTAINTY = { confirmed: 2, likely: 1, possible: 0 };
var isWorse = (one, other) => (LEVELS[one.level] - LEVELS[other.level] || CERTAINTY[one.confidence] - CERTAINTY[other.confidence]) > 0;

// lib/src/merge/join-notes.js
var MOST_TOLD = 10;
var MOST_NAMED2 = 12;
function joinNotes(parts, repeated) {
  const sorted = repeated.toSorted((one, other) => Number(differs(other)) - Number(differs(one)));
  const rest = sorted.slice(MOST_TOLD);
  return [
    ...sorted.slice(0, MOST_TOLD).map(repeatedNote),
    ...rest.length > 0 ? [restNote(rest)] : [],
    ...notesOfParts(parts)
  ];
}
var outcomesOf = (found) => new Set(found.map(({ server: server2 }) => server2.outcome));
var differs = (found) => outcomesOf(found).size > 1;
function repeatedNote(found) {
  const [first] = found;
  const { name, file } = first?.server ?? { name: "", file: null };
  const named = file === null ? `\`${name}\`` : `\`${name}\` of \`${file}\``;
  const machines = new Set(found.map(({ part }) => machineOf(part)));
  const where = found.slice(0, MOST_NAMED2).map((one) => whereOf(one, machines.size > 1));
  const left = found.length - where.length;
  const list = [...where, ...left > 0 ? [`${left} more`] : []].join(", ");
  const counted = differs(found) ? ": the worst outcome counts" : "";
  return `${named} stands in ${count(found.length, "report")} (${list})${counted}`;
}
function whereOf({ part, server: server2 }, withMachine) {
  const cause = server2.rule === null ? "" : ` by \`${server2.rule}\``;
  const machine = withMachine ? ` on ${machineOf(part)}` : "";
  return `${server2.outcome}${cause}${machine} in \`${part.file}\``;
}
function machineOf({ report: { environment } }) {
  const { os, arch, node } = environment;
  return `${os} ${arch}${node === null ? "" : ` with Node.js ${node}`}`;
}
function restNote(rest) {
  const differing = rest.filter(differs).length;
  const how = differing > 0 ? `, ${differing} of them with differing outcomes` : "";
  return `${count(rest.length, "more server")} ${rest.length === 1 ? "stands" : "stand"} in several reports${how}`;
}
function notesOfParts(parts) {
  const said = parts.flatMap(({ file, report }) => report.notes.map((note) => ({ file, note })));
  const everywhere = new Set(parts[0]?.report.notes.filter((note) => parts.every(({ report }) => report.notes.includes(note))));
  const some = said.filter(({ note }) => !everywhere.has(note));
  const left = some.length - MOST_TOLD;
  return [
    ...everywhere,
    ...some.slice(0, MOST_TOLD).map(({ file, note }) => `\`${file}\`: ${note}`),
    ...left > 0 ? [`the reports hold ${count(left, "more note")}`] : []
  ];
}

// lib/src/merge/group-servers.js
function groupServers(parts) {
  const groups = /* @__PURE__ */ new Map();
  for (const part of parts) {
    const seen = /* @__PURE__ */ new Map();
    for (const server2 of part.report.servers) {
      const key = JSON.stringify([server2.file, server2.client, server2.name]);
      const nth = seen.get(key) ?? 0;
      seen.set(key, nth + 1);
      append(groups, `${nth} ${key}`, { part, server: server2 });
    }
  }
  return [...groups.values()];
}
function append(groups, key, one) {
  const group = groups.get(key);
  if (group)
    group.push(one);
  else
    groups.set(key, [one]);
}

// lib/src/merge/join-servers.js
function joinServers(parts) {
  const onlyListed = parts.every(({ report }) => report.listing);
  const groups = groupServers(parts).map((all) => {
    const results = onlyListed ? all : all.filter(({ part }) => !part.report.listing);
    return { all, results, server: worstOf(results) ?? asMissing(all) };
  });
  const missing2 = groups.filter(({ results }) => results.length === 0);
  return {
    servers: groups.map(({ server: server2 }) => server2),
    repeated: groups.flatMap(({ results }) => results.length > 1 ? [results] : []),
    missing: missing2.map(({ server: server2 }) => server2),
    checked: new Set(groups.flatMap(({ results, server: server2 }) => results.length > 0 ? [nameKey(server2.name, server2.file)] : []))
  };
}
var WEIGHT = { failed: 2, passed: 1, skipped: 0 };
var worstOf = (results) => results.map(({ server: server2 }) => server2).reduce((worst, one) => worst && WEIGHT[worst.outcome] >= WEIGHT[one.outcome] ? worst : one, void 0);
function asMissing(listed) {
  const server2 = worstOf(listed);
  if (!server2)
    throw new Error("a group of servers is never empty");
  const rule = server2.rule ?? "report-missing";
  return { ...server2, outcome: "failed", rule, skipReason: null };
}

// lib/src/merge/merge-findings.js
var unreadable = (bad) => bad.flatMap(({ file, problem, remedy }) => told(report_unreadable_default, fact("report-unreadable", { report: file, problem, remedy }), file));
var missing = (servers, reports) => servers.flatMap(({ name, file, client, origin: origin2 }) => {
  const captures = { server: name, merged: count(reports, "report") };
  const seen = fact("report-missing", captures, origin2 ?? void 0);
  return told(report_missing_default, seen, file ?? CLIENTS[client].title).map((finding2) => ({
    ...finding2,
    server: name,
    file
  }));
});
var told = (rule, seen, file) => diagnoseFile({ file, client: null, servers: [], facts: [seen] }, [rule]);

// lib/src/merge/rejudge.js
function rejudge(servers, findings, levels) {
  const told2 = applyLevels(findings, levels);
  const failing = /* @__PURE__ */ new Set();
  const raised = /* @__PURE__ */ new Set();
  for (const { rule, level, server: server2, file } of told2) {
    if (level !== "error")
      continue;
    failing.add(nameKey(server2, file));
    if (levels[rule] === "error")
      raised.add(nameKey(server2, file));
  }
  return {
    findings: told2,
    servers: servers.map((server2) => {
      const key = nameKey(server2.name, server2.file);
      return withOutcome(server2, levels, failing.has(key), raised.has(key));
    })
  };
}
function withOutcome(server2, levels, failing, raised) {
  if (server2.outcome !== "failed") {
    return raised ? { ...server2, outcome: "failed", skipReason: null } : server2;
  }
  if (server2.rule === null || levels[server2.rule] !== "off")
    return server2;
  if (failing)
    return { ...server2, rule: null };
  if (isUp(server2))
    return { ...server2, outcome: "passed", rule: null };
  return { ...server2, outcome: "skipped", rule: null, skipReason: SWITCHED_OFF };
}
var SWITCHED_OFF = "its cause is switched off by `levels`";
var isUp = ({ handshake: handshake2, ending: ending2 }) => handshake2.kind === "completed" && handshake2.tools.kind === "listed" && ending2.kind === "running";

// lib/src/merge/join-reports.js
function joinReports({ good, bad }, { failOn, levels }, now) {
  const parts = good.toSorted((one, other) => Number(isListing(other)) - Number(isListing(one)));
  const joined = joinServers(parts);
  const found = [
    ...unreadable(bad),
    ...missing(joined.missing, parts.length + bad.length),
    ...joinFindings(parts, joined)
  ];
  const { servers, findings } = rejudge(joined.servers, inOrder(found, joined.servers), levels);
  const isCut = parts.some(({ report }) => report.cancelled) && servers.some(isCancelled);
  return {
    tool: TOOL,
    outcome: isCut ? "failed" : outcomeOf(findings, failOn),
    counts: countsOf(servers),
    ...spanOf(parts, now),
    environment: joinEnvironments(parts) ?? UNKNOWN,
    configs: joinConfigs(parts),
    servers,
    findings,
    notes: joinNotes(parts, joined.repeated),
    ...parts.length > 0 && parts.every(isListing) ? { listing: true } : {},
    ...isCut ? { cancelled: true } : {}
  };
}
var isListing = ({ report }) => report.listing === true;
var UNKNOWN = {
  os: "unknown",
  arch: "unknown",
  node: null,
  npm: null,
  uv: null,
  python: null,
  docker: null
};
function spanOf(parts, now) {
  const [first] = parts;
  if (!first)
    return { startedAt: now.toISOString(), durationMs: 0 };
  let [start, end, startedAt] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, ""];
  for (const { report } of parts) {
    const begun = Date.parse(report.startedAt);
    if (begun < start)
      [start, startedAt] = [begun, report.startedAt];
    end = Math.max(end, begun + report.durationMs);
  }
  return { startedAt, durationMs: end - start };
}

// lib/src/merge/read-parts.js
import { realpath } from "node:fs/promises";

// node_modules/valibot/dist/index.mjs
var store$4;
var DEFAULT_CONFIG = {
  lang: void 0,
  message: void 0,
  abortEarly: void 0,
  abortPipeEarly: void 0
};
// @__NO_SIDE_EFFECTS__
function getGlobalConfig(config$1) {
  if (!config$1 && !store$4) return DEFAULT_CONFIG;
  return {
    lang: config$1?.lang ?? store$4?.lang,
    message: config$1?.message,
    abortEarly: config$1?.abortEarly ?? store$4?.abortEarly,
    abortPipeEarly: config$1?.abortPipeEarly ?? store$4?.abortPipeEarly
  };
}
var store$3;
// @__NO_SIDE_EFFECTS__
function getGlobalMessage(lang) {
  return store$3?.get(lang);
}
var store$2;
// @__NO_SIDE_EFFECTS__
function getSchemaMessage(lang) {
  return store$2?.get(lang);
}
var store$1;
// @__NO_SIDE_EFFECTS__
function getSpecificMessage(reference, lang) {
  return store$1?.get(reference)?.get(lang);
}
// @__NO_SIDE_EFFECTS__
function _stringify(input) {
  const type = typeof input;
  if (type === "string") return `"${input}"`;
  if (type === "number" || type === "bigint" || type === "boolean") return `${input}`;
  if (type === "object" || type === "function") return (input && Object.getPrototypeOf(input)?.constructor?.name) ?? "null";
  return type;
}
function _addIssue(context, label, dataset, config$1, other) {
  const input = other && "input" in other ? other.input : dataset.value;
  const expected = other?.expected ?? context.expects ?? null;
  const received = other?.received ?? /* @__PURE__ */ _stringify(input);
  const issue = {
    kind: context.kind,
    type: context.type,
    input,
    expected,
    received,
    message: `Invalid ${label}: ${expected ? `Expected ${expected} but r` : "R"}eceived ${received}`,
    requirement: context.requirement,
    path: other?.path,
    issues: other?.issues,
    lang: config$1.lang,
    abortEarly: config$1.abortEarly,
    abortPipeEarly: config$1.abortPipeEarly
  };
  const isSchema = context.kind === "schema";
  const message$1 = other?.message ?? context.message ?? /* @__PURE__ */ getSpecificMessage(context.reference, issue.lang) ?? (isSchema ? /* @__PURE__ */ getSchemaMessage(issue.lang) : null) ?? config$1.message ?? /* @__PURE__ */ getGlobalMessage(issue.lang);
  if (message$1 !== void 0) issue.message = typeof message$1 === "function" ? message$1(issue) : message$1;
  if (isSchema) dataset.typed = false;
  if (dataset.issues) dataset.issues.push(issue);
  else dataset.issues = [issue];
}
// @__NO_SIDE_EFFECTS__
function _isSameValueZero(value1, value2) {
  return value1 === value2 || Number.isNaN(value1) && Number.isNaN(value2);
}
// @__NO_SIDE_EFFECTS__
function _joinExpects(values$1, separator) {
  const list = [...new Set(values$1)];
  if (list.length > 1) return `(${list.join(` ${separator} `)})`;
  return list[0] ?? "never";
}
function _standardSchema(schema) {
  schema["~standard"] = {
    version: 1,
    vendor: "valibot",
    validate: (value$1) => schema["~run"]({ value: value$1 }, /* @__PURE__ */ getGlobalConfig())
  };
  return schema;
}
// @__NO_SIDE_EFFECTS__
function getDotPath(issue) {
  if (issue.path) {
    let key = "";
    for (const item of issue.path) if (typeof item.key === "string" || typeof item.key === "number") if (key) key += `.${item.key}`;
    else key += item.key;
    else return null;
    return key;
  }
  return null;
}
var EMOJI_REGEX = new RegExp("^(?:[\\u{1F1E6}-\\u{1F1FF}]{2}|\\u{1F3F4}[\\u{E0061}-\\u{E007A}]{2}[\\u{E0030}-\\u{E0039}\\u{E0061}-\\u{E007A}]{1,3}\\u{E007F}|(?:\\p{Emoji}\\uFE0F\\u20E3?|\\p{Emoji_Modifier_Base}\\p{Emoji_Modifier}?|(?![\\p{Emoji_Modifier_Base}\\u{1F1E6}-\\u{1F1FF}])\\p{Emoji_Presentation})(?:\\u200D(?:\\p{Emoji}\\uFE0F\\u20E3?|\\p{Emoji_Modifier_Base}\\p{Emoji_Modifier}?|(?![\\p{Emoji_Modifier_Base}\\u{1F1E6}-\\u{1F1FF}])\\p{Emoji_Presentation}))*)+$", "u");
// @__NO_SIDE_EFFECTS__
function check(requirement, message$1) {
  return {
    kind: "validation",
    type: "check",
    reference: check,
    async: false,
    expects: null,
    requirement,
    message: message$1,
    "~run"(dataset, config$1) {
      if (dataset.typed && !this.requirement(dataset.value)) _addIssue(this, "input", dataset, config$1);
      return dataset;
    }
  };
}
// @__NO_SIDE_EFFECTS__
function integer(message$1) {
  return {
    kind: "validation",
    type: "integer",
    reference: integer,
    async: false,
    expects: null,
    requirement: Number.isInteger,
    message: message$1,
    "~run"(dataset, config$1) {
      if (dataset.typed && !this.requirement(dataset.value)) _addIssue(this, "integer", dataset, config$1);
      return dataset;
    }
  };
}
// @__NO_SIDE_EFFECTS__
function maxLength(requirement, message$1) {
  return {
    kind: "validation",
    type: "max_length",
    reference: maxLength,
    async: false,
    expects: `<=${requirement}`,
    requirement,
    message: message$1,
    "~run"(dataset, config$1) {
      if (dataset.typed && dataset.value.length > this.requirement) _addIssue(this, "length", dataset, config$1, { received: `${dataset.value.length}` });
      return dataset;
    }
  };
}
// @__NO_SIDE_EFFECTS__
function maxValue(requirement, message$1) {
  return {
    kind: "validation",
    type: "max_value",
    reference: maxValue,
    async: false,
    expects: `<=${requirement instanceof Date ? requirement.toJSON() : /* @__PURE__ */ _stringify(requirement)}`,
    requirement,
    message: message$1,
    "~run"(dataset, config$1) {
      if (dataset.typed && !(dataset.value <= this.requirement)) _addIssue(this, "value", dataset, config$1, { received: dataset.value instanceof Date ? dataset.value.toJSON() : /* @__PURE__ */ _stringify(dataset.value) });
      return dataset;
    }
  };
}
// @__NO_SIDE_EFFECTS__
function minValue(requirement, message$1) {
  return {
    kind: "validation",
    type: "min_value",
    reference: minValue,
    async: false,
    expects: `>=${requirement instanceof Date ? requirement.toJSON() : /* @__PURE__ */ _stringify(requirement)}`,
    requirement,
    message: message$1,
    "~run"(dataset, config$1) {
      if (dataset.typed && !(dataset.value >= this.requirement)) _addIssue(this, "value", dataset, config$1, { received: dataset.value instanceof Date ? dataset.value.toJSON() : /* @__PURE__ */ _stringify(dataset.value) });
      return dataset;
    }
  };
}
// @__NO_SIDE_EFFECTS__
function regex(requirement, message$1) {
  return {
    kind: "validation",
    type: "regex",
    reference: regex,
    async: false,
    expects: `${requirement}`,
    requirement,
    message: message$1,
    "~run"(dataset, config$1) {
      if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "format", dataset, config$1);
      return dataset;
    }
  };
}
// @__NO_SIDE_EFFECTS__
function safeInteger(message$1) {
  return {
    kind: "validation",
    type: "safe_integer",
    reference: safeInteger,
    async: false,
    expects: null,
    requirement: Number.isSafeInteger,
    message: message$1,
    "~run"(dataset, config$1) {
      if (dataset.typed && !this.requirement(dataset.value)) _addIssue(this, "safe integer", dataset, config$1);
      return dataset;
    }
  };
}
var ABORT_EARLY_CONFIG = { abortEarly: true };
// @__NO_SIDE_EFFECTS__
function getFallback(schema, dataset, config$1) {
  return typeof schema.fallback === "function" ? schema.fallback(dataset, config$1) : schema.fallback;
}
// @__NO_SIDE_EFFECTS__
function getDefault(schema, dataset, config$1) {
  return typeof schema.default === "function" ? schema.default(dataset, config$1) : schema.default;
}
// @__NO_SIDE_EFFECTS__
function array(item, message$1) {
  return _standardSchema({
    kind: "schema",
    type: "array",
    reference: array,
    expects: "Array",
    async: false,
    item,
    message: message$1,
    "~run"(dataset, config$1) {
      const input = dataset.value;
      if (Array.isArray(input)) {
        dataset.typed = true;
        dataset.value = [];
        for (let key = 0; key < input.length; key++) {
          const value$1 = input[key];
          const itemDataset = this.item["~run"]({ value: value$1 }, config$1);
          if (itemDataset.issues) {
            const pathItem = {
              type: "array",
              origin: "value",
              input,
              key,
              value: value$1
            };
            for (const issue of itemDataset.issues) {
              if (issue.path) issue.path.unshift(pathItem);
              else issue.path = [pathItem];
              dataset.issues?.push(issue);
            }
            if (!dataset.issues) dataset.issues = itemDataset.issues;
            if (config$1.abortEarly) {
              dataset.typed = false;
              break;
            }
          }
          if (!itemDataset.typed) dataset.typed = false;
          dataset.value.push(itemDataset.value);
        }
      } else _addIssue(this, "type", dataset, config$1);
      return dataset;
    }
  });
}
// @__NO_SIDE_EFFECTS__
function custom(check$1, message$1) {
  return _standardSchema({
    kind: "schema",
    type: "custom",
    reference: custom,
    expects: "unknown",
    async: false,
    check: check$1,
    message: message$1,
    "~run"(dataset, config$1) {
      if (this.check(dataset.value)) dataset.typed = true;
      else _addIssue(this, "type", dataset, config$1);
      return dataset;
    }
  });
}
// @__NO_SIDE_EFFECTS__
function exactOptional(wrapped, default_) {
  return _standardSchema({
    kind: "schema",
    type: "exact_optional",
    reference: exactOptional,
    expects: wrapped.expects,
    async: false,
    wrapped,
    default: default_,
    "~run"(dataset, config$1) {
      return this.wrapped["~run"](dataset, config$1);
    }
  });
}
// @__NO_SIDE_EFFECTS__
function literal(literal_, message$1) {
  return _standardSchema({
    kind: "schema",
    type: "literal",
    reference: literal,
    expects: /* @__PURE__ */ _stringify(literal_),
    async: false,
    literal: literal_,
    message: message$1,
    "~run"(dataset, config$1) {
      if (/* @__PURE__ */ _isSameValueZero(dataset.value, this.literal)) dataset.typed = true;
      else _addIssue(this, "type", dataset, config$1);
      return dataset;
    }
  });
}
// @__NO_SIDE_EFFECTS__
function nullable(wrapped, default_) {
  return _standardSchema({
    kind: "schema",
    type: "nullable",
    reference: nullable,
    expects: `(${wrapped.expects} | null)`,
    async: false,
    wrapped,
    default: default_,
    "~run"(dataset, config$1) {
      if (dataset.value === null) {
        if (this.default !== void 0) dataset.value = /* @__PURE__ */ getDefault(this, dataset, config$1);
        if (dataset.value === null) {
          dataset.typed = true;
          return dataset;
        }
      }
      return this.wrapped["~run"](dataset, config$1);
    }
  });
}
// @__NO_SIDE_EFFECTS__
function number(message$1) {
  return _standardSchema({
    kind: "schema",
    type: "number",
    reference: number,
    expects: "number",
    async: false,
    message: message$1,
    "~run"(dataset, config$1) {
      if (typeof dataset.value === "number" && !isNaN(dataset.value)) dataset.typed = true;
      else _addIssue(this, "type", dataset, config$1);
      return dataset;
    }
  });
}
// @__NO_SIDE_EFFECTS__
function object(entries$1, message$1) {
  return _standardSchema({
    kind: "schema",
    type: "object",
    reference: object,
    expects: "Object",
    async: false,
    entries: entries$1,
    message: message$1,
    "~run"(dataset, config$1) {
      const input = dataset.value;
      if (input && typeof input === "object") {
        dataset.typed = true;
        dataset.value = {};
        for (const key in this.entries) {
          const valueSchema = this.entries[key];
          if (key in input || (valueSchema.type === "exact_optional" || valueSchema.type === "optional" || valueSchema.type === "nullish") && valueSchema.default !== void 0) {
            const value$1 = key in input ? input[key] : /* @__PURE__ */ getDefault(valueSchema);
            const valueDataset = valueSchema["~run"]({ value: value$1 }, config$1);
            if (valueDataset.issues) {
              const pathItem = {
                type: "object",
                origin: "value",
                input,
                key,
                value: value$1
              };
              for (const issue of valueDataset.issues) {
                if (issue.path) issue.path.unshift(pathItem);
                else issue.path = [pathItem];
                dataset.issues?.push(issue);
              }
              if (!dataset.issues) dataset.issues = valueDataset.issues;
              if (config$1.abortEarly) {
                dataset.typed = false;
                break;
              }
            }
            if (!valueDataset.typed) dataset.typed = false;
            dataset.value[key] = valueDataset.value;
          } else if (valueSchema.fallback !== void 0) dataset.value[key] = /* @__PURE__ */ getFallback(valueSchema);
          else if (valueSchema.type !== "exact_optional" && valueSchema.type !== "optional" && valueSchema.type !== "nullish") {
            _addIssue(this, "key", dataset, config$1, {
              input: void 0,
              expected: `"${key}"`,
              path: [{
                type: "object",
                origin: "key",
                input,
                key,
                value: input[key]
              }]
            });
            if (config$1.abortEarly) break;
          }
        }
      } else _addIssue(this, "type", dataset, config$1);
      return dataset;
    }
  });
}
// @__NO_SIDE_EFFECTS__
function picklist(options, message$1) {
  return _standardSchema({
    kind: "schema",
    type: "picklist",
    reference: picklist,
    expects: /* @__PURE__ */ _joinExpects(options.map(_stringify), "|"),
    async: false,
    options,
    message: message$1,
    "~run"(dataset, config$1) {
      if (this.options.includes(dataset.value)) dataset.typed = true;
      else _addIssue(this, "type", dataset, config$1);
      return dataset;
    }
  });
}
// @__NO_SIDE_EFFECTS__
function string(message$1) {
  return _standardSchema({
    kind: "schema",
    type: "string",
    reference: string,
    expects: "string",
    async: false,
    message: message$1,
    "~run"(dataset, config$1) {
      if (typeof dataset.value === "string") dataset.typed = true;
      else _addIssue(this, "type", dataset, config$1);
      return dataset;
    }
  });
}
// @__NO_SIDE_EFFECTS__
function variant(key, options, message$1) {
  return _standardSchema({
    kind: "schema",
    type: "variant",
    reference: variant,
    expects: "Object",
    async: false,
    key,
    options,
    message: message$1,
    "~run"(dataset, config$1) {
      const input = dataset.value;
      if (input && typeof input === "object") {
        let outputDataset;
        let maxDiscriminatorPriority = 0;
        let invalidDiscriminatorKey = this.key;
        let expectedDiscriminators = [];
        const parseOptions = (variant$1, allKeys) => {
          for (const schema of variant$1.options) {
            if (schema.type === "variant") parseOptions(schema, new Set(allKeys).add(schema.key));
            else {
              let keysAreValid = true;
              let currentPriority = 0;
              for (const currentKey of allKeys) {
                const discriminatorSchema = schema.entries[currentKey];
                if (currentKey in input ? discriminatorSchema["~run"]({
                  typed: false,
                  value: input[currentKey]
                }, ABORT_EARLY_CONFIG).issues : discriminatorSchema.type !== "exact_optional" && discriminatorSchema.type !== "optional" && discriminatorSchema.type !== "nullish") {
                  keysAreValid = false;
                  if (invalidDiscriminatorKey !== currentKey && (maxDiscriminatorPriority < currentPriority || maxDiscriminatorPriority === currentPriority && currentKey in input && !(invalidDiscriminatorKey in input))) {
                    maxDiscriminatorPriority = currentPriority;
                    invalidDiscriminatorKey = currentKey;
                    expectedDiscriminators = [];
                  }
                  if (invalidDiscriminatorKey === currentKey) expectedDiscriminators.push(schema.entries[currentKey].expects);
                  break;
                }
                currentPriority++;
              }
              if (keysAreValid) {
                const optionDataset = schema["~run"]({ value: input }, config$1);
                if (!outputDataset || !outputDataset.typed && optionDataset.typed) outputDataset = optionDataset;
              }
            }
            if (outputDataset && !outputDataset.issues) break;
          }
        };
        parseOptions(this, /* @__PURE__ */ new Set([this.key]));
        if (outputDataset) return outputDataset;
        _addIssue(this, "type", dataset, config$1, {
          input: input[invalidDiscriminatorKey],
          expected: /* @__PURE__ */ _joinExpects(expectedDiscriminators, "|"),
          path: [{
            type: "object",
            origin: "value",
            input,
            key: invalidDiscriminatorKey,
            value: input[invalidDiscriminatorKey]
          }]
        });
      } else _addIssue(this, "type", dataset, config$1);
      return dataset;
    }
  });
}
// @__NO_SIDE_EFFECTS__
function pipe(...pipe$1) {
  return _standardSchema({
    ...pipe$1[0],
    pipe: pipe$1,
    "~run"(dataset, config$1) {
      for (const item of pipe$1) if (item.kind !== "metadata") {
        if (dataset.issues && (item.kind === "schema" || item.kind === "transformation")) {
          dataset.typed = false;
          break;
        }
        if (!dataset.issues || !config$1.abortEarly && !config$1.abortPipeEarly) dataset = item["~run"](dataset, config$1);
      }
      return dataset;
    }
  });
}
// @__NO_SIDE_EFFECTS__
function safeParse(schema, input, config$1) {
  const dataset = schema["~run"]({ value: input }, /* @__PURE__ */ getGlobalConfig(config$1));
  return {
    typed: dataset.typed,
    success: !dataset.issues,
    output: dataset.value,
    issues: dataset.issues
  };
}

// lib/src/report/report-v1-schema.js
var LONGEST_MS = 1e11;
var LARGEST = 2 ** 31 - 1;
var text = string();
var texts = array(text);
var textOrNull = nullable(text);
var ms = pipe(number(), minValue(0), maxValue(LONGEST_MS));
var whole = pipe(number(), integer(), minValue(0), maxValue(LARGEST));
var position = pipe(whole, minValue(1));
var ruleId = pipe(text, regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/));
var verdict = picklist(["passed", "failed", "skipped"]);
var clientId = picklist(Object.keys(CLIENTS));
var instant = pipe(text, regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?Z$/), check((given) => Number.isFinite(Date.parse(given))));
var anyObject = custom((value) => typeof value === "object" && value !== null && !Array.isArray(value));
var origin = object({
  file: text,
  line: position,
  column: position,
  endLine: position,
  endColumn: position
});
var packageRequest = object({
  registry: picklist(["npm", "pypi", "docker", "nuget", "go", "git"]),
  name: text,
  requested: textOrNull,
  version: textOrNull
});
var launch = object({
  command: text,
  args: texts,
  cwd: text,
  env: texts,
  resolved: textOrNull,
  package: nullable(packageRequest),
  interpreter: exactOptional(text)
});
var era = picklist(["yes", "no", "unknown"]);
var remote = object({
  url: text,
  status: nullable(whole),
  spoken: nullable(picklist(["http", "sse"])),
  eras: object({ legacy: era, modern: era }),
  seen: exactOptional(text)
});
var stage = object({
  name: picklist(["configure", "resolve", "install", "spawn", "handshake", "list", "remote"]),
  outcome: verdict,
  startMs: ms,
  durationMs: ms
});
var handshake = object({
  era: picklist(["legacy", "modern"]),
  protocolVersion: text,
  serverInfo: object({ name: text, version: text }),
  capabilities: anyObject,
  durationMs: ms
});
var MOST_UNNAMED = 256;
var tools = pipe(object({ count: whole, bytes: whole, names: exactOptional(texts) }), check(({ count: count2, names }) => names !== void 0 || count2 <= MOST_UNNAMED));
var ending = variant("kind", [
  object({ kind: literal("running") }),
  object({ kind: literal("exited"), code: pipe(number(), safeInteger()), afterMs: ms }),
  object({ kind: literal("killed"), signal: text, afterMs: ms }),
  object({ kind: literal("not-spawned"), errno: exactOptional(text) }),
  object({
    kind: literal("timed-out"),
    afterMs: ms,
    stuck: exactOptional(literal(true))
  })
]);
var exchange = object({
  direction: picklist(["sent", "received"]),
  atMs: ms,
  message: text
});
var experiment = object({
  rule: text,
  change: text,
  outcome: picklist(["up", "further", "same"]),
  seen: text
});
var server = object({
  name: text,
  client: clientId,
  file: textOrNull,
  origin: nullable(origin),
  transport: picklist(["stdio", "http", "sse"]),
  outcome: verdict,
  rule: nullable(ruleId),
  skipReason: exactOptional(text),
  launch: nullable(launch),
  remote: exactOptional(remote),
  stages: array(stage),
  handshake: nullable(handshake),
  tools: nullable(tools),
  ending,
  stderr: text,
  noise: texts,
  exchange: exactOptional(array(exchange)),
  clientError: textOrNull,
  reproduce: textOrNull,
  experiments: exactOptional(array(experiment))
});
var finding = object({
  rule: ruleId,
  level: picklist(["error", "warning", "notice"]),
  server: textOrNull,
  file: exactOptional(text),
  title: text,
  why: text,
  fix: text,
  confidence: picklist(["confirmed", "likely", "possible"]),
  evidence: texts,
  details: anyObject,
  origin: nullable(origin),
  replacement: exactOptional(object({ origin, text })),
  chain: whole,
  docs: text
});
var MOST_NOTES = 1e3;
var REPORT_V1 = object({
  version: literal(1),
  tool: object({ name: text, version: text }),
  outcome: picklist(["passed", "failed"]),
  counts: object({ servers: whole, passed: whole, failed: whole, skipped: whole }),
  startedAt: instant,
  durationMs: ms,
  environment: object({
    os: text,
    arch: text,
    node: textOrNull,
    npm: textOrNull,
    uv: textOrNull,
    python: textOrNull,
    docker: textOrNull
  }),
  configs: array(object({ file: text, client: clientId, servers: texts })),
  servers: array(server),
  findings: array(finding),
  notes: exactOptional(pipe(texts, maxLength(MOST_NOTES))),
  listing: exactOptional(literal(true)),
  cancelled: exactOptional(literal(true))
});

// lib/src/report/read-report.js
function readReport(text2) {
  if (text2.trim() === "")
    return noReport("it is empty");
  if (!isParsable(text2))
    return noReport("it is nested too deeply, or holds too many values");
  const json = parsed(text2);
  if (json === void 0)
    return noReport("it is no JSON, or was cut off");
  const version = versionOf(json);
  if (version === void 0)
    return noReport("it is JSON, but no report of MCP Handshake", OTHER);
  if (version !== 1)
    return noReport("it is a report of another version than 1", SAME_VERSION);
  const read = safeParse(REPORT_V1, json, { abortEarly: true });
  return read.success ? reportOf(read.output) : noReport(flawIn(read.issues[0]), SAME_VERSION);
}
var UPLOAD = "let the job that writes it come to its end before the report is uploaded";
var OTHER = "name the reports of MCP Handshake alone in `merge`";
var SAME_VERSION = "use one version of MCP Handshake in all jobs";
var noReport = (problem, remedy = UPLOAD) => ({ problem, remedy });
function parsed(text2) {
  try {
    return JSON.parse(text2);
  } catch {
    return void 0;
  }
}
function versionOf(json) {
  if (typeof json !== "object" || json === null || !("version" in json))
    return void 0;
  const isReport = "tool" in json && "servers" in json;
  return isReport && typeof json.version === "number" ? json.version : void 0;
}
var flawIn = (issue) => `\`${getDotPath(issue) ?? "version"}\` in it is not what belongs there`;
function reportOf(json) {
  const { version: _version, servers, findings, notes = [], ...rest } = json;
  return { ...rest, servers: servers.map(serverOf), findings: findings.map(findingOf), notes };
}
function serverOf(json) {
  const { tools: _tools, skipReason = null, remote: remote2, exchange: exchange2 = [], experiments = [] } = json;
  return {
    name: json.name,
    client: json.client,
    file: json.file,
    origin: json.origin,
    transport: json.transport,
    outcome: json.outcome,
    rule: json.rule,
    skipReason,
    launch: json.launch && launchOf(json.launch),
    remote: remote2 ? askedOf(remote2) : null,
    stages: json.stages,
    handshake: handshakeOf(json),
    ending: endingOf(json.ending),
    stderr: json.stderr,
    noise: json.noise,
    exchange: exchange2,
    clientError: json.clientError,
    reproduce: json.reproduce,
    experiments: experiments.map((one) => ({ ...one, handshakeMs: null, found: null }))
  };
}
var launchOf = (launch2) => ({
  ...launch2,
  interpreter: launch2.interpreter ?? null
});
var askedOf = (remote2) => ({
  ...remote2,
  seen: remote2.seen ?? null
});
function handshakeOf({ handshake: handshake2, tools: tools2 }) {
  if (!handshake2)
    return { kind: "silent" };
  if (!tools2)
    return { kind: "completed", ...handshake2, tools: { kind: "not-asked" } };
  const { names = Array(tools2.count).fill(""), bytes } = tools2;
  return {
    kind: "completed",
    ...handshake2,
    tools: { kind: "listed", names, bytes, problems: [] }
  };
}
var endingOf = (ending2) => ending2.kind === "not-spawned" ? { kind: ending2.kind, errno: ending2.errno ?? null } : ending2;
function findingOf({ docs: _docs, file, ...json }) {
  return { ...json, file: file ?? json.origin?.file ?? null };
}

// lib/src/merge/find-parts.js
import { lstat } from "node:fs/promises";
import path from "node:path";
var MOST_FILES = 1e4;
async function findParts({ workspace, merge: merge2 }) {
  const found = await Promise.all(merge2.map((named) => filesNamed(named, workspace)));
  const files = [...new Set(found.flat())].sort();
  if (files.length > MOST_FILES) {
    throw wrong(`it names ${files.length} files, and no more than ${MOST_FILES} are merged`);
  }
  const there = await Promise.all(files.map(isThere));
  if (there.includes(true))
    return files;
  throw wrong(`there is no file \`${merge2.join("`, `")}\``);
}
async function filesNamed(named, workspace) {
  const absolute = path.resolve(workspace, named);
  if (await isThere(absolute) || !isDynamicPattern(asPattern(named)))
    return [absolute];
  const found = await glob(asPattern(named), {
    cwd: workspace,
    dot: true,
    expandDirectories: false,
    followSymbolicLinks: false
  });
  if (found.length === 0)
    throw wrong(`nothing is found at the glob \`${named}\``);
  return found.map((file) => path.resolve(workspace, file));
}
var asPattern = (named) => path.sep === "\\" ? named.replaceAll("\\", "/") : named;
var isThere = (file) => lstat(file).then(() => true, () => false);
var wrong = (problem) => new UsageError(`input \`merge\`: ${problem}; allowed are JSON reports and globs, relative to the workspace`);

// lib/src/merge/read-parts.js
var MB = 1024 * 1024;
var LARGEST2 = 8 * MB;
var LARGEST_TOGETHER = 64 * MB;
var MOST_ENTRIES = 2e4;
var AT_ONCE = 8;
async function readParts(options) {
  const good = [];
  const bad = [];
  const room = { bytes: LARGEST_TOGETHER, entries: MOST_ENTRIES };
  for await (const { file, content } of contentsOf(await findParts(options), options.workspace)) {
    const read = "problem" in content ? inWords(content) : reportIn(content, room);
    if ("problem" in read)
      bad.push({ file, ...read });
    else
      good.push({ file, report: read });
  }
  return { good, bad };
}
async function* contentsOf(files, workspace) {
  const realWorkspace = await realpath(workspace).catch(() => workspace);
  for (let from = 0; from < files.length; from += AT_ONCE) {
    const some = files.slice(from, from + AT_ONCE);
    yield* await Promise.all(some.map(async (file) => ({
      file: shownPath(file, workspace),
      content: await contentOf(file, workspace, realWorkspace, LARGEST2)
    })));
  }
}
function reportIn(bytes, room) {
  if (bytes.length > room.bytes)
    return TOO_MUCH;
  const decoded = decode(bytes, { bom: true, empty: true });
  if (decoded.text === null)
    return { problem: decoded.problem, remedy: AS_WRITTEN };
  const read = readReport(decoded.text);
  if ("problem" in read)
    return read;
  const entries = read.servers.length + read.findings.length;
  if (entries > room.entries)
    return TOO_MUCH;
  room.bytes -= bytes.length;
  room.entries -= entries;
  return read;
}
var AS_WRITTEN = "take the file that `--report` or the input `report` writes, since a shell may write other characters";
var TOO_MUCH = {
  problem: `no more than ${LARGEST_TOGETHER / MB} MB and ${MOST_ENTRIES} servers and findings are merged at once`,
  remedy: "merge the reports in several steps, each with a part of them"
};
var FOLDER = {
  problem: "it is a folder",
  remedy: "name the reports in it by a glob such as `reports/**/*.json`"
};
var NOT_THERE = {
  problem: "there is no such file",
  remedy: "let the job that writes it upload it in any case, and look at why it did not"
};
var LARGE = {
  problem: `it is larger than ${LARGEST2 / MB} MB`,
  remedy: "let each job check fewer servers"
};
function inWords(found) {
  if (found === DIRECTORY)
    return FOLDER;
  if (found === MISSING)
    return NOT_THERE;
  if (found === TOO_LARGE)
    return LARGE;
  return { problem: found.problem, remedy: found.remedy };
}

// lib/src/merge.js
var merge = async (options, { hide }) => redactReport(joinReports(await readParts(options), options, /* @__PURE__ */ new Date()), hide);
export {
  merge
};
