import type { Slip } from "./slip.ts";

/** Objects and lists within each other: far beyond any config, and far below what the recursion of a parser can take. */
export const MAX_DEPTH = 200;

const wholeFile = (problem: string, remedy: string): Slip => ({
  problem,
  remedy,
  start: 0,
  end: 0,
});

/** The file would fill the memory. */
export const TOO_MUCH: Slip = wholeFile(
  "the file holds more values than any config",
  "keep only the servers in the file",
);

/** The value is nested beyond `MAX_DEPTH`. */
export const TOO_DEEP: Slip = wholeFile(
  `objects and lists are nested more than ${MAX_DEPTH} deep`,
  "take the needless levels away",
);
