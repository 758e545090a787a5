import type { Fact } from "../model/fact.ts";
import type { Aside } from "../model/server.ts";

/** What several readers of the same thing say, joined. */
export interface Agreed {
  /** What the first reader says; each fact knows which others say the same. */
  readonly facts: readonly Fact[];
  /** What only others say. */
  readonly asides: readonly Aside[];
}

/** Joins the facts of all readers, the first of whom counts. Facts of one kind at one place are the same. */
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

const keyOf = ({ kind, origin }: Fact): string =>
  `${kind} ${origin?.line ?? 0}:${origin?.column ?? 0}`;
