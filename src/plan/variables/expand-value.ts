import type { Fact } from "../../model/fact.ts";
import type { Context, Dialect, Resolved } from "./dialect.ts";
import { foreignReferences } from "./foreign.ts";
import { placeholderIn, unexpandedPath } from "./leftovers.ts";
import { referencesIn } from "./references-in.ts";
import { secretsOfLiteral, secretsOfVariable } from "./secrets.ts";

/** A value as the server gets it. */
export interface ExpandedValue {
  readonly text: string;
  readonly facts: readonly Fact[];
  readonly secrets: readonly string[];
}

/** Stands for a reference where only the literal part of a value is looked at. */
const GAP = "…\0";

/** More references in one value than any has; a value may be made to have a million. */
const MAX_FACTS = 1000;

/** Puts in what the references of one value stand for, and tells what is wrong with it. */
export function expandValue(value: string, dialect: Dialect, context: Context): ExpandedValue {
  const parts = split(value, dialect, context);
  const literal = parts.map((part) => (typeof part === "string" ? part : GAP)).join("");
  const written = parts.map((part) => (typeof part === "string" ? part : writtenBy(part))).join("");
  const resolved = parts.filter((part) => typeof part !== "string");
  const text = parts.map((part) => (typeof part === "string" ? part : part.text)).join("");
  const { place } = context;
  const tilde = dialect.tilde.includes(place.field);
  const foreign = foreignReferences(literal, place, dialect);
  return {
    text: tilde ? withHome(text, context) : text,
    facts: unique([
      ...resolved.flatMap((part) => part.fact ?? []).slice(0, MAX_FACTS),
      ...foreign,
      ...placeholderIn(written, place),
      ...unexpandedPath(tilde ? literal.replace(/^~/, "") : literal, place),
    ]),
    secrets: [
      ...resolved.flatMap(secretsIn),
      ...(resolved.length === 0 ? secretsOfPlace(without(value, foreign), context) : []),
    ],
  };
}

/** What the file itself has in place of the reference: its default, but nothing from outside. */
const writtenBy = ({ text, variable, fact }: Resolved): string => (variable || fact ? GAP : text);

const secretsIn = ({ variable }: Resolved): readonly string[] =>
  variable ? secretsOfVariable(variable.name, variable.value) : [];

/** A reference is the name of a secret and none itself, also where this client does not know it. */
const without = (value: string, references: readonly Fact[]): string =>
  references
    .reduce((rest, { captures }) => rest.replace(captures.reference ?? "", ""), value)
    .trim();

const secretsOfPlace = (value: string, { place }: Context): readonly string[] =>
  place.field === "env" || place.field === "headers" ? secretsOfLiteral(place.name, value) : [];

/** Literal text and resolved references in turn. */
function split(value: string, dialect: Dialect, context: Context): readonly (string | Resolved)[] {
  if (value.length > (dialect.longest ?? value.length)) return [value];
  const parts: (string | Resolved)[] = [];
  let done = 0;
  for (const { reference, inner, index, isSure } of referencesIn(value, dialect, context.place)) {
    const { fact, ...resolved } = dialect.resolve(reference, inner, context);
    parts.push(value.slice(done, index), fact && isSure ? { ...resolved, fact } : resolved);
    done = index + reference.length;
  }
  return [...parts, value.slice(done)];
}

const withHome = (text: string, { scope }: Context): string =>
  text.replace(/^~(?=[/\\]|$)/, () => scope.home);

const unique = (facts: readonly Fact[]): readonly Fact[] => [
  ...new Map(facts.map((fact) => [JSON.stringify([fact.kind, fact.captures]), fact])).values(),
];
