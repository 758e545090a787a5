import type { IsOwn, StackTrace } from "./trace.ts";

const START = /^(?:Traceback|Exception Group Traceback) \(most recent call last\):/;
const FILE = /^\s+File "([^"]+)", line (\d+)/;
const MESSAGE = /^[A-Za-z_][\w.]*(?::\s|:?$)/;
const INTERRUPT = /^(?:KeyboardInterrupt|SystemExit)\b/;

/** An error of Python: the last traceback is the one that ended the program. */
export function pythonTrace(raw: readonly string[], isOwn: IsOwn): StackTrace | undefined {
  const lines = raw.map(withoutGroupMargin);
  const start = lines.findLastIndex((line) => START.test(line));
  const first = start === -1 ? syntaxErrorIn(lines) : start;
  if (first === -1) return undefined;
  const last = lines.findIndex((line, index) => index > first && MESSAGE.test(line));
  const message = lines[last]?.trim();
  if (!message || INTERRUPT.test(message)) return undefined;
  const files = lines.slice(first, last).flatMap((line) => {
    const match = FILE.exec(line);
    return match ? [{ file: match[1] ?? "", place: `${match[1]}:${match[2]}` }] : [];
  });
  const at = files.findLast(({ file }) => isOwn(file)) ?? files.at(-1);
  return { message, at: at?.place ?? null, lines: [first, last] };
}

/** The frame that Python draws around the errors of a group. */
const withoutGroupMargin = (line: string): string => line.replace(/^\s*[|+] ?/, "");

/** An error of syntax in the script itself comes without the word "Traceback". */
const syntaxErrorIn = (lines: readonly string[]): number => {
  const message = lines.findIndex((line) => /^(?:Syntax|Indentation|Tab)Error: /.test(line));
  return lines.findLastIndex((line, index) => index < message && FILE.test(line));
};
