import { javascriptTrace } from "./javascript-trace.ts";
import { goTrace, rustTrace } from "./panic.ts";
import { linesOf } from "./plain-text.ts";
import { pythonTrace } from "./python-trace.ts";
import type { IsOwn, StackTrace } from "./trace.ts";

const PARSERS = [pythonTrace, rustTrace, goTrace, javascriptTrace];

/** The error that a text ends on, or `undefined`. `own`: a package whose files count as the program's own. */
export function stackTraceIn(text: string, own: string | null = null): StackTrace | undefined {
  const lines = linesOf(text);
  for (const parse of PARSERS) {
    const trace = parse(lines, isOwnFile(own));
    if (trace) return trace;
  }
  return undefined;
}

const DEPENDENCY = /[\\/](?:node_modules|site-packages|dist-packages|vendor|go\/pkg\/mod)[\\/]/;
const RUNTIME =
  /^(?:node:|internal\/|<frozen|\/rustc\/)|[\\/]lib[\\/]python\d|\/go\/src\/|\/\.cargo\//;

const isOwnFile =
  (own: string | null): IsOwn =>
  (file) =>
    !RUNTIME.test(file) &&
    (!DEPENDENCY.test(file) || (own !== null && file.replaceAll("\\", "/").includes(`/${own}/`)));
