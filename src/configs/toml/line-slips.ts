import { isAtValue, isClosed, isHeader, on, type Spot, type Teller } from "./spot.ts";

/** JSON in a file that is read as TOML. */
export const json: Teller = ({ text, index, piece }) => {
  if (piece?.kind !== "{" || text.slice(0, index).trim() !== "") return undefined;
  const remedy =
    'write the file as TOML: `[mcp_servers.name]`, and below it `command = "npx"` and so on';
  return on(piece, "the file is written as JSON, not as TOML", remedy);
};

/** What git leaves in a file that it could not merge. */
export const conflict: Teller = ({ text, index, line }) => {
  const mark = /^(?:<{7}|={7}|>{7})/.exec(text.slice(index, index + 7));
  if (!mark) return undefined;
  const range = { start: index, end: index + 7 };
  return on(range, "a merge conflict marker", `resolve the merge conflict at line ${line(index)}`);
};

/** A key or a table that is there already. */
export const duplicate: Teller = ({ message, text, piece, open, line }) => {
  if (message !== "Defining a key multiple times is invalid" || !piece) return undefined;
  const name = text.slice(piece.start, Math.min(piece.end, piece.start + 60));
  const place = `line ${line(piece.start)}`;
  return open && isHeader(open, text)
    ? on(
        piece,
        `\`${name}\` in a table header is defined already`,
        `put what stands below ${place} where \`${name}\` stands first, or give one of them another name`,
      )
    : on(
        piece,
        `the key \`${name}\` is defined already`,
        `remove one of the two \`${name}\`, for example the one in ${place}`,
      );
};

/** A comment as in JavaScript. */
export const slashes: Teller = ({ text, index, line }) =>
  text.startsWith("//", index)
    ? on(
        { start: index, end: index + 2 },
        "a `//` comment",
        `begin the comment in line ${line(index)} with \`#\``,
      )
    : undefined;

/** `key: value`, as in YAML and JSON. */
export const colon: Teller = (spot) => {
  const { text, index, line } = spot;
  if (text[index] !== ":" || isAtValue(spot)) return undefined;
  const range = { start: index, end: index + 1 };
  return on(
    range,
    "a colon where `=` should stand",
    `write \`=\` for the colon in line ${line(index)}`,
  );
};

/** A value on the next line, or none at all. */
export const missingValue: Teller = ({ before, piece, line }) => {
  if (before?.kind !== "=") return undefined;
  const isSameLine = piece && line(piece.start) === line(before.start);
  if (isSameLine && piece.kind !== "comment" && !"]},".includes(piece.kind)) return undefined;
  const remedy = `write a value behind the \`=\` in line ${line(before.start)}`;
  return on(before, "a value is missing", remedy);
};

/** Two equals signs. */
export const twoEquals: Teller = ({ before, piece, line }) =>
  before?.kind === "=" && piece?.kind === "="
    ? on(piece, "two `=` in a row", `remove one \`=\` in line ${line(piece.start)}`)
    : undefined;

/** A comma or a semicolon that ends a line as in JSON or in a programming language. */
export const lineEnder: Teller = ({ text, index, piece, open, line }) => {
  const char = text.charAt(index);
  if (open || (char !== "," && char !== ";")) return undefined;
  if (piece?.start !== index || !/^.\s*(?:$|\n|#)/.test(text.slice(index, index + 200)))
    return undefined;
  const name = char === "," ? "comma" : "semicolon";
  const range = { start: index, end: index + 1 };
  return on(range, `a ${name} at the end of a line`, `remove the ${name} in line ${line(index)}`);
};

/** Text behind a value. */
export const afterValue: Teller = ({ message, before, piece, text, line }) => {
  if (message !== "Must be a newline" || !piece || !before) return undefined;
  const place = `line ${line(piece.start)}`;
  if (before.kind === "string" && before.end === piece.start)
    return on(
      piece,
      "the quotes do not pair up",
      text[before.start] === '"'
        ? `close each string of ${place} with a quote, and write \`\\"\` for a quote inside a string`
        : `close each string of ${place} with a quote, and put one that holds \`'\` in double quotes`,
    );
  return on(
    piece,
    "more than one thing in a line",
    `put what follows the value in ${place} on a line of its own, or remove it`,
  );
};

/** A key without anything behind it, or one of two words. */
export const missingEquals: Teller = ({ message, before, line }) => {
  if (message !== "Expected equal (=) token" || !before) return undefined;
  const remedy = `write \`=\` and a value behind the key in line ${line(before.start)}, and put a key with blanks in quotes`;
  return on(before, "`=` is missing behind a key", remedy);
};

/** A name that needs quotes, or none where one must be. */
export const badKey: Teller = (spot) => {
  const { before, piece, open, text, line } = spot;
  if (!piece || isAtValue(spot)) return undefined;
  const place = `line ${line(piece.start)}`;
  const isWord =
    piece.kind === "word" ||
    (piece.kind === "string" && isClosed(text.slice(piece.start, piece.end)));
  if (isWord)
    return on(
      piece,
      "a key with characters that need quotes",
      `put the key in ${place} in quotes, as in \`[table."a b"]\``,
    );
  const isEmpty =
    piece.kind === "=" || piece.kind === "." || (piece.kind === "]" && before === open);
  return isEmpty
    ? on(piece, "a key is missing", `write a key, and keys with one dot between them, in ${place}`)
    : undefined;
};

/** What no other teller knows. */
export function unexpected({ text, index, piece, line }: Spot) {
  const range = piece ?? { start: index, end: index };
  const char = String.fromCodePoint(text.codePointAt(index) ?? 32).trim();
  const what = char === "" ? "something" : `\`${char}\``;
  const place = line(index);
  return on(range, `an unexpected ${what === "something" ? "end" : what}`, `look at line ${place}`);
}
