import { CLIENTS } from "../../model/client.ts";
import { COMMON, type ConfigFormat, SDK_ENVIRONMENT } from "../format.ts";
import { idleEnvFile } from "../idle-env-file.ts";
import { STRICT } from "../json/strictness.ts";

/**
 * `.roo/mcp.json`, as the source of Roo Code reads it (`McpHub.ts`): `JSON.parse`, then one schema for the whole file,
 * so that one value of a wrong shape costs all servers. An entry with a `url` and no `type` is refused by itself.
 */
export const roo: ConfigFormat = {
  ...COMMON,
  client: CLIENTS["roo-code"],
  patterns: ["**/.roo/mcp.json"],
  rootAbove: 1,
  syntax: STRICT,
  flaws: idleEnvFile,
  keys: ["timeout", "alwaysAllow", "disabledTools", "watchPaths", "disabled"],
  types: { stdio: "stdio", "streamable-http": "http", sse: "sse" },
  otherTypes: "refused",
  typeNeeded: "with-url",
  mixed: "refused",
  badEntry: "all",
  offSwitches: [{ key: "disabled", value: true }],
  startLimitMs: 60_000,
  limitKeys: [{ key: "timeout", unit: 1000, range: [1, 3600], callsOnly: true }],
  environment: SDK_ENVIRONMENT,
  notes: {
    read: ["`timeout` is the limit of a tool call, in seconds; a start has 60 s."],
    unread: ["`watchPaths` has no effect on the check."],
    sources: ["`McpHub.ts` and `config.ts` of Roo Code"],
  },
};

/** `.kilocode/mcp.json` of the older Kilo Code, which stems from Roo Code. */
export const kiloLegacy: ConfigFormat = {
  ...roo,
  client: CLIENTS["kilo-legacy"],
  patterns: ["**/.kilocode/mcp.json"],
  notes: {
    read: ["Read as `.roo/mcp.json` is: the program stems from Roo Code."],
    unread: ["Newer versions read `kilo.json`."],
    sources: ["Kilo Code documentation: MCP", "`McpHub.ts` of Roo Code"],
  },
};
