import type { ClientId } from "../../model/client.ts";
import type { ServerSpec } from "../../model/server.ts";

/** What a client does where a server does not speak the transport of its entry. */
export type Fallback =
  /** It tries the other one by itself. */
  | "tries-other"
  /** It fails. */
  | "strict"
  | "unknown";

/** How one client takes entries with an address. */
interface Transports {
  /** Of an entry for Streamable HTTP. */
  readonly http: Fallback;
  /** The same without a `type`, where that makes a difference. */
  readonly untyped?: Fallback;
  /** Of an entry for HTTP with SSE. */
  readonly sse: Fallback;
  /** The version from which on it tries the other transport. */
  readonly since?: string;
  /** Whether it knows no HTTP with SSE at all. */
  readonly httpOnly?: true;
}

const STRICT: Transports = { http: "strict", sse: "strict" };
const TRIES_BOTH: Transports = { http: "tries-other", sse: "tries-other" };
const UNTYPED_TRIES: Transports = { ...STRICT, untyped: "tries-other" };
const HTTP_ONLY: Transports = { ...STRICT, httpOnly: true };
const UNKNOWN: Transports = { http: "unknown", sse: "unknown" };

/** What is known of November 2026; a client that is not here is unknown. */
const TRANSPORTS: Readonly<Partial<Record<ClientId, Transports>>> = {
  // Change log of 2.1.265; an entry of type `sse` fails on a 405 (anthropics/claude-code#32708).
  "claude-code": { http: "tries-other", since: "2.1.265", sse: "strict" },
  // `extHostMcp.ts`: every entry with a `url` is tried so, whatever its `type`; any 4xx but 401 and 403 leads to SSE.
  vscode: TRIES_BOTH,
  // Cursor forum, topic 133197; what an entry with `"type": "sse"` leads to is not documented.
  cursor: { http: "tries-other", sse: "unknown" },
  // `rmcp-client` of Codex; its configuration has no other transport.
  codex: HTTP_ONLY,
  // `mcp-client.ts` of Gemini CLI: only an entry without `type` is tried again.
  "gemini-cli": UNTYPED_TRIES,
  // `McpHub.ts` of each: the transport is made by `type` alone.
  "roo-code": STRICT,
  "kilo-legacy": STRICT,
  cline: STRICT,
  // `internal/agent/tools/mcp/init.go` of Crush.
  crush: STRICT,
  // `MCPConnection.ts` of Continue.
  continue: UNTYPED_TRIES,
  // `src/mcp/index.ts` of opencode: both are tried for every entry.
  opencode: TRIES_BOTH,
  kilo: TRIES_BOTH,
  // zed-industries/zed#39021: the one for SSE (#39020) was not taken.
  zed: HTTP_ONLY,
  // Goose documentation: `sse` is no longer supported.
  goose: HTTP_ONLY,
};

const of = ({ client }: ServerSpec): Transports => TRANSPORTS[client.id] ?? UNKNOWN;

/** What the client does where the server speaks the other transport than its entry says. */
export function fallbackOf(server: ServerSpec): Fallback {
  const known = of(server);
  if (server.transport === "sse") return known.sse;
  return isTyped(server) ? known.http : (known.untyped ?? known.http);
}

/** `httpUrl` of Gemini CLI says the transport as well. */
const isTyped = ({ type }: ServerSpec): boolean =>
  type !== undefined && (type.given !== null || type.addressKey === "httpUrl");

/** The first version of the client that tries the other transport, where older ones are known not to. */
export const triesOtherSince = (server: ServerSpec): string | undefined =>
  fallbackOf(server) === "tries-other" ? of(server).since : undefined;

/** Whether the client knows Streamable HTTP alone. */
export const isHttpOnly = (server: ServerSpec): boolean => of(server).httpOnly === true;
