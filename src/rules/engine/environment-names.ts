import { type Asking, askingOf, isInPassing } from "./asking-phrases.ts";
import { linesOf } from "./plain-text.ts";
import { reportedNames } from "./validation-errors.ts";
import { isVariableName, nameGroups, type VariableName } from "./variable-names.ts";

/** A variable that a text asks for, and the line that does. */
export interface AskedVariable extends VariableName {
  readonly asking: Asking;
  readonly line: string;
  /** Made from the name of a field, so the true name may have a prefix. */
  readonly guessed: boolean;
}

/** A name of the program's own that it does not know, or a module. */
const OF_THE_CODE =
  /\b(?:Reference|Name|Syntax|Attribute|Import|ModuleNotFound)Error\b|cannot find (?:module|package)/i;
const NPM = /^npm (?:error|warn|notice|info|http|verb|ERR!|WARN)/;
const FRAME = /^\s+at \S/;
/** The source above an error of Python, which repeats its message. */
const RAISED = /^\s{4,}raise \w/;
const MAX_LINE = 2000;

/** Every variable that a text asks for, in the order of the text, each once and by its strongest mention. */
export function askedFor(said: string): readonly AskedVariable[] {
  const lines = linesOf(said)
    .filter(
      (line) => ![NPM, FRAME, RAISED, OF_THE_CODE].some((expression) => expression.test(line)),
    )
    .map((line) => line.slice(0, MAX_LINE));
  const reported = reportedNames(lines.join("\n"), lines).map(
    (found): AskedVariable => ({ ...found, alternatives: [], asking: "stated" }),
  );
  return strongestOfEach([...reported, ...itemsOf(lines), ...lines.flatMap(askedInLine)]);
}

/** The last word of a sentence may be a variable, so its point must be followed by a blank. */
const SENTENCE_END = /(?<=[.!?;])\s+/;

function askedInLine(line: string): readonly AskedVariable[] {
  return line.split(SENTENCE_END).flatMap((sentence) =>
    nameGroups(sentence).flatMap((group) => {
      const asking = askingOf(group);
      if (!asking) return [];
      const passing = isInPassing(withoutNames(line));
      return group.names.map((name) => ({
        ...name,
        asking: passing ? "remarked" : asking,
        line: line.trim(),
        guessed: false,
      }));
    }),
  );
}

const withoutNames = (line: string): string =>
  line.replaceAll(/[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+/g, "");

const HEADER =
  /(?:missing|required?|not set|unset|undefined|must be set|needs?|set|provide|following)\b[^\n]*\b(?:env|environment|variables?|vars?|secrets?|credentials?|settings?|config|configuration)\b[^\n]*[:.]?\s*$/i;
const HEADER_FIRST =
  /\b(?:environment|env|variables?|vars?|secrets?|credentials?|settings?|config|configuration)\b[^\n]*(?:missing|required|not set|unset|undefined|must be set)\b[^\n]*:\s*$/i;
const ITEM =
  /^\s*(?:[-*•✗✖❌·–>]+|\d+[.)])?\s*[`'"$]*([A-Z][A-Z0-9_]*[A-Z0-9])[`'"]*(?:\s|[:=(,–—-]|$)/;

/** A heading such as "Missing required environment variables:" and the names below it. */
function itemsOf(lines: readonly string[]): readonly AskedVariable[] {
  let open = false;
  return lines.flatMap((line) => {
    const name = ITEM.exec(line)?.[1];
    const isItem = open && name !== undefined && isVariableName(name);
    open = isItem || isHeader(line) || (open && line.trim() === "");
    if (!isItem || /\boptional\b/i.test(line)) return [];
    return [{ name, alternatives: [], asking: "stated", line: line.trim(), guessed: false }];
  });
}

const isHeader = (line: string): boolean =>
  line.trimEnd().endsWith(":") &&
  (HEADER.test(line) || HEADER_FIRST.test(line)) &&
  !/\boptional\b/i.test(line);

const STRENGTH: Record<Asking, number> = { stated: 2, advised: 1, remarked: 0 };

function strongestOfEach(asked: readonly AskedVariable[]): readonly AskedVariable[] {
  const names = new Set(asked.map(({ name }) => name));
  return [...names].flatMap((name) => {
    const mentions = asked.filter((each) => each.name === name);
    const best = mentions.reduce((left, right) =>
      STRENGTH[right.asking] > STRENGTH[left.asking] ? right : left,
    );
    const alternatives = [...new Set(mentions.flatMap((each) => each.alternatives))];
    return [{ ...best, alternatives }];
  });
}
