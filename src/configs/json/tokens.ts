import { createScanner } from "jsonc-parser";

/** `word`: `true`, `false` or `null`; `junk`: characters that begin nothing in JSON; `end`: of the file. */
export type TokenKind =
  | "{"
  | "}"
  | "["
  | "]"
  | ","
  | ":"
  | "word"
  | "string"
  | "number"
  | "comment"
  | "junk"
  | "end";

/** A piece of a JSON text; `end` is exclusive. */
export interface Token {
  readonly kind: TokenKind;
  readonly start: number;
  readonly end: number;
  /** Whether it is a string, a number or a comment that breaks off or holds what may not stand in it. */
  readonly broken: boolean;
}

/** jsonc-parser's `SyntaxKind` by number (a const enum, which single-file compilation cannot import). */
const KINDS: readonly (TokenKind | "blank" | undefined)[] = [
  ...([
    undefined,
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    "word",
    "word",
    "word",
    "string",
    "number",
  ] as const),
  ...(["comment", "comment", "blank", "blank", "junk", "end"] as const),
];

/** The tokens of a text without its blanks, with one of kind `end` at the end. */
export function tokensOf(text: string): readonly Token[] {
  const scanner = createScanner(text);
  const tokens: Token[] = [];
  for (;;) {
    const kind = KINDS[scanner.scan()] ?? "junk";
    if (kind === "blank") continue;
    const start = scanner.getTokenOffset();
    const end = Math.min(start + scanner.getTokenLength(), text.length);
    tokens.push({ kind, start, end, broken: Number(scanner.getTokenError()) !== 0 });
    if (kind === "end") return tokens;
  }
}
