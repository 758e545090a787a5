/** Keeps the beginning and the end of a stream of any length, each up to a number of bytes. */
export class HeadTail {
  readonly #head: Buffer[] = [];
  #headRoom: number;
  /** A ring: a flood is written over it again and again, and takes no memory of its own. */
  #tail: Buffer = Buffer.alloc(0);
  /** Where the ring goes on. */
  #at = 0;
  /** Bytes behind the head, also those that were written over. */
  #behind = 0;
  readonly #limit: number;

  constructor(head: number, tail: number) {
    this.#headRoom = head;
    this.#limit = tail;
  }

  push(chunk: Buffer): void {
    const first = Buffer.from(chunk.subarray(0, this.#headRoom));
    this.#headRoom -= first.length;
    if (first.length > 0) this.#head.push(first);
    if (first.length < chunk.length) this.#keep(chunk.subarray(first.length));
  }

  /** The text, with a line that counts what was left out in the middle. */
  get text(): string {
    const head = Buffer.concat(this.#head);
    const dropped = this.#behind - this.#limit;
    if (dropped <= 0)
      return Buffer.concat([head, this.#tail.subarray(0, this.#behind)]).toString("utf8");
    const tail = Buffer.concat([this.#tail.subarray(this.#at), this.#tail.subarray(0, this.#at)]);
    // Whole lines only: half a line could show half of a secret that is then not recognized.
    const before = head.toString("utf8").replace(/[^\n]*$/, "");
    const after = tail.toString("utf8").replace(/^[^\n]*\n?/, "");
    return `${before}... ${dropped} bytes left out ...\n${after}`;
  }

  #keep(part: Buffer): void {
    if (this.#tail.length === 0) this.#tail = Buffer.alloc(this.#limit);
    const last = part.subarray(Math.max(0, part.length - this.#limit));
    const at = (this.#at + part.length - last.length) % this.#limit;
    const room = Math.min(last.length, this.#limit - at);
    last.copy(this.#tail, at, 0, room);
    last.copy(this.#tail, 0, room);
    this.#at = (at + last.length) % this.#limit;
    this.#behind += part.length;
  }
}
