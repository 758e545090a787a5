import type { ConfigFormat } from "../format.ts";
import { isBeside } from "../surroundings.ts";
import { cursor } from "./cursor.ts";

/** The `mcp.json` of a Cursor plugin, beside its `.cursor-plugin`; entries as in `.cursor/mcp.json`. */
export const cursorPlugin: ConfigFormat = {
  ...cursor,
  patterns: ["**/mcp.json"],
  readsAt: isBeside(".cursor-plugin"),
  pluginRoots: ["CURSOR_PLUGIN_ROOT", "CLAUDE_PLUGIN_ROOT", "PLUGIN_ROOT"],
  rootAbove: 0,
  bare: "in-plugins",
  notes: {
    where: "in a plugin",
    read: [
      "`mcpServers`, or the whole file as the map of servers; entries as in `.cursor/mcp.json`.",
    ],
    unread: [
      "`mcpServers` in `.cursor-plugin/plugin.json`.",
      "How Cursor names the folder of a plugin in `mcp.json` is not documented: the usual names are taken.",
    ],
    sources: ["Cursor documentation: plugins", "`.cursor-plugin` folders of Cursor's own plugins"],
  },
};
