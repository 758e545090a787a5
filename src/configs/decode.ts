import type { FileProblem } from "./config-text.ts";

/** The text of a file, or why it has none; `line` is where that shows. */
export type Decoded =
  | { readonly text: string }
  | (FileProblem & { readonly text: null; readonly line: number });

/** What a client's reader takes beside a plain text. */
export interface Leniency {
  /** A byte order mark at the beginning. */
  readonly bom: boolean;
  /** A file without any value. */
  readonly empty: boolean;
}

const BOM = "\ufeff";

/** Decodes a file as its client would. A byte order mark that may stand is taken away. */
export function decode(bytes: Uint8Array, { bom, empty }: Leniency): Decoded {
  if (isUtf16(bytes)) return problem("the file is UTF-16", "save the file as UTF-8");
  const bad = badOffset(bytes);
  if (bad !== null) return notUtf8(bytes, bad);
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  if (text.startsWith(BOM) && !bom)
    return problem("the file begins with a byte order mark", NO_BOM);
  const plain = text.startsWith(BOM) ? text.slice(1) : text;
  return plain.trim() === "" && !empty ? problem("the file is empty", FILL) : { text: plain };
}

const NO_BOM = "save the file as UTF-8 without a byte order mark (BOM)";
const FILL = "write the servers into the file, or delete it";

const problem = (what: string, remedy: string, line = 1): Decoded => ({
  text: null,
  problem: what,
  remedy,
  line,
});

/** By its byte order mark, or by the zero byte of the first character, which is ASCII in every config. */
function isUtf16([first, second]: Uint8Array): boolean {
  if (first === undefined || second === undefined) return false;
  const marked = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  return marked || (first === 0) !== (second === 0);
}

function notUtf8(bytes: Uint8Array, offset: number): Decoded {
  const line = bytes.subarray(0, offset).filter((byte) => byte === 0x0a).length + 1;
  const byte = `0x${(bytes[offset] ?? 0).toString(16).toUpperCase().padStart(2, "0")}`;
  return problem(
    `byte ${offset + 1} (${byte}, in line ${line}) is not UTF-8`,
    "save the file as UTF-8",
    line,
  );
}

/** Offset of the first byte that is no UTF-8, or `null`. */
function badOffset(bytes: Uint8Array): number | null {
  if (isUtf8(bytes, false)) return null;
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (isUtf8(bytes.subarray(0, middle), true)) good = middle;
    else bad = middle;
  }
  return isUtf8(bytes.subarray(0, good), false) ? good : leadBefore(bytes, good);
}

/** The first byte of the character that breaks off before the offset. */
function leadBefore(bytes: Uint8Array, offset: number): number {
  const tail = bytes.subarray(0, offset);
  return tail.findLastIndex((byte) => byte >= 0xc0);
}

/** `stream`: whether the bytes may end within a character. */
function isUtf8(bytes: Uint8Array, stream: boolean): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream });
    return true;
  } catch {
    return false;
  }
}
