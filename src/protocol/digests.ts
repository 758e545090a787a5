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
export function toolDigest(tool: unknown, sha256: Sha256): ToolDigest {
  const members = isRecord(tool) ? tool : {};
  const parts = PARTS.filter((part) => Object.hasOwn(members, part)).map((part) => [
    part,
    sha256(canonicalJson(members[part])).slice(0, PART_DIGITS),
  ]);
  return { sha256: sha256(canonicalJson(tool)), parts: Object.fromEntries(parts) };
}

/** A parsed JSON value as the one text that stands for it: keys sorted by UTF-16 code units, no blanks (RFC 8785). */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (!isRecord(value)) return JSON.stringify(value);
  const members = Object.keys(value)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonicalJson(value[key])}`);
  return `{${members.join(",")}}`;
}
