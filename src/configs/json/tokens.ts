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

/** The kinds at the numbers of jsonc-parser's `SyntaxKind`, a const enum, which single-file compilation cannot import. */
const KINDS = [
  ...(["junk", "{", "}", "[", "]", ",", ":", "word", "word", "word", "string"] as const),
  ...(["number", "comment", "comment", "blank", "blank", "junk", "end"] as const),
] satisfies readonly (TokenKind | "blank")[];

/** A config of ten thousand servers has a third of it; a file made to fill the memory has more. */
export const MAX_TOKENS = 1_000_000;

/** The tokens of a text without its blanks, with one of kind `end` at the end, and no more than `MAX_TOKENS`. */
export function tokensOf(text: string): readonly Token[] {
  const scanner = createScanner(text);
  const tokens: Token[] = [];
  for (;;) {
    const kind = KINDS[scanner.scan()] ?? "junk";
    if (kind === "blank") continue;
    const start = scanner.getTokenOffset();
    const end = scanner.getPosition();
    const isBroken = scanner.getTokenError() > 0;
    tokens.push({ kind, start, end: end > text.length ? text.length : end, broken: isBroken });
    if (kind === "end" || tokens.length === MAX_TOKENS) return tokens;
  }
}
