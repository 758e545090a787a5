const ESCAPE = String.fromCharCode(27);
const COLOUR = new RegExp(`${ESCAPE}\\[[0-9;?]*[A-Za-z]`, "g");

/** A text without terminal colours and carriage returns. */
export const plain = (text: string): string =>
  (text.includes(ESCAPE) ? text.replaceAll(COLOUR, "") : text).replaceAll("\r", "");

/** The lines of a text, without colours. */
export const linesOf = (text: string): readonly string[] => plain(text).split("\n");

/** What npm remarks on, whatever it is asked to start. */
const CHATTER = /^npm (?:notice\b|warn (?:Unknown|deprecated|exec|install-scripts)\b)/i;

/** Whether a line could tell something of what happened. */
export const isTelling = (line: string): boolean => !CHATTER.test(line);

/** The last lines that are not blank. */
export const lastLines = (text: string, count: number): readonly string[] =>
  fullLines(text).slice(-count);

/** The last lines that could tell something. */
export const lastWords = (text: string, count: number): readonly string[] =>
  fullLines(text).filter(isTelling).slice(-count);

const fullLines = (text: string): readonly string[] =>
  linesOf(text)
    .map((line) => line.trimEnd())
    .filter((line) => line !== "");

/** A text as one line that can stand between back-ticks, cut to `max` characters. */
export function quote(text: string, max = 160): string {
  const line = plain(text).replaceAll("`", "'").split(/\s+/).join(" ").trim();
  return line.length > max ? `${line.slice(0, max - 1)}…` : line;
}

/** "`a`", "`a` and `b`", "`a`, `b` and `c`". */
export function listed(words: readonly string[], joiner = "and"): string {
  const quoted = words.map((word) => `\`${word}\``);
  const last = quoted.at(-1) ?? "";
  return quoted.length < 2 ? last : `${quoted.slice(0, -1).join(", ")} ${joiner} ${last}`;
}
