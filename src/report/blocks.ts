/** A part of a rule's text: a paragraph, or code that is shown as it stands. */
export type Block =
  | { readonly kind: "prose"; readonly text: string }
  | { readonly kind: "code"; readonly language: string; readonly lines: readonly string[] };

/** Prose and code of a text. Code stands between fences of three back-ticks, or is indented by two blanks or more. */
export function blocksOf(text: string): readonly Block[] {
  const blocks: Block[] = [];
  const lines = text.split("\n");
  while (lines.length > 0) {
    const block = takeFenced(lines) ?? takeIndented(lines) ?? takeProse(lines);
    if (block) blocks.push(block);
  }
  return blocks;
}

const FENCE = /^ {0,3}```([\w-]*)\s*$/;
const isIndented = (line: string): boolean => /^(?: {2}|\t)\s*\S/.test(line);

function takeFenced(lines: string[]): Block | undefined {
  const opening = FENCE.exec(lines[0] ?? "");
  if (!opening) return undefined;
  const closing = lines.findIndex((line, index) => index > 0 && /^ {0,3}```\s*$/.test(line));
  if (closing === -1) return undefined;
  const code = lines.splice(0, closing + 1).slice(1, -1);
  return { kind: "code", language: opening[1] || languageOf(code), lines: code };
}

/** A blank line inside the code belongs to it. */
function takeIndented(lines: string[]): Block | undefined {
  if (!isIndented(lines[0] ?? "")) return undefined;
  const after = lines.findIndex((line) => line.trim() !== "" && !isIndented(line));
  const code = trimEnd(lines.splice(0, after === -1 ? lines.length : after));
  const indent = Math.min(...code.filter((line) => line.trim()).map((line) => line.search(/\S/)));
  const flush = code.map((line) => line.slice(indent));
  return { kind: "code", language: languageOf(flush), lines: flush };
}

const trimEnd = (lines: readonly string[]): readonly string[] =>
  lines.slice(0, lines.findLastIndex((line) => line.trim() !== "") + 1);

function takeProse(lines: string[]): Block | undefined {
  const text = (lines.shift() ?? "").trim();
  return text === "" ? undefined : { kind: "prose", text };
}

/** For the colours of a fence: `json`, `yaml`, or `sh` for what else is pasted. */
function languageOf(code: readonly string[]): string {
  const text = code.join("\n").trim();
  if (/^[[{"]/.test(text)) return "json";
  return /^(?:- )?[\w.-]+:(?:\s|$)/.test(text) ? "yaml" : "sh";
}
