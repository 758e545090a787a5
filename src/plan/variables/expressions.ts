import { fact } from "../../model/fact.ts";
import { claudeCode } from "./braces.ts";
import { type Context, type Dialect, EVERYWHERE, type Resolved } from "./dialect.ts";
import { lookUp } from "./scope.ts";

/** `${{ ... }}` and `${...}`. */
const BRACED = /\$\{\{[^{}]*\}\}|\$\{([^{}]*)\}/;

const write = (name: string): string => `\${{ secrets.${name} }}`;

const isExpression = (reference: string): boolean => reference.startsWith("${{");

/** An agentic workflow: expressions as in every workflow; one that comes to nothing is empty. */
export const workflow: Dialect = {
  pattern: BRACED,
  resolve: (reference, inner, context) =>
    isExpression(reference)
      ? expression(reference, "", context)
      : foreign(reference, inner, context),
  write,
  bare: [],
  isKnown: true,
  tilde: [],
  appendsPath: false,
};

/** A custom agent of Copilot: expressions, and what Copilot CLI knows. */
export const copilotAgents: Dialect = {
  ...workflow,
  bare: EVERYWHERE,
  resolve: (reference, inner, context) =>
    isExpression(reference)
      ? expression(reference, reference, context)
      : claudeCode.resolve(reference, inner, context),
};

/** A YAML block of Continue; what has no value stays as it is written (`MCPConnection.ts`). */
export const continueYaml: Dialect = {
  ...workflow,
  resolve: (reference, inner, context) =>
    isExpression(reference)
      ? expression(reference, reference, context)
      : foreign(reference, inner, context),
};

/** A JSON file of Continue: `${NAME}` in `env` is a secret too (`convertJson.ts`). */
export const continueJson: Dialect = {
  ...continueYaml,
  resolve: (reference, inner, context) =>
    !isExpression(reference) && context.place.field === "env" && /^\w+$/.test(inner)
      ? (answered(inner, context) ?? unset(inner, reference, reference, context))
      : continueYaml.resolve(reference, inner, context),
};

/** Names and texts between `||`, of which the first counts that comes to anything; `empty` stands for nothing. */
function expression(reference: string, empty: string, context: Context): Resolved {
  const terms = reference
    .slice(3, -2)
    .split("||")
    .map((term) => term.trim());
  for (const term of terms) {
    const literal = /^'([^']*)'$/.exec(term)?.[1];
    if (literal !== undefined) return { text: literal };
    const found = answered(nameIn(term) ?? "", context);
    if (found) return found;
  }
  const name = terms.map(nameIn).find((one) => one !== undefined);
  const isAsked = name === undefined || terms.every((term) => term.startsWith("inputs."));
  if (!isAsked) return unset(name, reference, empty, context);
  const input = name ?? terms.join(" || ");
  return { text: empty, fact: fact("unset-input", { input, reference }, context.place.origin) };
}

const nameIn = (term: string): string | undefined =>
  /^(?:secrets|vars|env|inputs)\.([A-Za-z_][\w-]*)$/.exec(term)?.[1];

function answered(name: string, { scope }: Context): Resolved | undefined {
  const value = lookUp(scope, name);
  return value === undefined ? undefined : { text: value, variable: { name, value } };
}

const unset = (
  variable: string,
  reference: string,
  text: string,
  { place }: Context,
): Resolved => ({
  text,
  fact: fact("unset-variable", { variable, reference }, place.origin),
});

/** `${NAME}` and `${env:NAME}` stay as they are written; in a script they are meant for the shell. */
function foreign(reference: string, inner: string, { place }: Context): Resolved {
  const name = /^(?:env:)?([A-Za-z_]\w*)(?::-.*)?$/s.exec(inner)?.[1];
  if (!name || place.script) return { text: reference };
  const right = write(name);
  return { text: reference, fact: fact("foreign-reference", { reference, right }, place.origin) };
}
