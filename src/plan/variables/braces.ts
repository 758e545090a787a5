import { fact } from "../../model/fact.ts";
import { type Context, type Dialect, EVERYWHERE, type Place, type Resolved } from "./dialect.ts";
import { asVariable } from "./names.ts";
import { lookUp } from "./scope.ts";

/** How one of the clients with `${NAME}` differs from the others. */
export interface Ways {
  /** What stands for a variable of VS Code and Cursor that has no argument; without an entry it is a name like any other. */
  readonly editorWords: Readonly<Record<string, string>>;
  /** References that only this client knows, by what is between the braces. */
  readonly own?: (inner: string, context: Context) => string | undefined;
  /** What is between the braces where a person is asked for the value; the first group is its name. */
  readonly asks?: RegExp;
  /** Fields where an unset variable is empty; elsewhere it stays as it is written. */
  readonly emptied?: readonly Place["field"][];
}

/**
 * `${NAME}` and `${NAME:-default}`, without nesting; a default ends at the first brace and is taken as it stands.
 * A variable that is set and empty is empty.
 */
export const braces = (ways: Ways): Dialect => ({
  pattern: /\$\{([A-Za-z_]\w*(?::-[^}]*)?|[^{}]*)\}/,
  bare: [],
  resolve: (reference, inner, context) => resolve(reference, inner, context, ways),
  write: (name) => `\${${name}}`,
  isKnown: true,
  tilde: [],
  appendsPath: false,
});

function resolve(reference: string, inner: string, context: Context, ways: Ways): Resolved {
  const own = ways.own?.(inner, context);
  if (own !== undefined) return { text: own };
  const parts = /^([A-Za-z_]\w*)(?::-(.*))?$/s.exec(inner);
  if (!parts) return elsewhere(reference, inner, context, ways);
  const [, name = "", standard] = parts;
  const value = lookUp(context.scope, name);
  if (value !== undefined) return { text: value, variable: { name, value } };
  const defaults = context.spec.defaults ?? {};
  if (Object.hasOwn(defaults, name)) return { text: defaults[name] ?? "" };
  return standard === undefined ? unset(reference, name, context, ways) : { text: standard };
}

function unset(reference: string, name: string, { place }: Context, ways: Ways): Resolved {
  const { editorWords, emptied = [] } = ways;
  const right = Object.hasOwn(editorWords, name) ? editorWords[name] : undefined;
  return {
    text: emptied.includes(place.field) ? "" : reference,
    fact: right
      ? fact("foreign-reference", { reference, right }, place.origin)
      : fact("unset-variable", { variable: name, reference }, place.origin),
  };
}

/** What is between the braces is no name: another client's reference, a question to a person, or nothing at all. */
function elsewhere(reference: string, inner: string, context: Context, ways: Ways): Resolved {
  const { place, scope } = context;
  const option = ways.asks?.exec(inner)?.[1];
  if (option) {
    const value = lookUp(scope, option);
    if (value !== undefined) return { text: value, variable: { name: option, value } };
    return {
      text: reference,
      fact: fact("unset-input", { input: option, reference }, place.origin),
    };
  }
  const right = rightFor(inner, ways);
  if (!right) return { text: reference };
  return { text: reference, fact: fact("foreign-reference", { reference, right }, place.origin) };
}

function rightFor(inner: string, { editorWords }: Ways): string | undefined {
  if (inner === "/") return editorWords.pathSeparator;
  const [, kind = "", argument = ""] = /^(env|input|workspaceFolder):([\w.-]+)/.exec(inner) ?? [];
  if (kind === "env") return `\${${argument}}`;
  if (kind === "input") return `\${${asVariable(argument)}}`;
  return kind ? editorWords.workspaceFolder : undefined;
}

const EDITOR_WORDS = {
  workspaceFolder: ".",
  workspaceRoot: ".",
  userHome: "${HOME}",
  pathSeparator: "/",
};

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

/** Factory: "Variable expansion" in its documentation. */
export const plain: Dialect = braces({ editorWords: EDITOR_WORDS });

/** Copilot CLI: its change log (0.0.410 for `~`), and what VS Code's `envVarResolution.ts` says of it. */
export const copilot: Dialect = { ...plain, bare: EVERYWHERE, tilde: ["cwd"] };

/** Qwen Code: "MCP" in its documentation. */
export const qwen: Dialect = { ...plain, bare: EVERYWHERE };

/**
 * The root `.mcp.json` in VS Code: Copilot's rules without `$NAME` (`mcpEnvironmentVariableExpansion.ts`). Whether the
 * editor's own variables hold there too is not known; they are let pass.
 */
export const vscodeRoot: Dialect = {
  ...braces({ editorWords: {}, own: ofEditor }),
  tilde: ["command", "args", "cwd"],
  appendsPath: true,
};

function ofEditor(inner: string, { spec, scope }: Context): string | undefined {
  if (inner === "workspaceFolder" || inner === "workspaceRoot") return spec.root;
  if (inner === "userHome") return scope.home;
  return /^(?:[A-Za-z]+:(?!-)|pathSeparator$|\/$)/.test(inner) ? `\${${inner}}` : undefined;
}

const gemini = (own?: Ways["own"]): Dialect => ({
  ...braces({ editorWords: EDITOR_WORDS, emptied: ["env", "headers"], ...(own ? { own } : {}) }),
  bare: EVERYWHERE,
});

/** `.gemini/settings.json`: every string of the file, then `env` and `headers` once more (`envVarResolver.ts`). */
export const geminiCli: Dialect = gemini();

/** `gemini-extension.json`: the extension's own words as well (Gemini CLI documentation, "Extensions"). */
export const geminiExtension: Dialect = gemini((inner, { spec, scope }) => {
  if (inner === "extensionPath" || inner === "workspacePath") return spec.root;
  if (inner !== "/" && inner !== "pathSeparator") return undefined;
  return scope.platform === "win32" ? "\\" : "/";
});
