import { codeSpans } from "./code-spans.ts";
import { oneLine } from "./neutralize.ts";

/** Foreign text on one line of Markdown, also of a table, with no meaning but its characters. */
export const plainMarkdown = (text: string): string =>
  oneLine(text)
    .replace(/[\\`*_[\]~$#]|^[-+=]|:(?=\S)|(?<=^\d{1,9})[.)]|(?<=www)\./gi, "\\$&")
    .replace(/[&<>@|]/g, entity);

const entity = (character: string): string => `&#${character.charCodeAt(0)};`;

/** Foreign text as a code span on one line. */
export function codeSpan(text: string): string {
  const line = oneLine(text);
  if (line === "") return "";
  const fence = "`".repeat(longestRun(line) + 1);
  const blank = /^`|`$/.test(line) ? " " : "";
  return `${fence}${blank}${line}${blank}${fence}`;
}

/** The same in a table, where a bar ends the cell even in code. */
export const codeCell = (text: string): string =>
  text.includes("|")
    ? `<code>${oneLine(text).replace(/[^A-Za-z0-9\s/\u0080-\u{10ffff}-]/gu, entity)}</code>`
    : codeSpan(text);

/** Prose in which code stands between single back-ticks; everything else is only characters. */
export function prose(text: string, code: (text: string) => string = codeSpan): string {
  const spans = codeSpans(oneLine(text));
  return spans.map((part, index) => (index % 2 === 1 ? code(part) : between(part))).join("");
}

/** Prose between code keeps the blanks at its edges. */
function between(part: string): string {
  const text = plainMarkdown(part);
  const before = /^\s/.test(part) ? " " : "";
  const after = text !== "" && /\s$/.test(part) ? " " : "";
  return `${before}${text}${after}`;
}

/** Code in a fence that nothing inside can close. */
export function fenced(code: string, language: string): string {
  const fence = "`".repeat(Math.max(3, longestRun(code) + 1));
  return `${fence}${language}\n${code.trimEnd()}\n${fence}`;
}

/** The length of the longest run of back-ticks. */
const longestRun = (text: string): number =>
  (text.match(/`+/g) ?? []).reduce((longest, run) => Math.max(longest, run.length), 0);
