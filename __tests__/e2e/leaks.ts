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

/** So many characters of a secret, as they are or in any form, are a leak. */
const LEAK = 10;

/** Gives the function that tells which secrets a text holds at least a part of, and in which form. */
export function leakFinder(
  secrets: Readonly<Record<string, string>>,
): (text: string) => readonly string[] {
  const known = new Map<number, Map<string, string>>();
  for (const [place, secret] of Object.entries(secrets)) {
    for (const [form, write] of Object.entries(FORMS)) {
      const written = plain(write(secret));
      const length = Math.max(LEAK, Math.ceil((LEAK * written.length) / secret.length));
      const parts = known.get(length) ?? new Map<string, string>();
      known.set(length, parts);
      const shared = new Set(windows(plain(write(another(secret))), length));
      for (const part of windows(written, length)) {
        if (!shared.has(part)) parts.set(part, `${place}, ${form}`);
      }
    }
  }
  return (text) => {
    const told = plain(text);
    const found = new Map<string, string>();
    for (const [length, parts] of known) {
      for (const part of windows(told, length)) {
        const what = parts.get(part);
        if (what && !found.has(what)) found.set(what, part);
      }
    }
    return [...found].map(([what, part]) => `${what}: ${around(part, told)}`);
  };
}

const around = (part: string, text: string): string => {
  const at = text.indexOf(part);
  return text.slice(Math.max(0, at - 80), at + 80);
};

/** What stands before the parts of a secret that goes over lines. */
const BEFORE = /2026-11-24T03:04:05\.678Z \[info\] server: |web-1 {2}\| |^ {2}\| /gm;

/** A text without its case, its blanks and the ends of its lines. */
const plain = (text: string): string =>
  text
    .replace(BEFORE, "")
    .replace(/\s|\\[nr]/g, "")
    .toLowerCase();

/** Every stretch of this length. */
function* windows(text: string, length: number): Generator<string> {
  for (let at = 0; at + length <= text.length; at++) yield text.slice(at, at + length);
}

/** A text of the same shape, of which every letter and digit is another one. */
const another = (text: string): string =>
  text.replace(/[a-z0-9]/gi, (sign) => String.fromCharCode(sign.charCodeAt(0) ^ 1));
