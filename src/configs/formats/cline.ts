import { CLIENTS } from "../../model/client.ts";
import { COMMON, type ConfigFormat, SDK_ENVIRONMENT } from "../format.ts";
import { idleEnvFile } from "../idle-env-file.ts";
import { STRICT } from "../json/strictness.ts";
import { withEntries, withUnnested } from "../reshape.ts";

/**
 * `cline_mcp_settings.json`, as the source of Cline reads it. Cline itself looks for it in the home folder only; a
 * repository holds it to be copied there.
 */
export const cline: ConfigFormat = {
  ...COMMON,
  client: CLIENTS.cline,
  patterns: ["**/cline_mcp_settings.json"],
  syntax: STRICT,
  reshape: (root) => withEntries(root, "mcpServers", (entry) => withUnnested(entry, "transport")),
  aliases: { type: ["transportType"] },
  flaws: idleEnvFile,
  keys: ["autoApprove", "disabled", "timeout", "remoteConfigured", "oauth", "metadata"],
  types: { stdio: "stdio", streamableHttp: "http", sse: "sse", http: "http" },
  otherTypes: "refused",
  untypedUrl: "sse",
  offSwitches: [{ key: "disabled", value: true }],
  startLimitMs: 60_000,
  limitKeys: [{ key: "timeout", unit: 1000, range: [1, 3600], clamped: true }],
  environment: SDK_ENVIRONMENT,
  notes: {
    read: [
      "`type` and `url` inside `transport` count as if they stood in the entry.",
      "`timeout` is in seconds and holds for the start too; it is brought into the range from 1 to 3600.",
    ],
    unread: ["Cline reads no file of a repository; it is checked as the one that a user copies."],
    sources: ["`schemas.ts` of Cline's MCP service"],
  },
};
