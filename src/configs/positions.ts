import type { Origin } from "../model/place.ts";

/** Turns offsets of a text (UTF-16 units from 0) into places (lines and columns from 1). */
export interface Positions {
  readonly origin: (start: number, end: number) => Origin;
  readonly line: (offset: number) => number;
}

/** Positions in the text of this file. Lines end as editors see it: CRLF, LF or CR. */
export function positionsIn(file: string, text: string): Positions {
  const starts = [0, ...[...text.matchAll(/\r\n|\n|\r/g)].map((end) => end.index + end[0].length)];
  const line = (offset: number): number => lineOf(starts, offset);
  const column = (offset: number): number => offset - (starts[line(offset) - 1] ?? 0) + 1;
  const origin = (start: number, end: number): Origin => ({
    file,
    line: line(start),
    column: column(start),
    endLine: line(end),
    endColumn: column(end),
  });
  return { origin, line };
}

/** The place before the first character, for what concerns the file as a whole. */
export const topOf = (file: string, line = 1): Origin => ({
  file,
  line,
  column: 1,
  endLine: line,
  endColumn: 1,
});

/** Number of the last line that begins at or before the offset. */
function lineOf(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return low + 1;
}
