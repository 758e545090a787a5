import type { Fact, FactKind } from "../model/fact.ts";
import type { Aside } from "../model/server.ts";

/** What several readers of the same thing say, joined. */
export interface Agreed {
  /** What the first reader says; each fact knows which others say the same. */
  readonly facts: readonly Fact[];
  /** What only others say. */
  readonly asides: readonly Aside[];
}

/** Joins the facts of all readers, the first of whom counts. Facts of one kind on one thing at one place are the same. */
export function agree(first: Aside, others: readonly Aside[]): Agreed {
  if (others.length === 0) return { facts: first.facts, asides: [] };
  const all = [first, ...others];
  const heard = all.map(({ facts }) => new Set(facts.map(keyOf)));
  const told = all.map((reader, index) => ({
    client: reader.client,
    facts: reader.facts
      .filter((fact) => !heard.slice(0, index).some((earlier) => earlier.has(keyOf(fact))))
      .map((fact) => ({ ...fact, readers: readersOf(fact, index, all, heard) })),
  }));
  const [own, ...asides] = told;
  return {
    facts: own?.facts ?? [],
    asides: asides.filter(({ facts }) => facts.length > 0),
  };
}

function readersOf(
  fact: Fact,
  teller: number,
  all: readonly Aside[],
  heard: readonly ReadonlySet<string>[],
): NonNullable<Fact["readers"]> {
  const key = keyOf(fact);
  const titles = (says: boolean): readonly string[] =>
    all.flatMap(({ client }, index) =>
      index !== teller && heard[index]?.has(key) === says ? [client.title] : [],
    );
  return { also: titles(true), not: titles(false) };
}

const keyOf = ({ kind, origin, captures }: Fact): string => {
  const subject = SUBJECTS[kind];
  const what = subject ? captures[subject] : undefined;
  return `${kind} ${origin?.line ?? 0}:${origin?.column ?? 0} ${what ?? ""}`;
};

/** What tells two facts of one kind at one place from each other. */
const SUBJECTS: Readonly<Partial<Record<FactKind, string>>> = {
  "wrong-shape": "problem",
  "unset-variable": "variable",
  "unset-input": "reference",
  "foreign-reference": "reference",
};
