/** Longest line that is kept, in bytes, as in the SDKs' own buffers; what follows is dropped up to the newline. */
export const MAX_LINE = 10 * 1024 * 1024;

/** Cuts a stream of bytes into lines: stdio messages are UTF-8, one a line (specification, "stdio"). */
export class LineReader {
  #pending: Uint8Array[] = [];
  #length = 0;
  #overlong = false;
  readonly #limit: number;

  constructor(limit = MAX_LINE) {
    this.#limit = limit;
  }

  /** The lines that this chunk completes, without their line ends. */
  push(chunk: Uint8Array): readonly string[] {
    const lines: string[] = [];
    let start = 0;
    for (let end = chunk.indexOf(10); end !== -1; end = chunk.indexOf(10, start)) {
      this.#keep(chunk.subarray(start, end));
      lines.push(this.#take());
      start = end + 1;
    }
    this.#keep(chunk.subarray(start));
    return lines;
  }

  /** What stands after the last newline. */
  get rest(): string {
    return this.#text();
  }

  #keep(part: Uint8Array): void {
    if (this.#overlong || part.length === 0) return;
    const room = this.#limit - this.#length;
    this.#overlong = part.length > room;
    const kept = part.slice(0, room);
    this.#pending.push(kept);
    this.#length += kept.length;
  }

  #take(): string {
    const line = this.#text();
    this.#pending = [];
    this.#length = 0;
    this.#overlong = false;
    return line;
  }

  #text(): string {
    const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
    const whole = this.#pending.map((part) => decoder.decode(part, { stream: true })).join("");
    return (whole + decoder.decode()).replace(/\r$/, "");
  }
}
