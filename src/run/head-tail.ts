/** Keeps the beginning and the end of a stream of any length, each up to a number of bytes. */
export class HeadTail {
  readonly #head: Buffer[] = [];
  #headRoom: number;
  #tail: Buffer[] = [];
  #tailLength = 0;
  #dropped = 0;
  readonly #limit: number;

  constructor(head: number, tail: number) {
    this.#headRoom = head;
    this.#limit = tail;
  }

  push(chunk: Buffer): void {
    const first = Buffer.from(chunk.subarray(0, this.#headRoom));
    this.#headRoom -= first.length;
    if (first.length > 0) this.#head.push(first);
    if (first.length < chunk.length) this.#keep(Buffer.from(chunk.subarray(first.length)));
  }

  /** The text, with a line that counts what was left out in the middle. */
  get text(): string {
    const head = Buffer.concat(this.#head);
    const tail = Buffer.concat(this.#tail);
    if (this.#dropped === 0) return Buffer.concat([head, tail]).toString("utf8");
    // Whole lines only: half a line could show half of a secret that is then not recognized.
    const before = head.toString("utf8").replace(/[^\n]*$/, "");
    const after = tail.toString("utf8").replace(/^[^\n]*\n?/, "");
    return `${before}... ${this.#dropped} bytes left out ...\n${after}`;
  }

  #keep(part: Buffer): void {
    this.#tail.push(part);
    this.#tailLength += part.length;
    while (this.#tailLength > this.#limit) {
      const first = this.#tail[0] as Buffer;
      const excess = Math.min(first.length, this.#tailLength - this.#limit);
      if (excess === first.length) this.#tail.shift();
      else this.#tail[0] = first.subarray(excess);
      this.#tailLength -= excess;
      this.#dropped += excess;
    }
  }
}
