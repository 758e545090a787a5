import { blocksOf } from "../blocks.ts";
import { codeSpans } from "../code-spans.ts";
import { cutToColumns } from "../columns.ts";
import { count } from "../count.ts";
import { oneLine } from "../neutralize.ts";
import { type Html, html, type Part } from "./markup.ts";

const LONGEST_NAME = 120;
const LONGEST_TEXT = 8000;

/** A name on one line, where it stands among others. */
export const nameOf = (name: string): string => cutToColumns(oneLine(name), LONGEST_NAME) || '""';

/** Prose on one line, with what stands between back-ticks as code. */
export const prose = (text: string): Html =>
  html`${codeSpans(oneLine(cutHead(text))).map((part, index) => (index % 2 === 1 ? code(part) : part))}`;

/** A foreign text as code on one line. */
export const code = (text: string): Html => html`<code>${oneLine(cutHead(text))}</code>`;

/** Lines as they are. */
export const lines = (text: string): Html => html`<pre>${text}</pre>`;

/** A text of a rule: its paragraphs, and its code. */
export const paragraphs = (text: string): Html =>
  html`${blocksOf(cutHead(text)).map((block) =>
    block.kind === "code"
      ? lines(block.lines.join("\n"))
      : html`<p>${prose(block.text)}</p>
`,
  )}`;

/** A term and what it is; one without anything to tell is left out. */
export type Fact = readonly [term: string, value: Part];

/** Terms and what they are. */
export function factList(facts: readonly Fact[]): Html | null {
  const told = facts.filter(([, value]) => value !== null && value !== "");
  if (told.length === 0) return null;
  return html`<dl>
${told.map(
  ([term, value]) => html`<div><dt>${term}</dt><dd>${value}</dd></div>
`,
)}</dl>
`;
}

/** What the reader opens to see it. */
export const fold = (title: string, content: Part): Html => html`<details>
<summary>${title}</summary>
${content}
</details>
`;

/** The beginning of a text, and what is left out. */
export const cutHead = (text: string, longest = LONGEST_TEXT): string =>
  text.length <= longest
    ? text
    : `${text.slice(0, longest)}… ${count(text.length - longest, "more character")}`;

/** The end of a text in whole lines, and what is left out. */
export function cutTail(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const tail = text.slice(-longest);
  const whole = tail.slice(tail.indexOf("\n") + 1);
  return `… ${count(text.length - whole.length, "character")} before\n${whole}`;
}
