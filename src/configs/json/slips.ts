import { type Break, closerOf } from "./grammar.ts";
import type { Slip, Source } from "./slip.ts";
import { slipInString } from "./string-slips.ts";
import type { Token } from "./tokens.ts";

/** One way to tell a slip; it looks at the break and answers where it is its own. */
type Teller = (broken: Break, source: Source) => Slip | undefined;

/** Names the slip behind a break, the more telling ones first. */
export function slipAt(broken: Break, source: Source): Slip {
  for (const tell of TELLERS) {
    const slip = tell(broken, source);
    if (slip) return slip;
  }
  const what = `\`${textOf(broken.token, source).slice(0, 1)}\``;
  const line = source.line(broken.token.start);
  return at(broken.token, `an unexpected ${what}`, `look at line ${line}, at ${what}`);
}

const at = (token: Token, problem: string, remedy: string): Slip => ({
  problem,
  remedy,
  start: token.start,
  end: token.end,
});

const textOf = (token: Token, source: Source): string => source.text.slice(token.start, token.end);

const conflict: Teller = ({ token }, source) => {
  const mark = /^(?:<{7}|={7}|>{7})/.exec(textOf(token, source));
  if (!mark) return undefined;
  const line = source.line(token.start);
  return at(token, "a merge conflict marker", `resolve the merge conflict at line ${line}`);
};

const brokenToken: Teller = ({ token }, source) => {
  if (!token.broken) return undefined;
  const line = source.line(token.start);
  if (token.kind === "string") return slipInString(token, source);
  return token.kind === "comment"
    ? at(token, "a comment without an end", `end the comment of line ${line} with \`*/\``)
    : at(token, "a number that breaks off", `complete the number in line ${line}`);
};

const endOfFile: Teller = ({ token, open }, source) => {
  const innermost = open.at(-1);
  if (token.kind !== "end" || !innermost) return undefined;
  const closers = open.map(closerOf).reverse().join("");
  const opened = `the \`${innermost.kind}\` of line ${source.line(innermost.start)}`;
  const remedy =
    open.length === 1
      ? `add \`${closers}\` at the end of the file`
      : `add \`${closers}\` at the end of the file, or close ${opened} where it should end`;
  return at(token, `the file ends before \`${closerOf(innermost)}\``, remedy);
};

const afterTheEnd: Teller = ({ expected, token, before }, source) => {
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

const wrongCloser: Teller = ({ token, open }, source) => {
  const innermost = open.at(-1);
  if (!innermost || (token.kind !== "}" && token.kind !== "]")) return undefined;
  if (token.kind === closerOf(innermost)) return undefined;
  const right = closerOf(innermost);
  const opened = `the \`${innermost.kind}\` of line ${source.line(innermost.start)}`;
  const problem = `a \`${token.kind}\` where \`${right}\` should close ${opened}`;
  return at(token, problem, `close ${opened} with \`${right}\``);
};

const WORDS: Readonly<Record<string, string>> = {
  True: "true",
  TRUE: "true",
  False: "false",
  FALSE: "false",
  None: "null",
  NULL: "null",
  nil: "null",
  undefined: "null",
};

const wordOfAnotherLanguage: Teller = ({ token }, source) => {
  const text = textOf(token, source);
  const right = token.kind === "junk" && Object.hasOwn(WORDS, text) ? WORDS[text] : undefined;
  if (!right) return undefined;
  const line = source.line(token.start);
  return at(token, `\`${text}\` is no JSON value`, `write \`${right}\` in line ${line}`);
};

/** Characters that begin a stretch of junk and give the slip away. */
const TELLTALES: readonly { first: RegExp; problem: string; remedy: string }[] = [
  {
    first: /^[\p{Zs}\p{Zl}\p{Zp}\p{Cf}]/u,
    problem: "an invisible character (CODE)",
    remedy: "replace the invisible character in line LINE by a blank",
  },
  {
    first: /^[“”„‟«»″]/,
    problem: "a typographic quote",
    remedy: 'write `"` for each typographic quote in line LINE',
  },
  {
    first: /^['‘’`]/,
    problem: "a string in single quotes",
    remedy: "put the string in line LINE in double quotes",
  },
  { first: /^#/, problem: "a `#` comment", remedy: "remove the comment in line LINE" },
];

const telltale: Teller = ({ token }, source) => {
  if (token.kind !== "junk") return undefined;
  const text = textOf(token, source);
  const found = TELLTALES.find(({ first }) => first.test(text));
  if (!found) return undefined;
  const code = `U+${(text.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
  const line = String(source.line(token.start));
  return at(token, found.problem.replace("CODE", code), found.remedy.replace("LINE", line));
};

const quotes: Teller = ({ expected, token, before }, source) => {
  if (token.kind !== "junk" || textOf(token, source).startsWith("=")) return undefined;
  const line = source.line(token.start);
  if (before?.kind === "string" && before.end === token.start)
    return at(
      token,
      "the quotes do not pair up",
      `close each string of line ${line} with a quote, and write \`\\"\` for a quote inside a string`,
    );
  if (source.text[token.end] === '"')
    return at(token, "a quote is missing", `open the string in line ${line} with a quote`);
  const what = expected === "key" || expected === "first key" ? "key" : "value";
  return at(token, `a ${what} without quotes`, `put the ${what} in line ${line} in double quotes`);
};

const commas: Teller = ({ expected, token, before }, source) => {
  if (token.kind !== "," || expected === "colon" || expected === "value") return undefined;
  const problem = before?.kind === "," ? "two commas in a row" : "a comma before the first item";
  return at(token, problem, `remove the comma in line ${source.line(token.start)}`);
};

const missingComma: Teller = ({ expected, token, before, open }, source) => {
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

const missingColon: Teller = ({ expected, before }, source) => {
  if (expected !== "colon" || !before) return undefined;
  const remedy = `write \`:\` and a value after the key in line ${source.line(before.start)}`;
  return at(before, "a colon is missing after a key", remedy);
};

const missingValue: Teller = ({ expected, token, before }, source) => {
  if (expected !== "value" || before?.kind !== ":") return undefined;
  if (token.kind === ":")
    return at(token, "two colons in a row", `remove one colon in line ${source.line(token.start)}`);
  return at(
    before,
    "a value is missing",
    `write a value after the colon in line ${source.line(before.start)}`,
  );
};

const noObject: Teller = ({ expected, token, before }) =>
  expected === "value" && !before
    ? at(token, "the file does not begin with `{`", "write a JSON object, from `{` to `}`")
    : undefined;

const missingKey: Teller = ({ expected, token }, source) => {
  if (expected !== "key" && expected !== "first key") return undefined;
  const line = source.line(token.start);
  if (token.kind === "number" || token.kind === "word")
    return at(token, "a key without quotes", `put the key in line ${line} in double quotes`);
  return at(token, "a key is missing", `write a key and a colon before the value in line ${line}`);
};

const TELLERS: readonly Teller[] = [
  conflict,
  brokenToken,
  endOfFile,
  afterTheEnd,
  wrongCloser,
  wordOfAnotherLanguage,
  telltale,
  noObject,
  quotes,
  commas,
  missingComma,
  missingColon,
  missingValue,
  missingKey,
];
