import type { Positions } from "../positions.ts";
import type { Slip } from "../slip.ts";

/** Start and exclusive end of a node. */
export type Range = readonly [number, number];

const slip = ([start, end]: Range, problem: string, remedy: string): Slip => ({
  problem,
  remedy,
  start,
  end,
});

/** `*name` where no anchor `&name` stands before it: most often a value such as `*.ts`. */
export const noAnchor = (range: Range, { line }: Positions): Slip =>
  slip(
    range,
    "a value begins with `*` and names no anchor",
    `put the value in line ${line(range[0])} in quotes, or define its anchor above`,
  );

/** An alias within what its anchor marks. */
export const ownAlias = (range: Range, { line }: Positions): Slip =>
  slip(
    range,
    "an alias stands within its own anchor",
    `remove the alias in line ${line(range[0])}`,
  );

/** Aliases of aliases that stand for more than a config holds. */
export const aliasBomb = (range: Range, { line }: Positions): Slip =>
  slip(
    range,
    "the aliases stand for more values than any config",
    `write out the alias in line ${line(range[0])}, or remove it`,
  );

/** A list or an object as a key: most often `{{ name }}` without quotes. */
export const badKey = (range: Range, { line }: Positions): Slip =>
  slip(
    range,
    "a list or an object stands as a key",
    `write a plain name as the key in line ${line(range[0])}, or put a value such as \`{{ name }}\` in quotes`,
  );

/** `<<` with something else than objects. */
export const badMerge = (range: Range, { line }: Positions): Slip =>
  slip(
    range,
    "`<<` merges something else than objects",
    `write an alias of an object after \`<<:\` in line ${line(range[0])}`,
  );

/** The same key twice in one object, which the YAML parsers of the clients refuse. */
export const duplicateKey = (key: string, range: Range, { line }: Positions): Slip => {
  const name = key.slice(0, 60).replaceAll(/[\p{Cc}`]/gu, " ");
  return slip(
    range,
    `the key \`${name}\` stands twice in one object`,
    `remove one of the two \`${name}\`, for example the one in line ${line(range[0])}`,
  );
};
