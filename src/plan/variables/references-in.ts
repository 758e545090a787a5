import type { Dialect, Place } from "./dialect.ts";

/** A reference in a value. */
export interface FoundReference {
  readonly reference: string;
  /** What stands between the braces, or the bare name. */
  readonly inner: string;
  readonly index: number;
  /** Whether it is meant as one: `$word` may as well be part of a password or of a program for a shell. */
  readonly isSure: boolean;
}

const BARE_START = /^\$[A-Za-z_]/;
const BARE = /\$([A-Za-z_]\w*)/;

/** What a client sees as references in a value, in their order. */
export function referencesIn(
  value: string,
  { pattern, bare, unbraced }: Pick<Dialect, "pattern" | "bare" | "unbraced">,
  place: Place,
): readonly FoundReference[] {
  if (!/[$%{]/.test(value)) return [];
  if (unbraced) return found(value, pattern, 0, value, { ...place, script: false });
  // Behind the last brace there is none in braces; not to look for one there keeps the search linear.
  const end = value.lastIndexOf("}") + 1;
  const head = value.slice(0, end);
  if (!bare.includes(place.field)) return found(head, pattern, 0, value, place);
  const both = new RegExp(`${pattern.source}|${BARE.source}`);
  return [
    ...found(head, both, 0, value, place),
    ...found(value.slice(end), BARE, end, value, place),
  ];
}

const found = (
  text: string,
  pattern: RegExp,
  offset: number,
  value: string,
  place: Place,
): readonly FoundReference[] =>
  [...text.matchAll(new RegExp(pattern, "g"))].map((match) => {
    const [reference, inner, name = ""] = match;
    const index = offset + match.index;
    const isSure = !BARE_START.test(reference) || isBareSure(value, reference, index, place);
    return { reference, inner: inner ?? name, index, isSure };
  });

function isBareSure(value: string, reference: string, index: number, { script }: Place): boolean {
  if (script) return false;
  const isApart = !/[A-Za-z0-9]/.test(value.charAt(index - 1));
  return value === reference || (isApart && /^\$[A-Z][A-Z0-9_]*$/.test(reference));
}
