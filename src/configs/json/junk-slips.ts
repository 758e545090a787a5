import { at, type Teller, textOf } from "./teller.ts";

/** What git leaves in a file that it could not merge. */
export const conflict: Teller = ({ token }, source) => {
  const mark = /^(?:<{7}|={7}|>{7})/.exec(textOf(token, source));
  if (!mark) return undefined;
  const line = source.line(token.start);
  return at(token, "a merge conflict marker", `resolve the merge conflict at line ${line}`);
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

/** `True` of Python, `undefined` of JavaScript and the like. */
export const wordOfAnotherLanguage: Teller = ({ token }, source) => {
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

/** A first character that says it all. */
export const telltale: Teller = ({ token }, source) => {
  if (token.kind !== "junk") return undefined;
  const text = textOf(token, source);
  const found = TELLTALES.find(({ first }) => first.test(text));
  if (!found) return undefined;
  const code = `U+${(text.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
  const line = String(source.line(token.start));
  return at(token, found.problem.replace("CODE", code), found.remedy.replace("LINE", line));
};

/** Words without quotes, or with too few of them. */
export const quotes: Teller = ({ expected, token, before }, source) => {
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
