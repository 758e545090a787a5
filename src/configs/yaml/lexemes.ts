import { MAX_DEPTH, TOO_DEEP, TOO_MUCH } from "../limits.ts";
import type { Slip } from "../slip.ts";

/** A config of ten thousand servers has 450,000; the parser takes about 2 microseconds for each. */
const MAX_LEXEMES = 600_000;

/**
 * Tells for one lexical token after the other whether the text is still for the parser, which is recursive in
 * the depth of collections and dear in time and memory for each token; the slip if it is not.
 */
export function bounds(): (lexeme: string) => Slip | null {
  const depthAt = depthMeter();
  let count = 0;
  return (lexeme) => {
    count++;
    if (count > MAX_LEXEMES) return TOO_MUCH;
    return depthAt(lexeme) > MAX_DEPTH ? TOO_DEEP : null;
  };
}

/** Whether a lexical token is none of the text, but a mark of no width that the lexer adds: a document or a scalar begins, a flow ends. */
export const isMark = (lexeme: string): boolean =>
  lexeme === "\u0002" || lexeme === "\u0018" || lexeme === "\u001f";

/** Whether a token is the end of a line. */
const isLineEnd = (lexeme: string): boolean => lexeme === "\n" || lexeme === "\r\n";

/**
 * Tells for one token after the other how deep it lies: a level for each bracket that is open, and one for
 * each column at which a block began that is still open.
 */
function depthMeter(): (lexeme: string) => number {
  const columns: number[] = [];
  let column = 0;
  let flow = 0;
  let isHead = true;
  const block = (): void => {
    while ((columns.at(-1) ?? -1) > column) columns.pop();
    if (columns.at(-1) !== column) columns.push(column);
  };
  const content = (lexeme: string): void => {
    if (isHead && flow === 0) block();
    isHead = isHead && INDICATORS.has(lexeme);
    flow = Math.max(0, flow + (FLOW[lexeme] ?? 0));
  };
  return (lexeme) => {
    if (isLineEnd(lexeme)) {
      column = 0;
      isHead = true;
    } else if (!isMark(lexeme)) {
      if (!isBlank(lexeme)) content(lexeme);
      column += lexeme.length;
    }
    return columns.length + flow;
  };
}

const INDICATORS: ReadonlySet<string> = new Set(["-", "?", ":"]);
const FLOW: Readonly<Record<string, number>> = { "[": 1, "{": 1, "]": -1, "}": -1 };

/** Whether a token is blanks or a comment. */
const isBlank = (lexeme: string): boolean =>
  lexeme.startsWith(" ") || lexeme.startsWith("\t") || lexeme.startsWith("#");
