import type { Slip, Source } from "../slip.ts";
import type { Token } from "./tokens.ts";

/** What JSON knows after a backslash; a backslash that stands alone; a character that may be a control character. */
const SUSPECTS = /\\(?:["\\/bfnrt]|u[0-9A-Fa-f]{4})|\\|\p{Cc}/gu;

/** The first slip inside a string that the scanner found broken. */
export function slipInString(token: Token, source: Source): Slip {
  const line = source.line(token.start);
  const text = source.text.slice(token.start, token.end);
  const fault = [...text.matchAll(SUSPECTS)].find(([suspect]) => isFault(suspect));
  const offset = token.start + (fault?.index ?? 0);
  if (!fault || offset + 1 === source.text.length) return unclosed(token, source, line);
  return fault[0] === "\\" ? backslashSlip(offset, line) : controlSlip(fault[0], offset, line);
}

const isFault = (suspect: string): boolean =>
  suspect === "\\" || (suspect < " " && suspect !== "\n" && suspect !== "\r");

const backslashSlip = (offset: number, line: number): Slip => ({
  problem: "a single backslash in a string",
  remedy: `double each backslash of the string in line ${line}, as in \`C:\\\\Users\`, or write \`/\``,
  start: offset,
  end: offset + 2,
});

function controlSlip(char: string, offset: number, line: number): Slip {
  const isTab = char === "\t";
  return {
    problem: isTab ? "a tab inside a string" : "a control character inside a string",
    remedy: `${isTab ? "write `\\t` for" : "remove"} it in line ${line}`,
    start: offset,
    end: offset + 1,
  };
}

function unclosed(token: Token, source: Source, line: number): Slip {
  const { start, end } = token;
  const isLast = end >= source.text.length;
  return {
    problem: isLast ? "the file ends inside a string" : "a quote is missing",
    remedy: `close the string in line ${line} with a quote`,
    start,
    end,
  };
}
