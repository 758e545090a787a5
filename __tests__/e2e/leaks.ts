import { createHash } from "node:crypto";
import { pathToFileURL } from "node:url";

const file = "__tests__/fixtures/servers/forms-of-a-secret.mjs";
const { FORMS } = (await import(pathToFileURL(file).href)) as {
  FORMS: Readonly<Record<string, (text: string) => string>>;
};

/** A secret that is told by its place; the fixture servers know it by the word in it. */
export const canary = (place: string): string => `c4n4ry${drawn(place, 22)}`;

/** Letters and digits as a service would draw them. */
export const drawn = (seed: string, length: number): string =>
  createHash("sha512")
    .update(seed)
    .digest("base64")
    .replace(/[^A-Za-z0-9]/g, "")
    .slice(0, length);

/** So many characters of a secret, in any form, are a leak. */
const LENGTH = 12;

/** Gives the function that tells which secrets a text holds at least a part of, and in which form. */
export function leakFinder(
  secrets: Readonly<Record<string, string>>,
): (text: string) => readonly string[] {
  const known = new Map<string, string>();
  for (const [place, secret] of Object.entries(secrets)) {
    for (const [form, write] of Object.entries(FORMS)) {
      const shared = new Set(windows(write(another(secret))));
      for (const part of windows(write(secret))) {
        if (!shared.has(part)) known.set(part, `${place}, ${form}`);
      }
    }
  }
  return (text) => {
    const plain = text.replace(/\s/g, "").toLowerCase();
    const found = new Map<string, string>();
    for (const part of windows(text)) {
      const what = known.get(part);
      if (what && !found.has(what)) found.set(what, part);
    }
    return [...found].map(([what, part]) => `${what}: ${around(part, plain)}`);
  };
}

const around = (part: string, text: string): string => {
  const at = text.indexOf(part);
  return at === -1 ? part : text.slice(Math.max(0, at - 80), at + 80);
};

/** What stands before the parts of a secret that goes over lines. */
const BEFORE = /2026-11-24T03:04:05\.678Z \[info\] server: |web-1 {2}\| |^ {2}\| /gm;

/** Every stretch of a text, whatever its case and the blanks and line ends in it. */
function* windows(text: string): Generator<string> {
  const plain = text
    .replace(BEFORE, "")
    .replace(/\s|\\[nr]/g, "")
    .toLowerCase();
  for (let at = 0; at + LENGTH <= plain.length; at++) yield plain.slice(at, at + LENGTH);
}

/** A text of the same shape, of which every letter and digit is another one. */
const another = (text: string): string =>
  text.replace(/[a-z0-9]/gi, (sign) => String.fromCharCode(sign.charCodeAt(0) ^ 1));
