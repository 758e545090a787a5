import type { ConfigFormat } from "../format.ts";
import { inlineServers, withMember } from "../reshape.ts";
import { claudeCode } from "./claude-code.ts";

/**
 * `.claude-plugin/plugin.json`, whose `mcpServers` is an object of servers, the path of a file that holds them,
 * or a list of both (Claude Code documentation, "Plugins reference").
 */
export const claudePlugin: ConfigFormat = {
  ...claudeCode,
  patterns: ["**/.claude-plugin/plugin.json"],
  readsAt: () => true,
  rootAbove: 1,
  bare: "never",
  shared: true,
  reshape: (root) => withMember(root, "mcpServers", inlineServers),
  pointsTo: { key: "mcpServers", format: () => claudePluginServers },
  offLists: [],
  needs: () => [],
  notes: {
    read: ["`mcpServers` as an object, as the path of a file in the plugin, or as a list of both."],
    unread: ["The rest of the manifest."],
    sources: ["Claude Code documentation: plugins reference"],
  },
};

/** A file that a plugin's manifest names; it may have any name. */
const claudePluginServers: ConfigFormat = {
  ...claudeCode,
  patterns: [],
  readsAt: () => true,
  bare: "always",
  offLists: [],
  needs: () => [],
};
