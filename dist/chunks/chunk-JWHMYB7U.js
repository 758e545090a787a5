import { createRequire as $createRequire } from "node:module"; const require = $createRequire(import.meta.url);
import {
  DEEPEST,
  bounded,
  excerpt,
  isParsable,
  textOf
} from "./chunk-UPTUOG6S.js";
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
} from "./chunk-ORSUCQUM.js";

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
function measureTool(tool, sha2562) {
  let bytes = 0;
  const whole = sha2562((write) => canonicalJson(tool)((part) => {
    bytes += Buffer.byteLength(part);
    write(part);
  }));
  const members = isRecord(tool) ? tool : {};
  const parts = PARTS.filter((part) => Object.hasOwn(members, part)).map((part) => [
    part,
    sha2562(canonicalJson(members[part])).slice(0, PART_DIGITS)
  ]);
  return { digest: { sha256: whole, parts: Object.fromEntries(parts) }, bytes };
}
var BLOCK = 16 * 1024;
var canonicalJson = (value) => (write) => {
  let block = "";
  put(value, (part) => {
    block += part;
    if (block.length < BLOCK)
      return;
    write(block);
    block = "";
  });
  write(block);
};
function put(value, write) {
  if (Array.isArray(value)) {
    write("[");
    value.forEach((one, index) => {
      if (index > 0)
        write(",");
      put(one, write);
    });
    write("]");
  } else if (isRecord(value)) {
    write("{");
    putMembers(value, write);
    write("}");
  } else
    write(JSON.stringify(value));
}
function putMembers(value, write) {
  let separator = "";
  for (const key of Object.keys(value).sort()) {
    write(`${separator}${JSON.stringify(key)}:`);
    put(value[key], write);
    separator = ",";
  }
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
var NAME_KEPT2 = 200;
var firstPage = {
  names: [],
  bytes: 0,
  problems: [],
  digests: [],
  pages: 0,
  last: ""
};
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
  const cursor = result.nextCursor;
  const grown = withTools(listing2, result.tools, sha2562);
  const last = lastOf(grown, result.tools.length, cursor);
  if (last !== "" && last === listing2.last)
    return { next: null, tools: listed(listing2) };
  if (typeof cursor !== "string" || cursor === "")
    return { next: null, tools: listed(grown) };
  if (grown.pages >= MAX_PAGES)
    return failed(`\`nextCursor\` did not end after ${MAX_PAGES} pages`);
  return { next: (session) => page(session, cursor), listing: { ...grown, last } };
}
var lastOf = ({ digests }, count, cursor) => {
  const page2 = count === 0 ? [] : digests.slice(-count).map(({ sha256: sha2562 }) => sha2562);
  return typeof cursor === "string" ? [...page2, cursor].join(" ") : "";
};
var failed = (reason, error = null) => ({
  next: null,
  tools: { kind: "failed", error, reason }
});
function withTools({ names, bytes, problems, digests, pages }, tools, sha2562) {
  const measured = tools.map((tool) => measureTool(tool, sha2562));
  return {
    names: [...names, ...tools.map(nameOf)],
    bytes: measured.reduce((sum, one) => sum + one.bytes + 1, bytes),
    problems: [...problems, ...toolProblems(tools, names)],
    digests: [...digests, ...measured.map(({ digest }) => digest)],
    pages: pages + 1
  };
}
var nameOf = (tool) => isRecord(tool) ? textOf(tool.name, NAME_KEPT2) : "";
var listed = ({ names, bytes, problems, digests }) => ({
  kind: "listed",
  names,
  bytes: Math.max(bytes, 1) + 1,
  problems,
  digests
});

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
      const isEmpty = end === start && this.#length === 0;
      lines.push(isEmpty ? "" : this.#complete(chunk.subarray(start, end)));
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

// lib/src/protocol/misshapen.js
var IN_BATCH = {
  path: "[0]",
  problem: "stands in a batch, and clients take one message a line"
};
var MEMBERS = /* @__PURE__ */ new Set(["jsonrpc", "id", "result", "error"]);
function flawOfAnswer(answer) {
  if ("result" in answer && "error" in answer)
    return { path: "error", problem: "stands beside `result`" };
  const path = Object.keys(answer).find((key) => !MEMBERS.has(key));
  return path === void 0 ? void 0 : { path: excerpt(path, NAME_KEPT3), problem: "is no member of a JSON-RPC answer" };
}
var NAME_KEPT3 = 200;
function misshapen(session, answer, misshape) {
  const { handshake, waiting } = session;
  if (waiting === "initialize")
    return noted(session, answer, misshape);
  if (waiting !== "tools" || handshake.kind !== "completed")
    return session;
  const reason = `in its answer, \`${misshape.path}\` ${misshape.problem}`;
  const tools = { kind: "failed", error: null, reason };
  return { ...session, waiting: "nothing", handshake: { ...handshake, tools } };
}
var noted = (session, answer, misshape) => session.handshake.kind === "invalid" ? session : { ...session, handshake: { kind: "invalid", ...misshape, answer } };
var idText = (id) => typeof id === "number" && !Number.isFinite(id) ? "too large for a number" : textOf(id, 200);
var BEGINNING = 500;
var MESSAGE = /^\s{0,9}\{\s{0,9}"jsonrpc"\s{0,9}:\s{0,9}"2\.0"/;
var isOverlong = (line) => line.length > BEGINNING && MESSAGE.test(line.slice(0, BEGINNING)) && excessOf(line) !== void 0;
var isAnswer = (line) => /"(?:result|error)"\s{0,9}:/.test(excerpt(line, BEGINNING));
var overlong = (line) => ({
  path: "result",
  problem: excessOf(line) ?? "is too much"
});
function excessOf(line) {
  if (Buffer.byteLength(line) >= MAX_LINE)
    return `makes a line of ${MAX_LINE / 1024 / 1024} MB or more, where clients end the connection`;
  return isParsable(line) ? void 0 : `is nested more than ${DEEPEST} levels deep, or has hundreds of thousands of members`;
}

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
    return afterUnversioned(session, message, atMs);
  if (message.method !== void 0)
    return { session: heard(session, message), send: reply(session, message) };
  return asAnswer(session, message, atMs);
}
var afterUnversioned = (session, answer, atMs) => session.waiting === "initialize" ? asAnswer(session, answer, atMs) : { session, send: [] };
function receiveBatched(session, message, atMs) {
  if (isMessage(message) && message.method !== void 0)
    return receive(session, message, atMs);
  return session.waiting !== "nothing" && isRecord(message) ? { session: misshapen(session, text(message), IN_BATCH), send: [] } : { session, send: [] };
}
var receiveOverlong = (session, line) => ({
  session: isAnswer(line) ? misshapen(session, excerpt(line, 2e3), overlong(line)) : session,
  send: []
});
function heard(session, message) {
  if (message.method !== "initialize" || session.waiting !== "initialize")
    return session;
  const problem = "our own request came back";
  return settled(session, { kind: "invalid", path: "method", problem, answer: text(message) });
}
function reply({ handshake }, { id, method }) {
  const modern = handshake.kind === "completed" && handshake.era === "modern";
  const asked = typeof id === "string" || typeof id === "number" && Number.isFinite(id);
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
  const flaw = flawOfAnswer(message);
  if (flaw)
    return { session: misshapen(session, text(message), flaw), send: [] };
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
  const problem = `is ${idText(message.id)}, but the request had ${session.id}`;
  return noted(session, text(message), { path: "id", problem });
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
var sha256 = (text2) => {
  const hash = createHash("sha256");
  if (typeof text2 === "string")
    hash.update(text2);
  else
    text2((part) => hash.update(part));
  return hash.digest("hex");
};

export {
  withoutLogin,
  MAX_LINE,
  LineReader,
  isOverlong,
  open,
  readLine,
  receive,
  receiveBatched,
  receiveOverlong,
  giveUpDiscover,
  sha256,
  Stages
};
