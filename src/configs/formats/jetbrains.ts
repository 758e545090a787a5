import { CLIENTS } from "../../model/client.ts";
import type { ConfigFormat } from "../format.ts";
import { UNDOCUMENTED, UNKNOWN_OFF, UNKNOWN_SYNTAX, UNKNOWN_VARIABLES } from "./undocumented.ts";

/** `.junie/mcp/mcp.json` of Junie. */
export const junie: ConfigFormat = {
  ...UNDOCUMENTED,
  client: CLIENTS.junie,
  patterns: ["**/.junie/mcp/mcp.json"],
  rootAbove: 2,
  notes: {
    read: ["`command` or `url`, with `args`, `env` and `headers`."],
    unread: [UNKNOWN_SYNTAX, UNKNOWN_VARIABLES, UNKNOWN_OFF],
    sources: ["Junie documentation: MCP", "Laravel Boost, which writes the file"],
  },
};

/** `.ai/mcp/mcp.json` of JetBrains AI Assistant. */
export const aiAssistant: ConfigFormat = {
  ...junie,
  client: CLIENTS["ai-assistant"],
  patterns: ["**/.ai/mcp/mcp.json"],
  notes: { ...junie.notes, sources: ["Laravel Boost, which writes the file"] },
};
