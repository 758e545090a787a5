/** A piece of a TOML text, told by its first characters alone: `word` is a bare key, a number, a date or what else has no quotes. */
export interface Piece {
  readonly kind: "string" | "word" | "comment" | "[" | "]" | "{" | "}" | "=" | "," | ".";
  readonly start: number;
  /** Exclusive; that of a string without its closing quote is the end of its line, or of the text. */
  readonly end: number;
}

const FIRST = /[[\]{}=,."'#]|[^\s[\]{}=,."'#]+/g;

/** The pieces of a text in one pass, whatever it holds; line ends are left out. */
export function* piecesOf(text: string): Generator<Piece> {
  const first = new RegExp(FIRST);
  for (let match = first.exec(text); match; match = first.exec(text)) {
    const piece = pieceAt(text, match.index, match[0]);
    first.lastIndex = piece.end;
    yield piece;
  }
}

function pieceAt(text: string, start: number, found: string): Piece {
  if (found === '"' || found === "'") return { kind: "string", start, end: stringEnd(text, start) };
  if (found === "#") return { kind: "comment", start, end: lineEnd(text, start) };
  const isPunctuator = found.length === 1 && "[]{}=,.".includes(found);
  const kind = isPunctuator ? (found as Piece["kind"]) : "word";
  return { kind, start, end: start + found.length };
}

function stringEnd(text: string, start: number): number {
  const quote = text.charAt(start);
  return text.startsWith(quote.repeat(3), start)
    ? longStringEnd(text, start + 3, quote)
    : shortStringEnd(text, start + 1, quote);
}

function shortStringEnd(text: string, start: number, quote: string): number {
  for (let at = start; at < text.length; at++) {
    const char = text[at];
    if (char === quote) return at + 1;
    if (char === "\n" || char === "\r") return at;
    if (char === "\\" && quote === '"' && text[at + 1] !== "\n") at++;
  }
  return text.length;
}

function longStringEnd(text: string, start: number, quote: string): number {
  for (let at = start; at < text.length; at++) {
    if (text.startsWith(quote.repeat(3), at)) return endOfQuotes(text, at, quote);
    if (quote === '"' && text[at] === "\\") at++;
  }
  return text.length;
}

/** A long string may end with up to two quotes of its own before the closing three. */
function endOfQuotes(text: string, start: number, quote: string): number {
  const extra = [3, 4].findIndex((offset) => text[start + offset] !== quote);
  return start + 3 + (extra < 0 ? 2 : extra);
}

function lineEnd(text: string, offset: number): number {
  const end = text.indexOf("\n", offset);
  return end < 0 ? text.length : end;
}
