import { COMMON_ROLES, type ConfigFormat } from "./format.ts";
import { STRICT } from "./json/strictness.ts";

/**
 * `.mcp.json`, as the documentation of Claude Code has it (MCP, plugins reference; 2.1.240). A bad entry is
 * left out, a bad file is left out as a whole. `cwd` is no key of Claude Code; other readers of the file honour it.
 */
export const claudeCode: ConfigFormat = {
  client: { id: "claude-code", title: "Claude Code", reference: "${NAME}" },
  patterns: ["**/.mcp.json"],
  rootAbove: 0,
  syntax: STRICT,
  rootKey: "mcpServers",
  bareInPlugins: true,
  roles: COMMON_ROLES,
  keys: ["headersHelper", "timeout", "request_timeout_ms", "alwaysLoad", "oauth"],
  envValues: [],
  types: { stdio: "stdio", http: "http", "streamable-http": "http", sse: "sse", ws: "http" },
  otherTypes: "refused",
  urlNeedsType: true,
  offSwitches: [],
  offElsewhere: "disabledMcpjsonServers",
  inputsKey: null,
};
