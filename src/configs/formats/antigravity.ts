import { CLIENTS } from "../../model/client.ts";
import { COMMON_ROLES, type ConfigFormat } from "../format.ts";
import { UNDOCUMENTED, UNKNOWN_OFF, UNKNOWN_SYNTAX, UNKNOWN_VARIABLES } from "./undocumented.ts";

/** `.agents/mcp_config.json` of Antigravity, where a remote server has a `serverUrl`. */
export const antigravity: ConfigFormat = {
  ...UNDOCUMENTED,
  client: CLIENTS.antigravity,
  patterns: ["**/.agents/mcp_config.json"],
  rootAbove: 1,
  roles: { ...COMMON_ROLES, url: "serverUrl" },
  aliases: { url: ["url", "httpUrl"] },
  keys: ["disabledTools", "disabled"],
  notes: {
    read: ["`serverUrl` for a remote server."],
    unread: [
      UNKNOWN_SYNTAX,
      UNKNOWN_VARIABLES,
      UNKNOWN_OFF,
      "Whether `url` is read in the place of `serverUrl` is not documented; it is let pass.",
    ],
    sources: ["Antigravity documentation: MCP"],
  },
};
