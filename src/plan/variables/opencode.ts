import { type FactCaptures, fact } from "../../model/fact.ts";
import type { Context, Dialect, Resolved } from "./dialect.ts";
import { asVariable } from "./names.ts";
import { lookUp } from "./scope.ts";

/**
 * `{env:NAME}`, empty where it is not set, and `{file:path}`, the trimmed text of a file (opencode
 * `config/variable.ts`). Both are put into the text of the file before it is parsed.
 */
export const opencode: Dialect = {
  pattern: /\{((?:env|file):[^{}]+)\}|\$\{[^{}]*\}/,
  resolve: (reference, inner, context) => {
    if (inner.startsWith("env:")) return environment(reference, inner.slice(4), context);
    if (inner.startsWith("file:")) return text(reference, inner.slice(5), context);
    return foreign(reference, context);
  },
  write,
  bare: [],
  isKnown: true,
  tilde: [],
  appendsPath: false,
};

function write(name: string): string {
  return `{env:${name}}`;
}

function environment(reference: string, name: string, { scope, place }: Context): Resolved {
  const value = lookUp(scope, name);
  if (!value) {
    const unset = fact("unset-variable", { variable: name, reference }, place.origin);
    return value === undefined ? { text: "", fact: unset } : { text: "" };
  }
  const variable = { name, value };
  if (JSON.stringify(value).length === value.length + 2) return { text: value, variable };
  return { text: value, variable, fact: fact("unescaped-value", { reference }, place.origin) };
}

/** The text of a file is taken for a secret, whatever the file is called. */
function text(reference: string, file: string, { spec, place }: Context): Resolved {
  const content = spec.files?.get(file);
  if (content === undefined || content === null) {
    const captures: FactCaptures["text-file-missing"] = { file, reference };
    return { text: "", fact: fact("text-file-missing", captures, place.origin) };
  }
  const value = content.trim();
  return { text: value, variable: { name: "SECRET", value } };
}

/** As other clients write it; in a script it may be meant for the shell. */
function foreign(reference: string, { place }: Context): Resolved {
  const [, word, name] = /^\$\{(env:|input:)?([\w-]+)(?::?-.*)?\}$/s.exec(reference) ?? [];
  if (!name || place.script) return { text: reference };
  const right = write(word === "input:" ? asVariable(name) : name);
  return { text: reference, fact: fact("foreign-reference", { reference, right }, place.origin) };
}
