import { closerOf } from "./grammar.ts";
import { at, type Teller } from "./teller.ts";

/** The file ends while brackets are open. */
export const endOfFile: Teller = ({ token, open }, source) => {
  const innermost = open.at(-1);
  if (token.kind !== "end" || !innermost) return undefined;
  const all = open.map(closerOf).reverse();
  const closers =
    all.length <= 8 ? `\`${all.join("")}\`` : `the ${all.length} brackets that are missing`;
  const opened = `the \`${innermost.kind}\` of line ${source.line(innermost.start)}`;
  const remedy =
    open.length === 1
      ? `add ${closers} at the end of the file`
      : `add ${closers} at the end of the file, or close ${opened} where it should end`;
  return at(token, `the file ends before \`${closerOf(innermost)}\``, remedy);
};

/** Something follows the value of the file. */
export const afterTheEnd: Teller = ({ expected, token, before }, source) => {
  if (expected !== "end") return undefined;
  const line = source.line(token.start);
  if (token.kind === "}" || token.kind === "]")
    return at(
      token,
      `one \`${token.kind}\` too many`,
      `remove the \`${token.kind}\` in line ${line}`,
    );
  const last = source.line(before?.start ?? 0);
  const remedy = `remove what follows the last bracket in line ${last}`;
  return at(token, "text follows the end of the JSON value", remedy);
};

/** A bracket closes one of the other kind. */
export const wrongCloser: Teller = ({ token, open }, source) => {
  const innermost = open.at(-1);
  if (!innermost || (token.kind !== "}" && token.kind !== "]")) return undefined;
  if (token.kind === closerOf(innermost)) return undefined;
  const right = closerOf(innermost);
  const opened = `the \`${innermost.kind}\` of line ${source.line(innermost.start)}`;
  const problem = `a \`${token.kind}\` where \`${right}\` should close ${opened}`;
  return at(token, problem, `close ${opened} with \`${right}\``);
};

/** A comma stands where no value was. */
export const commas: Teller = ({ expected, token, before }, source) => {
  if (token.kind !== "," || expected === "colon" || expected === "value") return undefined;
  const problem = before?.kind === "," ? "two commas in a row" : "a comma before the first item";
  return at(token, problem, `remove the comma in line ${source.line(token.start)}`);
};

/** Two values stand side by side. */
export const missingComma: Teller = ({ expected, token, before, open }, source) => {
  if (expected !== "comma" || !before) return undefined;
  const line = source.line(before.start);
  if (token.kind === ":")
    return open.at(-1)?.kind === "["
      ? at(token, "a key inside a list", `write \`{\` and \`}\` around the keys of line ${line}`)
      : at(token, "two colons after one key", `remove the second colon in line ${line}`);
  if (before.kind === "number" && before.end === token.start)
    return at(
      before,
      "a number that JSON does not know",
      `put the value in line ${line} in quotes`,
    );
  const isSameLine = source.line(before.end) === source.line(token.start);
  const place = isSameLine
    ? `between the values in line ${line}`
    : `at the end of line ${source.line(before.end)}`;
  return at(before, "a comma is missing", `add a comma ${place}`);
};

/** A key has no colon. */
export const missingColon: Teller = ({ expected, before }, source) => {
  if (expected !== "colon" || !before) return undefined;
  const remedy = `write \`:\` and a value after the key in line ${source.line(before.start)}`;
  return at(before, "a colon is missing after a key", remedy);
};

/** A colon has no value. */
export const missingValue: Teller = ({ expected, token, before }, source) => {
  if (expected !== "value" || before?.kind !== ":") return undefined;
  if (token.kind === ":")
    return at(token, "two colons in a row", `remove one colon in line ${source.line(token.start)}`);
  return at(
    before,
    "a value is missing",
    `write a value after the colon in line ${source.line(before.start)}`,
  );
};

/** What should be a key is none. */
export const missingKey: Teller = ({ expected, token }, source) => {
  if (expected !== "key" && expected !== "first key") return undefined;
  const line = source.line(token.start);
  if (token.kind === "number" || token.kind === "word")
    return at(token, "a key without quotes", `put the key in line ${line} in double quotes`);
  return at(token, "a key is missing", `write a key and a colon before the value in line ${line}`);
};

/** The file begins with something else than an object. */
export const noObject: Teller = ({ expected, token, before }) =>
  (expected === "value" && !before) || (expected === "end" && token.kind === ":")
    ? at(token, "the file does not begin with `{`", "write a JSON object, from `{` to `}`")
    : undefined;
