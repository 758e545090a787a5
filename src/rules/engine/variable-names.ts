/** A variable that a text asks for, and those that would do in its place. */
export interface VariableName {
  readonly name: string;
  readonly alternatives: readonly string[];
}

/** Variables that stand together in a sentence ("A and B", "A, B or C"), and the text around them. */
export interface NameGroup {
  readonly names: readonly VariableName[];
  readonly before: string;
  readonly after: string;
}

interface Token {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** Acronyms and labels that are written like a variable and are none. */
const NO_NAME = new Set([
  ..."API APIS APP AWS AZURE CLI CPU DEBUG DNS ERROR ERR EXAMPLE EXAMPLES FAILED FATAL FIX".split(
    " ",
  ),
  ..."GCP GITHUB GITLAB HTTP HTTPS INFO JSON JSONRPC JWT LLM LOG MCP MISSING NODE NOTE NPM".split(
    " ",
  ),
  ..."NPX NULL OAUTH OK OPTIONS PAT REQUIRED REST RPC SDK SSE SSH SSL STDIN STDIO STDOUT".split(
    " ",
  ),
  ..."STDERR TCP TIP TLS TODO TRACE TTY TYPE UDP UNDEFINED URI URL USAGE UUID WARN WARNING".split(
    " ",
  ),
  ..."HTTP_PROXY HTTPS_PROXY NO_PROXY NODE_OPTIONS NODE_EXTRA_CA_CERTS".split(" "),
  ..."XML YAML RUST_BACKTRACE NODE_MODULE_VERSION MODULE_NOT_FOUND UNCAUGHT_EXCEPTION".split(" "),
]);
/** Error codes. */
const CODE =
  /^(?:ERR|EAI|HPE|MISSING|INVALID|UNKNOWN|UNSUPPORTED|NOT|UNABLE_TO|CANNOT|FAILED_TO|SELF_SIGNED|DEPTH_ZERO|CERT_HAS|SQLITE)_|_(?:NOT_FOUND|ERROR|EXCEPTION|DENIED|FAILED|FAILURE|INVALID|EXPIRED|IN_CHAIN|REJECTION|NOT_SET|NOT_DEFINED|MISSING|REQUIRED)$/;
/** Ways in which programs read a variable; after them any capital word is one. */
const READ_BY =
  /(?:\b(?:process\.env|import\.meta\.env|os\.environ|Deno\.env|Bun\.env|ENV|env)(?:\.get|\.fetch)?[.[(]|\bgetenv\()["']?(?=[A-Z])/g;
const FLAG = /(?<![\w-])--?[A-Za-z][\w-]*(?:=\S+)?/g;
/** "when ...", "unless ...": what stands there is a condition, and asked for by nobody. */
const CONDITION = /\b(?:when|whenever|unless|if|instead of|while|although|depending on)\b[^,]*/gi;
const CAPITALS = /[A-Z][A-Z0-9_]*[A-Z0-9](?![A-Za-z0-9_])/g;

/** Whether a word of capitals can be a variable. */
export const isVariableName = (word: string): boolean => !NO_NAME.has(word) && !CODE.test(word);

/** The variables that a sentence names, with those that belong together as one. */
export function nameGroups(sentence: string): readonly NameGroup[] {
  const text = sentence.replaceAll(READ_BY, "$").replaceAll(FLAG, "").replaceAll(CONDITION, "");
  const runs = inRuns(tokensOf(text), text);
  return runs.map((run, index) => ({
    names: namesOf(run, text),
    before: text.slice(runs[index - 1]?.at(-1)?.end ?? 0, run[0]?.start),
    after: text.slice(run.at(-1)?.end, runs[index + 1]?.[0]?.start),
  }));
}

function tokensOf(text: string): readonly Token[] {
  return [...text.matchAll(CAPITALS)].flatMap(({ 0: name, index }) => {
    const before = text.slice(Math.max(0, index - 40), index);
    const after = text.slice(index + name.length, index + name.length + 40);
    const value = /^=(\S*)/.exec(after)?.[1];
    const asked =
      isVariableName(name) &&
      isWord(before, after) &&
      (name.includes("_") || isMarked(before, after)) &&
      (value === undefined || isPlaceholder(value));
    return asked ? [{ name, start: index, end: index + name.length + (value ?? "").length }] : [];
  });
}

/** Not a piece of a path, a file, a host name, a call or a longer word. */
const isWord = (before: string, after: string): boolean =>
  !/(?:[A-Za-z0-9_.\\-]|(?:^|[^A-Z0-9])\/)$/.test(before) &&
  !/^(?:\.\w|-\w|\(|\\|\/(?![A-Z][A-Z0-9]*_))/.test(after);

/** A word without `_` is a variable only where the text says so. */
const isMarked = (before: string, after: string): boolean =>
  /(?:[$%]\{?|\benv(?:ironment)?(?: var(?:iable)?)?[:\s"'`(]+)$/i.test(before) ||
  /^["'`)]*\s+env(?:ironment)?(?:\s+var(?:iable)?)?\b(?!s)/i.test(after);

const isPlaceholder = (value: string): boolean =>
  /^["'`]?(?:$|[<.…$]|your|my|x{2,}|sk-|\*)/i.test(value);

/** Names with nothing but a comma, "and", "or" and the like between them belong together. */
function inRuns(tokens: readonly Token[], text: string): readonly (readonly Token[])[] {
  const runs: Token[][] = [];
  for (const token of tokens) {
    const last = runs.at(-1);
    const gap = last && text.slice(last.at(-1)?.end, token.start);
    if (last && gap !== undefined && joinOf(gap)) last.push(token);
    else runs.push([token]);
  }
  return runs;
}

type Join = "and" | "or" | "comma";

const FILLER =
  /^(?:environment|env|variables?|vars?|the|an?|either|both|your|keys?|tokens?|and|or|nor|as|well|to|with|via)$/;

/** How two names are joined by the text between them, or `undefined` where they are not. */
function joinOf(gap: string): Join | undefined {
  const words: readonly string[] = gap.toLowerCase().match(/[a-z]+/g) ?? [];
  const signs = gap.replaceAll(/[a-z\s"'`()[\]{}$%‘’“”*]/gi, "");
  if (gap.length > 60 || !words.every((word) => FILLER.test(word)) || /[^,&|/+]/.test(signs)) {
    return undefined;
  }
  if (words.includes("or") || words.includes("nor") || /[|/]/.test(signs)) return "or";
  if (words.includes("and") || /[&+]/.test(signs)) return "and";
  return signs.includes(",") ? "comma" : undefined;
}

/** "A, B or C" is one variable and two alternatives, "A, B and C" are three. */
function namesOf(run: readonly Token[], text: string): readonly VariableName[] {
  const names = run.map((token) => token.name);
  const joins = run
    .slice(1)
    .map((token, index) => joinOf(text.slice(run[index]?.end, token.start)));
  const firstOr = joins.findIndex((join, index) => meaning(joins, index, join) === "or");
  if (firstOr === -1) return names.map((name) => ({ name, alternatives: [] }));
  if (firstOr > 0) return names.slice(0, firstOr + 1).map((name) => ({ name, alternatives: [] }));
  // "A, or B and C": neither B nor C would do alone.
  const alone = names.filter((_, index) => ![joins[index - 1], joins[index]].includes("and"));
  const [name = "", ...alternatives] = alone.toSorted(filesLast);
  return [{ name, alternatives }];
}

/** A comma means what the next word after it says. */
const meaning = (joins: readonly (Join | undefined)[], index: number, join: Join | undefined) =>
  join === "comma" ? joins.slice(index).find((later) => later !== "comma") : join;

const filesLast = (left: string, right: string): number =>
  Number(left.endsWith("_FILE")) - Number(right.endsWith("_FILE"));
