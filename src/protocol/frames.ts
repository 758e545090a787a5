import { MAX_LINE } from "./lines.ts";

const HEADER_END = "\r\n\r\n";
const LENGTH = /^Content-Length:[ \t]*(\d{1,9})[ \t]*$/im;
/** Headers are short; what has no end of them by then is something else. */
const MAX_HEADER = 64 * 1024;

/** Cuts a stream of bytes into messages behind headers, as the Language Server Protocol frames them ("Base Protocol"). */
export class FrameReader {
  #bytes = new Uint8Array(0);

  /** The messages that this chunk completes, without their headers. */
  push(chunk: Uint8Array): readonly string[] {
    if (this.#bytes.length > MAX_LINE + MAX_HEADER) return [];
    this.#bytes = joined(this.#bytes, chunk);
    const messages: string[] = [];
    for (let next = first(this.#bytes); next; next = first(this.#bytes)) {
      if (next.message !== "") messages.push(next.message);
      this.#bytes = this.#bytes.slice(next.end);
    }
    return messages;
  }

  /** What is not yet a message. */
  get rest(): string {
    return textOf(this.#bytes);
  }
}

/** The first block of the bytes and where it ends; `message` is empty where the block is no frame. */
function first(bytes: Uint8Array): { message: string; end: number } | undefined {
  // Headers are ASCII, so characters are bytes.
  const head = ASCII.decode(bytes.subarray(0, MAX_HEADER));
  const headerEnd = head.indexOf(HEADER_END);
  if (headerEnd === -1) return undefined;
  const start = headerEnd + HEADER_END.length;
  const length = Number(LENGTH.exec(head.slice(0, headerEnd))?.[1] ?? 0);
  const end = start + length;
  if (length > MAX_LINE || end > bytes.length) return undefined;
  return { message: textOf(bytes.subarray(start, end)), end };
}

const ASCII = new TextDecoder("latin1");
const UTF8 = new TextDecoder();
const textOf = (bytes: Uint8Array): string => UTF8.decode(bytes);

function joined(left: Uint8Array, right: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(left.length + right.length);
  both.set(left);
  both.set(right, left.length);
  return both;
}

/** A message behind its header. */
export const framed = (message: string): string =>
  `Content-Length: ${new TextEncoder().encode(message).length}${HEADER_END}${message}`;
