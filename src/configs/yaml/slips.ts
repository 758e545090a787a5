import type { Slip, Source } from "../slip.ts";
import { type Fault, SEVERAL } from "./document.ts";
import { isQuoted, on, type Spot, spotOf, type Teller } from "./spot.ts";

/** Names the slip behind a fault of the parser, the more telling ones first. */
export function slipAt(fault: Fault, source: Source): Slip {
  const spot = spotOf(fault, source);
  for (const tell of TELLERS) {
    const slip = tell(spot);
    if (slip) return slip;
  }
  return on(spot, "the text is no YAML at this place", `look at line ${spot.line(spot.start)}`);
}

const documents: Teller = (spot) =>
  spot.code === SEVERAL
    ? on(
        spot,
        "the file holds several documents",
        `keep one document: remove the \`---\` or \`...\` at or above line ${spot.line(spot.start)} and what does not belong to it`,
      )
    : undefined;

/** What git leaves in a file that it could not merge. */
const conflict: Teller = ({ lineText, lineStart, start, line }) =>
  /^(?:<{7}|={7}|>{7})/.test(lineText)
    ? on(
        { start: lineStart, end: lineStart + 7 },
        "a merge conflict marker",
        `resolve the merge conflict at line ${line(start)}`,
      )
    : undefined;

const tab: Teller = ({ code, lineText, lineStart, start, line, open }) => {
  const [indentation = ""] = /^[ \t]*/.exec(lineText) ?? [];
  const at = lineStart + indentation.indexOf("\t");
  const isTab = indentation.includes("\t") && !open;
  if (!isTab && code !== "TAB_AS_INDENT") return undefined;
  const range = isTab ? { start: at, end: at + 1 } : { start, end: start + 1 };
  return on(range, "a tab in the indentation", `indent line ${line(start)} with blanks`);
};

const expression: Teller = ({ text, start, line, open }) => {
  if (!open || text.slice(start - 1, start + 2) !== "${{") return undefined;
  const range = { start: start - 1, end: start + 2 };
  const remedy = `put the value with \`\${{\` in line ${line(start)} in quotes`;
  return on(range, "a `${{ }}` without quotes within brackets", remedy);
};

const firstCharacter: Teller = ({ code, text, start, line }) => {
  if (code !== "BAD_SCALAR_START") return undefined;
  const range = { start, end: start + 1 };
  const char = text.charAt(start);
  const what = char === "`" ? "a back-tick" : `\`${char}\``;
  return on(
    range,
    `a value without quotes begins with ${what}`,
    `put the value in line ${line(start)} in quotes`,
  );
};

const unclosedQuote: Teller = ({ message, lexeme, text, line }) => {
  if (!message.startsWith("Missing closing") || !isQuoted(lexeme)) return undefined;
  const end = text.slice(lexeme.start, lexeme.end).search(/[\r\n]/);
  const range = { start: lexeme.start, end: end < 0 ? lexeme.end : lexeme.start + end };
  return on(
    range,
    "a string without its closing quote",
    `close the string in line ${line(lexeme.start)} with \`${lexeme.text.charAt(0)}\``,
  );
};

const badEscape: Teller = ({ code, start, text, lexeme, line }) => {
  if (code !== "BAD_DQ_ESCAPE") return undefined;
  const range = { start, end: Math.min(start + 2, text.length) };
  const quotes = lexeme.text.includes("'")
    ? `double each backslash of the string in line ${line(start)}`
    : `put the string in line ${line(start)} in single quotes, as in \`'C:\\Users'\``;
  return on(range, "a backslash in a string in double quotes", quotes);
};

const unclosedBracket: Teller = ({ code, message, open, line }) => {
  if (!open || !/must (?:end|be sufficiently)/.test(message)) return undefined;
  const closer = open.text === "[" ? "]" : "}";
  const problem = `a \`${open.text}\` is not closed`;
  const remedy = `close the \`${open.text}\` of line ${line(open.start)} with \`${closer}\``;
  return code === "BAD_INDENT"
    ? on(
        open,
        `${problem}, or what is in it is not indented`,
        `${remedy}, and indent with blanks what is in it`,
      )
    : on(open, problem, remedy);
};

/** A second bracket, quote or word behind a value that has its end. */
const afterValue: Teller = ({ message, start, end, lineText, lineStart, text, line }) => {
  const place = `line ${line(start)}`;
  if (/^Unexpected flow-(?:seq|map)-end/.test(message))
    return on({ start, end }, "a bracket too many", `remove the bracket in ${place}`);
  const isBehind = lineText.slice(0, start - lineStart).trim() !== "";
  if (!isBehind || !/^Unexpected .*scalar at node end/.test(message)) return undefined;
  return /["']/.test(text.charAt(start - 1))
    ? on({ start, end }, "the quotes do not pair up", QUOTES.replace("LINE", place))
    : on(
        { start, end },
        "text follows the end of a value",
        `put the whole value in ${place} in quotes, or remove what follows it`,
      );
};

const QUOTES =
  "write `\\\"` for a quote within double quotes in LINE, and `''` for one within single quotes";

/** `|` and `>` begin a text on the next line. */
const blockHeader: Teller = ({ message, lineText, start, lineStart, line }) => {
  const isHeader = /^(?:Block scalar header|Not a YAML token)/.test(message);
  if (!isHeader || !/[|>]/.test(lineText.slice(0, start - lineStart))) return undefined;
  const remedy = `begin the text of line ${line(start)} on the next line, indented, or put the value in quotes`;
  return on({ start, end: start + 1 }, "text follows `|` or `>` in its line", remedy);
};

const missingBlank: Teller = ({ code, lineText, lineStart, start, line }) => {
  if (code !== "MULTILINE_IMPLICIT_KEY" && code !== "MISSING_CHAR") return undefined;
  const key = /^[ ]*(?:- )?["']?[\w.@/-]+["']?:(?=[^\s:/\\])/.exec(lineText);
  if (!key) return undefined;
  const at = lineStart + key[0].length;
  return on(
    { start: at - 1, end: at },
    "a blank is missing after a colon",
    `write a blank after the colon in line ${line(start)}`,
  );
};

const missingColon: Teller = ({ code, message, lineText, lineStart, start, line }) => {
  const isKey = code === "MULTILINE_IMPLICIT_KEY" || message.startsWith("Implicit map keys");
  if (!isKey || /:(?:\s|$)/.test(lineText)) return undefined;
  const end = lineStart + Math.max(lineText.trimEnd().length, start - lineStart);
  return on(
    { start, end },
    "a line without a colon between keys",
    `write a key, \`:\`, a blank and a value in line ${line(start)}, or indent the line as part of the value above`,
  );
};

const nested: Teller = ({ code, lineText, text, start, line }) => {
  if (code !== "BLOCK_AS_IMPLICIT_KEY" || text.charAt(start) === "?") return undefined;
  const rest = lineText.slice(lineText.search(/: /) + 2);
  if (/:(?: |$)/.test(rest))
    return on(
      { start, end: start + 1 },
      "two keys in one line",
      `put the value in line ${line(start)} in quotes, or each key on a line of its own`,
    );
  const next = Math.min(text.length, Math.max(start, text.indexOf("\n", start) + 1));
  return on(
    { start: next, end: next },
    "a line is indented below a key that has a value already",
    `indent line ${line(next)} like the line above`,
  );
};

const listInLine: Teller = ({ message, start, line }) =>
  message.startsWith("Unexpected block-seq-ind")
    ? on(
        { start, end: start + 1 },
        "a list begins in the line of its key",
        `put each item of the list in line ${line(start)} on a line of its own below the key`,
      )
    : undefined;

const indentation: Teller = ({ code, start, end, line }) =>
  code === "BAD_INDENT"
    ? on(
        { start, end },
        "wrong indentation",
        `indent line ${line(start)} like the other lines of its object or list`,
      )
    : undefined;

const comma: Teller = ({ message, start, end, line }) => {
  if (/^Unexpected (?:,|empty item)/.test(message))
    return on({ start, end }, "a comma too many", `remove a comma in line ${line(start)}`);
  return /^Missing ,/.test(message)
    ? on(
        { start, end },
        "a comma is missing between brackets",
        `write a comma between the values in line ${line(start)}`,
      )
    : undefined;
};

const comment: Teller = ({ message, start, line }) =>
  message.startsWith("Comments must be")
    ? on(
        { start, end: start + 1 },
        "a blank is missing before a `#`",
        `write a blank before the \`#\` in line ${line(start)}`,
      )
    : undefined;

/** Faults that need no more than their code. */
const byCode: Teller = ({ code, message, start, end, line }) => {
  const place = `line ${line(start)}`;
  if (code === "KEY_OVER_1024_CHARS")
    return on({ start, end }, "a key of more than 1024 characters", `shorten the key in ${place}`);
  if (code === "BAD_ALIAS")
    return on({ start, end }, "`&` or `*` without a name", `put the value in ${place} in quotes`);
  return message.startsWith("Missing directives-end")
    ? on(
        { start, end: start },
        "a line above begins with `%`",
        "remove the line that begins with `%`",
      )
    : undefined;
};

const mixed: Teller = (spot: Spot) =>
  /map-value-ind|at node end|same line with key/.test(spot.message)
    ? on(
        spot,
        "a key where none can stand",
        `look at the indentation and the quotes in line ${spot.line(spot.start)}`,
      )
    : undefined;

const TELLERS: readonly Teller[] = [
  conflict,
  documents,
  tab,
  unclosedQuote,
  badEscape,
  expression,
  firstCharacter,
  unclosedBracket,
  listInLine,
  afterValue,
  blockHeader,
  missingBlank,
  missingColon,
  nested,
  indentation,
  comma,
  comment,
  byCode,
  mixed,
];
