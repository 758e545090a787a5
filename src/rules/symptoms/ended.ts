import type { Symptom } from "../../model/symptom.ts";

/** What makes a program end before it answers, by how often it was met. */
const BEFORE_AN_ANSWER = [
  ...["package-not-found", "package-no-executable", "node-too-old", "python-dep-drift"],
  ...["dependencies-not-installed", "missing-env-var", "npx-cache-corrupt", "tls-untrusted-ca"],
  ...["binary-incompatible", "path-arg-missing", "entry-file-missing", "python-version-mismatch"],
  ...["docker-daemon-down", "backend-unreachable", "credentials-rejected", "env-value-invalid"],
  ...["cwd-not-writable", "cli-usage-error", "silent-exit", "server-crash"],
];

const RUN_IT =
  "Find what the program itself has said: in the log of the client (stderr of the server), or by running the command of the config in a terminal.";

/** The process is gone. */
export const ENDED: readonly Symptom[] = [
  {
    id: "connection-closed",
    title: "MCP error -32000: Connection closed",
    shownBy: [
      { client: "TypeScript SDK 1.x", words: "MCP error -32000: Connection closed" },
      { client: "TypeScript SDK 2.x", words: "SdkError: Connection closed" },
      { client: "Python SDK", words: "McpError: Connection closed" },
      { client: "Claude Code", words: "Connection failed: MCP error -32000: Connection closed" },
      { client: "Cursor", words: "Failed to reload client: MCP error -32000: Connection closed" },
      {
        client: "Gemini CLI",
        words: "Error during discovery for MCP server 'NAME': MCP error -32000: Connection closed",
      },
      { client: "MCP Inspector", words: "MCP error -32000: Connection closed" },
      {
        client: "MCP Inspector",
        words: '{"error":{"code":"error","message":"Connection closed"}}',
      },
    ],
    pattern:
      /-32000\b[^\n]{0,20}Connection closed|^Connection closed$|\b(?:McpError|SdkError|MCPError)\b[^\n]{0,40}Connection closed/m,
    meaning:
      "The client makes this error up by itself: the server's process ended, or closed its output, while the client waited for an answer. Exit code, signal and stderr are thrown away, so the same words stand for a missing package, a missing variable, a crash and a wrong argument.",
    advice: RUN_IT,
    behind: BEFORE_AN_ANSWER,
  },
  {
    id: "server-disconnected",
    title: "Server disconnected",
    shownBy: [
      { client: "Claude Desktop", words: "MCP NAME: Server disconnected." },
      {
        client: "Claude Desktop",
        words:
          "Server transport closed unexpectedly, this is likely due to the process exiting early.",
      },
      { client: "Claude Desktop", words: "Could not attach to MCP server NAME" },
      { client: "Claude Desktop", words: "Unable to connect to extension server." },
    ],
    pattern:
      /Server disconnected\b|Server transport closed unexpectedly|Could not attach to MCP server|Unable to connect to extension server/i,
    meaning:
      "Claude Desktop lost the process before or after the handshake. What the server said on stderr stands in the log of that server (`mcp-server-NAME.log`), between the lines of Claude Desktop.",
    advice: RUN_IT,
    behind: BEFORE_AN_ANSWER,
  },
  {
    id: "exited-before-initialize",
    title: "Server exited before responding to `initialize` request",
    shownBy: [
      { client: "VS Code", words: "Server exited before responding to `initialize` request." },
      { client: "VS Code", words: "Connection state: Error Process exited with code 1" },
    ],
    pattern: /exited before responding to `?initialize|Connection state: Error Process exited/,
    meaning:
      "VS Code started the process, and it ended before it answered. The lines with `[server stderr]` above are what it said.",
    advice: RUN_IT,
    behind: BEFORE_AN_ANSWER,
  },
  {
    id: "client-closed",
    title: "Client closed",
    shownBy: [
      { client: "Cursor", words: "Error in MCP: Client closed" },
      { client: "Cursor", words: "No server info found" },
      { client: "Cursor", words: "a red dot beside the server" },
    ],
    pattern: /\bClient closed\b|No server info found|\bred dot\b/i,
    meaning:
      "Cursor says so of a server whose process has ended, or never came up. Its output panel (MCP Logs) holds what the server said, if it said anything.",
    advice: RUN_IT,
    behind: BEFORE_AN_ANSWER,
  },
  {
    id: "handshake-closed",
    title: "connection closed: initialize response",
    shownBy: [
      {
        client: "Codex",
        words:
          "MCP client for `NAME` failed to start: handshaking with MCP server failed: connection closed: initialize response",
      },
      { client: "Rust SDK", words: "connection closed: initialize response" },
      {
        client: "Go SDK",
        words: 'connection closed: calling "initialize": client is closing: EOF',
      },
    ],
    pattern:
      /connection closed: initialize response|handshaking with MCP server failed|calling "initialize"[^\n]{0,80}(?:EOF|closing|closed)|transport error: [^\n]{0,60}EOF/,
    meaning:
      "The stream of the server ended before its answer. Its process is gone, or it wrote something to stdout that is no message: these clients drop the connection on the first such line.",
    advice: RUN_IT,
    behind: [
      "stdout-noise-print",
      ...BEFORE_AN_ANSWER.slice(0, 6),
      "stdout-noise-dotenv",
      ...BEFORE_AN_ANSWER.slice(6),
    ],
  },
  {
    id: "process-exited",
    title: "MCP server process exited unexpectedly",
    shownBy: [
      { client: "C# SDK", words: "MCP server process exited unexpectedly (exit code: 1)" },
      { client: "C# SDK", words: "The server shut down unexpectedly." },
    ],
    pattern: /MCP server process exited unexpectedly|The server shut down unexpectedly/,
    meaning:
      "The process of the server ended before it answered. The last lines of its stderr follow in the same message.",
    advice: RUN_IT,
    behind: BEFORE_AN_ANSWER,
  },
  {
    id: "failed-to-connect",
    title: "Failed to connect",
    shownBy: [
      { client: "Claude Code", words: "NAME: COMMAND - ✗ Failed to connect" },
      { client: "Claude Code", words: "Failed to reconnect to NAME." },
      { client: "Claude Code", words: "1 MCP server failed · /mcp" },
      { client: "Gemini CLI", words: "✗ NAME: COMMAND (stdio) - Disconnected" },
      {
        client: "MCP Inspector",
        words: "Connection Error - Check if your MCP server is running and proxy token is correct",
      },
    ],
    pattern:
      /[✗✘] Failed to connect|Failed to reconnect to |\d MCP servers? failed|\(stdio\) - Disconnected|Connection Error - Check if your MCP server|✘ failed/,
    meaning:
      "The client could not start the server, or got no answer from it. It does not tell which of the two, nor why.",
    advice: `${RUN_IT} Claude Code writes both into its log with \`claude --debug\`.`,
    behind: [
      "launcher-not-found",
      ...BEFORE_AN_ANSWER.slice(0, 8),
      "slow-cold-start",
      "handshake-timeout",
    ],
  },
  {
    id: "failed-to-start",
    title: "failed to start",
    shownBy: [
      { client: "Codex", words: "MCP client for `NAME` failed to start" },
      { client: "Codex", words: "MCP startup incomplete (failed: NAME)" },
      { client: "Gemini CLI", words: "failed to start or connect to MCP server 'NAME'" },
    ],
    pattern:
      /MCP client for [^\n]{1,110} failed to start|MCP startup incomplete|failed to start or connect to MCP server/,
    meaning:
      "The client could not bring the server up. What stands behind the last colon of the line, if anything, is the reason that it saw.",
    advice: RUN_IT,
    behind: ["launcher-not-found", ...BEFORE_AN_ANSWER.slice(0, 8), "handshake-timeout"],
  },
];
