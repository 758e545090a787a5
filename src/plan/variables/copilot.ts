import { braces, plain } from "./braces.ts";
import { type Context, type Dialect, EVERYWHERE } from "./dialect.ts";

/** Copilot CLI: its change log (0.0.410 for `~`), and what VS Code's `envVarResolution.ts` says of it. */
export const copilot: Dialect = { ...plain, bare: EVERYWHERE, longest: 1000, tilde: ["cwd"] };

/** Qwen Code: "MCP" in its documentation. */
export const qwen: Dialect = { ...plain, bare: EVERYWHERE };

/**
 * The root `.mcp.json` in VS Code: Copilot's rules without `$NAME` (`mcpEnvironmentVariableExpansion.ts`). Whether the
 * editor's own variables hold there too is not known; they are let pass.
 */
export const vscodeRoot: Dialect = {
  ...braces({ editorWords: {}, own: ofEditor }),
  longest: 1000,
  tilde: ["command", "args", "cwd"],
  appendsPath: true,
};

function ofEditor(inner: string, { spec, scope }: Context): string | undefined {
  if (inner === "workspaceFolder" || inner === "workspaceRoot") return spec.root;
  if (inner === "userHome") return scope.home;
  return /^(?:[A-Za-z]+:(?!-)|pathSeparator$|\/$)/.test(inner) ? `\${${inner}}` : undefined;
}
