import { CLIENTS } from "../../model/client.ts";
import { COMMON, type ConfigFormat } from "../format.ts";
import { STRICT } from "../json/strictness.ts";
import { memberOf } from "../node.ts";
import { inlineServers, withMember } from "../reshape.ts";
import { inProject, isBeside, isPlugin } from "../surroundings.ts";

/**
 * `.mcp.json` in each folder up to the root of the repository and `.github/mcp.json`, as the change log of
 * GitHub Copilot CLI has them (0.0.401, 1.0.11, 1.0.61; a comment makes it pass over the file, issue 4323).
 */
export const copilotCli: ConfigFormat = {
  ...COMMON,
  client: CLIENTS["copilot-cli"],
  patterns: ["**/.mcp.json"],
  readsAt: inProject,
  syntax: STRICT,
  bare: "always",
  keys: ["tools", "timeout", "deferTools", "oauthClientId", "auth", "oauth"],
  types: { stdio: "stdio", local: "stdio", http: "http", sse: "sse" },
  notes: {
    read: ["`mcpServers`, or the whole file as the map of servers.", "`cwd`, with `~`."],
    unread: [
      "Copilot CLI gives a server only the variables that the entry names; which others it hands on is not documented.",
    ],
    sources: ["Change log of GitHub Copilot CLI"],
  },
};

/** The `.mcp.json` of a Copilot plugin, whose manifest lies in `.github/plugin`, `.plugin` or beside it. */
export const copilotPlugin: ConfigFormat = {
  ...copilotCli,
  readsAt: (around) => isPlugin(around) && isBeside(".github", ".plugin", "plugin.json")(around),
  pluginRoots: ["PLUGIN_ROOT", "COPILOT_PLUGIN_ROOT", "CLAUDE_PLUGIN_ROOT"],
  notes: {
    ...copilotCli.notes,
    where: "of a plugin, beside `plugin.json`, `.plugin` or `.github`",
    read: ["Beside `plugin.json`, `.plugin` or `.github`; servers may stand at the top level."],
    sources: ["GitHub documentation: Copilot CLI plugin reference"],
  },
};

/** A plugin's `plugin.json`, whose `mcpServers` is an object of servers, or the path of a file with them. */
export const copilotManifest: ConfigFormat = {
  ...copilotPlugin,
  patterns: ["plugin.json", "**/!(.*)/plugin.json"],
  readsAt: () => true,
  recognises: (root) =>
    ["object", "string"].includes(memberOf(root, "mcpServers")?.value.kind ?? ""),
  bare: "never",
  shared: true,
  reshape: (root) => withMember(root, "mcpServers", inlineServers),
  pointsTo: { key: "mcpServers", format: () => ({ ...copilotPlugin, patterns: [] }) },
  notes: {
    where: "with `mcpServers` in it",
    read: ["`mcpServers` as an object, or as the path of a file in the plugin."],
    unread: ["Manifests in `.plugin` and `.github/plugin`."],
    sources: ["GitHub documentation: Copilot CLI plugin reference"],
  },
};

/** `.github/mcp.json`: the same, and no plugin's file can lie there. */
export const copilotRepository: ConfigFormat = {
  ...copilotCli,
  patterns: ["**/.github/mcp.json"],
  readsAt: () => true,
  rootAbove: 1,
};
