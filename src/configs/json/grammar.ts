import type { Token, TokenKind } from "./tokens.ts";

/** What may come next: `item` and `key` follow a comma, the first ones an opening bracket. */
export type Expected =
  | "value"
  | "first item"
  | "item"
  | "first key"
  | "key"
  | "colon"
  | "comma"
  | "end";

/** Where a text stops being JSON. */
export interface Break {
  readonly expected: Expected;
  readonly token: Token;
  /** The token before it, comments left out. */
  readonly before: Token | undefined;
  /** The brackets that are open, the innermost last. */
  readonly open: readonly Token[];
}

/** What a walk over the tokens finds. Comments and trailing commas are no break: whether they may stand, the client says. */
export interface Walk {
  readonly broken: Break | null;
  readonly comments: readonly Token[];
  readonly trailingCommas: readonly Token[];
  /** The deepest nesting of objects and lists. */
  readonly depth: number;
}

const SCALARS: ReadonlySet<TokenKind> = new Set<TokenKind>(["word", "string", "number"]);

/** Walks over the tokens by the grammar of JSON, without recursion: depth costs no stack. */
export function walk(all: readonly Token[]): Walk {
  const comments = all.filter(isComment);
  const tokens = comments.length === 0 ? all : all.filter((token) => !isComment(token));
  const trailingCommas = tokens.filter(
    ({ kind }, index) => kind === "," && isCloser(tokens[index + 1]),
  );
  return { ...follow(tokens), comments, trailingCommas };
}

function follow(tokens: readonly Token[]): Pick<Walk, "broken" | "depth"> {
  const open: Token[] = [];
  let expected: Expected = "value";
  let depth = 0;
  let before: Token | undefined;
  for (const token of tokens) {
    const next: Expected | undefined = token.broken ? undefined : STEPS[expected](token, open);
    if (!next) return { broken: { expected, token, before, open }, depth };
    if (open.length > depth) depth = open.length;
    expected = next;
    before = token;
  }
  return { broken: null, depth };
}

const isComment = ({ kind, broken }: Token): boolean => kind === "comment" && !broken;

/** What is expected after the token, with `open` brought up to date; `undefined` where the token may not stand. */
type Step = (token: Token, open: Token[]) => Expected | undefined;

const value: Step = (token, open) => {
  if (token.kind === "{" || token.kind === "[") {
    open.push(token);
    return token.kind === "{" ? "first key" : "first item";
  }
  return SCALARS.has(token.kind) ? afterValue(open) : undefined;
};

const close: Step = (token, open) => {
  const innermost = open.at(-1);
  if (!innermost || token.kind !== closerOf(innermost)) return undefined;
  open.pop();
  return afterValue(open);
};

const item: Step = (token, open) => (token.kind === "]" ? close : value)(token, open);

const key: Step = (token, open) => (token.kind === "string" ? "colon" : close(token, open));

const afterValue = (open: readonly Token[]): Expected => (open.length > 0 ? "comma" : "end");

const afterComma = (open: readonly Token[]): Expected =>
  open.at(-1)?.kind === "{" ? "key" : "item";

const STEPS: Readonly<Record<Expected, Step>> = {
  value,
  item,
  "first item": item,
  key,
  "first key": key,
  colon: (token) => (token.kind === ":" ? "value" : undefined),
  comma: (token, open) => (token.kind === "," ? afterComma(open) : close(token, open)),
  end: (token) => (token.kind === "end" ? "end" : undefined),
};

const isCloser = (token: Token | undefined): boolean => token?.kind === "}" || token?.kind === "]";

/** The bracket that closes an open one. */
export const closerOf = (opener: Token): "}" | "]" => (opener.kind === "{" ? "}" : "]");
