import type { Origin } from "../model/place.ts";

/** Turns offsets of a text (UTF-16 units from 0) into places (lines and columns from 1). */
export interface Positions {
  readonly origin: (start: number, end: number) => Origin;
  readonly line: (offset: number) => number;
}

/**
 * Positions in the text of this file. Lines end as editors see it: CRLF, LF or CR. A stretch ends before the line breaks
 * at its end, and the end of the file is that of its last line: few viewers show a line behind the last line break.
 */
export function positionsIn(file: string, text: string): Positions {
  const starts = lineStarts(text);
  const find = lineFinder(starts);
  const last = beforeBreaks(text, 0, text.length);
  const line = (offset: number): number => find(Math.min(offset, last));
  const column = (offset: number, its: number): number => offset - (starts[its - 1] ?? 0) + 1;
  const origin = (start: number, end: number): Origin => {
    const from = Math.min(start, last);
    const to = beforeBreaks(text, from, Math.min(end, last));
    const [first, final] = [line(from), line(to)];
    return {
      file,
      line: first,
      column: column(from, first),
      endLine: final,
      endColumn: column(to, final),
    };
  };
  return { origin, line };
}

/** The end of a stretch without the line breaks that it ends with. */
function beforeBreaks(text: string, start: number, end: number): number {
  let before = end;
  while (before > start && isBreak(text.charCodeAt(before - 1))) before--;
  return before;
}

const isBreak = (code: number): boolean => code === LF || code === CR;

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let offset = 0; offset < text.length; offset++) {
    const code = text.charCodeAt(offset);
    const isEnd = code === LF || (code === CR && text.charCodeAt(offset + 1) !== LF);
    if (isEnd) starts.push(offset + 1);
  }
  return starts;
}

const LF = 10;
const CR = 13;

/** The place before the first character, for what concerns the file as a whole. */
export const topOf = (file: string, line = 1): Origin => ({
  file,
  line,
  column: 1,
  endLine: line,
  endColumn: 1,
});

/** Number of the last line that begins at or before an offset. Readers go forward, so the last answer is tried first. */
function lineFinder(starts: readonly number[]): (offset: number) => number {
  let known = 0;
  const holds = (index: number, offset: number): boolean => {
    const [start, next] = [starts[index], starts[index + 1]];
    return start !== undefined && start <= offset && (next === undefined || offset < next);
  };
  return (offset) => {
    if (!holds(known, offset))
      known = holds(known + 1, offset) ? known + 1 : search(starts, offset);
    return known + 1;
  };
}

/** Index of the last start at or before the offset. */
function search(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return low;
}
