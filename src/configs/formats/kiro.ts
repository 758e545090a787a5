import { CLIENTS } from "../../model/client.ts";
import { COMMON, type ConfigFormat } from "../format.ts";
import { LENIENT } from "../json/strictness.ts";
import { withLifted } from "../reshape.ts";
import { UNKNOWN_SYNTAX } from "./undocumented.ts";

const APPROVED =
  "Kiro expands only the variables that the user has approved (`kiroAgent.mcpApprovedEnvVars`); here all of them count as approved.";

/** `.kiro/settings/mcp.json`, as the documentation of Kiro has it; powers stand under `powers.mcpServers`. */
export const kiro: ConfigFormat = {
  ...COMMON,
  client: CLIENTS.kiro,
  patterns: ["**/.kiro/settings/mcp.json"],
  rootAbove: 2,
  syntax: LENIENT,
  rootKeys: ["mcpServers", "powers.mcpServers"],
  reshape: (root) => withLifted(root, ["powers", "mcpServers"]),
  keys: ["disabled", "autoApprove", "disabledTools", "timeout", "oauth", "oauthScopes"],
  envValues: ["number", "boolean"],
  offSwitches: [{ key: "disabled", value: true }],
  notes: {
    read: ["`mcpServers` and `powers.mcpServers`."],
    unread: [APPROVED, UNKNOWN_SYNTAX, "The `mcp.json` of a power."],
    sources: ["Kiro documentation: MCP configuration"],
  },
};

/** `.kiro/agents/*.json`: the servers of a custom agent. */
export const kiroAgents: ConfigFormat = {
  ...kiro,
  patterns: ["**/.kiro/agents/*.json"],
  rootKeys: ["mcpServers"],
  shared: true,
  notes: {
    read: ["`mcpServers` of a custom agent."],
    unread: [APPROVED, UNKNOWN_SYNTAX, "The rest of the file."],
    sources: ["Kiro documentation: custom agents"],
  },
};
