import type { Slip, Source } from "../slip.ts";
import type { Break } from "./grammar.ts";
import type { Token } from "./tokens.ts";

/** One way to tell a slip; it looks at the break and answers where it is its own. */
export type Teller = (broken: Break, source: Source) => Slip | undefined;

/** A slip on this very token. */
export const at = (token: Token, problem: string, remedy: string): Slip => ({
  problem,
  remedy,
  start: token.start,
  end: token.end,
});

/** The token as it stands in the file. */
export const textOf = (token: Token, source: Source): string =>
  source.text.slice(token.start, token.end);
