import type { ParseError } from "toml-eslint-parser";
import type { Slip, Source } from "../slip.ts";
import { type Piece, piecesOf } from "./pieces.ts";

/** Where a text stops being TOML, and what stands around it. */
export interface Spot {
  readonly text: string;
  /** What the parser says of it. */
  readonly message: string;
  readonly index: number;
  /** The piece at the index: one that holds it, or the next one; none at the end of the text. */
  readonly piece: Piece | undefined;
  /** The piece before that one, comments left out. */
  readonly before: Piece | undefined;
  /** The innermost bracket that is open there. */
  readonly open: Piece | undefined;
  readonly line: (offset: number) => number;
}

/** One way to tell a slip; it answers where the slip is its own. */
export type Teller = (spot: Spot) => Slip | undefined;

/** A slip on this very piece. */
export const on = (
  { start, end }: Pick<Piece, "start" | "end">,
  problem: string,
  remedy: string,
): Slip => ({ problem, remedy, start, end });

/** What stands around the place of an error. */
export function spotOf({ index, message }: ParseError, { text, line }: Source): Spot {
  const brackets: Piece[] = [];
  let before: Piece | undefined;
  let found: Piece | undefined;
  for (const piece of piecesOf(text)) {
    if (piece.end > index || (piece.end === index && isCut(piece, text))) {
      found = piece;
      break;
    }
    keepOpen(brackets, piece);
    if (piece.kind !== "comment") before = piece;
  }
  return { text, message, index, piece: found, before, open: brackets.at(-1), line };
}

function keepOpen(brackets: Piece[], piece: Piece): void {
  if (piece.kind === "[" || piece.kind === "{") brackets.push(piece);
  if (piece.kind === "]" || piece.kind === "}") brackets.pop();
}

/** Whether the parser is stuck at the very end of a piece: of a string without its quote, of a number without its digits. */
const isCut = ({ kind, start, end }: Piece, text: string): boolean =>
  (kind === "string" && !isClosed(text.slice(start, end))) ||
  (kind === "word" && /[+.-]/.test(text.charAt(end - 1)));

/** Whether a string has its closing quote. */
export function isClosed(string: string): boolean {
  const quote = string.charAt(0);
  const wanted = string.startsWith(quote.repeat(3)) ? 3 : 1;
  if (string.length < 2 * wanted || !string.endsWith(quote.repeat(wanted))) return false;
  const backslashes = /\\*$/.exec(
    string.slice(Math.max(0, string.length - wanted - 1_000), -wanted),
  );
  return quote === "'" || (backslashes?.[0].length ?? 0) % 2 === 0;
}

/** Whether a bracket opens the header of a table: nothing stands before it in its line. */
export function isHeader({ kind, start }: Piece, text: string): boolean {
  const begin = text.lastIndexOf("\n", start - 1) + 1;
  return kind === "[" && /^[\s[]*$/.test(text.slice(begin, start));
}

/** Whether a value is expected at the spot. */
export function isAtValue({ before, open, text }: Spot): boolean {
  if (before?.kind === "=") return true;
  const isInList = open?.kind === "[" && !isHeader(open, text);
  return isInList && (before?.kind === "," || before === open);
}
