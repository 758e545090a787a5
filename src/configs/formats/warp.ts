import { CLIENTS } from "../../model/client.ts";
import { COMMON_ROLES, type ConfigFormat } from "../format.ts";
import { UNDOCUMENTED, UNKNOWN_OFF, UNKNOWN_SYNTAX, UNKNOWN_VARIABLES } from "./undocumented.ts";

/** `.warp/.mcp.json` at the root of a repository, as the documentation of Warp has it. */
export const warp: ConfigFormat = {
  ...UNDOCUMENTED,
  client: CLIENTS.warp,
  patterns: ["**/.warp/.mcp.json"],
  ownPlace: true,
  rootAbove: 1,
  rootKeys: ["mcpServers", "servers", "mcp_servers"],
  bare: "always",
  roles: { ...COMMON_ROLES, cwd: "working_directory" },
  keys: ["start_on_launch"],
  notes: {
    read: ["`working_directory` in the place of `cwd`."],
    unread: [
      UNKNOWN_SYNTAX,
      UNKNOWN_VARIABLES,
      UNKNOWN_OFF,
      "Which keys beside `mcpServers` may hold the servers is not documented; those of other clients are let pass.",
      "Warp reads the `.mcp.json` and `.codex/config.toml` of other clients where the user has it so; they are judged for those clients.",
    ],
    sources: ["Warp documentation: MCP"],
  },
};
