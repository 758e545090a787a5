import type { ConfigNode, Member } from "../node.ts";
import type { Positions } from "../positions.ts";
import type { Token } from "./tokens.ts";

/** A JSON text that the grammar has accepted, in tokens, and how far it has been read. */
interface Cursor {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly positions: Positions;
  at: number;
}

/** The value of a text that the grammar has accepted, with its places. It recurses: the depth of the text must be bounded. */
export function treeOf(text: string, all: readonly Token[], positions: Positions): ConfigNode {
  const tokens = all.filter(({ kind }) => kind !== "comment");
  return readValue({ text, tokens, positions, at: 0 });
}

function readValue(cursor: Cursor): ConfigNode {
  const token = next(cursor);
  if (token.kind === "{") return readObject(cursor, token);
  if (token.kind === "[") return readList(cursor, token);
  return scalarOf(token, cursor);
}

function readObject(cursor: Cursor, { start }: Token): ConfigNode {
  const members: Member[] = [];
  for (let token = next(cursor); token.kind !== "}"; token = next(cursor)) {
    if (token.kind === "string") members.push(readMember(cursor, token));
  }
  return { kind: "object", members, origin: originUpTo(cursor, start) };
}

function readMember(cursor: Cursor, key: Token): Member {
  const keyOrigin = cursor.positions.origin(key.start, key.end);
  cursor.at++;
  return { key: stringOf(key, cursor), keyOrigin, value: readValue(cursor) };
}

function readList(cursor: Cursor, { start }: Token): ConfigNode {
  const items: ConfigNode[] = [];
  while (peek(cursor).kind !== "]") {
    if (peek(cursor).kind === ",") cursor.at++;
    else items.push(readValue(cursor));
  }
  cursor.at++;
  return { kind: "list", items, origin: originUpTo(cursor, start) };
}

function scalarOf(token: Token, cursor: Cursor): ConfigNode {
  const origin = cursor.positions.origin(token.start, token.end);
  if (token.kind === "string") return { kind: "string", value: stringOf(token, cursor), origin };
  const value: unknown = JSON.parse(cursor.text.slice(token.start, token.end));
  if (typeof value === "number") return { kind: "number", value, origin };
  return typeof value === "boolean" ? { kind: "boolean", value, origin } : { kind: "null", origin };
}

function stringOf({ start, end }: Token, { text }: Cursor): string {
  const inner = text.slice(start + 1, end - 1);
  return inner.includes("\\") ? JSON.parse(text.slice(start, end)) : inner;
}

/** The place from an offset to the end of the token that was read last. */
const originUpTo = ({ positions, tokens, at }: Cursor, start: number) =>
  positions.origin(start, tokens[at - 1]?.end ?? start);

const END: Token = { kind: "end", start: 0, end: 0, broken: false };

const peek = ({ tokens, at }: Cursor): Token => tokens[at] ?? END;

function next(cursor: Cursor): Token {
  const token = peek(cursor);
  cursor.at++;
  return token;
}
