import type { Symptom } from "../../model/symptom.ts";

/** The server answered, and is not usable. */
export const LISTING: readonly Symptom[] = [
  {
    id: "tools-refused",
    title: "the answer to tools/list is refused",
    shownBy: [
      {
        client: "TypeScript SDK 1.x",
        words:
          '"path": ["tools", 0, "inputSchema", "type"], "message": "Invalid literal value, expected \\"object\\""',
      },
      { client: "Claude Code", words: "Failed to fetch tools" },
    ],
    pattern: /"tools",\s{0,40}\d{1,5},\s{0,40}"inputSchema"|Failed to (?:fetch|list) tools/,
    meaning:
      "The handshake is done. The definition of a tool does not fit the schema of the protocol, and the client drops the whole answer.",
    advice: "The number behind `tools` counts from 0: it is the tool with the fault.",
    behind: ["tools-schema-invalid", "tools-list-error"],
  },
  {
    id: "no-tools",
    title: "0 tools",
    shownBy: [
      { client: "Cursor", words: "No tools, prompts, or resources" },
      { client: "Cursor", words: "Found 0 tools" },
      { client: "VS Code", words: "Discovered 0 tools" },
      { client: "Codex", words: "Tools: (none)" },
    ],
    pattern:
      /\b(?:Found|Discovered) 0 tools|\b0 tools(?: enabled)?\b|No tools, prompts,? or resources|Tools: \(none\)/i,
    meaning:
      "Either the server came up and lists nothing, or the client has no answer to `tools/list` that it can use.",
    advice:
      "Look further up for an error that names `tools`, `inputSchema` or a timeout; a server without credentials may list nothing as well.",
    behind: ["tools-schema-invalid", "missing-env-var", "tools-list-error"],
  },
  {
    id: "protocol-version",
    title: "Unsupported protocol version",
    shownBy: [
      {
        client: "TypeScript SDK 1.x",
        words: "Server's protocol version is not supported: 2024-10-07",
      },
      { client: "all clients", words: "MCP error -32602: Unsupported protocol version" },
      { client: "all clients", words: "MCP error -32022: Unsupported protocol version" },
    ],
    pattern: /Unsupported protocol version|protocol version is not supported|-32022\b/i,
    meaning:
      "Client and server have no version of the protocol in common. With code -32022 the server is a modern one (2026-07-28), which does not know `initialize` any more.",
    advice: "Look at the versions in the message, and update the older of the two.",
    behind: ["protocol-version-unsupported", "protocol-era-mismatch"],
  },
  {
    id: "method-not-found",
    title: "MCP error -32601: Method not found",
    shownBy: [{ client: "all clients", words: "MCP error -32601: Method not found" }],
    pattern: /-32601\b/,
    meaning:
      "The server answered that it does not know what it was asked for. For `prompts/list` or `resources/list` that is harmless; for `initialize` it is no MCP server, or one that only speaks another version of the protocol.",
    advice: "Find the method that was asked for in the line, or in the request before it.",
    behind: ["initialize-invalid", "protocol-era-mismatch"],
  },
  {
    id: "server-error",
    title: "MCP error -32603",
    shownBy: [{ client: "all clients", words: "MCP error -32603: Internal error" }],
    pattern: /MCP error -(?:32603|32602|32600|32700)\b/,
    meaning:
      "The server lives and answered with an error of its own: the words behind the code are the server's.",
    advice: "Read the words behind the code.",
    behind: ["initialize-error", "tools-list-error"],
  },
];
