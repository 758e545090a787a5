import { Lexer } from "yaml";
import type { Slip, Source } from "../slip.ts";
import type { Fault } from "./document.ts";
import { isMark } from "./lexemes.ts";

/** A lexical token at its place. */
export interface Lexeme {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Where a text stops being YAML, and what stands around it. */
export interface Spot extends Fault, Source {
  /** The token that holds the start of the fault, or ends there. */
  readonly lexeme: Lexeme;
  /** The innermost bracket that is open there. */
  readonly open: Lexeme | undefined;
  /** The line of the fault, as far as 500 characters, and where it begins. */
  readonly lineText: string;
  readonly lineStart: number;
}

/** One way to tell a slip; it answers where the slip is its own. */
export type Teller = (spot: Spot) => Slip | undefined;

/** A slip on this stretch. */
export const on = (
  { start, end }: { readonly start: number; readonly end: number },
  problem: string,
  remedy: string,
): Slip => ({ problem, remedy, start, end });

/** What stands around a fault, whose end is held within the text. */
export function spotOf(fault: Fault, { text, line }: Source): Spot {
  const start = Math.min(Math.max(fault.start, 0), text.length);
  const end = Math.min(Math.max(fault.end, start), text.length);
  const lineStart = text.lastIndexOf("\n", start - 1) + 1;
  const [lineText = ""] = text.slice(lineStart, lineStart + 500).split(/\r?\n/, 1);
  return { ...fault, start, end, text, line, lineText, lineStart, ...around(start, text) };
}

function around(start: number, all: string): Pick<Spot, "lexeme" | "open"> {
  const open: Lexeme[] = [];
  let lexeme: Lexeme = { text: "", start: 0, end: 0 };
  for (const text of new Lexer().lex(all)) {
    if (isMark(text)) continue;
    if (lexeme.end > start || (lexeme.end === start && isQuoted(lexeme))) break;
    keepOpen(open, lexeme);
    lexeme = { text, start: lexeme.end, end: lexeme.end + text.length };
  }
  return { lexeme, open: open.at(-1) };
}

function keepOpen(open: Lexeme[], lexeme: Lexeme): void {
  if (lexeme.text === "[" || lexeme.text === "{") open.push(lexeme);
  if (lexeme.text === "]" || lexeme.text === "}") open.pop();
}

/** Whether a token is a string in quotes. */
export const isQuoted = ({ text }: Lexeme): boolean => text.startsWith('"') || text.startsWith("'");
