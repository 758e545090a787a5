import { CLIENTS } from "../../model/client.ts";
import type { ConfigFormat } from "../format.ts";
import { UNDOCUMENTED, UNKNOWN_OFF, UNKNOWN_SYNTAX, UNKNOWN_VARIABLES } from "./undocumented.ts";

/** `.trae/mcp.json` of Trae. */
export const trae: ConfigFormat = {
  ...UNDOCUMENTED,
  client: CLIENTS.trae,
  patterns: ["**/.trae/mcp.json"],
  rootAbove: 1,
  notes: {
    read: ["`command` or `url`, with `args`, `env` and `headers`."],
    unread: [UNKNOWN_SYNTAX, UNKNOWN_VARIABLES, UNKNOWN_OFF],
    sources: ["Trae documentation: MCP servers"],
  },
};
