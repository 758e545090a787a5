import { createRequire as $createRequire } from "node:module"; const require = $createRequire(import.meta.url);
import {
  goneFiles,
  keyOf,
  knownGoodText,
  machineOnly
} from "./chunk-TYLA733K.js";
import "./chunk-2JFH2FKM.js";
import "./chunk-CVTFI7T3.js";
import "./chunk-MR4UOF5G.js";
import {
  writeReport
} from "./chunk-MZVZGIQZ.js";
import {
  interpreterOf
} from "./chunk-WW7HXHLD.js";
import "./chunk-TD4ZCHQQ.js";
import "./chunk-R3EMSIJR.js";
import "./chunk-ZJPW2VO7.js";
import "./chunk-2HZUJQFL.js";
import "./chunk-UCQDKSJG.js";
import {
  standingOf
} from "./chunk-D6A4PDCF.js";
import "./chunk-TEFTEZQ3.js";
import "./chunk-OF7VXPG3.js";
import {
  shownUrl
} from "./chunk-X5ZIIJGJ.js";
import "./chunk-6QRCLUQZ.js";
import {
  shownPath
} from "./chunk-32DATA36.js";
import "./chunk-X5FTNCBQ.js";
import {
  redactArgs
} from "./chunk-RS6TJXLT.js";
import "./chunk-RAWYLFET.js";
import "./chunk-VVEQM4XR.js";
import "./chunk-A25G7XZV.js";
import "./chunk-AIKWRPJE.js";

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
import path2 from "node:path";

// lib/src/known-good/by-text.js
var byText = (one, other) => one < other ? -1 : Number(one > other);

// lib/src/known-good/portable-path.js
import path from "node:path";
var OF_THE_MOMENT = /(?<=[\\/]fnm_multishells[\\/])[^\\/]+/;
function portablePath(target, { workspace, home }) {
  const lasting = target.replace(OF_THE_MOMENT, "*");
  const inWorkspace = shownPath(lasting, workspace);
  if (!path.isAbsolute(inWorkspace))
    return inWorkspace;
  const inHome = isRoot(home) ? lasting : shownPath(lasting, home);
  if (path.isAbsolute(inHome))
    return lasting.split(path.sep).join("/");
  return inHome === "." ? "~" : `~/${inHome}`;
}
var isRoot = (folder) => path.dirname(folder) === folder;

// lib/src/known-good/observed-start.js
function observedStart(evidence, plan, scope) {
  const { server, install, resolved, handshake } = evidence;
  const wanted = plan.package;
  const shown = (text) => path2.isAbsolute(text) ? portablePath(text, scope) : text;
  const start = {
    file: server.file,
    name: server.name,
    system: scope.system,
    command: shown(server.command?.value ?? ""),
    args: redactArgs(server.args.map(({ value }) => shown(value))),
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
    tools: toolsOf(handshake)
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
    tools: toolsOf(handshake)
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
function toolsOf(handshake) {
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
function baselineOf(path3, read, options, planned, hide) {
  const { updateBaseline, workspace } = options;
  const scope = scopeOf(options, hide);
  const known = read.map((start) => hidden(start, scope.hide));
  const byKey = new Map(known.map((start) => [keyOf(start), start]));
  const startOf = starts(planned, scope);
  const file = shownPath(path3, workspace);
  return {
    compared: (evidence) => {
      const now = startOf(evidence);
      const before = now && byKey.get(keyOf(now));
      return before ? { ...evidence, knownGood: { file, before, now } } : evidence;
    },
    update: async (judged, found) => {
      if (!updateBaseline)
        return;
      const passed = judged.filter(isGood);
      const fresh = passed.flatMap(({ evidence }) => asGood(startOf(evidence)));
      const missing = await goneFiles(known, workspace);
      const kept = updated(known, fresh, goneFrom(found, missing, scope.hide));
      await writeReport(path3, knownGoodText(kept), "baseline");
    }
  };
}
function scopeOf({ workspace }, hide) {
  const system = `${machineOnly.os}-${machineOnly.arch}`;
  return { workspace, home: os.homedir(), system, hide };
}
function starts(planned, scope) {
  const counts = /* @__PURE__ */ new Map();
  const nameOf = ({ file, name }) => keyOf(hidden({ file, name }, scope.hide));
  for (const { server } of planned)
    counts.set(nameOf(server), (counts.get(nameOf(server)) ?? 0) + 1);
  return (evidence) => {
    const { plan, remote, server } = evidence;
    if (counts.get(nameOf(server)) !== 1)
      return null;
    if (remote)
      return observedAnswer(evidence, remote.plan, scope);
    return plan && observedStart(evidence, plan, scope);
  };
}
function isGood({ outcome, evidence, findings }) {
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
export {
  baselineOf
};
