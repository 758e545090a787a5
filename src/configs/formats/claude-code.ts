import { CLIENTS } from "../../model/client.ts";
import { COMMON, type ConfigFormat } from "../format.ts";
import { idleEnvFile } from "../idle-env-file.ts";
import { STRICT } from "../json/strictness.ts";
import { inProject, isBeside, isPlugin } from "../surroundings.ts";

const hasOwnManifest = isBeside(".claude-plugin");
const isOthers = isBeside(".codex-plugin", ".github", ".plugin", "plugin.json");

/**
 * `.mcp.json`, as the documentation of Claude Code has it (MCP, plugins reference; 2.1.240). A bad entry is
 * left out, a bad file is left out as a whole. `cwd` is no key of Claude Code; other readers of the file honour it.
 */
export const claudeCode: ConfigFormat = {
  ...COMMON,
  client: CLIENTS["claude-code"],
  patterns: ["**/.mcp.json"],
  readsAt: (around) =>
    inProject(around) || hasOwnManifest(around) || (isPlugin(around) && !isOthers(around)),
  pluginRoots: ["CLAUDE_PLUGIN_ROOT"],
  syntax: STRICT,
  bare: "in-plugins",
  flaws: idleEnvFile,
  keys: ["headersHelper", "timeout", "request_timeout_ms", "alwaysLoad", "oauth"],
  types: { stdio: "stdio", http: "http", "streamable-http": "http", sse: "sse", ws: "http" },
  otherTypes: "refused",
  typeNeeded: "with-url",
  reserved: ["workspace", "claude-in-chrome", "computer-use", "Claude Preview", "Claude Browser"],
  offLists: [
    { file: ".claude/settings.json", path: ["disabledMcpjsonServers"], says: "off" },
    { file: ".claude/settings.local.json", path: ["disabledMcpjsonServers"], says: "off" },
  ],
  startLimitMs: 30_000,
  startLimitRemedy: "set `MCP_TIMEOUT`, in milliseconds, in the environment of Claude Code",
  needs: () => [".claude/settings.json", ".claude/settings.local.json"],
  notes: {
    read: [
      "A plugin's file may have its servers at the top level.",
      "`disabledMcpjsonServers` in `.claude/settings.json` switches servers off.",
      "`timeout` is the limit of a tool call, not of a start.",
    ],
    unread: [
      "`cwd` is not documented for this client; it is honoured here, as other readers of the file do.",
      "`headersHelper` is a shell command and is not run.",
    ],
    sources: [
      "Claude Code documentation: MCP, settings, plugins reference",
      "CHANGELOG of Claude Code",
    ],
  },
};
