import { braces, EDITOR_WORDS } from "./braces.ts";
import type { Context, Dialect } from "./dialect.ts";

/** Claude Code: "Environment variable expansion in .mcp.json" in its documentation. */
export const claudeCode: Dialect = braces({
  editorWords: {
    ...EDITOR_WORDS,
    workspaceFolder: "${CLAUDE_PROJECT_DIR:-.}",
    workspaceRoot: "${CLAUDE_PROJECT_DIR:-.}",
  },
  own: pluginData,
  asks: /^user_config\.(\w+)$/,
});

/** The folder for what a plugin keeps, `~/.claude/plugins/data/<plugin>` (plugins reference); only in a plugin's file. */
function pluginData(inner: string, { spec, scope }: Context): string | undefined {
  const root = spec.defaults?.CLAUDE_PLUGIN_ROOT;
  if (inner !== "CLAUDE_PLUGIN_DATA" || root === undefined) return undefined;
  const plugin = root.split(/[\\/]/).findLast(Boolean) ?? "";
  return `${scope.home}/.claude/plugins/data/${plugin.replace(/[^\w-]/g, "-")}`;
}
