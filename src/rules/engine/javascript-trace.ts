import type { IsOwn, StackTrace } from "./trace.ts";

const FRAME = /^\s+at \S/;
const FRAME_OR_GAP = /^\s+(?:at \S|\.\.\. \d+ (?:more|lines))/;
/** The first line of an error; a class of the program's own may stand before its name. */
const HEAD =
  /(?:^|[\s:>\]"])(?:[\w$]+[.$])*[\w$]*(?:Error|Exception|Rejection)(?: \[\w+\])?(?::|$)/;
/** What looks like an error above frames and is none of its own. */
const NO_HEAD = /^\s*\[cause\]|Warning: |^Emitted '|^Caused by: /;
const MAX_MESSAGE_LINES = 40;

/** An error of JavaScript, Java or .NET: a message, then lines that begin with `at`. */
export function javascriptTrace(lines: readonly string[], isOwn: IsOwn): StackTrace | undefined {
  const trace = blocksOf(lines)
    .map((block) => traceOf(block, lines, isOwn))
    .findLast((found) => found !== undefined);
  return trace ?? thrownValue(lines);
}

type Block = readonly [first: number, last: number];

function blocksOf(lines: readonly string[]): readonly Block[] {
  const blocks: [number, number][] = [];
  for (const [index, line] of lines.entries()) {
    const last = blocks.at(-1);
    if (last && last[1] === index - 1 && FRAME_OR_GAP.test(line)) last[1] = index;
    else if (FRAME.test(line)) blocks.push([index, index]);
  }
  return blocks;
}

function traceOf(block: Block, lines: readonly string[], isOwn: IsOwn): StackTrace | undefined {
  const [first, last] = block;
  const head = headAbove(first, lines);
  if (head === undefined) return undefined;
  const frames = lines.slice(first, last + 1).flatMap(placeOf);
  const at = frames.find((place) => isOwn(place)) ?? sourceAbove(head, lines);
  return { message: messageOf(lines, head, last), at: at ?? null, lines: [head, last] };
}

/** The nearest line above the frames that begins an error. */
function headAbove(first: number, lines: readonly string[]): number | undefined {
  for (let index = first - 1; index >= Math.max(0, first - MAX_MESSAGE_LINES); index--) {
    const line = lines[index] ?? "";
    if (NO_HEAD.test(line) || FRAME.test(line)) return undefined;
    if (HEAD.test(line)) return index;
  }
  return undefined;
}

function messageOf(lines: readonly string[], head: number, last: number): string {
  const line = (lines[head] ?? "")
    .replace(/^Exception in thread "[^"]*" |^Uncaught |^\[\d+\] /, "")
    .trim();
  const reason = /rejected with the reason "([^"]*)"/.exec(line)?.[1];
  const cause = causeBelow(lines, last);
  if (reason) return `UnhandledPromiseRejection: ${reason}`;
  return cause ? `${line} (caused by ${cause})` : line;
}

const MAX_PROPERTIES = 20;

/** Java: "Caused by: ...", Node.js: "[cause]: ..." among the properties of the error. */
function causeBelow(lines: readonly string[], last: number): string | undefined {
  const below = lines.slice(last + 1, last + 1 + MAX_PROPERTIES);
  const java = /^Caused by: (.+)/.exec(below[0] ?? "")?.[1];
  if (java || !lines[last]?.endsWith("{")) return java;
  const end = below.findIndex((line) => /^\S/.test(line));
  return below
    .slice(0, end === -1 ? undefined : end)
    .map((line) => /^\s+\[cause\]: (\S.*?)(?: \{)?$/.exec(line)?.[1])
    .find(Boolean);
}

/** `at f (file:///a/b.js:1:2)`, `at com.acme.Main.main(Main.java:10)`, `at F() in /a/b.cs:line 1`. */
function placeOf(frame: string): readonly string[] {
  const text = frame.trim().replace(/ \{$/, "");
  const script = /(?:^at |\()(?:async )?(?:file:\/\/)?([^()]+):(\d+):\d+\)?$/.exec(text);
  if (script) return [`${script[1]}:${script[2]}`];
  const java =
    /^at (?!java\.|javax\.|jdk\.|sun\.|org\.springframework\.)([\w.$]+\([\w$]+\.(?:java|kt):\d+\))$/.exec(
      text,
    );
  const dotnet = / in (.+):line (\d+)$/.exec(text);
  if (java?.[1]) return [java[1]];
  return dotnet ? [`${dotnet[1]}:${dotnet[2]}`] : [];
}

const SOURCE = /^(?:file:\/\/)?(\/.+|[A-Za-z]:\\.+):(\d+)$/;

/** Node.js prints the line of the source above the error, marked by carets. */
function sourceAbove(head: number, lines: readonly string[]): string | undefined {
  const above = lines.slice(Math.max(0, head - 6), head);
  const source = above.map((line) => SOURCE.exec(line)).findLast((match) => match !== null);
  return source ? `${source[1]}:${source[2]}` : undefined;
}

/** `throw "text"`: Node.js prints the value below the carets, without any frame. */
function thrownValue(lines: readonly string[]): StackTrace | undefined {
  const end = lines.findIndex((line) => /^Node\.js v\d/.test(line));
  const caret = lines.findLastIndex((line, index) => index < end && /^\s*\^+$/.test(line));
  if (end === -1 || caret === -1) return undefined;
  const message = lines.slice(caret + 1, end).find((line) => line.trim() !== "");
  if (!message) return undefined;
  return {
    message: `Uncaught ${message.trim()}`,
    at: sourceAbove(caret + 1, lines) ?? null,
    lines: [caret, end],
  };
}
