import { jest } from "@jest/globals";
import type fc from "fast-check";

const { FC_RUNS: asked, FC_SEED: seed } = process.env;

/** A long search takes as long as it takes. */
if (asked !== undefined) jest.setTimeout(24 * 60 * 60 * 1000);

/**
 * How a property is tried: the usual number of times with the same values each time, or `FC_RUNS` times with values that
 * nobody has tried yet. `FC_SEED` gives the seed that a failure has printed.
 */
export function runs<T>(usual: number): fc.Parameters<T> {
  const numRuns = asked === undefined ? usual : Number(asked);
  if (seed !== undefined) return { numRuns, seed: Number(seed) };
  return asked === undefined ? { numRuns, seed: 8 } : { numRuns };
}
