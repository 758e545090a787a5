import { createRequire as $createRequire } from "node:module"; const require = $createRequire(import.meta.url);

// lib/src/plan/idle.js
var NOTHING_SEEN = {
  install: { kind: "skipped" },
  ending: { kind: "not-spawned", errno: null },
  handshake: { kind: "silent" },
  stderr: "",
  noise: [],
  unterminated: "",
  exchange: []
};
function idleEvidence(planned, due, more = []) {
  return {
    server: planned.server,
    plan: planned.plan,
    due,
    facts: [...planned.facts, ...more],
    asides: planned.asides,
    ...NOTHING_SEEN,
    stage: "configure",
    stages: [],
    resolved: null,
    node: null
  };
}

// lib/src/protocol/messages.js
var OFFERED_VERSION = "2025-11-25";
var LEGACY_VERSIONS = [
  OFFERED_VERSION,
  "2025-06-18",
  "2025-03-26",
  "2024-11-05",
  "2024-10-07"
];
var MODERN_VERSION = "2026-07-28";
var METHOD_NOT_FOUND = -32601;
var UNSUPPORTED_VERSION = -32022;
var META = "io.modelcontextprotocol";
var VERSION_META = `${META}/protocolVersion`;
var request = (id, method, params) => ({
  jsonrpc: "2.0",
  id,
  method,
  ...params === void 0 ? {} : { params }
});
var initialize = (clientInfo, id = 0, protocolVersion = OFFERED_VERSION) => request(id, "initialize", { protocolVersion, capabilities: {}, clientInfo });
var discover = (clientInfo, id) => request(id, "server/discover", { _meta: modernMeta(clientInfo) });
var initialized = { jsonrpc: "2.0", method: "notifications/initialized" };
var modernMeta = (clientInfo) => ({
  [VERSION_META]: MODERN_VERSION,
  [`${META}/clientInfo`]: clientInfo,
  [`${META}/clientCapabilities`]: {}
});
var SERVER_INFO_META = `${META}/serverInfo`;
var isRecord = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
var isMessage = (value) => isRecord(value) && value.jsonrpc === "2.0" && ("method" in value ? typeof value.method === "string" : "result" in value || "error" in value);

export {
  NOTHING_SEEN,
  idleEvidence,
  OFFERED_VERSION,
  LEGACY_VERSIONS,
  MODERN_VERSION,
  METHOD_NOT_FOUND,
  UNSUPPORTED_VERSION,
  VERSION_META,
  request,
  initialize,
  discover,
  initialized,
  modernMeta,
  SERVER_INFO_META,
  isRecord,
  isMessage
};
