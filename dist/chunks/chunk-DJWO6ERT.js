import { createRequire as $createRequire } from "node:module"; const require = $createRequire(import.meta.url);
import {
  bounded,
  excerpt,
  isParsable,
  textOf
} from "./chunk-IO5VOZ3X.js";
import {
  LEGACY_VERSIONS,
  METHOD_NOT_FOUND,
  MODERN_VERSION,
  SERVER_INFO_META,
  UNSUPPORTED_VERSION,
  discover,
  initialize,
  initialized,
  isMessage,
  isRecord,
  modernMeta,
  request
} from "./chunk-G2GX6XL6.js";

// lib/src/run/stages.js
import { performance } from "node:perf_hooks";
var Stages = class {
  all = [];
  current = "configure";
  #origin;
  #onStage;
  constructor(origin, onStage) {
    this.#origin = origin;
    this.#onStage = onStage;
  }
  enter(stage) {
    this.current = stage;
    this.#onStage(stage);
  }
  /** Does the work of a stage; one that turns out to have nothing to do is left out. */
  async time(name, work, outcome = () => "passed") {
    this.enter(name);
    const begun = performance.now();
    const done = await work();
    this.#add(name, begun, performance.now(), outcome(done));
    return done;
  }
  /** The handshake, or what else `name` says it was part of, and, where it was completed, the list after it. */
  close(begun, handshake, ending, name = "handshake") {
    const now = performance.now();
    if (handshake.kind !== "completed") {
      this.#add(name, begun, now, "failed");
      return;
    }
    const answered = Math.min(begun + handshake.durationMs, now);
    this.#add(name, begun, answered, "passed");
    this.enter("list");
    const listed2 = handshake.tools.kind !== "failed" && ending.kind === "running";
    this.#add("list", answered, now, listed2 ? "passed" : "failed");
  }
  #add(name, from, to, outcome) {
    if (outcome === "skipped")
      return;
    this.all.push({ name, outcome, startMs: from - this.#origin, durationMs: to - from });
  }
};

// lib/src/configs/address.js
var withoutLogin = (url) => url.replace(/[?#].*$/s, "").replace(/^([a-z]+:\/\/)[^/]*@/i, "$1");

// lib/src/protocol/answers.js
var MESSAGE_KEPT = 8e3;
var NAME_KEPT = 200;
var VERSIONS_KEPT = 20;
function rpcError(answer) {
  const { error } = answer;
  if (!isRecord(error))
    return void 0;
  const code = typeof error.code === "number" ? error.code : 0;
  const message = typeof error.message === "string" ? error.message : error;
  const kept = { code, message: textOf(message, MESSAGE_KEPT) };
  return "data" in error ? { ...kept, data: bounded(error.data) } : kept;
}
function judgeInitialize(answer, text2, atMs) {
  const flaw = flawOf(answer);
  if (flaw)
    return { kind: "invalid", ...flaw, answer: text2 };
  const result = answer.result;
  const protocolVersion = textOf(result.protocolVersion, NAME_KEPT);
  if (!LEGACY_VERSIONS.includes(protocolVersion)) {
    return { kind: "version-unsupported", offered: protocolVersion, supported: [] };
  }
  return {
    kind: "completed",
    era: "legacy",
    protocolVersion,
    serverInfo: implementation(result.serverInfo),
    capabilities: bounded(result.capabilities),
    durationMs: atMs,
    tools: { kind: "not-asked" }
  };
}
var implementation = ({ name, version }) => ({
  name: textOf(name, NAME_KEPT),
  version: textOf(version, NAME_KEPT)
});
function flawOf({ jsonrpc, result }) {
  if (jsonrpc !== "2.0")
    return { path: "jsonrpc", problem: 'is missing, must be "2.0"' };
  if (!isRecord(result))
    return { path: "result", problem: "is no object" };
  if (typeof result.protocolVersion !== "string")
    return missing("result.protocolVersion", "string");
  if (!isRecord(result.capabilities))
    return missing("result.capabilities", "object");
  if (!isRecord(result.serverInfo))
    return missing("result.serverInfo", "object");
  if (typeof result.serverInfo.name !== "string")
    return missing("result.serverInfo.name", "string");
  if (typeof result.serverInfo.version !== "string") {
    return missing("result.serverInfo.version", "string");
  }
  return void 0;
}
var missing = (path, type) => ({
  path,
  problem: `is missing or no ${type}`
});
function judgeDiscover(answer, refusal, atMs) {
  const { result } = answer;
  if (isRecord(result) && Array.isArray(result.supportedVersions)) {
    return judgeVersions(result, versionsIn(result.supportedVersions), atMs);
  }
  const supported = supportedVersions(rpcError(answer)) ?? supportedVersions(refusal);
  return supported ? { kind: "version-unsupported", offered: supported.join(", "), supported } : { kind: "rejected", error: refusal };
}
function judgeVersions(result, supported, atMs) {
  if (!supported.includes(MODERN_VERSION)) {
    return { kind: "version-unsupported", offered: supported.join(", "), supported };
  }
  return {
    kind: "completed",
    era: "modern",
    protocolVersion: MODERN_VERSION,
    serverInfo: modernServerInfo(result),
    capabilities: isRecord(result.capabilities) ? bounded(result.capabilities) : {},
    durationMs: atMs,
    tools: { kind: "not-asked" }
  };
}
function modernServerInfo({ _meta, serverInfo }) {
  const info = (isRecord(_meta) ? _meta[SERVER_INFO_META] : void 0) ?? serverInfo;
  const name = isRecord(info) && typeof info.name === "string" ? info.name : "unnamed";
  const version = isRecord(info) && typeof info.version === "string" ? info.version : "";
  return implementation({ name, version });
}
var versionsIn = (list) => list.slice(0, VERSIONS_KEPT).map((version) => textOf(version, NAME_KEPT));
var refusesWhatItSupports = (answer) => supportedVersions(rpcError(answer))?.includes(MODERN_VERSION) ?? false;
function supportedVersions(error) {
  if (!error || !isRecord(error.data))
    return void 0;
  const versions = error.data.supported ?? error.data.supportedVersions;
  const about = error.code === UNSUPPORTED_VERSION || /protocol version/i.test(error.message);
  return about && Array.isArray(versions) ? versionsIn(versions) : void 0;
}

// lib/src/protocol/digests.js
var PARTS = [
  "title",
  "description",
  "inputSchema",
  "outputSchema",
  "annotations"
];
var PART_DIGITS = 16;
function toolDigest(tool, sha2562) {
  const members = isRecord(tool) ? tool : {};
  const parts = PARTS.filter((part) => Object.hasOwn(members, part)).map((part) => [
    part,
    sha2562(canonicalJson(members[part])).slice(0, PART_DIGITS)
  ]);
  return { sha256: sha2562(canonicalJson(tool)), parts: Object.fromEntries(parts) };
}
function canonicalJson(value) {
  if (Array.isArray(value))
    return `[${value.map(canonicalJson).join(",")}]`;
  if (!isRecord(value))
    return JSON.stringify(value);
  const members = Object.keys(value).sort().map((key) => `${JSON.stringify(key)}:${canonicalJson(value[key])}`);
  return `{${members.join(",")}}`;
}

// lib/src/protocol/tools.js
var MAX_NAME = 64;
var QUOTED = 200;
function toolProblems(tools, before = []) {
  const seen = new Set(before);
  return tools.flatMap((tool, at) => {
    const index = before.length + at;
    const path = `tools[${index}]`;
    if (!isRecord(tool))
      return [{ tool: `#${index}`, path, problem: "is no object" }];
    const repeated = seen.has(tool.name);
    seen.add(tool.name);
    const name = typeof tool.name === "string" && tool.name !== "" ? tool.name : `#${index}`;
    return [...nameProblems(tool.name, repeated), ...schemaProblems(tool.inputSchema)].map((found) => ({
      tool: textOf(name, QUOTED),
      path: `${path}.${found.path}`,
      problem: found.problem
    }));
  });
}
function nameProblems(name, repeated) {
  const path = "name";
  if (typeof name !== "string" || name === "")
    return [{ path, problem: "is no string" }];
  if (name.length > MAX_NAME)
    return [{ path, problem: `is longer than ${MAX_NAME} characters` }];
  if (repeated)
    return [{ path, problem: "stands twice" }];
  return /^[\w-]+$/.test(name) ? [] : [{ path, problem: "has characters outside of a-z, A-Z, 0-9, _ and -" }];
}
function schemaProblems(schema) {
  const path = "inputSchema";
  if (!isRecord(schema))
    return [{ path, problem: "is no object" }];
  if (schema.type !== "object") {
    const found = schema.type === void 0 ? "is missing" : `is ${quoted(schema.type)}`;
    return [{ path: `${path}.type`, problem: `${found}, not "object"` }];
  }
  if ("properties" in schema && !isRecord(schema.properties)) {
    return [{ path: `${path}.properties`, problem: "is no object" }];
  }
  const { required } = schema;
  const fine = required === void 0 || Array.isArray(required) && required.every(isText);
  return fine ? [] : [{ path: `${path}.required`, problem: "is no list of names" }];
}
var isText = (value) => typeof value === "string";
var quoted = (value) => textOf(JSON.stringify(value), QUOTED);

// lib/src/protocol/listing.js
var MAX_PAGES = 64;
var MAX_TOOLS = 1e4;
var MAX_CURSOR = 64 * 1024;
var NAME_KEPT2 = 200;
var firstPage = { names: [], bytes: 0, problems: [], digests: [], pages: 0 };
function listTools(session) {
  const { handshake } = session;
  if (handshake.kind !== "completed")
    return { send: [], waiting: "nothing" };
  const greeting = handshake.era === "legacy" ? [initialized] : [];
  if (!("tools" in handshake.capabilities))
    return { send: greeting, waiting: "nothing" };
  return { send: [...greeting, page({ ...session, id: session.id + 1 })], waiting: "tools" };
}
function page({ id, client, handshake }, cursor) {
  const modern = handshake.kind === "completed" && handshake.era === "modern";
  const params = {
    ...cursor === void 0 ? {} : { cursor },
    ...modern ? { _meta: modernMeta(client) } : {}
  };
  return request(id, "tools/list", Object.keys(params).length > 0 ? params : void 0);
}
function judgePage(listing2, answer, error, sha2562) {
  if (error)
    return failed("it answered with an error", error);
  const { result } = answer;
  if (!isRecord(result) || !Array.isArray(result.tools)) {
    return failed("`result.tools` is missing or no list");
  }
  if (listing2.names.length + result.tools.length > MAX_TOOLS) {
    return failed(`it lists more than ${MAX_TOOLS} tools`);
  }
  const grown = withTools(listing2, result.tools, sha2562);
  const cursor = result.nextCursor;
  if (typeof cursor !== "string" || cursor === "")
    return { next: null, tools: listed(grown) };
  if (cursor.length > MAX_CURSOR)
    return failed(`\`nextCursor\` is longer than ${MAX_CURSOR} characters`);
  if (grown.pages >= MAX_PAGES)
    return failed(`\`nextCursor\` did not end after ${MAX_PAGES} pages`);
  return { next: (session) => page(session, cursor), listing: grown };
}
var failed = (reason, error = null) => ({
  next: null,
  tools: { kind: "failed", error, reason }
});
var withTools = ({ names, bytes, problems, digests, pages }, tools, sha2562) => ({
  names: [...names, ...tools.map(nameOf)],
  bytes: bytes + tools.reduce((sum, tool) => sum + jsonBytes(tool) + 1, 0),
  problems: [...problems, ...toolProblems(tools, names)],
  digests: [...digests, ...tools.map((tool) => toolDigest(tool, sha2562))],
  pages: pages + 1
});
var nameOf = (tool) => isRecord(tool) ? textOf(tool.name, NAME_KEPT2) : "";
var jsonBytes = (value) => Buffer.byteLength(JSON.stringify(value));
var listed = ({ names, bytes, problems, digests }) => ({
  kind: "listed",
  names,
  bytes: Math.max(bytes, 1) + 1,
  problems,
  digests
});

// lib/src/protocol/session.js
function open(client, sha2562, wire) {
  const fallsBack = wire === "discover-first";
  const modern = wire === "modern" || fallsBack;
  const id = wire === "id-1" ? 1 : 0;
  const session = {
    client,
    waiting: modern ? "discover" : "initialize",
    id,
    handshake: { kind: "silent" },
    refusal: modern ? NOT_ASKED : null,
    fallsBack,
    repeated: false,
    listing: firstPage,
    sha256: sha2562
  };
  return {
    session,
    send: [modern ? discover(client, id) : initialize(client, id, versionOf(wire))]
  };
}
var versionOf = (wire) => /^version (.+)$/.exec(wire ?? "")?.[1];
var NOT_ASKED = { code: METHOD_NOT_FOUND, message: "`server/discover` is not known" };
function readLine(line) {
  if (!looksLikeJson(line) || !isParsable(line))
    return null;
  try {
    const value = JSON.parse(line);
    const all = Array.isArray(value) ? value : [value];
    return all.length > 0 && all.every((one) => isMessage(one) || isUnversionedAnswer(one)) ? all : null;
  } catch {
    return null;
  }
}
var looksLikeJson = (line) => {
  const text2 = line.trim();
  return text2.startsWith("{") && text2.endsWith("}") || text2.startsWith("[") && text2.endsWith("]");
};
var isUnversionedAnswer = (value) => isRecord(value) && value.jsonrpc === void 0 && value.id === 0 && isRecord(value.result);
function receive(session, message, atMs) {
  if (!isMessage(message))
    return asAnswer(session, message, atMs);
  if (message.method !== void 0)
    return { session: heard(session, message), send: reply(session, message) };
  return asAnswer(session, message, atMs);
}
function heard(session, message) {
  if (message.method !== "initialize" || session.waiting !== "initialize")
    return session;
  const problem = "our own request came back";
  return settled(session, { kind: "invalid", path: "method", problem, answer: text(message) });
}
function reply({ handshake }, { id, method }) {
  const modern = handshake.kind === "completed" && handshake.era === "modern";
  const asked = typeof id === "number" || typeof id === "string";
  if (!asked || modern || method === "initialize")
    return [];
  if (method === "ping")
    return [{ jsonrpc: "2.0", id, result: {} }];
  const error = {
    code: METHOD_NOT_FOUND,
    message: `Method not found: ${excerpt(method ?? "", 100)}`
  };
  return [{ jsonrpc: "2.0", id, error }];
}
function asAnswer(session, message, atMs) {
  if (session.waiting === "nothing" || !isRecord(message))
    return { session, send: [] };
  const wrong = wrongId(session, message);
  if (wrong)
    return { session: wrong, send: [] };
  switch (session.waiting) {
    case "initialize":
      return afterInitialize(session, message, atMs);
    case "discover":
      return afterDiscover(session, message, atMs);
    case "tools":
      return afterPage(session, message);
  }
}
function wrongId(session, message) {
  if (message.id === session.id || message.id === String(session.id))
    return void 0;
  if (session.waiting !== "initialize" || session.fallsBack)
    return session;
  const problem = `is ${text(message.id)}, but the request had ${session.id}`;
  return settled(session, { kind: "invalid", path: "id", problem, answer: text(message) });
}
function afterInitialize(session, message, atMs) {
  const refusal = rpcError(message);
  if (refusal) {
    const handshake = { kind: "rejected", error: refusal };
    return session.fallsBack ? { session: settled(session, handshake), send: [] } : askDiscover({ ...session, refusal, handshake });
  }
  return listing(settled(session, judgeInitialize(message, text(message), atMs)));
}
function askDiscover(session) {
  const id = session.id + 1;
  return {
    session: { ...session, waiting: "discover", id },
    send: [discover(session.client, id)]
  };
}
function afterDiscover(session, message, atMs) {
  const { refusal, repeated } = session;
  if (!refusal)
    return { session, send: [] };
  if (!repeated && refusesWhatItSupports(message))
    return askDiscover({ ...session, repeated: true });
  const handshake = judgeDiscover(message, refusal, atMs);
  return session.fallsBack && handshake.kind !== "completed" ? giveUpDiscover(session) : listing(settled(session, handshake));
}
function giveUpDiscover(session) {
  if (session.waiting !== "discover" || !session.fallsBack)
    return { session, send: [] };
  const id = session.id + 1;
  return {
    session: { ...session, waiting: "initialize", id },
    send: [initialize(session.client, id)]
  };
}
function listing(session) {
  const { handshake } = session;
  if (handshake.kind !== "completed")
    return { session, send: [] };
  const { send, waiting } = listTools(session);
  return { session: { ...session, waiting, id: session.id + 1 }, send };
}
function afterPage(session, message) {
  const { handshake } = session;
  if (handshake.kind !== "completed")
    return { session, send: [] };
  const page2 = judgePage(session.listing, message, rpcError(message), session.sha256);
  if (page2.next === null) {
    return { session: settled(session, { ...handshake, tools: page2.tools }), send: [] };
  }
  const id = session.id + 1;
  const again = { ...session, id, listing: page2.listing };
  return { session: again, send: [page2.next(again)] };
}
var settled = (session, handshake) => ({
  ...session,
  handshake,
  waiting: "nothing"
});
var text = (message) => textOf(message, 2e3);

// lib/src/run/digest.js
import { createHash } from "node:crypto";
var sha256 = (text2) => createHash("sha256").update(text2).digest("hex");

// lib/src/protocol/lines.js
var MAX_LINE = 10 * 1024 * 1024;
var COMMON = 4096;
var DECODER = new TextDecoder("utf-8", { ignoreBOM: true });
var LineReader = class {
  /** The line that has no newline yet: its first `#length` bytes. */
  #begun = new Uint8Array(0);
  #length = 0;
  #limit;
  constructor(limit = MAX_LINE) {
    this.#limit = limit;
  }
  /** The lines that this chunk completes, without their line ends. */
  push(chunk) {
    const lines = [];
    let start = 0;
    for (let end = chunk.indexOf(10); end !== -1; end = chunk.indexOf(10, start)) {
      lines.push(this.#complete(chunk.subarray(start, end)));
      start = end + 1;
    }
    this.#keep(chunk.subarray(start));
    return lines;
  }
  /** What stands after the last newline. */
  get rest() {
    return textOf2(this.#begun.subarray(0, this.#length));
  }
  #complete(end) {
    if (this.#length === 0)
      return textOf2(end.subarray(0, this.#limit));
    this.#keep(end);
    const line = this.rest;
    this.#begun = new Uint8Array(0);
    this.#length = 0;
    return line;
  }
  #keep(part) {
    const kept = part.subarray(0, this.#limit - this.#length);
    this.#makeRoom(this.#length + kept.length);
    this.#begun.set(kept, this.#length);
    this.#length += kept.length;
  }
  /** Doubles the room, so that a line of many small parts is not copied with each of them. */
  #makeRoom(needed) {
    if (needed <= this.#begun.length)
      return;
    const room = Math.min(this.#limit, Math.max(needed, 2 * this.#begun.length, COMMON));
    const grown = new Uint8Array(room);
    grown.set(this.#begun.subarray(0, this.#length));
    this.#begun = grown;
  }
};
var textOf2 = (line) => DECODER.decode(line).replace(/\r$/, "");

export {
  withoutLogin,
  MAX_LINE,
  LineReader,
  open,
  readLine,
  receive,
  giveUpDiscover,
  sha256,
  Stages
};
