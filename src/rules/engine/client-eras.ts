import type { ClientId } from "../../model/client.ts";
import type { ServerSpec } from "../../model/server.ts";

/**
 * What a client asks a server first: `initialize` and nothing else, `server/discover` with `initialize` after it,
 * or the one or the other by its version and its settings.
 */
export type FirstAsked = "initialize" | "discover" | "either" | "unknown";

interface Eras {
  readonly stdio: FirstAsked;
  readonly http: FirstAsked;
  /** From when on, and how it is switched on, as a clause; only where it matters. */
  readonly stdioNote?: string;
  readonly httpNote?: string;
}

const LEGACY: Eras = { stdio: "initialize", http: "initialize" };

/** What is known of November 2026; a client that is not here is unknown. */
const ERAS: Readonly<Partial<Record<ClientId, Eras>>> = {
  // Claude Code documentation (MCP client runtimes, environment variables) and change log; both ways were seen on
  // stdio with default settings (2.1.287 and 2.1.317 `server/discover`, 2.1.288 `initialize`).
  "claude-code": {
    stdio: "either",
    stdioNote: "since 2.1.285 for some users, and with `MCP_PROTOCOL_NEGOTIATION=auto`",
    http: "discover",
    httpNote: "since 2.1.274",
  },
  // microsoft/vscode#329848.
  vscode: LEGACY,
  // openai/codex#33952; seen of 0.165.0 on stdio. `--enable mcp_2026_07_28` changes it.
  codex: LEGACY,
  // github/copilot-cli#4525, #4809, #4888; nothing is known of HTTP.
  "copilot-cli": { stdio: "discover", http: "unknown" },
  // Go SDK 1.7 (charmbracelet/crush#3447), which begins so over every transport.
  crush: { stdio: "discover", http: "discover" },
};

/** The clients that read this entry, by what they ask first. */
export type ReadersByEra = Readonly<Record<FirstAsked, readonly string[]>>;

/** Titles of the clients that read the entry and would start or reach its server. */
export function readersByEra(server: ServerSpec): ReadersByEra {
  const kind = server.transport === "stdio" ? "stdio" : "http";
  const readers = [server, ...(server.readings ?? [])].filter(
    ({ startable, off, client }) => startable && off === null && client.id !== "command",
  );
  const that = (asked: FirstAsked): readonly string[] => [
    ...new Set(
      readers
        .filter(({ client }) => (ERAS[client.id]?.[kind] ?? "unknown") === asked)
        .map(({ client }) => titleOf(client.id, client.title, kind)),
    ),
  ];
  return {
    initialize: that("initialize"),
    discover: that("discover"),
    either: that("either"),
    unknown: that("unknown"),
  };
}

/** With what is to be said of its versions. */
function titleOf(id: ClientId, title: string, kind: "stdio" | "http"): string {
  const note = kind === "stdio" ? ERAS[id]?.stdioNote : ERAS[id]?.httpNote;
  return note ? `${title} (${note})` : title;
}
