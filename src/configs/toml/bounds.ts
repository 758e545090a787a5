import { MAX_DEPTH, TOO_DEEP, TOO_MUCH } from "../limits.ts";
import type { Slip } from "../slip.ts";
import { type Piece, piecesOf } from "./pieces.ts";

/** A config of ten thousand servers has 250,000; the parser takes about 3 microseconds and a kilobyte for each. */
const MAX_PIECES = 350_000;
/** The parser gives each character of a string or a number to a function as an argument, of which the stack takes some 100,000. */
const MAX_LENGTH = 65_536;

/**
 * Why a text is not given to the parser, which is recursive in the depth of lists and inline tables, and
 * dear in time and memory for each token; `null` for every text that could be a config.
 */
export function beyondBounds(text: string): Slip | null {
  const levelOf = levelsIn(text);
  let count = 0;
  let comments = 0;
  for (const piece of piecesOf(text)) {
    if (piece.kind === "comment") comments++;
    else count++;
    if (count > MAX_PIECES) return TOO_MUCH;
    if (comments > MAX_PIECES) return TOO_MANY_COMMENTS;
    if (piece.kind === "comment") continue;
    if (levelOf(piece) > MAX_DEPTH) return TOO_DEEP;
    if (piece.end - piece.start > MAX_LENGTH) return tooLong(piece);
  }
  return null;
}

const TOO_MANY_COMMENTS: Slip = {
  ...TOO_MUCH,
  problem: "the file holds more comments than any config",
};

const tooLong = ({ start, end }: Piece): Slip => ({
  problem: `a key or a value of more than ${MAX_LENGTH} characters`,
  remedy: "shorten it",
  start,
  end,
});

/** Tells how deep each piece lies, one after the other: a level for each open bracket and for each dot of the keys before it. */
function levelsIn(text: string): (piece: Piece) => number {
  const outer: number[] = [];
  let base = 0;
  let dots = 0;
  let before = 0;
  const steps: Partial<Record<Piece["kind"], () => void>> = {
    "[": () => open(),
    "{": () => open(),
    "]": () => close(),
    "}": () => close(),
    ",": () => set(base, 0),
    ".": () => set(base, dots + 1),
  };
  const set = (newBase: number, newDots: number): void => {
    base = newBase;
    dots = newDots;
  };
  const open = (): void => {
    outer.push(base);
    set(base + dots + 1, 0);
  };
  const close = (): void => set(outer.pop() ?? 0, 0);
  return (piece) => {
    const isNewLine = /[\r\n]/.test(text.slice(before, piece.start));
    if (isNewLine && outer.length === 0) dots = 0;
    steps[piece.kind]?.();
    before = piece.end;
    return base + dots;
  };
}
