import { fact } from "../../model/fact.ts";
import type { Context, Dialect, Resolved } from "./dialect.ts";
import { asVariable } from "./names.ts";
import { lookUp } from "./scope.ts";

/**
 * `${NAME}` and `${NAME:-default}`, without nesting; an unset one stays as it is written (Claude Code
 * documentation, "Environment variable expansion in .mcp.json"). A default ends at the first brace.
 */
export const claudeCode: Dialect = {
  pattern: /\$\{([A-Za-z_]\w*(?::-[^}]*)?|[^{}]*)\}/,
  resolve,
  write: (name) => `\${${name}}`,
  tilde: [],
  appendsPath: false,
};

function resolve(reference: string, inner: string, context: Context): Resolved {
  const parts = /^([A-Za-z_]\w*)(?::-(.*))?$/s.exec(inner);
  if (!parts) return elsewhere(reference, inner, context);
  const [, name = "", standard] = parts;
  const value = lookUp(context.scope, name);
  if (value !== undefined) return { text: value, variable: { name, value } };
  const own = context.spec.defaults ?? {};
  if (Object.hasOwn(own, name)) return { text: own[name] ?? "" };
  return standard === undefined ? unset(reference, name, context) : { text: standard };
}

function unset(reference: string, name: string, { place }: Context): Resolved {
  const right = Object.hasOwn(EDITOR_WORDS, name) ? EDITOR_WORDS[name] : undefined;
  return {
    text: reference,
    fact: right
      ? fact("foreign-reference", { reference, right }, place.origin)
      : fact("unset-variable", { variable: name, reference }, place.origin),
  };
}

/** Variables of VS Code and Cursor without an argument, and what comes next to them here. */
const EDITOR_WORDS: Readonly<Record<string, string>> = {
  workspaceFolder: "${CLAUDE_PROJECT_DIR:-.}",
  workspaceRoot: "${CLAUDE_PROJECT_DIR:-.}",
  userHome: "${HOME}",
  pathSeparator: "/",
};

/** What is between the braces is no name: another client's reference, a question to a person, or nothing at all. */
function elsewhere(reference: string, inner: string, { place, scope }: Context): Resolved {
  const option = /^user_config\.(\w+)$/.exec(inner)?.[1];
  if (option) {
    const value = lookUp(scope, option);
    if (value !== undefined) return { text: value, variable: { name: option, value } };
    return {
      text: reference,
      fact: fact("unset-input", { input: option, reference }, place.origin),
    };
  }
  const right = rightFor(inner);
  if (!right) return { text: reference };
  return { text: reference, fact: fact("foreign-reference", { reference, right }, place.origin) };
}

function rightFor(inner: string): string | undefined {
  if (inner === "/") return "/";
  const [, kind = "", argument = ""] = /^(env|input|workspaceFolder):([\w.-]+)/.exec(inner) ?? [];
  if (kind === "env") return `\${${argument}}`;
  if (kind === "input") return `\${${asVariable(argument)}}`;
  return kind ? EDITOR_WORDS.workspaceFolder : undefined;
}
