import type { Symptom } from "../../model/symptom.ts";

/** The client did not take the config. */
export const CONFIG: readonly Symptom[] = [
  {
    id: "config-not-read",
    title: "the config is not valid JSON",
    shownBy: [
      { client: "Claude Code", words: "MCP config is not a valid JSON" },
      { client: "Claude Desktop", words: "Could not load app settings" },
      { client: "other clients", words: "Invalid JSON in MCP config" },
      {
        client: "Gemini CLI",
        words:
          "Error in ~/.gemini/settings.json: Expected double-quoted property name in JSON at position 93",
      },
    ],
    pattern:
      /MCP config(?:uration)? is not a? ?valid JSON|Could not load app settings|Invalid JSON in|(?:config|settings|\.json)\b[^\n]{0,120}in JSON at position|Error parsing config/i,
    meaning: "The file has a slip in its syntax, so the client reads none of its servers.",
    advice:
      "The position counts characters from the start of the file; line and column are mostly named beside it.",
    behind: ["config-json-invalid"],
  },
  {
    id: "config-schema",
    title: "Does not adhere to MCP server configuration schema",
    shownBy: [
      { client: "Claude Code", words: "Does not adhere to MCP server configuration schema" },
      { client: "MCP Inspector", words: "must contain an mcpServers element" },
      {
        client: "Copilot CLI",
        words: '"path": ["mcpServers", "NAME", "tools"], "message": "Required"',
      },
    ],
    pattern:
      /Does not adhere to MCP server configuration schema|must contain (?:an )?'?mcpServers|"path": ?\[\s{0,40}"mcpServers"|Invalid MCP server config/,
    meaning:
      "The file is JSON, and an entry has a key that this client does not know, or lacks one that it needs.",
    advice:
      "Look for a `url` without a `type`, and for keys that another client reads (`environment`, `transport`, `serverUrl`, `servers`).",
    behind: ["config-missing-type", "config-client-dialect", "config-wrong-root-key"],
  },
  {
    id: "variables-missing",
    title: "Missing environment variables",
    shownBy: [{ client: "Claude Code", words: "Missing environment variables: NAME" }],
    pattern: /Missing environment variables: /,
    meaning:
      "The config refers to variables that the client itself does not have. Nothing was started.",
    advice: "Set them where the client is started, and not only in a shell that is opened later.",
    behind: ["config-value-unresolved"],
  },
];
