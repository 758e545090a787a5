import { CLIENTS } from "../../model/client.ts";
import { COMMON, type ConfigFormat } from "../format.ts";
import { STRICT } from "../json/strictness.ts";

/** `.amazonq/mcp.json`, as the source of Amazon Q Developer CLI reads it (`custom_tool.rs`). */
export const amazonQ: ConfigFormat = {
  ...COMMON,
  client: CLIENTS["amazon-q"],
  patterns: ["**/.amazonq/mcp.json"],
  rootAbove: 1,
  syntax: STRICT,
  keys: ["timeout", "disabled", "oauth", "oauthScopes"],
  types: { stdio: "stdio", http: "http" },
  otherTypes: "refused",
  offSwitches: [{ key: "disabled", value: true }],
  startLimitMs: 120_000,
  limitKeys: [{ key: "timeout", unit: 1 }],
  notes: {
    read: ["`timeout` holds for each request, in milliseconds."],
    unread: [
      "A variable of the client's own environment wins over one of the same name in `env`; here `env` wins.",
      "What becomes of a `url` without `type` is not known; it is let pass.",
    ],
    sources: ["`custom_tool.rs` of Amazon Q Developer CLI"],
  },
};

/** `.amazonq/cli-agents/*.json`: the servers of a custom agent. */
export const amazonQAgents: ConfigFormat = {
  ...amazonQ,
  patterns: ["**/.amazonq/cli-agents/*.json"],
  rootAbove: 2,
  shared: true,
  notes: {
    ...amazonQ.notes,
    read: ["`mcpServers` of a custom agent.", ...amazonQ.notes.read],
  },
};
