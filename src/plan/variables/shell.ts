import { fact } from "../../model/fact.ts";
import type { Context, Dialect, Resolved } from "./dialect.ts";
import { asVariable } from "./names.ts";
import { lookUp } from "./scope.ts";

/** With one level of braces or brackets inside; one that is not closed is told by its beginning. */
const REFERENCE =
  /(?<!\\)\$(?:\{(?:[^{}]|\{[^{}]*\})*\}|[A-Za-z_]\w*|\([^()]*(?:\([^()]*\)[^()]*)*\)|\()/;

/**
 * `$NAME`, `${NAME:-default}` and the like, as the shell inside of Crush expands them: a variable that is not set
 * is empty (Crush documentation, "MCPs"). A command, `$(...)`, is never run here.
 */
export const shell: Dialect = {
  pattern: REFERENCE,
  unbraced: true,
  resolve,
  write: (name) => `$${name}`,
  bare: [],
  isKnown: true,
  tilde: ["command", "args", "cwd"],
  appendsPath: false,
};

function resolve(reference: string, _inner: string, context: Context): Resolved {
  if (reference.startsWith("$(")) return command(reference, context);
  const inner = reference.startsWith("${") ? reference.slice(2, -1) : reference.slice(1);
  const [, name, operator = "", word = ""] =
    /^([A-Za-z_]\w*)(?:(:?[-=?+])(.*))?$/s.exec(inner) ?? [];
  if (name === undefined) return elsewhere(reference, inner, context);
  const found = variableOf(name, operator.startsWith(":"), context);
  switch (operator.at(-1)) {
    case "+":
      return { text: found ? wordOf(word, context) : "" };
    case "-":
    case "=":
      return found ?? { text: wordOf(word, context) };
    default:
      return found ?? unset(reference, name, context);
  }
}

/** The value of a variable that is set; `full`: an empty one does not count. */
function variableOf(name: string, full: boolean, { scope }: Context): Resolved | undefined {
  const value = lookUp(scope, name);
  if (value === undefined || (full && value === "")) return undefined;
  return { text: value, variable: { name, value } };
}

const unset = (reference: string, variable: string, { place }: Context): Resolved => ({
  text: "",
  fact: fact("unset-variable", { variable, reference }, place.origin),
});

/** A default may hold references itself. */
const wordOf = (word: string, context: Context): string =>
  word.replace(new RegExp(REFERENCE, "g"), (reference) => resolve(reference, "", context).text);

/** The command may hold a secret: no more than the name of its program is told. */
function command(reference: string, { place }: Context): Resolved {
  const program = /^\$\(\s*([\w./-]{1,60})/.exec(reference)?.[1];
  const shown = program ? `$(${program} …)` : "$(…)";
  return {
    text: reference,
    fact: fact("command-substitution", { reference: shown }, place.origin),
  };
}

/** References of editors; anything else is the shell's affair. */
function elsewhere(reference: string, inner: string, { place }: Context): Resolved {
  const [, word, id = ""] = /^(env|input):([\w-]+)$/.exec(inner) ?? [];
  if (!word) return { text: reference };
  const right = `$${word === "env" ? id : asVariable(id)}`;
  return { text: reference, fact: fact("foreign-reference", { reference, right }, place.origin) };
}
