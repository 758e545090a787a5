import type { ToolDigest, ToolPart } from "../model/known-good.ts";
import { isRecord } from "./messages.ts";

/** A text that is written part by part: a definition may have megabytes, and nobody needs it as a whole. */
export type Written = (write: (part: string) => void) => void;

/** SHA-256 of a text, as 64 hexadecimal digits. */
export type Sha256 = (text: string | Written) => string;

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

/** The same, and its length as JSON in bytes. */
export function measureTool(
  tool: unknown,
  sha256: Sha256,
): { readonly digest: ToolDigest; readonly bytes: number } {
  let bytes = 0;
  const whole = sha256((write) =>
    canonicalJson(tool)((part) => {
      bytes += Buffer.byteLength(part);
      write(part);
    }),
  );
  const members = isRecord(tool) ? tool : {};
  const parts = PARTS.filter((part) => Object.hasOwn(members, part)).map((part) => [
    part,
    sha256(canonicalJson(members[part])).slice(0, PART_DIGITS),
  ]);
  return { digest: { sha256: whole, parts: Object.fromEntries(parts) }, bytes };
}

/** So many characters are written at once: each part costs a call. */
const BLOCK = 16 * 1024;

/** A parsed JSON value as the one text that stands for it: keys sorted by UTF-16 code units, no blanks (RFC 8785). */
export const canonicalJson =
  (value: unknown): Written =>
  (write) => {
    let block = "";
    put(value, (part) => {
      block += part;
      if (block.length < BLOCK) return;
      write(block);
      block = "";
    });
    write(block);
  };

function put(value: unknown, write: (part: string) => void): void {
  if (Array.isArray(value)) {
    write("[");
    value.forEach((one, index) => {
      if (index > 0) write(",");
      put(one, write);
    });
    write("]");
  } else if (isRecord(value)) {
    write("{");
    putMembers(value, write);
    write("}");
  } else write(JSON.stringify(value));
}

function putMembers(value: Readonly<Record<string, unknown>>, write: (part: string) => void): void {
  let separator = "";
  for (const key of Object.keys(value).sort()) {
    write(`${separator}${JSON.stringify(key)}:`);
    put(value[key], write);
    separator = ",";
  }
}
