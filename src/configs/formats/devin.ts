import { CLIENTS } from "../../model/client.ts";
import { COMMON, COMMON_ROLES, type ConfigFormat } from "../format.ts";
import { LENIENT } from "../json/strictness.ts";
import { UNDOCUMENTED, UNKNOWN_OFF } from "./undocumented.ts";

/**
 * `.devin/mcp_config.json`, as the documentation of Devin has it. `transport` is read where another client has `type`,
 * and a remote server is reached over SSE where Streamable HTTP is answered with 4xx. Windsurf has no such file.
 */
export const devin: ConfigFormat = {
  ...COMMON,
  client: CLIENTS.devin,
  patterns: ["**/.devin/mcp_config.json"],
  rootAbove: 1,
  syntax: LENIENT,
  roles: { ...COMMON_ROLES, type: "transport" },
  aliases: { type: ["type"], url: ["serverUrl"] },
  keys: ["disabledTools", "disabled", "enabled"],
  envValues: ["number", "boolean"],
  types: { stdio: "stdio", http: "http", sse: "sse" },
  offSwitches: UNDOCUMENTED.offSwitches,
  notes: {
    read: ["`url` or `serverUrl`; comments."],
    unread: [UNKNOWN_OFF, "Whether trailing commas are allowed is not documented."],
    sources: ["Devin documentation: MCP configuration"],
  },
};

/** `.devin/config.json`: the same among the other settings of a project. */
export const devinConfig: ConfigFormat = {
  ...devin,
  patterns: ["**/.devin/config.json"],
  shared: true,
};
