/** A name that is no glob and stands on a line as it is. */
const PLAIN = /^[\w@](?:[\w .@/:-]*[\w])?$/;
/** What means something in a glob, or may mean something where others stand beside it. */
const SPECIAL = /[!-,./:-@[-^`{-~]/g;
/** What no line holds, or no variable of a process; a glob takes any character for it. */
const UNWRITABLE = /[\0\r\n\p{Cs}]/gu;

/**
 * Lines of the input `servers` that choose these servers, and none of the others that the same files name. An empty name can
 * be chosen only by leaving out all others.
 */
export function serverPatterns(
  names: readonly string[],
  others: readonly string[],
): readonly string[] {
  const wanted = names.includes("") ? [] : names.map(patternOf);
  const taken = wanted.length === 0 ? others : others.filter(takenBy(names, wanted));
  return [...wanted, ...taken.filter((name) => name !== "").map((name) => `!${escaped(name)}`)];
}

const patternOf = (name: string): string => (PLAIN.test(name) ? name : escaped(name));

function escaped(name: string): string {
  const glob = name.replace(SPECIAL, "\\$&").replace(UNWRITABLE, "?");
  // Blanks at the ends of a line do not count.
  return glob.replace(/^[^\S\n]|[^\S\n]$/g, "[$&]");
}

/** Whether another name is the very text of a pattern, or differs only where a pattern takes any character. */
function takenBy(
  names: readonly string[],
  patterns: readonly string[],
): (other: string) => boolean {
  const texts = new Set(patterns);
  const loose = new Set(names.map(blurred).filter((name, at) => name !== names[at]));
  const lengths = new Set([...loose].map(({ length }) => length));
  // What no pattern can tell from a wanted name is taken with it.
  return (other) => texts.has(other) || (lengths.has(other.length) && !loose.has(blurred(other)));
}

const blurred = (name: string): string => name.replace(UNWRITABLE, "?");
