import { type ConfigNode, kindInWords, memberOf } from "../configs/node.ts";
import type { Origin } from "../model/place.ts";

/** Reads a value of a certain kind; any other is a `ShapeError`. */
export type Read<T> = (node: ConfigNode) => T;

/** A value that is not of the kind that belongs there. */
export class ShapeError extends Error {
  override name = "ShapeError";
  readonly origin: Origin;

  constructor(origin: Origin, problem: string) {
    super(problem);
    this.origin = origin;
  }
}

const wrong = (node: ConfigNode, expected: string): ShapeError =>
  new ShapeError(node.origin, `${kindInWords(node)} stands where ${expected} belongs`);

export const text: Read<string> = (node) => {
  if (node.kind === "string") return node.value;
  throw wrong(node, "a string");
};

export const number: Read<number> = (node) => {
  if (node.kind === "number") return node.value;
  throw wrong(node, "a number");
};

/** A text that an expression matches; `expected` says so in words. */
export const textLike =
  (expression: RegExp, expected: string): Read<string> =>
  (node) => {
    if (node.kind === "string" && expression.test(node.value)) return node.value;
    throw wrong(node, expected);
  };

export const nullable =
  <T>(read: Read<T>): Read<T | null> =>
  (node) =>
    node.kind === "null" ? null : read(node);

export const listOf =
  <T>(read: Read<T>): Read<readonly T[]> =>
  (node) => {
    if (node.kind === "list") return node.items.map(read);
    throw wrong(node, "a list");
  };

/** An object with these members; more of them are passed over. */
export const objectOf =
  <T extends object>(members: { readonly [K in keyof T]-?: Read<T[K]> }): Read<T> =>
  (node) => {
    const readers = Object.entries(members) as [string, Read<unknown>][];
    return Object.fromEntries(
      readers.map(([key, read]) => {
        const member = node.kind === "object" ? memberOf(node, key) : undefined;
        if (member) return [key, read(member.value)];
        throw node.kind === "object"
          ? new ShapeError(node.origin, `\`${key}\` is missing`)
          : wrong(node, "an object");
      }),
    ) as T;
  };

/** An object with those of these members that are there. */
export const objectOfSome =
  <T>(keys: readonly string[], read: Read<T>): Read<Readonly<Record<string, T>>> =>
  (node) => {
    if (node.kind !== "object") throw wrong(node, "an object");
    const known = keys.flatMap((key) => memberOf(node, key) ?? []);
    return Object.fromEntries(known.map(({ key, value }) => [key, read(value)]));
  };
