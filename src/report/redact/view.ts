import type { Span } from "./spans.ts";

/** A text as it reads after it was rewritten, and where in the original each of its characters stands. */
export interface View {
  readonly text: string;
  /** `null` where it is the original. */
  readonly places: Places | null;
}

interface Places {
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

/** The view with something no longer in place of each match; `null` where nothing is. `replace` leaves a match as it is by `null`. */
export function rewritten(
  view: View,
  pattern: RegExp,
  replace: (match: RegExpExecArray) => string | null,
): View | null {
  const rewriting = new Rewriting(view);
  for (const match of view.text.matchAll(pattern)) {
    const other = replace(match);
    if (other !== null) rewriting.replace(match.index, match[0].length, other);
  }
  return rewriting.result();
}

const BLANK = /\s/;
const BLANKS = /\s+/g;
const blanks = new Uint8Array(0x1_0000).map((_, code) =>
  Number(BLANK.test(String.fromCharCode(code))),
);

/** The view without ends of lines and other blanks. */
export function withoutBlanks({ text, places }: View): View {
  const starts = new Uint32Array(text.length);
  const ends = new Uint32Array(text.length);
  let size = 0;
  for (let at = 0; at < text.length; at++) {
    if (blanks[text.charCodeAt(at)] === 1) continue;
    starts[size] = places === null ? at : (places.starts[at] ?? 0);
    ends[size++] = places === null ? at + 1 : (places.ends[at] ?? 0);
  }
  return { text: text.replace(BLANKS, ""), places: { starts, ends } };
}

class Rewriting {
  readonly #view: View;
  readonly #parts: string[] = [];
  #places: Places | null = null;
  #size = 0;
  #copied = 0;

  constructor(view: View) {
    this.#view = view;
  }

  replace(at: number, length: number, other: string): void {
    const { places, text } = this.#view;
    this.#places ??= {
      starts: new Uint32Array(text.length),
      ends: new Uint32Array(text.length),
    };
    this.#copy(this.#places, at);
    const end = at + length;
    for (let unit = 0; unit < other.length; unit++) {
      this.#places.starts[this.#size] = places === null ? at : (places.starts[at] ?? 0);
      this.#places.ends[this.#size++] = places === null ? end : (places.ends[end - 1] ?? 0);
    }
    this.#parts.push(other);
    this.#copied = end;
  }

  result(): View | null {
    if (this.#places === null) return null;
    this.#copy(this.#places, this.#view.text.length);
    return { text: this.#parts.join(""), places: this.#places };
  }

  #copy({ starts, ends }: Places, to: number): void {
    const { places, text } = this.#view;
    let size = this.#size;
    for (let at = this.#copied; at < to; at++) {
      starts[size] = places === null ? at : (places.starts[at] ?? 0);
      ends[size++] = places === null ? at + 1 : (places.ends[at] ?? 0);
    }
    this.#size = size;
    this.#parts.push(text.slice(this.#copied, to));
  }
}

/** Stretches of a view as stretches of the original. */
export function original({ places }: View, spans: readonly Span[]): readonly Span[] {
  return places === null ? spans : spans.flatMap((span) => pieces(places, span));
}

function pieces({ starts, ends }: Places, [from, to]: Span): readonly Span[] {
  const found: [number, number][] = [];
  for (let at = from; at < to; at++) {
    const [start, end] = [starts[at] ?? 0, ends[at] ?? 0];
    const last = found.at(-1);
    if (last && last[1] >= start) last[1] = Math.max(last[1], end);
    else found.push([start, end]);
  }
  return found;
}
