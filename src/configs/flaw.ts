import { type Fact, fact } from "../model/fact.ts";
import type { Origin } from "../model/place.ts";

/** Something wrong with an entry; a fatal one makes the client drop or refuse it. */
export interface Flaw {
  readonly fact: Fact;
  readonly fatal: boolean;
}

/** A part of an entry as far as it can be read, and what is wrong with it. */
export interface Part<T> {
  readonly value: T;
  readonly flaws: readonly Flaw[];
}

/** A shape that the client cannot take. */
export const misshapen = (problem: string, remedy: string, origin: Origin): Flaw => ({
  fact: fact("wrong-shape", { problem, remedy }, origin),
  fatal: true,
});

/** More facts about one entry or one file than these help nobody, and a file may be made to have a million. */
export const MAX_FACTS = 50;
