import type { Automaton, Needle } from "./automaton.ts";
import { LINE_START } from "./broken-lines.ts";
import { isLoose, partsOf } from "./forms.ts";
import type { Span } from "./spans.ts";

/** So much of a value tells it even where the text was cut in its middle. */
const SHORTEST_PART = 8;
/** Longer ones are not looked into for a line that is one of their middles. */
const LONGEST_INNER = 16_384;
/** Characters that a log puts before a line. */
const LONGEST_BEFORE = 400;

/**
 * Finds the parts of values that were cut, by a limit on a text or by the end of a line: their beginning at an end, their
 * end at a beginning, and their middle where it is all of a line.
 */
export function cutFinder(
  secrets: readonly string[],
  needles: readonly Needle[],
  automaton: Automaton,
): (text: string) => readonly Span[] {
  const parts = partsOf(secrets).filter((part) => part.length > SHORTEST_PART && isLoose(part));
  const loose = needles.filter(({ exact }) => !exact);
  const longest = loose.reduce((most, { text }) => Math.max(most, text.length), 0);
  const grams = new Grams(loose, automaton);
  const inner = parts
    .filter(({ length }) => length <= LONGEST_INNER)
    .join("\n")
    .toLowerCase();
  const startOf = (text: string, [from, to]: Span): Span => {
    const isPart = grams.isAt(text, from);
    return [
      from,
      from + (isPart ? automaton.depthAt(text, Math.min(to, from + longest), from) : 0),
    ];
  };
  const endOf = (text: string, [from, to]: Span): readonly Span[] => {
    if (!grams.isAt(text, to - SHORTEST_PART)) return [];
    const depth = automaton.depthAt(text, Math.max(from, to - longest), to);
    const isShort = to - from <= longest + LONGEST_BEFORE;
    return [[to - depth, to], ...(isShort ? innerOf(text.slice(from, to), from, inner) : [])];
  };
  return (text) =>
    [...stretches(text)]
      .flatMap((stretch) => [startOf(text, stretch), ...endOf(text, stretch)])
      .filter(([from, to]) => to - from >= SHORTEST_PART);
}

/** What stands between ends of lines and the marks of what was left out. */
function* stretches(text: string): Generator<Span> {
  let from = 0;
  for (const { 0: mark, index } of text.matchAll(EDGE)) {
    if (index - from >= SHORTEST_PART) yield [from, index];
    from = index + mark.length;
  }
  if (text.length - from >= SHORTEST_PART) yield [from, text.length];
}

/** An escape may have been cut with the value. */
const EDGE =
  /(?:%[\da-f]?|\\(?:u[\da-f]{0,3}|x[\da-f]?)?|&#?x?[\da-f]{0,6})?(?:\r?\n|\u2026|\.\.\.|$)/gi;

/** All of a line, but for blanks or what a log puts before it, where that is the middle of a value. */
function innerOf(line: string, at: number, all: string): readonly Span[] {
  const before = LINE_START.exec(line)?.[0].length ?? 0;
  const blanks = line.length - line.trimStart().length;
  return [blanks, before].flatMap((start): readonly Span[] => {
    const rest = line.slice(start);
    const isInner = rest.length >= SHORTEST_PART && all.includes(rest.toLowerCase());
    return isInner ? [[at + start, at + line.length]] : [];
  });
}

/** Whether a part of a value may begin somewhere: most lines are none, and that is told at once. */
class Grams {
  readonly #seen = new Uint8Array(0x4_0000);
  readonly #automaton: Automaton;

  constructor(needles: readonly Needle[], automaton: Automaton) {
    this.#automaton = automaton;
    for (const { text } of needles) {
      for (let at = 0; at + SHORTEST_PART <= text.length; at++) {
        this.#seen[this.#hashAt(text, at)] = 1;
      }
    }
  }

  isAt(text: string, at: number): boolean {
    const hash = this.#hashAt(text, at);
    return hash !== -1 && this.#seen[hash] === 1;
  }

  #hashAt(text: string, from: number): number {
    let hash = 0;
    for (let at = from; at < from + SHORTEST_PART; at++) {
      const sign = this.#automaton.classOf(text.charCodeAt(at));
      if (sign === 0) return -1;
      hash = Math.imul(hash ^ sign, 0x01_00_01_93);
    }
    return (hash ^ (hash >>> 15)) & 0x3_ffff;
  }
}
