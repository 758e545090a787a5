import type { Symptom } from "../../model/symptom.ts";

const NOISE = [
  "stdout-noise-print",
  "stdout-noise-dotenv",
  "stdout-noise-framework",
  "stdout-noise-runner",
];

/** Something else than messages came over stdout. */
export const STDOUT: readonly Symptom[] = [
  {
    id: "not-valid-json",
    title: "Unexpected token ... is not valid JSON",
    shownBy: [
      {
        client: "Claude Desktop",
        words: `Unexpected token 'S', "Starting s"... is not valid JSON`,
      },
      {
        client: "TypeScript SDK 1.x",
        words: `SyntaxError: Unexpected token 'S', "Starting s"... is not valid JSON`,
      },
      { client: "VS Code", words: `Failed to parse message: "Starting server\\n"` },
      { client: "Python SDK", words: "Failed to parse JSONRPC message from server" },
      { client: "Go SDK", words: "invalid character 'S' looking for beginning of value" },
      { client: "Claude Desktop", words: "Invalid JSON-RPC message" },
    ],
    pattern:
      /is not valid JSON\b|Failed to parse message: "|Failed to parse JSONRPC message|invalid character '[^\n]{1,12}' (?:looking for|after)|Invalid JSON-RPC message|after JSON at position \d|after array element in JSON|Expected space separating root-level|Unrecognized token '/,
    meaning:
      "The server wrote a line to stdout that is no message. The client quotes its first characters. Claude Code, Cursor and VS Code pass over such a line, Claude Desktop shows an error, Codex and clients on the Go SDK drop the connection.",
    advice:
      "Read the quoted characters: they begin a line that the server, or what starts it, prints. Where a config file is named instead, it is the file that is no JSON.",
    behind: [...NOISE, "protocol-framing", "config-json-invalid"],
  },
];
