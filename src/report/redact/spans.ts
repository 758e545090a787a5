/** A stretch of a text, the end exclusive. */
export type Span = readonly [start: number, end: number];

/** The text with `***` for each stretch. Those that touch become one mark, so that two that overlap leave nothing of either. */
export function hideSpans(text: string, spans: readonly Span[]): string {
  if (spans.length === 0) return text;
  const parts: string[] = [];
  let end = -1;
  for (const [from, to] of spans.toSorted((a, b) => a[0] - b[0])) {
    if (from > end) parts.push(text.slice(Math.max(end, 0), from), "***");
    end = Math.max(end, to);
  }
  return parts.join("") + text.slice(end);
}
