import { createRequire as $createRequire } from "node:module"; const require = $createRequire(import.meta.url);
import {
  MODERN_VERSION,
  VERSION_META,
  isRecord
} from "./chunk-ORSUCQUM.js";

// lib/src/protocol/http/request-headers.js
var NO_SESSION = { id: null, version: null };
var ACCEPTED = ["application/json", "text/event-stream"];
function postHeaders(message, session, given) {
  const { own, accept } = withoutReserved(given);
  return {
    ...own,
    "content-type": "application/json",
    accept: [.../* @__PURE__ */ new Set([...listOf(accept), ...ACCEPTED])].join(", "),
    ...eraHeaders(message, session)
  };
}
function plainHeaders(session, given) {
  return {
    ...withoutReserved(given).own,
    accept: "text/event-stream",
    ...sessionHeaders(session)
  };
}
var RESERVED = /^(?:content-type|accept|mcp-(?:protocol-version|session-id|method|name))$/i;
function withoutReserved(given) {
  const entries = Object.entries(given);
  const accept = entries.find(([name]) => name.toLowerCase() === "accept")?.[1] ?? "";
  return { own: Object.fromEntries(entries.filter(([name]) => !RESERVED.test(name))), accept };
}
var listOf = (accept) => accept.split(",").map((type) => type.trim()).filter((type) => type !== "");
function eraHeaders(message, session) {
  const { method, params } = message;
  if (!isModern(params))
    return sessionHeaders(session);
  const name = nameIn(method, params);
  return {
    "mcp-protocol-version": MODERN_VERSION,
    ...method ? { "mcp-method": method } : {},
    ...name === null ? {} : { "mcp-name": encoded(name) }
  };
}
var sessionHeaders = ({ id, version }) => ({
  ...id === null ? {} : { "mcp-session-id": id },
  ...version === null ? {} : { "mcp-protocol-version": version }
});
var isModern = (params) => isRecord(params) && isRecord(params._meta) && params._meta[VERSION_META] === MODERN_VERSION;
function nameIn(method, params) {
  if (!isRecord(params))
    return null;
  const name = method === "resources/read" ? params.uri : NAMED.has(method) ? params.name : null;
  return typeof name === "string" ? name : null;
}
var NAMED = /* @__PURE__ */ new Set(["tools/call", "prompts/get"]);
var encoded = (name) => /^[\x21-\x7e](?:[\x20-\x7e]*[\x21-\x7e])?$/.test(name) && !name.startsWith("=?") ? name : `=?base64?${base64(name)}?=`;
var base64 = (text) => btoa(String.fromCharCode(...new TextEncoder().encode(text)));

export {
  NO_SESSION,
  postHeaders,
  plainHeaders
};
