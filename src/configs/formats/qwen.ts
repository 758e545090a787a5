import { CLIENTS } from "../../model/client.ts";
import { COMMON, type ConfigFormat } from "../format.ts";
import { LENIENT } from "../json/strictness.ts";

/** `.qwen/settings.json`, as the documentation of Qwen Code has it: a `url` means SSE, an `httpUrl` Streamable HTTP. */
export const qwen: ConfigFormat = {
  ...COMMON,
  client: CLIENTS["qwen-code"],
  patterns: ["**/.qwen/settings.json"],
  rootAbove: 1,
  syntax: LENIENT,
  shared: true,
  aliases: { url: ["httpUrl"] },
  keys: [
    ...["timeout", "discoveryTimeoutMs", "trust", "description", "includeTools", "excludeTools"],
    ...["oauth", "tcp", "authProviderType", "targetAudience", "targetServiceAccount"],
    ...["versionNegotiation", "appResourceMaxBytes", "appResourceTimeoutMs"],
  ],
  envValues: ["number", "boolean"],
  types: { http: "http", sse: "sse" },
  untypedUrl: "sse",
  offLists: [
    { file: null, path: ["mcp", "excluded"], says: "off", wildcards: true },
    { file: null, path: ["mcp", "allowed"], says: "on", wildcards: true },
  ],
  startLimitMs: 30_000,
  limitKeys: [{ key: "discoveryTimeoutMs", unit: 1 }],
  notes: {
    read: [
      "`timeout` is the limit of a tool call; `discoveryTimeoutMs` is that of a start, 5 s for a remote server.",
      "`mcp.excluded` and `mcp.allowed` may hold `*` and `?`.",
    ],
    unread: ["Comments are allowed; whether trailing commas are is not documented."],
    sources: ["Qwen Code documentation: MCP"],
  },
};

/** `qwen-extension.json`, the manifest of an extension, wherever it lies. */
export const qwenExtension: ConfigFormat = {
  ...qwen,
  client: { ...qwen.client, dialect: "gemini-extension" },
  patterns: ["**/qwen-extension.json"],
  rootAbove: 0,
  offLists: [],
  notes: {
    read: ["Read as `gemini-extension.json` is: the program stems from Gemini CLI."],
    unread: ["The rest of the manifest."],
    sources: ["Qwen Code documentation: extensions"],
  },
};
