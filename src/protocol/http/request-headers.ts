import { isRecord, type Message, MODERN_VERSION, VERSION_META } from "../messages.ts";

/** What of a session its later requests carry. */
export interface HttpSession {
  /** `Mcp-Session-Id` of the answer to `initialize`, or `null`. */
  readonly id: string | null;
  /** The negotiated version of the legacy era, or `null` before that. */
  readonly version: string | null;
}

export const NO_SESSION: HttpSession = { id: null, version: null };

const ACCEPTED = ["application/json", "text/event-stream"];

/**
 * The headers of a POST (specification 2025-11-25 "Transports: Streamable HTTP", 2026-07-28 "Streamable HTTP: Standard
 * headers"); an `Accept` of the entry is completed, as the official SDKs do.
 */
export function postHeaders(
  message: Message,
  session: HttpSession,
  given: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const { own, accept } = withoutReserved(given);
  return {
    ...own,
    "content-type": "application/json",
    accept: [...new Set([...listOf(accept), ...ACCEPTED])].join(", "),
    ...eraHeaders(message, session),
  };
}

/** The headers of a GET for a stream of events, or of the DELETE that ends a session. */
export function plainHeaders(
  session: HttpSession,
  given: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  return {
    ...withoutReserved(given).own,
    accept: "text/event-stream",
    ...sessionHeaders(session),
  };
}

/** What the transport itself sets, whatever the entry says of it. */
const RESERVED = /^(?:content-type|accept|mcp-(?:protocol-version|session-id|method|name))$/i;

function withoutReserved(given: Readonly<Record<string, string>>) {
  const entries = Object.entries(given);
  const accept = entries.find(([name]) => name.toLowerCase() === "accept")?.[1] ?? "";
  return { own: Object.fromEntries(entries.filter(([name]) => !RESERVED.test(name))), accept };
}

const listOf = (accept: string): readonly string[] =>
  accept
    .split(",")
    .map((type) => type.trim())
    .filter((type) => type !== "");

function eraHeaders(message: Message, session: HttpSession): Readonly<Record<string, string>> {
  const { method, params } = message;
  if (!isModern(params)) return sessionHeaders(session);
  const name = nameIn(method, params);
  return {
    "mcp-protocol-version": MODERN_VERSION,
    ...(method ? { "mcp-method": method } : {}),
    ...(name === null ? {} : { "mcp-name": encoded(name) }),
  };
}

const sessionHeaders = ({ id, version }: HttpSession): Readonly<Record<string, string>> => ({
  ...(id === null ? {} : { "mcp-session-id": id }),
  ...(version === null ? {} : { "mcp-protocol-version": version }),
});

/** Requests of the modern era say so in `_meta`. */
const isModern = (params: unknown): boolean =>
  isRecord(params) && isRecord(params._meta) && params._meta[VERSION_META] === MODERN_VERSION;

/** What a request is about: the tool, the prompt or the resource. */
function nameIn(method: string | undefined, params: unknown): string | null {
  if (!isRecord(params)) return null;
  const name = method === "resources/read" ? params.uri : NAMED.has(method) ? params.name : null;
  return typeof name === "string" ? name : null;
}

const NAMED: ReadonlySet<string | undefined> = new Set(["tools/call", "prompts/get"]);

/** Header values are visible ASCII; others are given in Base64 (specification 2026-07-28, "Header encoding"). */
const encoded = (name: string): string =>
  /^[\x21-\x7e](?:[\x20-\x7e]*[\x21-\x7e])?$/.test(name) && !name.startsWith("=?")
    ? name
    : `=?base64?${base64(name)}?=`;

const base64 = (text: string): string =>
  btoa(String.fromCharCode(...new TextEncoder().encode(text)));
