import fc from "fast-check";

const ENCODER = new TextEncoder();

/** Bytes as programs print them: text, line ends, characters of several bytes, halves of them, and anything. */
export const bytes: fc.Arbitrary<Uint8Array> = fc
  .array(
    fc.oneof(
      fc
        .constantFrom("\n", "\r\n", "\r", "a", "{}", "é", "日本", "\u{1f600}", "\ufeff", "\u0000")
        .map((text) => ENCODER.encode(text)),
      fc.string({ maxLength: 12 }).map((text) => ENCODER.encode(text)),
      fc.uint8Array({ maxLength: 6 }),
    ),
    { maxLength: 30 },
  )
  .map((parts) => joined(parts));

export const joined = (parts: readonly Uint8Array[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => [...part]));

/** The same bytes in chunks, cut at these shares of a thousand of their length. */
export function chunks(whole: Uint8Array, cuts: readonly number[]): readonly Uint8Array[] {
  const places = cuts
    .map((cut) => Math.floor((cut * whole.length) / 1000))
    .toSorted((a, b) => a - b);
  return [0, ...places].map((start, index) => whole.subarray(start, places[index] ?? whole.length));
}

/** Where to cut; chunks may be empty. */
export const cuts: fc.Arbitrary<readonly number[]> = fc.array(fc.nat(1000), { maxLength: 20 });
