import type { Evidence } from "../../model/evidence.ts";
import { factOf } from "./fact-of.ts";
import { givenVariables } from "./given-values.ts";
import { lastErrors } from "./last-error.ts";
import { linesOf } from "./plain-text.ts";
import { saidBy } from "./text.ts";

/** A variable that the server has, and whose value it does not take. */
export interface RefusedValue {
  readonly name: string;
  /** Where the server has it from: what it is given, or a `.env` that it reads by itself. */
  readonly source: "given" | "dotenv";
  /** What the server says of it, without the value. */
  readonly problem: string;
  /** Whether not its value is refused, but that it is there at all. */
  readonly isExtra: boolean;
}

interface Reported {
  /** A variable or the field of a settings class. */
  readonly field: string;
  readonly problem: string;
}

/** The variables that a server has and refuses, in the order of its words, each once. */
export function refusedValues(evidence: Evidence): readonly RefusedValue[] {
  if (givenVariables(evidence).length === 0 && !factOf("dotenv-file", evidence)) return [];
  const lines = linesOf(saidBy(evidence)).map((line) => line.slice(0, 2000));
  const reported = [
    ...fromPydantic(lines),
    ...fromSettings(lines),
    ...fromZod(lines),
    ...fromSource(lines),
    ...fromSentences(evidence),
  ];
  const found = reported.flatMap((each) => ownerOf(each, evidence));
  return found.filter(
    ({ name }, index) => found.findIndex((other) => other.name === name) === index,
  );
}

const EXTRA = /extra (?:inputs|fields) (?:are )?not permitted/i;
const ABSENT = /field required|^required$|received undefined|is required|missing/i;

/** pydantic: the field on a line of its own, indented below it what is wrong. */
function fromPydantic(lines: readonly string[]): readonly Reported[] {
  let isModel = false;
  return lines.flatMap((line, index) => {
    isModel = isModel || /validation errors? for \w/.test(line);
    const field = /^(?:\w{1,80}\.){0,6}(\w{1,80})$/.exec(line.trim())?.[1];
    const next = lines[index + 1] ?? "";
    if (!isModel || !field || !/^ {2}\S/.test(next)) return [];
    const problem = next.trim().replace(/\s\[?\(?type=.*$/, "");
    return [{ field, problem }];
  });
}

const fromSettings = (lines: readonly string[]): readonly Reported[] =>
  lines.flatMap((line) => {
    const field = /error parsing value for field "(\w{1,80})" from source "\w*Env\w*"/.exec(
      line,
    )?.[1];
    return field ? [{ field, problem: "Cannot be read as JSON" }] : [];
  });

/** pydantic on a model as a whole, such as "Value error, If 'a' is set, 'b' must be None." */
export const modelProblem = (said: string): string | undefined =>
  /validation errors? for \w{1,80}\r?\n {2}Value error, (?<problem>[^\n]{1,500}?) \[type=/.exec(
    said,
  )?.groups?.problem;

const NAME = "[A-Z][A-Z0-9_]{0,80}[A-Z0-9]";
const ZOD_PATH = new RegExp(`["']?path["']?: \\[ ?(?:['"](${NAME})['"] ?\\])?`);
const ZOD_LIST = new RegExp(
  `^\\s*["']?(${NAME})["']?: (?:\\{ _errors: )?\\[ ?(["'])(.{1,300}?)\\2 ?\\]`,
);
const ZOD_ITEM = new RegExp(`^\\s*["']?(${NAME})["']?: \\{$`);
const ZOD_WORDS = /^(?:Invalid|Expected|Must|Number must|String must|Too (?:small|big))\b/i;
const MESSAGE = /["']?message["']?: (["'`])(.{1,300})\1,?$/;

/** The issues of zod as it prints them: thrown, formatted, flattened, prettified, and joined by hand. */
const fromZod = (lines: readonly string[]): readonly Reported[] =>
  lines.flatMap((line, index) => {
    const found = [issueAt, listAt, itemAt, prettyAt].map((read) => read(line, index, lines));
    return found.find((each) => each !== undefined) ?? joined(line);
  });

type ReadZod = (
  line: string,
  index: number,
  lines: readonly string[],
) => readonly Reported[] | undefined;

const one = (field: string | undefined, problem: string | undefined): readonly Reported[] =>
  field && problem ? [{ field, problem }] : [];

const issueAt: ReadZod = (line, index, lines) => {
  const path = ZOD_PATH.exec(line);
  const below = /^\s*["'](\w{2,80})["']/.exec(lines[index + 1] ?? "")?.[1];
  return path ? one(path[1] ?? below, messageNear(lines, index)) : undefined;
};

const listAt: ReadZod = (line) => {
  const listed = ZOD_LIST.exec(line);
  return listed ? one(listed[1], listed[3]) : undefined;
};

/** `LOG: {`, `_errors: [`, and the message. */
const itemAt: ReadZod = (line, index, lines) => {
  const name = ZOD_ITEM.exec(line)?.[1];
  if (!name || !lines[index + 1]?.includes("_errors")) return undefined;
  return one(name, /^\s*["'](.{1,300})["']$/.exec(lines[index + 2] ?? "")?.[1]);
};

const prettyAt: ReadZod = (line, index, lines) => {
  const field = /^\s{0,8}→ at (\w{1,80})$/.exec(line)?.[1];
  return field ? one(field, (lines[index - 1] ?? "").replace(/^\s*✖ /, "")) : undefined;
};

const ISSUE_LINES = 12;

/** The message of the issue that a path belongs to: before or behind it, in the same braces. */
function messageNear(lines: readonly string[], index: number): string | undefined {
  const above = lines.slice(Math.max(0, index - ISSUE_LINES), index);
  const below = lines.slice(index, index + ISSUE_LINES);
  const begin = above.findLastIndex((line) => /^\s*\{$/.test(line));
  const end = below.findIndex((line) => /^\s*\},?$/.test(line));
  const issue = [...above.slice(begin + 1), ...below.slice(0, end === -1 ? undefined : end)];
  return issue
    .map((line) => MESSAGE.exec(line.trim())?.[2])
    .find(Boolean)
    ?.replaceAll('\\"', '"');
}

const JOINED = new RegExp(`\\b(${NAME}): ([A-Z][^:\\n]{1,200}?)(?=, ${NAME}: |[;\\n]|$)`, "g");

/** "ACME_URL: Invalid url, LOG: Expected number, received nan". */
function joined(line: string): readonly Reported[] {
  if (!line.includes(": ")) return [];
  return [...line.matchAll(JOINED)]
    .map(({ 1: field = "", 2: problem = "" }) => ({ field, problem }))
    .filter(({ problem }) => ZOD_WORDS.test(problem));
}

/** Python shows the line that reads the variable above an error of conversion. */
function fromSource(lines: readonly string[]): readonly Reported[] {
  const last = lines.findLastIndex((line) => /^ValueError: /.test(line));
  const problem = lines[last]?.replace(/^ValueError: /, "").replace(/: ['"].*$/, "") ?? "";
  const source = lines.slice(Math.max(0, last - 4), Math.max(0, last)).join("\n");
  const field = /(?:environ(?:\.get)?[[(]|getenv\()\s?["'](\w{1,80})["']/.exec(source)?.[1];
  return last >= 0 && field ? [{ field, problem: problem || "Cannot be converted" }] : [];
}

const FORM =
  "(?:must (?:be|start|begin|end|have|contain|match|not)|should (?:be|start|begin|look|match)|has (?:an? )?(?:invalid|wrong|bad)|is (?:an? )?(?:invalid|malformed|not (?:an? )?(?:valid|number|integer|boolean|url|supported|allowed|recognized))|needs to be|expected)";
const SENTENCES = [
  new RegExp(
    `\\b(${NAME})\\b["'\`)]{0,2}:? (?:value |variable |environment variable |format )?${FORM}\\b`,
  ),
  new RegExp(
    `\\b[Ii]nvalid (?:value |format |setting )?(?:for |of |in )?(?:the )?(?:env(?:ironment)? (?:variable )?)?["'\`(]{0,2}(${NAME})\\b`,
  ),
  new RegExp(
    `\\b(?:[Uu]nsupported|[Uu]nknown|[Ii]llegal) (?:value (?:for|of) )?["'\`]?(${NAME})\\b`,
  ),
];
const LACK =
  /must (?:be|not be) (?:set|given|provided|defined|empty|non-?empty|specified)|is required|missing/i;

/** Sentences by the author of the server. */
const fromSentences = (evidence: Evidence): readonly Reported[] =>
  (lastErrors(evidence)[0]?.text ?? "").split("\n").flatMap((line) => {
    if (LACK.test(line)) return [];
    const field = SENTENCES.map((expression) => expression.exec(line)?.[1]).find(Boolean);
    return field?.includes("_")
      ? [
          {
            field,
            problem: line
              .trim()
              .replace(/^(?:Fatal |Uncaught )?\w{0,40}(?:Error|Exception|Fatal): /, ""),
          },
        ]
      : [];
  });

/** The variable that a field is read from: of the same name, or with a prefix before it. */
function ownerOf({ field, problem }: Reported, evidence: Evidence): readonly RefusedValue[] {
  const isExtra = EXTRA.test(problem);
  if (ABSENT.test(problem) && !isExtra) return [];
  const given = givenVariables(evidence);
  const ofFile = nameFor(field, factOf("dotenv-file", evidence)?.captures.names?.split(", ") ?? []);
  // Variables of the environment are never extra, those of a file are; else what is given wins over a file.
  const ofGiven = isExtra
    ? undefined
    : nameFor(
        field,
        given.map(({ name }) => name),
      );
  const name = ofGiven ?? ofFile;
  if (!name) return [];
  const value = given.find((each) => each.name === ofGiven)?.value ?? "";
  const source = ofGiven ? "given" : "dotenv";
  return [{ name, source, isExtra, problem: withoutValue(problem, value) }];
}

function nameFor(field: string, names: readonly string[]): string | undefined {
  const wanted = field.toUpperCase();
  return (
    names.find((name) => name.toUpperCase() === wanted) ??
    names.find((name) => name.toUpperCase().endsWith(`_${wanted}`))
  );
}

/** The words without what was received: it may be a secret. */
function withoutValue(text: string, value: string): string {
  const cut = text
    .replace(/,? (?:but )?(?:received|got|found|given)\b:? .*$/i, "")
    .replace(/\binput_value=.*$/, "");
  const blind = value.length > 2 ? cut.replaceAll(value, "…") : cut;
  return blind.replaceAll("`", "'").replace(/[.,;:]$/, "");
}
