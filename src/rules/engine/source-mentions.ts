import type { Evidence } from "../../model/evidence.ts";
import { valueFor } from "../../plan/container-env.ts";
import type { AskedVariable } from "./environment-names.ts";
import { linesOf } from "./plain-text.ts";
import { stackTraceIn } from "./stack-trace.ts";
import { isVariableName } from "./variable-names.ts";

/** Errors of code that got nothing where it expected something. */
const OF_NOTHING =
  /NoneType|\bnot None\b|of (?:undefined|null)\b|[Rr]eceived undefined|Invalid URL/;
const NAME =
  /(?<![\w.-])(?:process\.env\.)?([A-Z][A-Z0-9]{0,40}(?:_[A-Z0-9]{1,40}){1,6})(?!\w|\()/g;
const MAX_NAMES = 3;
/** Node.js shows the source above the error. */
const LINES_ABOVE = 6;
const MAX_LINE = 300;

/**
 * The names in capitals in the lines of source that a runtime shows with an error of something absent, where the server has
 * no variables of these names. They may be other constants: only an experiment tells.
 */
export function namesInSource(evidence: Evidence): readonly AskedVariable[] {
  const { stderr, plan } = evidence;
  const trace = stackTraceIn(stderr);
  if (!plan || !trace || !OF_NOTHING.test(trace.message)) return [];
  const [first, last] = trace.lines;
  const lines = linesOf(stderr);
  const shown = lines
    .slice(0, last)
    .filter((line, at) => isSource(line, at >= first, lines[at + 1]) && at >= first - LINES_ABOVE);
  const found = shown.flatMap((line) =>
    [...line.matchAll(NAME)].map(({ 1: name = "" }) => ({ name, line: line.trim() })),
  );
  return found
    .filter(({ name }, index) => found.findIndex((other) => other.name === name) === index)
    .filter(({ name }) => isVariableName(name) && !valueFor(name, plan))
    .slice(0, MAX_NAMES)
    .map((each) => ({ ...each, alternatives: [], asking: "remarked", guessed: true }));
}

/** Python sets its source in, Node.js puts carets below. */
const isSource = (line: string, isInTrace: boolean, next = ""): boolean =>
  line.length <= MAX_LINE &&
  !/^\s+(?:File "|at )/.test(line) &&
  ((isInTrace && /^\s{4}/.test(line)) || /^\s*\^+\s*$/.test(next));
