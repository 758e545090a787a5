import type { Span } from "./spans.ts";

/** A text to look for. */
export interface Needle {
  readonly text: string;
  /** Whether it counts only as it is written here: of something so short, another case may be any word. */
  readonly exact: boolean;
}

/**
 * Finds many texts in one pass (Aho and Corasick, 1975): the time hangs on the length of what is searched, and not on
 * how many are looked for. Case does not matter, and neither do the signs that stand for each other: `+/` and `-_` in
 * base64, a blank and `+` in a form.
 */
export class Automaton {
  /** By code unit; 0 where no needle has such a sign. */
  readonly #classes = new Uint16Array(0x1_0000);
  readonly #root: Int32Array;
  readonly #child: Int32Array;
  readonly #sibling: Int32Array;
  readonly #sign: Uint16Array;
  readonly #depth: Int32Array;
  /** The longest other beginning of a needle that a state ends with. */
  readonly #fail: Int32Array;
  /** That state or the nearest of its `fail` at which a needle ends. */
  readonly #ends: Int32Array;
  /** 1 on the way to a needle that is found in any case, 2 at its end. */
  readonly #loose: Uint8Array;
  readonly #exact = new Map<number, string[]>();
  #size = 1;

  constructor(needles: readonly Needle[]) {
    const most = needles.reduce((sum, { text }) => sum + text.length, 1);
    this.#child = new Int32Array(most);
    this.#sibling = new Int32Array(most);
    this.#sign = new Uint16Array(most);
    this.#depth = new Int32Array(most);
    this.#fail = new Int32Array(most);
    this.#ends = new Int32Array(most);
    this.#loose = new Uint8Array(most);
    const count = this.#classify(needles);
    this.#root = new Int32Array(count + 1);
    for (const needle of needles) this.#insert(needle);
    this.#link();
  }

  /** The stretches that are needles, in order, those that touch as one; `strict` leaves the exact ones out. */
  spansIn(text: string, strict = false): readonly Span[] {
    const spans: [number, number][] = [];
    let state = 0;
    for (let at = 0; at < text.length; at++) {
      state = this.#next(state, text.charCodeAt(at));
      const found = this.#ends[state] ?? 0;
      if (found === 0) continue;
      const length = this.#lengthAt(found, text, at + 1, strict);
      if (length > 0) add(spans, at + 1 - length, at + 1);
    }
    return spans;
  }

  /** What a sign counts as; 0 where no needle has it. */
  classOf(code: number): number {
    return this.#classes[code] ?? 0;
  }

  /** How long a beginning of a needle a stretch of the text ends with; read from `to` down to `from` where that is greater. */
  depthAt(text: string, from: number, to: number): number {
    let state = 0;
    const step = from < to ? 1 : -1;
    const first = step === 1 ? from : from - 1;
    const end = step === 1 ? to : to - 1;
    for (let at = first; at !== end; at += step) state = this.#next(state, text.charCodeAt(at));
    while (state !== 0 && this.#loose[state] === 0) state = this.#fail[state] ?? 0;
    return this.#depth[state] ?? 0;
  }

  #lengthAt(found: number, text: string, end: number, strict: boolean): number {
    for (let state = found; state !== 0; state = this.#ends[this.#fail[state] ?? 0] ?? 0) {
      const length = this.#depth[state] ?? 0;
      if (this.#loose[state] === 2) return length;
      if (!strict && this.#exact.get(state)?.includes(text.slice(end - length, end))) return length;
    }
    return 0;
  }

  #next(from: number, code: number): number {
    const sign = this.#classes[code] ?? 0;
    if (sign === 0) return 0;
    for (let state = from; state !== 0; state = this.#fail[state] ?? 0) {
      const child = this.#childOf(state, sign);
      if (child !== 0) return child;
    }
    return this.#root[sign] ?? 0;
  }

  #childOf(state: number, sign: number): number {
    let child = this.#child[state] ?? 0;
    while (child !== 0 && this.#sign[child] !== sign) child = this.#sibling[child] ?? 0;
    return child;
  }

  #classify(needles: readonly Needle[]): number {
    const known = new Map<string, number>();
    for (const { text } of needles) {
      for (let at = 0; at < text.length; at++) {
        if (this.#classes[text.charCodeAt(at)] !== 0) continue;
        const alike = signsLike(text.charAt(at));
        const sign = known.get(alike[0]) ?? known.size + 1;
        known.set(alike[0], sign);
        for (const one of alike) this.#classes[one.charCodeAt(0)] = sign;
        this.#classes[text.charCodeAt(at)] = sign;
      }
    }
    return known.size;
  }

  #insert({ text, exact }: Needle): void {
    let state = 0;
    for (let at = 0; at < text.length; at++) {
      state = this.#stepTo(state, this.#classes[text.charCodeAt(at)] ?? 0);
      if (!exact) this.#loose[state] ||= 1;
    }
    this.#ends[state] = state;
    if (exact) this.#exact.set(state, [...(this.#exact.get(state) ?? []), text]);
    else this.#loose[state] = 2;
  }

  #stepTo(state: number, sign: number): number {
    const known = state === 0 ? (this.#root[sign] ?? 0) : this.#childOf(state, sign);
    if (known !== 0) return known;
    const fresh = this.#size++;
    this.#sign[fresh] = sign;
    this.#depth[fresh] = (this.#depth[state] ?? 0) + 1;
    this.#sibling[fresh] = this.#child[state] ?? 0;
    this.#child[state] = fresh;
    if (state === 0) this.#root[sign] = fresh;
    return fresh;
  }

  /** Level by level, since what a state falls back to is shorter. */
  #link(): void {
    const queue = new Int32Array(this.#size);
    let filled = 0;
    const enqueue = (state: number) => {
      queue[filled++] = state;
    };
    this.#children(0, enqueue);
    for (let at = 0; at < filled; at++) {
      const state = queue[at] ?? 0;
      this.#ends[state] ||= this.#ends[this.#fail[state] ?? 0] ?? 0;
      this.#children(state, (child) => {
        this.#fail[child] = this.#fallback(this.#fail[state] ?? 0, this.#sign[child] ?? 0);
        enqueue(child);
      });
    }
  }

  #children(state: number, visit: (child: number) => void): void {
    let child = this.#child[state] ?? 0;
    for (; child !== 0; child = this.#sibling[child] ?? 0) visit(child);
  }

  #fallback(from: number, sign: number): number {
    for (let state = from; state !== 0; state = this.#fail[state] ?? 0) {
      const child = this.#childOf(state, sign);
      if (child !== 0) return child;
    }
    return this.#root[sign] ?? 0;
  }
}

/** Ends come in order, and a later one may begin before earlier ones. */
function add(spans: [number, number][], start: number, end: number): void {
  let from = start;
  for (let last = spans.at(-1); last && last[1] >= from; last = spans.at(-1)) {
    from = Math.min(from, last[0]);
    spans.pop();
  }
  spans.push([from, end]);
}

const ALIKE: Readonly<Record<string, readonly [string, ...string[]]>> = {
  "+": ["+", "-", " "],
  "-": ["+", "-", " "],
  " ": ["+", "-", " "],
  "/": ["/", "_"],
  _: ["/", "_"],
};

/** A sign with all that count as the same; the first one names them. */
function signsLike(sign: string): readonly [string, ...string[]] {
  const lower = oneUnit(sign.toLowerCase(), sign);
  return ALIKE[sign] ?? [lower, oneUnit(lower.toUpperCase(), lower), sign];
}

const oneUnit = (changed: string, sign: string): string => (changed.length === 1 ? changed : sign);
