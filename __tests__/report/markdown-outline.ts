/** What a Markdown reader would make of a text, as far as a forger could change it. */
export interface Outline {
  readonly headings: readonly string[];
  readonly rows: readonly string[];
  readonly fences: readonly string[];
  /** Lines with HTML, a link, an image or an address outside of code. */
  readonly live: readonly string[];
}

/** Reads GitHub Flavored Markdown: fences (CommonMark 4.5), code spans (6.1), backslash escapes (2.4), tables. */
export function outlineOf(markdown: string): Outline {
  const outline = { headings: [], rows: [], fences: [], live: [] } as Record<string, string[]>;
  const lines = markdown.split("\n");
  while (lines.length > 0) {
    const line = lines.shift() ?? "";
    const fence = /^ {0,3}(`{3,}|~{3,})[^`]*$/.exec(line)?.[1];
    if (fence) outline.fences?.push(takeFence(lines, fence));
    else readLine(line, outline);
  }
  return outline as unknown as Outline;
}

function takeFence(lines: string[], fence: string): string {
  const closing = new RegExp(`^ {0,3}${fence[0]}{${fence.length},}\\s*$`);
  const end = lines.findIndex((line) => closing.test(line));
  if (end === -1) throw new Error("a fence without an end");
  return lines
    .splice(0, end + 1)
    .slice(0, -1)
    .join("\n");
}

function readLine(line: string, outline: Record<string, string[]>): void {
  if (/^ {0,3}#{1,6}\s/.test(line)) outline.headings?.push(line);
  if (/^ {0,3}\|/.test(line)) outline.rows?.push(line);
  if (/^ {0,3}(?:=+|-+)\s*$/.test(line)) outline.headings?.push(line);
  const prose = withoutCode(line).replace(/\\[!-/:-@[-`{-~]/g, "");
  if (/<|\]\(|!\[|https?:\/\/|www\.|\w@\w|(?:^|\s)@\w/.test(prose)) outline.live?.push(line);
}

/** A run of back-ticks opens a code span where a run of the same length follows; one after a backslash does not. */
function withoutCode(line: string): string {
  const run = /(?<!`)(?<!(?<!\\)(?:\\\\)*\\)(`+)(?!`)/.exec(line);
  if (!run?.[1]) return line;
  const after = run.index + run[1].length;
  const close = new RegExp(`(?<!\`)\`{${run[1].length}}(?!\`)`).exec(line.slice(after));
  const before = line.slice(0, run.index);
  if (!close) return `${before}${run[1].replaceAll("`", "")}${withoutCode(line.slice(after))}`;
  return `${before}CODE${withoutCode(line.slice(after + close.index + run[1].length))}`;
}
