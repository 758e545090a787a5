import type { ToolDigest, ToolPart } from "../model/known-good.ts";
import { isRecord } from "./messages.ts";

/** SHA-256 of a text, as 64 hexadecimal digits. */
export type Sha256 = (text: string) => string;

const PARTS: readonly ToolPart[] = [
  "title",
  "description",
  "inputSchema",
  "outputSchema",
  "annotations",
];

/** So many digits tell that a part changed; that anything changed is for the digest of the whole to say. */
const PART_DIGITS = 16;

/** What a definition holds, in so many digits. */
export const toolDigest = (tool: unknown, sha256: Sha256): ToolDigest =>
  measureTool(tool, sha256).digest;

/** The same, and its length as JSON in bytes; a definition may have megabytes, so its text is made once. */
export function measureTool(
  tool: unknown,
  sha256: Sha256,
): { readonly digest: ToolDigest; readonly bytes: number } {
  const texts = isRecord(tool) ? memberTexts(tool) : null;
  const whole = texts ? objectText(texts) : canonicalJson(tool);
  const parts = PARTS.flatMap((part) => {
    const text = texts?.get(part);
    return text === undefined ? [] : [[part, sha256(text).slice(0, PART_DIGITS)]];
  });
  const digest = { sha256: sha256(whole), parts: Object.fromEntries(parts) };
  return { digest, bytes: Buffer.byteLength(whole) };
}

/** A parsed JSON value as the one text that stands for it: keys sorted by UTF-16 code units, no blanks (RFC 8785). */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  return isRecord(value) ? objectText(memberTexts(value)) : JSON.stringify(value);
}

const memberTexts = (value: Readonly<Record<string, unknown>>): ReadonlyMap<string, string> =>
  new Map(
    Object.keys(value)
      .sort()
      .map((key) => [key, canonicalJson(value[key])]),
  );

const objectText = (texts: ReadonlyMap<string, string>): string =>
  `{${[...texts].map(([key, text]) => `${JSON.stringify(key)}:${text}`).join(",")}}`;
