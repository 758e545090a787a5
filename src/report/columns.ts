const ZERO = /^[\p{Mn}\p{Me}\p{Cf}]$/u;
/** East Asian Wide and Fullwidth (UAX #11), and emoji. */
const WIDE =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\u4dbf\u4e00-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{1f680}-\u{1f6ff}\u{1f900}-\u{1faff}\u{20000}-\u{3fffd}\p{Emoji_Presentation}]$/u;

/** Columns that a text without control characters takes on a terminal, at most. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const character of text) columns += widthOf(character);
  return columns;
}

function widthOf(character: string): number {
  if (character < "\u0300") return 1;
  return ZERO.test(character) ? 0 : WIDE.test(character) ? 2 : 1;
}

/** The text in at most so many columns; one that is longer ends with `…`. */
export function cutToColumns(text: string, columns: number): string {
  let used = 0;
  let end = 0;
  let position = 0;
  for (const character of text) {
    used += widthOf(character);
    if (used > columns) return columns > 0 ? `${text.slice(0, end)}…` : "";
    position += character.length;
    if (used < columns) end = position;
  }
  return text;
}

/** The text with blanks after it, up to so many columns. */
export const padToColumns = (text: string, columns: number): string =>
  text + " ".repeat(Math.max(0, columns - columnsOf(text)));

/** A word, or code in back-ticks with its blanks. */
const PIECE = /(?:`[^`]*`|[^\s`]|`)+/g;

/** A paragraph in lines of at most so many columns; code in back-ticks is broken only where it fills a line by itself. */
export function wrap(paragraph: string, columns: number): readonly string[] {
  const pieces = (paragraph.match(PIECE) ?? []).flatMap((piece) =>
    columnsOf(piece) > columns ? piece.split(/\s+/) : [piece.replace(/\s+/g, " ")],
  );
  const lines: string[] = [];
  let used = columns;
  for (const piece of pieces) {
    const width = columnsOf(piece);
    const fits = used + 1 + width <= columns;
    if (fits) lines[lines.length - 1] += ` ${piece}`;
    else lines.push(piece);
    used = fits ? used + 1 + width : width;
  }
  return lines;
}
