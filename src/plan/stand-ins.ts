import type { Fact } from "../model/fact.ts";
import type { ServerSpec } from "../model/server.ts";
import { placeholderFor } from "./placeholders.ts";
import { expand, type VariableScope } from "./variables.ts";

/** What an entry refers to and nobody has a value for. */
export interface Lack {
  /** Names of variables, and ids of inputs that a person would be asked for. */
  readonly variables: readonly string[];
  /** A fact for each place where one is missing. */
  readonly facts: readonly Fact[];
  /** Whether one stands in the command, the folder or the address: then there is nothing to start or to ask. */
  readonly isUnnamed: boolean;
}

/** What the entry, as its clients read it, refers to and has no value here, and a value could be made up for. */
export function lackOf(server: ServerSpec, scope: VariableScope): Lack {
  const own = unsetIn(server, scope);
  const others = (server.readings ?? []).flatMap((reading) => unsetIn(reading, scope));
  const filled = new Set(
    unsetIn(server, withStandIns(scope, [...own, ...others].map(nameOf))).map(keyOf),
  );
  const facts = own.filter((one) => !filled.has(keyOf(one)));
  const places = [server.command, server.cwd, server.url].map((located) => located?.origin);
  return {
    variables: [...new Set(facts.map(nameOf))],
    facts,
    isUnnamed: facts.some(({ origin }) => origin !== undefined && places.includes(origin)),
  };
}

/** A scope in which these variables have made-up values. */
export const withStandIns = (scope: VariableScope, names: readonly string[]): VariableScope => ({
  ...scope,
  env: { ...scope.env, ...Object.fromEntries(names.map((name) => [name, standInFor(name)])) },
});

/** A folder is not made in advance: the one of the start is there. */
const standInFor = (name: string): string => {
  const { value } = placeholderFor(name.replaceAll(/\W/g, "_"));
  return value === "{folder}" ? "." : value;
};

/** Names of the variables and references of an entry that a made-up value stands in for. */
export const filledNames = (server: ServerSpec, { facts }: Lack): readonly string[] => [
  ...server.env.filter(({ value }) => isIn(facts, value.origin)).map(({ name }) => name),
  ...facts.flatMap(({ captures }) => captures.reference ?? []),
];

/** Names of the headers of an entry that cannot be sent without them. */
export const headersWithout = ({ headers }: ServerSpec, { facts }: Lack): readonly string[] =>
  headers.filter(({ value }) => isIn(facts, value.origin)).map(({ name }) => name);

/** Why there is nothing to start or to ask, or `null`. */
export const whyUnnamed = (lack: Lack | null): string | null =>
  lack?.isUnnamed
    ? `\`${lack.variables[0]}\` is not set, of which the entry makes what is started or asked`
    : null;

const isIn = (facts: readonly Fact[], origin: Fact["origin"]): boolean =>
  facts.some((one) => one.origin === origin);

const unsetIn = (server: ServerSpec, scope: VariableScope): readonly Fact[] =>
  expand(server, scope).facts.filter(isUnset);

/** A value that nothing is missing for but somebody who gives it. */
export const isUnset = ({ kind }: Fact): boolean =>
  kind === "unset-variable" || kind === "unset-input";

const nameOf = ({ captures }: Fact): string => captures.variable ?? captures.input ?? "";

const keyOf = ({ kind, captures, origin }: Fact): string =>
  JSON.stringify([kind, captures, origin]);
