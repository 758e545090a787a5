import type { Slip } from "../slip.ts";
import { isAtValue, isClosed, isHeader, on, type Spot, type Teller } from "./spot.ts";

/** A string that does not end. */
export const unclosedString: Teller = ({ piece, text, line }) => {
  if (piece?.kind !== "string") return undefined;
  const string = text.slice(piece.start, piece.end);
  if (isClosed(string)) return undefined;
  if (WINDOWS_PATH.test(string))
    return windowsPath({ ...piece, end: piece.start + 3 }, line(piece.start));
  const quote = string.charAt(0);
  const closer = string.startsWith(quote.repeat(3)) ? quote.repeat(3) : quote;
  const remedy = `close the string in line ${line(piece.start)} with \`${closer}\``;
  return on(piece, "a string without its closing quote", remedy);
};

const WINDOWS_PATH = /^"(?:[A-Za-z]:)?\\(?!["\\])/;

const windowsPath = (range: { start: number; end: number }, line: number): Slip =>
  on(
    range,
    "a backslash in a string in double quotes",
    `put the string in line ${line} in single quotes, as in \`'C:\\Users'\``,
  );

/** What may not stand in a string. */
export const inString: Teller = ({ piece, text, index, message, line }) => {
  if (piece?.kind !== "string" && piece?.kind !== "comment") return undefined;
  if (message.startsWith("Control characters")) {
    const range = { start: index, end: index + 1 };
    return on(
      range,
      "a control character",
      `remove the character at column ${columnOf(text, index)} of line ${line(index)}`,
    );
  }
  if (message.startsWith("Three or more"))
    return on(
      piece,
      "too many quotes at the end of a string",
      `end the string of line ${line(piece.start)} with three quotes`,
    );
  const start = text.lastIndexOf("\\", index);
  if (start < piece.start) return undefined;
  const range = { start, end: Math.min(start + 2, text.length) };
  const isPlain = !text.slice(piece.start, piece.end).includes("'");
  return isPlain && !text.startsWith('"""', piece.start)
    ? windowsPath(range, line(start))
    : on(
        range,
        "a single backslash in a string",
        `double each backslash of the string in line ${line(start)}`,
      );
};

const columnOf = (text: string, index: number): number =>
  index - Math.max(text.lastIndexOf("\n", index - 1), text.lastIndexOf("\r", index - 1));

/** A bracket that is still open where the next line, or the end of the file, shows that it should not be. */
export const unclosedBracket: Teller = ({ open, piece, text, line }) => {
  if (!open || (piece && !beginsAnew(piece.start, text))) return undefined;
  if (open.kind === "{" || (piece && line(piece.start) === line(open.start))) return undefined;
  const what = isHeader(open, text) ? "the header of a table" : "a list";
  return on(
    open,
    `${what} is not closed`,
    `close the \`[\` of line ${line(open.start)} with \`]\``,
  );
};

/** Whether a line with a key and `=`, or the header of a table, begins at the offset. */
const beginsAnew = (offset: number, text: string): boolean =>
  /^(?:[\w.-]{1,200}[ \t]*=|\[[\w."' -]{1,200}\]{1,2}\s*(?:[#\n]|$))/.test(
    text.slice(offset, offset + 500),
  );

/** TOML has its inline tables on one line, and no comma at their end. */
export const inlineTable: Teller = ({ message, open, piece, line }) => {
  if (open?.kind !== "{") return undefined;
  if (message.startsWith("Trailing comma") && piece)
    return on(
      piece,
      "a comma follows the last item of an inline table",
      `remove the comma before the \`}\` in line ${line(piece.start)}`,
    );
  if (piece && line(piece.start) === line(open.start)) return undefined;
  const remedy = `write the inline table of line ${line(open.start)} in one line, from \`{\` to \`}\`, or as a \`[table]\` of its own`;
  return on(open, "an inline table does not end in its line", remedy);
};

/** Two values side by side in a list or an inline table, or a bracket of the wrong kind. */
export const missingComma: Teller = ({ message, before, piece, open, line }) => {
  if (message !== "Expected comma (,) token" || !before || !piece || !open) return undefined;
  if (piece.kind === "]" || piece.kind === "}") {
    const closer = open.kind === "[" ? "]" : "}";
    return on(
      piece,
      `a \`${piece.kind}\` where \`${closer}\` should stand`,
      `write \`${closer}\` in line ${line(piece.start)}`,
    );
  }
  return on(
    before,
    "a comma is missing",
    `add a comma behind the value in line ${line(before.end)}`,
  );
};

/** A comma without a value before it. */
export const extraComma: Teller = ({ before, piece, line }) => {
  if (piece?.kind !== ",") return undefined;
  const problem = before?.kind === "," ? "two commas in a row" : "a comma before the first item";
  return on(piece, problem, `remove the comma in line ${line(piece.start)}`);
};

const WORDS: Readonly<Record<string, string>> = {
  True: "true",
  TRUE: "true",
  False: "false",
  FALSE: "false",
};
const NOTHING: readonly string[] = ["null", "None", "nil", "undefined", "NULL", "~"];

/** Words, paths and the like that are no value as they stand. */
export const bareValue: Teller = (spot) => {
  const { piece, text, line, message } = spot;
  if (
    piece?.kind !== "word" ||
    !(isAtValue(spot) || (message === "Must be a newline" && spot.index > piece.start))
  )
    return undefined;
  const word = text.slice(piece.start, piece.end);
  const place = `line ${line(piece.start)}`;
  if (Object.hasOwn(WORDS, word))
    return on(piece, `\`${word}\` is no TOML value`, `write \`${WORDS[word]}\` in ${place}`);
  if (NOTHING.includes(word))
    return on(piece, "TOML has no null", `remove the key and the value in ${place}`);
  if (/^[“”„‟«»″]/.test(word))
    return on(piece, "a typographic quote", `write \`"\` for each typographic quote in ${place}`);
  if (/^[+-]?\d/.test(word)) return number(spot, word);
  const quotes = word.includes("\\") ? "single" : "double";
  return on(piece, "a value without quotes", `put the whole value in ${place} in ${quotes} quotes`);
};

/** A number, a date or a time that is none. */
function number({ piece, message, line, index }: Spot, word: string): Slip {
  const range = piece ?? { start: index, end: index };
  const place = `line ${line(range.start)}`;
  if (message.startsWith("Leading zeros"))
    return on(
      range,
      "a number that begins with a zero",
      `write the number in ${place} without the zero, or put it in quotes`,
    );
  if (/^\d+(?:[-:]\d+)+/.test(word) && message.includes("invalid"))
    return on(
      range,
      "a date or a time that does not exist",
      `correct it in ${place}, or put it in quotes`,
    );
  return on(range, "a value without quotes", `put the whole value in ${place} in double quotes`);
}
