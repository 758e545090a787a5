import type { Automaton } from "./automaton.ts";
import { LINE_START } from "./broken-lines.ts";
import { isLoose, partsOf } from "./forms.ts";
import type { Span } from "./spans.ts";

/** So much of a value tells it even where the text was cut in its middle. */
const SHORTEST_PART = 8;
/** Longer ones are not looked into for a line that is one of their middles. */
const LONGEST_INNER = 16_384;

/**
 * Finds the parts of values that were cut, by a limit on a text or by the end of a line: their beginning at an end, their
 * end at a beginning, and their middle where it is all of a line.
 */
export function cutFinder(
  secrets: readonly string[],
  automaton: Automaton,
): (text: string) => readonly Span[] {
  const parts = partsOf(secrets).filter((part) => part.length > SHORTEST_PART && isLoose(part));
  const longest = parts.reduce((most, { length }) => Math.max(most, length), 0);
  const isInner = innerTest(parts.filter(({ length }) => length <= LONGEST_INNER));
  return (text) =>
    [...stretches(text)].flatMap(([from, to]) => {
      const spans: Span[] = [];
      const atEnd = automaton.depthAt(text, Math.max(from, to - longest), to);
      if (atEnd >= SHORTEST_PART) spans.push([to - atEnd, to]);
      const atStart = automaton.depthAt(text, Math.min(to, from + longest), from);
      if (atStart >= SHORTEST_PART) spans.push([from, from + atStart]);
      if (spans.length === 0) spans.push(...innerOf(text.slice(from, to), from, isInner, longest));
      return spans;
    });
}

/** What stands between ends of lines and the marks of what was left out. */
function* stretches(text: string): Generator<Span> {
  let from = 0;
  for (const { 0: mark, index } of text.matchAll(/\r?\n|\u2026|\.\.\./g)) {
    if (index - from >= SHORTEST_PART) yield [from, index];
    from = index + mark.length;
  }
  if (text.length - from >= SHORTEST_PART) yield [from, text.length];
}

function innerOf(
  line: string,
  at: number,
  isInner: (text: string) => boolean,
  longest: number,
): readonly Span[] {
  if (line.length > longest + 400) return [];
  const before = LINE_START.exec(line)?.[0].length ?? 0;
  const blanks = line.length - line.trimStart().length;
  return [blanks, before].flatMap((start): readonly Span[] => {
    const rest = line.slice(start).trimEnd();
    return isInner(rest) ? [[at + start, at + start + rest.length]] : [];
  });
}

/** A line is rarely the middle of a value: its first signs tell at once. */
function innerTest(parts: readonly string[]): (text: string) => boolean {
  const all = parts.join("\n").toLowerCase();
  const seen = new Uint8Array(0x1_0000);
  for (let at = 0; at + SHORTEST_PART <= all.length; at++) seen[hashAt(all, at)] = 1;
  return (text) => {
    const lower = text.toLowerCase();
    if (lower.length < SHORTEST_PART || seen[hashAt(lower, 0)] === 0) return false;
    return all.includes(lower);
  };
}

function hashAt(text: string, at: number): number {
  let hash = 0;
  for (let unit = at; unit < at + SHORTEST_PART; unit++) {
    hash = Math.imul(hash ^ text.charCodeAt(unit), 0x01_00_01_93) & 0x7fff_ffff;
  }
  return (hash ^ (hash >>> 15)) & 0xffff;
}
