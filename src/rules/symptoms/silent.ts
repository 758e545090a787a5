import type { Symptom } from "../../model/symptom.ts";

/** What keeps a living server from answering, by how often it was met. */
const SILENCE = [
  ...["protocol-content-length-framing", "slow-cold-start", "initialize-invalid"],
  ...[
    "stdout-buffered",
    "docker-missing-interactive",
    "stdio-server-in-http-mode",
    "handshake-timeout",
  ],
];

const ASK_IT =
  "Run the command of the config in a terminal: a server on stdio waits there without a word. One that downloads, asks for a login or names a port shows it there.";

/** The process lives, and no answer came. */
export const SILENT: readonly Symptom[] = [
  {
    id: "request-timed-out",
    title: "MCP error -32001: Request timed out",
    shownBy: [
      { client: "TypeScript SDK 1.x", words: "MCP error -32001: Request timed out" },
      { client: "Python SDK", words: "Request 'initialize' timed out" },
      { client: "Claude Code", words: 'Connection to MCP server "NAME" timed out after 30000ms' },
      {
        client: "Codex",
        words:
          "MCP client for `NAME` timed out after 10 seconds. Add or adjust `startup_timeout_sec` in your config.toml",
      },
      {
        client: "Windsurf",
        words: "Failed to initialize client connection: transport error: context deadline exceeded",
      },
      { client: "Go SDK", words: "context deadline exceeded" },
    ],
    pattern:
      /-32001\b[^\n]{0,20}Request timed out|\bRequest (?:'\w{1,40}' )?timed out|timed out after [\d.]{1,12} ?(?:ms|s\b|sec)|context deadline exceeded|startup_timeout_sec/,
    meaning:
      "The client makes this error up by itself: it has waited as long as its limit allows, and ends the server now. The process did live, so no file, package or variable was missing at once; it was still loading, waited for something, or its answer did not arrive.",
    advice: ASK_IT,
    behind: SILENCE,
  },
];

/** It may have said so before it told how the wait ended. */
export const WAITING: readonly Symptom[] = [
  {
    id: "waiting-for-initialize",
    title: "Waiting for server to respond to `initialize` request",
    shownBy: [
      { client: "VS Code", words: "Waiting for server to respond to `initialize` request..." },
      { client: "Cursor", words: "Loading tools" },
      { client: "Codex", words: "Booting MCP server: NAME" },
    ],
    pattern: /Waiting for server to respond to `?initialize|\bLoading tools\b|Booting MCP server/i,
    meaning:
      "The client has started the process, or has the connection, and no answer to its first request came yet. Some clients wait for ever at this point.",
    advice: ASK_IT,
    behind: SILENCE,
  },
];
