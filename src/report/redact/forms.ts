import type { Needle } from "./automaton.ts";

/** Shorter ones would hide half of a report. */
const SHORTEST = 4;
/** From here on a text is no chance, in whatever case. */
const SHORTEST_LOOSE = 8;
/** A word of letters alone, such as `developer`, may be any word. */
const LONGEST_WORD = 15;
/** Digits of base64 that are no chance in whatever case: 12 bytes. */
const LOOSE_DIGITS = 16;
/** Longer ones are looked for as they are; nobody encodes them by hand. */
const LONGEST_ENCODED = 16_384;

/** The parts of which each alone tells the value: it as a whole, and its lines, since texts reach us line by line. */
export const partsOf = (secrets: readonly string[]): readonly string[] =>
  longEnough(secrets.flatMap((secret) => secret.split(/\r\n|\r|\n/)).map((line) => line.trim()));

const longEnough = (texts: readonly string[]): readonly string[] =>
  [...new Set(texts)].filter((text) => text.length >= SHORTEST);

/** Whether a value is found in any case, over the ends of lines, and from back to front. */
export const isLoose = (part: string): boolean =>
  part.length >= SHORTEST_LOOSE &&
  part.replace(/[^\p{L}\p{N}]/gu, "").length >= SHORTEST &&
  !(part.length <= LONGEST_WORD && /^\p{L}+$/u.test(part));

/** What to look for: each part as it is, and as what encodes bytes writes it. */
export function needlesOf(secrets: readonly string[]): readonly Needle[] {
  const parts = partsOf(secrets);
  const whole = longEnough(secrets.flatMap((secret) => [secret, secret.trim()]));
  return [
    ...parts.flatMap(plain),
    ...parts.filter((part) => isLoose(part) && part.length <= LONGEST_ENCODED).flatMap(turned),
    ...longEnough([...whole, ...parts])
      .filter((text) => text.length <= LONGEST_ENCODED)
      .flatMap(base64),
  ];
}

/** A blank is `+` in a form, and nothing where the lines of a text were joined. */
function plain(part: string): readonly Needle[] {
  const exact = !isLoose(part);
  const quoted = part.includes("'") ? QUOTES.map((quote) => part.replaceAll("'", quote)) : [];
  const blank = exact ? "+" : "";
  const others = /\s/.test(part) ? [part.replace(/\s/g, blank)] : [];
  return [part, ...quoted, ...others].map((text) => ({ text, exact }));
}

/** A single quote within single quotes: of a POSIX shell, in two ways, and of PowerShell. */
const QUOTES = ["'\\''", `'"'"'`, "''"];

/** From back to front too, since that is how the end of a value at the beginning of a line is found. */
const turned = (part: string): readonly Needle[] => {
  const hex = Buffer.from(part).toString("hex");
  return [reversed(part), hex, reversed(hex)].map((text) => ({ text, exact: false }));
};

const reversed = (text: string): string => [...text].reverse().join("");

/** The digits that only the text decides, wherever in the encoded bytes it begins, as in `user:secret`. */
const base64 = (text: string): readonly Needle[] =>
  [0, 1, 2].flatMap((before): readonly Needle[] => {
    const bytes = Buffer.concat([Buffer.alloc(before), Buffer.from(text)]);
    const digits = bytes
      .toString("base64")
      .slice(Math.ceil((before * 4) / 3), Math.floor((bytes.length * 4) / 3));
    if (digits.length < SHORTEST) return [];
    if (digits.length >= LOOSE_DIGITS) {
      return [digits, reversed(digits)].map((one) => ({ text: one, exact: false }));
    }
    const inUrl = digits.replaceAll("+", "-").replaceAll("/", "_");
    return [...new Set([digits, inUrl])].map((one) => ({ text: one, exact: true }));
  });
