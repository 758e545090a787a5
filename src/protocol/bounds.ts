/** Serializers run out of stack at some thousand levels, parsers give up at 128 (serde_json) or 200 (jiter). */
export const DEEPEST = 500;
/** A parsed value takes some hundred bytes: a line of 10 MB could become 350 MB. With this bound it is less than 100. */
const MOST_VALUES = 1_200_000;
/** A shorter text is neither too deep nor too much. */
const HARMLESS = DEEPEST;

const QUOTE = '"'.charCodeAt(0);
const BACKSLASH = "\\".charCodeAt(0);
/** How much deeper a character of JSON leads, by its code. */
const STEPS = tableOf({ "[": 1, "{": 1, "]": -1, "}": -1 });
/** How many values it adds at most; a new name in an object takes as much as two. */
const VALUES = tableOf({ "[": 1, "{": 1, ",": 1, ":": 2 });

function tableOf(signs: Readonly<Record<string, number>>): Int8Array {
  const table = new Int8Array(128);
  for (const [sign, number] of Object.entries(signs)) table[sign.charCodeAt(0)] = number;
  return table;
}

/** Whether a JSON text can be parsed and serialized again within bounded memory and stack. */
export function isParsable(json: string): boolean {
  if (json.length <= HARMLESS) return true;
  let depth = 0;
  let values = 0;
  for (let at = 0; at < json.length; at++) {
    const sign = json.charCodeAt(at);
    if (sign === QUOTE) at = closingQuote(json, at + 1);
    depth += STEPS[sign] ?? 0;
    values += VALUES[sign] ?? 0;
    if (depth > DEEPEST || values > MOST_VALUES) return false;
  }
  return true;
}

function closingQuote(json: string, start: number): number {
  let at = start;
  while (at < json.length && json.charCodeAt(at) !== QUOTE) {
    at += json.charCodeAt(at) === BACKSLASH ? 2 : 1;
  }
  return at;
}

/** The beginning of a text, as a copy: a slice would keep the whole text in memory. */
export const excerpt = (text: string, characters: number): string =>
  text.length <= characters
    ? text
    : Buffer.from(text.slice(0, characters), "utf16le").toString("utf16le");

/** Any foreign value as text; `String` would call a `toString` that the value itself brings. */
export const textOf = (value: unknown, characters: number): string =>
  excerpt(typeof value === "string" ? value : (JSON.stringify(value) ?? "undefined"), characters);

/** How much of a foreign value is kept. */
const KEPT_VALUES = 2000;
const KEPT_CHARACTERS = 1000;

/** A parsed value with long texts cut, and without what is beyond some thousand values. */
export function bounded<T>(value: T): T {
  let room = KEPT_VALUES;
  const fits = () => room-- > 0;
  const within = (part: unknown): unknown => {
    if (typeof part === "string") return excerpt(part, KEPT_CHARACTERS);
    if (typeof part !== "object" || part === null) return part;
    if (Array.isArray(part)) return part.filter(fits).map(within);
    const members = Object.entries(part).filter(fits);
    return Object.fromEntries(
      members.map(([key, one]) => [excerpt(key, KEPT_CHARACTERS), within(one)]),
    );
  };
  return within(value) as T;
}
