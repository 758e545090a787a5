/** Longest line that is kept, in bytes, as in the SDKs' own buffers; what follows is dropped up to the newline. */
export const MAX_LINE = 10 * 1024 * 1024;

/** Room for a line of common length. */
const COMMON = 4096;
const DECODER = new TextDecoder("utf-8", { ignoreBOM: true });

/** Cuts a stream of bytes into lines: stdio messages are UTF-8, one a line (specification, "stdio"). */
export class LineReader {
  /** The line that has no newline yet: its first `#length` bytes. */
  #begun: Uint8Array = new Uint8Array(0);
  #length = 0;
  readonly #limit: number;

  constructor(limit = MAX_LINE) {
    this.#limit = limit;
  }

  /** The lines that this chunk completes, without their line ends. */
  push(chunk: Uint8Array): readonly string[] {
    const lines: string[] = [];
    let start = 0;
    for (let end = chunk.indexOf(10); end !== -1; end = chunk.indexOf(10, start)) {
      // A flood of empty lines is common enough to spare it the decoder.
      const isEmpty = end === start && this.#length === 0;
      lines.push(isEmpty ? "" : this.#complete(chunk.subarray(start, end)));
      start = end + 1;
    }
    this.#keep(chunk.subarray(start));
    return lines;
  }

  /** What stands after the last newline. */
  get rest(): string {
    return textOf(this.#begun.subarray(0, this.#length));
  }

  #complete(end: Uint8Array): string {
    if (this.#length === 0) return textOf(end.subarray(0, this.#limit));
    this.#keep(end);
    const line = this.rest;
    this.#begun = new Uint8Array(0);
    this.#length = 0;
    return line;
  }

  #keep(part: Uint8Array): void {
    const kept = part.subarray(0, this.#limit - this.#length);
    this.#makeRoom(this.#length + kept.length);
    this.#begun.set(kept, this.#length);
    this.#length += kept.length;
  }

  /** Doubles the room, so that a line of many small parts is not copied with each of them. */
  #makeRoom(needed: number): void {
    if (needed <= this.#begun.length) return;
    const room = Math.min(this.#limit, Math.max(needed, 2 * this.#begun.length, COMMON));
    const grown = new Uint8Array(room);
    grown.set(this.#begun.subarray(0, this.#length));
    this.#begun = grown;
  }
}

const textOf = (line: Uint8Array): string => DECODER.decode(line).replace(/\r$/, "");
