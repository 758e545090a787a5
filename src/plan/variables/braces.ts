import { fact } from "../../model/fact.ts";
import type { Context, Dialect, Place, Resolved } from "./dialect.ts";
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
function elsewhere(
  reference: string,
  inner: string,
  { place, scope }: Context,
  ways: Ways,
): Resolved {
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

/** What comes next to the variables of VS Code and Cursor in a client that starts servers in the project's folder. */
export const EDITOR_WORDS = {
  workspaceFolder: ".",
  workspaceRoot: ".",
  userHome: "${HOME}",
  pathSeparator: "/",
};

/** Factory: "Variable expansion" in its documentation. */
export const plain: Dialect = braces({ editorWords: EDITOR_WORDS });
