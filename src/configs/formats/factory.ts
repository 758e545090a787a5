import { CLIENTS } from "../../model/client.ts";
import { COMMON, type ConfigFormat } from "../format.ts";
import { LENIENT } from "../json/strictness.ts";
import { UNKNOWN_SYNTAX } from "./undocumented.ts";

/** `.factory/mcp.json` of the root and of every folder above, as the documentation of Factory's droid has it. */
export const factory: ConfigFormat = {
  ...COMMON,
  client: CLIENTS.factory,
  patterns: ["**/.factory/mcp.json"],
  rootAbove: 1,
  syntax: LENIENT,
  keys: ["disabled", "enabledTools", "disabledTools", "timeoutMs", "oauth"],
  envValues: ["number", "boolean"],
  types: { stdio: "stdio", http: "http", sse: "sse" },
  offSwitches: [{ key: "disabled", value: true }],
  notes: {
    read: ["`timeoutMs` is the limit of a tool call."],
    unread: [UNKNOWN_SYNTAX, "What becomes of an unset variable is not documented."],
    sources: ["Factory documentation: MCP"],
  },
};
