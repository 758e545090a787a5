import { CLIENTS } from "../../model/client.ts";
import { COMMON, COMMON_ROLES, type ConfigFormat } from "../format.ts";
import { idleEnvFile } from "../idle-env-file.ts";
import { STRICT } from "../json/strictness.ts";
import { TOML } from "../syntax.ts";

/**
 * `.codex/config.toml`, as the source of Codex reads it (`codex-rs/config/src/mcp_types.rs`,
 * `codex-rs/rmcp-client/src/utils.rs`). Nothing is expanded, and one bad entry fails the whole file.
 */
export const codex: ConfigFormat = {
  ...COMMON,
  client: CLIENTS.codex,
  patterns: ["**/.codex/config.toml"],
  rootAbove: 1,
  syntax: TOML,
  rootKeys: ["mcp_servers"],
  shared: true,
  roles: { ...COMMON_ROLES, headers: "http_headers" },
  furtherRoles: {
    handedOn: "env_vars",
    headerVariables: "env_http_headers",
    tokenVariable: "bearer_token_env_var",
  },
  flaws: idleEnvFile,
  keys: [
    ...["enabled", "required", "startup_timeout_sec", "startup_timeout_ms", "tool_timeout_sec"],
    ...["enabled_tools", "disabled_tools", "default_tools_approval_mode", "tools", "scopes"],
    ...[
      "oauth",
      "oauth_resource",
      "supports_parallel_tool_calls",
      "experimental_environment",
      "name",
    ],
  ],
  badEntry: "all",
  offSwitches: [{ key: "enabled", value: false }],
  startLimitMs: 10_000,
  limitKeys: [
    { key: "startup_timeout_sec", unit: 1000 },
    { key: "startup_timeout_ms", unit: 1 },
  ],
  environment: [
    ...["HOME", "LOGNAME", "PATH", "SHELL", "USER", "__CF_USER_TEXT_ENCODING"],
    ...["LANG", "LC_ALL", "TERM", "TMPDIR", "TZ"],
  ],
  notes: {
    read: [
      "`env_vars`, `env_http_headers` and `bearer_token_env_var` name variables of the step.",
      "The transport comes from `command` or `url`; `type` is passed over.",
    ],
    unread: ["Keys of other clients, such as `disabled`, are passed over without a word."],
    sources: ["`mcp_types.rs` and `utils.rs` of Codex"],
  },
};

/** The `.mcp.json` of a Codex plugin: JSON with the keys of Codex inside. */
export const codexPlugin: ConfigFormat = {
  ...codex,
  patterns: ["**/.mcp.json"],
  readsAt: ({ beside }) => beside.includes(".codex-plugin"),
  rootAbove: 0,
  syntax: STRICT,
  rootKeys: ["mcpServers", "mcp_servers"],
  shared: false,
  notes: {
    where: "of a plugin, beside `.codex-plugin`",
    read: [
      "`mcpServers` or `mcp_servers`; keys as in `config.toml`; `cwd` relative to the plugin.",
    ],
    unread: [],
    sources: ["`.codex-plugin` folders of OpenAI's own plugins"],
  },
};
