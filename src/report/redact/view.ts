import type { Span } from "./spans.ts";

/** A text as it reads after it was rewritten, and where in the original each of its characters stands. */
export interface View {
  readonly text: string;
  /** `null` where it is the original. */
  readonly places: { readonly starts: Uint32Array; readonly ends: Uint32Array } | null;
}

/** The view with something shorter in place of each match; `null` where there is none. `replace` may leave a match as it is by `null`. */
export function rewritten(
  { text, places }: View,
  pattern: RegExp,
  replace: (match: RegExpExecArray) => string | null,
): View | null {
  const parts: string[] = [];
  const starts = new Uint32Array(text.length);
  const ends = new Uint32Array(text.length);
  const startOf = (at: number) => places?.starts[at] ?? at;
  const endOf = (at: number) => places?.ends[at] ?? at + 1;
  let size = 0;
  let copied = 0;
  const put = (from: number, to: number) => {
    starts[size] = startOf(from);
    ends[size++] = endOf(to - 1);
  };
  const copy = (to: number) => {
    for (let at = copied; at < to; at++) put(at, at + 1);
    parts.push(text.slice(copied, to));
  };
  for (const match of text.matchAll(pattern)) {
    const put_in = replace(match);
    if (put_in === null) continue;
    const end = match.index + match[0].length;
    copy(match.index);
    for (let unit = 0; unit < put_in.length; unit++) put(match.index, end);
    parts.push(put_in);
    copied = end;
  }
  if (copied === 0) return null;
  copy(text.length);
  return { text: parts.join(""), places: { starts, ends } };
}

/** Stretches of a view as stretches of the original. */
export function original({ places }: View, spans: readonly Span[]): readonly Span[] {
  return places === null ? spans : spans.flatMap((span) => pieces(places, span));
}

function pieces({ starts, ends }: NonNullable<View["places"]>, [from, to]: Span): readonly Span[] {
  const found: [number, number][] = [];
  for (let at = from; at < to; at++) {
    const [start, end] = [starts[at] ?? 0, ends[at] ?? 0];
    const last = found.at(-1);
    if (last && last[1] >= start) last[1] = Math.max(last[1], end);
    else found.push([start, end]);
  }
  return found;
}
