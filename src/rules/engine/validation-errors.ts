import { quote } from "./plain-text.ts";
import { isVariableName } from "./variable-names.ts";

/** A variable that a validator or a language reports as absent. `guessed`: made from the name of a field. */
export interface ReportedName {
  readonly name: string;
  readonly line: string;
  readonly guessed: boolean;
}

const NAME = "[A-Z][A-Z0-9_]*[A-Z0-9]";
const ABSENT = /[Rr]equired|received"?'?:? ["']?undefined|missing|(?:at least|>=) ?1 character/;
/** zod: `"path": ["NAME"]` within an issue. */
const ISSUE = new RegExp(
  `["']?path["']?\\s*:\\s*\\[\\s*(?:["'][\\w$]+["']\\s*,\\s*){0,3}["'](${NAME})["']\\s*\\]`,
  "g",
);
/** zod's `format` and `flatten`: `NAME: { _errors: [ 'Required' ] }`, `NAME: [ 'Required' ]`. */
const FORMATTED = new RegExp(
  `(${NAME})["']?\\s*:\\s*(?:\\{\\s*["']?_errors["']?\\s*:\\s*)?\\[\\s*["'](?:Required|Invalid discriminator value|[^"'\\n]{0,80}(?:received undefined|required|missing))`,
  "g",
);
/** zod's `prettifyError`: a line of the problem, a line of the place. */
const PRETTY = new RegExp(
  `✖[^\\n]{0,120}(?:received undefined|[Rr]equired)[^\\n]{0,40}\\n\\s{0,8}→ at (${NAME})`,
  "g",
);
/** Python `os.environ["NAME"]`, Ruby `ENV.fetch("NAME")`, Bash `${NAME:?}`. */
const LANGUAGES = [
  new RegExp(`^[\\s|]*KeyError: ["'](${NAME})["']\\s*$`),
  new RegExp(`key not found: ["'](${NAME})["']`),
  new RegExp(`(?:^|[\\s:])(${NAME}): (?:unbound variable|parameter (?:null or )?not set)`),
];

/** The variables that validators and language runtimes name as absent, in the order of the text. */
export function reportedNames(text: string, lines: readonly string[]): readonly ReportedName[] {
  const issues = [...text.matchAll(ISSUE)].filter(({ index }) => ABSENT.test(issueAt(text, index)));
  const found = [...issues, ...text.matchAll(FORMATTED), ...text.matchAll(PRETTY)];
  const zod = found.map(({ 0: hit, 1: name = "", index }) => ({
    name,
    line: quote(hit.includes("path") ? issueAt(text, index) : linesAround(text, index, hit)),
    guessed: false,
  }));
  return [...zod, ...lines.flatMap(reportedByLanguage), ...pydanticNames(lines)].filter(
    ({ name }) => isVariableName(name),
  );
}

/** The lines that a hit stands on, not far before it. */
const linesAround = (text: string, index: number, hit: string): string => {
  const end = text.indexOf("\n", index + hit.length);
  const start = text.lastIndexOf("\n", index) + 1;
  return text.slice(Math.max(start, index - 120), end === -1 ? undefined : end);
};

/** The object of one issue: its keys come in any order. */
const issueAt = (text: string, index: number): string => {
  const end = text.indexOf("}", index);
  const start = text.lastIndexOf("{", index);
  return text.slice(
    Math.max(start, index - 400),
    end === -1 ? index + 400 : Math.min(end, index + 400),
  );
};

function reportedByLanguage(line: string): readonly ReportedName[] {
  const name = LANGUAGES.map((expression) => expression.exec(line)?.[1]).find(Boolean);
  return name ? [{ name, line: line.trim(), guessed: false }] : [];
}

/** FastMCP's own settings: it reports them where a new pydantic breaks it, not where one is unset. */
const FASTMCP = new Set([
  ..."debug log_level host port mount_path sse_path message_path streamable_http_path".split(" "),
  ..."json_response stateless_http warn_on_duplicate_resources warn_on_duplicate_tools".split(" "),
  ..."warn_on_duplicate_prompts dependencies lifespan auth transport_security".split(" "),
]);
const MODEL = /validation errors? for (\w+)/;
const SETTINGS = /setting|config|env|cred|secret|auth|option/i;

/** pydantic: the name of a field on a line of its own, `Field required` on the next. */
function pydanticNames(lines: readonly string[]): readonly ReportedName[] {
  let model = "";
  return lines.flatMap((line, index) => {
    model = MODEL.exec(line)?.[1] ?? model;
    const field = /^(?:\w+\.)*(\w+)$/.exec(line.trim())?.[1];
    const next = lines[index + 1] ?? "";
    if (!field || !model || !/^\s+[Ff]ield required/.test(next) || FASTMCP.has(field)) return [];
    const name = field.toUpperCase();
    const isOwn = name === field || SETTINGS.test(model);
    return isOwn ? [{ name, line: `${field}: ${next.trim()}`, guessed: name !== field }] : [];
  });
}
