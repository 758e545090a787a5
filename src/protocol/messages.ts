/** JSON-RPC 2.0 as MCP uses it (specification, "Base Protocol: Messages"). */
export interface Message {
  readonly jsonrpc: "2.0";
  readonly id?: string | number | null;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: unknown;
}

/** What this client offers in `initialize`: the newest version of the legacy era. */
export const OFFERED_VERSION = "2025-11-25";
/** What official clients accept in the answer to `initialize`. */
export const LEGACY_VERSIONS: readonly string[] = [
  OFFERED_VERSION,
  "2025-06-18",
  "2025-03-26",
  "2024-11-05",
  "2024-10-07",
];
/** The era without `initialize` (specification 2026-07-28). */
export const MODERN_VERSION = "2026-07-28";
/** JSON-RPC "method not found". */
export const METHOD_NOT_FOUND = -32601;
/** MCP `UnsupportedProtocolVersion` (specification 2026-07-28, "Error Codes"). */
export const UNSUPPORTED_VERSION = -32022;

const META = "io.modelcontextprotocol";
/** Where a modern request names its version. */
export const VERSION_META = `${META}/protocolVersion`;

/** Name and version that a client or server gives of itself. */
export interface ClientInfo {
  readonly name: string;
  readonly version: string;
}

export const request = (id: number, method: string, params?: unknown): Message => ({
  jsonrpc: "2.0",
  id,
  method,
  ...(params === undefined ? {} : { params }),
});

/** `initialize` with id 0, as the official SDKs send it: a server that takes 0 for "no id" shows here. */
export const initialize = (
  clientInfo: ClientInfo,
  id = 0,
  protocolVersion = OFFERED_VERSION,
): Message => request(id, "initialize", { protocolVersion, capabilities: {}, clientInfo });

/** The first request of the modern era. */
export const discover = (clientInfo: ClientInfo, id: number): Message =>
  request(id, "server/discover", { _meta: modernMeta(clientInfo) });

export const initialized: Message = { jsonrpc: "2.0", method: "notifications/initialized" };

/** What every request of the modern era carries in `params._meta`. */
export const modernMeta = (clientInfo: ClientInfo): Readonly<Record<string, unknown>> => ({
  [VERSION_META]: MODERN_VERSION,
  [`${META}/clientInfo`]: clientInfo,
  [`${META}/clientCapabilities`]: {},
});

/** Where a modern result names its server. */
export const SERVER_INFO_META = `${META}/serverInfo`;

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A message with all that JSON-RPC asks of one. */
export const isMessage = (value: unknown): value is Message =>
  isRecord(value) &&
  value.jsonrpc === "2.0" &&
  ("method" in value ? typeof value.method === "string" : "result" in value || "error" in value);
