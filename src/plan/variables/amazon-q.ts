import { fact } from "../../model/fact.ts";
import { plain } from "./braces.ts";
import type { Context, Dialect, Place, Resolved } from "./dialect.ts";
import { editor, environmentWith } from "./editor.ts";

/**
 * Amazon Q Developer: `${env:NAME}` in `env` and `headers`, where an unset one becomes `${NAME}` (`custom_tool.rs`);
 * in `command` what a shell knows, `~` and `$NAME`; nothing elsewhere.
 */
export const amazonQ: Dialect = {
  ...plain,
  pattern: /\$\{([^{}]*)\}/,
  bare: ["command"],
  resolve: (reference, inner, context) =>
    dialectOf(context.place.field).resolve(reference, inner, context),
  write: (name, field) => dialectOf(field).write(name, field),
  tilde: ["command"],
};

const inEnv = editor(new Map([["env", environmentWith((name) => `\${${name}}`)]]), ".");

const nowhere: Pick<Dialect, "resolve" | "write"> = { resolve: asItStands, write: () => "" };

function dialectOf(field: Place["field"]): Pick<Dialect, "resolve" | "write"> {
  if (field === "command") return plain;
  return field === "env" || field === "headers" ? inEnv : nowhere;
}

function asItStands(reference: string, inner: string, { place }: Context): Resolved {
  const isReference = /^(?:env:)?[A-Za-z_]\w*(?::-.*)?$/s.test(inner) && !place.script;
  if (!isReference) return { text: reference };
  return {
    text: reference,
    fact: fact("foreign-reference", { reference, right: "" }, place.origin),
  };
}
