import type { NameGroup } from "./variable-names.ts";

/** `stated`: said to be missing; `advised`: the reader is told to set it; `remarked`: said in passing. */
export type Asking = "stated" | "advised" | "remarked";

const words = (...alternatives: readonly string[]): string => `(?:${alternatives.join("|")})`;

const BETWEEN = words(
  ...["environment", "env", "variables?", "vars?", "values?", "keys?", "secrets?", "tokens?"],
  ...["credentials?", "settings?", "parameters?", "config", "configuration", "header", "option"],
  ...["is", "are", "was", "were", "has", "have", "had", "been", "be", "both", "all", "either"],
  ...["also", "and", "or", "currently", "still", "null", "invalid", "in", "from", "your", "the"],
  ...[
    "this",
    "a",
    "an",
    "of",
    "api",
    "file",
    "process",
    "shell",
    "system",
    "server",
    "expected",
    "but",
  ],
);
const GIVEN = words(
  ...["set", "defined", "found", "provided", "specified", "configured", "present", "given"],
  ...["exported", "available", "supplied", "declared", "passed", "exist"],
);
const ADVERB = words("been", "being", "yet", "currently", "properly", "also", "both", "all");
const NOT_GIVEN = words(
  `(?:(?:is|are|was|were|has|have|does|do)n['’]t|not)\\s+(?:${ADVERB}\\s+)*${GIVEN}`,
  `(?:must|should|shall|needs?\\s+to|ha(?:s|ve)\\s+to)\\s+(?:${ADVERB}\\s+)*be\\s+(?:${GIVEN}|(?:a\\s+)?non-?empty)`,
  "(?:can\\s?not|can['’]t|must\\s+not|may\\s+not|should\\s+not)\\s+be\\s+(?:empty|blank|null|undefined)",
  "required|mandatory|notpresent|unbound",
);
/** After the name: "... environment variable is not set". */
const MISSING_AFTER = new RegExp(
  `^["'\`)\\]}*]*(?:[\\s,(–—-]+${BETWEEN}\\b)*[\\s,(–—-]*(?:${NOT_GIVEN}|missing|needed|unset|undefined|empty|blank|absent)\\b`,
);
/** After the name and a colon; a line of a dump of settings looks the same, so fewer words count. */
const MISSING_AFTER_COLON = new RegExp(
  `^["'\`)\\]}]*\\s*:\\s*(?:${BETWEEN}\\s+)*(?:${NOT_GIVEN})\\b`,
);
const DUMPED = /^["'`)\]}]*\s*[:=]\s*[[("'<]*(?:not set|missing|unset|no|none)\b/;

const WORD = "(?!(?:default|defaults|optional|optionally)\\b)[a-z0-9][a-z0-9.'’/()-]*";
const LEAD = `(?:[\\s:,("'\`[{]+${WORD}){0,8}[\\s:;,("'\`\\[{$%<→/|-]*$`;
/** Before the name: "missing required environment variable ...". */
const MISSING_BEFORE = new RegExp(
  `(?:^|[^a-z])${words(
    "missing|lacks?|lacking|requires?|required|needs?|mandatory|undefined|unset",
    `(?:not|n['’]t)\\s+(?:been\\s+)?${GIVEN}`,
    "(?:can\\s?not|can['’]t|unable\\s+to|could\\s+not|won['’]t|refus\\w+\\s+to)\\b[a-z\\s]{1,60}\\bwithout",
    "(?:could\\s+not|couldn['’]t|can\\s?not|can['’]t|unable\\s+to|failed\\s+to)\\s+(?:be\\s+)?(?:find|found|read|get|load|resolve|access|locate|retrieve|obtain)",
  )}${LEAD}`,
);
const NO_BEFORE =
  /(?:^|[^a-z])no(?:[\s("'`]+(?:valid|api|access|auth|key|token|secret|password|environment|env|variable|var|value)){0,4}[\s("'`:$]*$/;
/** Before the name: "please set the ...". */
const ADVICE_BEFORE = new RegExp(
  `(?:^|[^a-z-])${words(
    "set(?:ting)?|export(?:ing)?|provid(?:e|ing)|specify(?:ing)?|defin(?:e|ing)|configur(?:e|ing)",
    "supply(?:ing)?|add(?:ing)?|pass(?:ing)?|give|enter|put|place|store",
  )}${LEAD}`,
);
const MAKE_SURE = /(?:make sure|ensure|check|verify|confirm)\b[^.]*$/;
const IS_SET = new RegExp(`^["'\`)]*\\s*(?:${BETWEEN}\\s+)*${GIVEN}\\b`);
const NEITHER = /\bneither[\s"'`($]*$/;
const DO_NOT =
  /(?:do not|don['’]t|no need to|need not|instead of|optionally|may also|can also)\s+\w+[^.]*$/;

/** What else may be written in capitals. */
const OTHER_THING = /^["'`)]*\s*(?:header|tool|column|table|field|permission|scope|role|event)\b/;

/** What the words around a group of names ask, or `undefined` where they ask nothing. */
export function askingOf(group: NameGroup): Asking | undefined {
  const before = group.before.slice(-120).toLowerCase();
  const after = group.after.slice(0, 100).toLowerCase();
  if (DO_NOT.test(before) || OTHER_THING.test(after)) return undefined;
  if (saysMissing(before, after)) return "stated";
  if (DUMPED.test(after)) return "remarked";
  const told = ADVICE_BEFORE.test(before) || (MAKE_SURE.test(before) && IS_SET.test(after));
  return told ? "advised" : undefined;
}

function saysMissing(before: string, after: string): boolean {
  if (MISSING_AFTER.test(after) || MISSING_AFTER_COLON.test(after)) return true;
  if (NEITHER.test(before) && IS_SET.test(after)) return true;
  return !DUMPED.test(after) && (MISSING_BEFORE.test(before) || NO_BEFORE.test(before));
}

/** What only limits a server or helps to look into it: a start does not fail for it. */
const IN_PASSING =
  /\bwarn(?:ing)?\b|⚠|\boptional\b|\bdisabled?\b|\bfall(?:s|ing)?[ -]?back\b|\busing (?:the |a |its )?default|\bdefaults? to\b|\bdefaulting\b|\bskip(?:s|ped|ping)?\b|\bignor(?:e|ed|ing)\b|\blimited\b|\bnote:|\btip:|\brate limits?\b|\bhigher limits?\b|\bcontinuing\b|\bproceeding\b|\bassuming\b|[,;-] (?:using|connecting|running|caching)\b|\bwithout (?:it|them|auth)|\bsome (?:features|tools)\b|\bto (?:see|enable|suppress|silence|hide|override|change|customi[sz]e|debug|avoid|get more|turn|opt|increase|raise|skip)\b|\bfor (?:more|a backtrace|debug|verbose)/i;
/** A log line of a level below error. */
const LOGGED = /(?:^|[^a-z])(?:debug|info|trace|log)(?:[^a-z]|$)/i;
const FAILURE = /error|exception|fatal|fail|invalid|cannot|❌/i;

/** Whether a line with its names left out speaks of something that the server goes on without. */
export const isInPassing = (line: string): boolean =>
  IN_PASSING.test(line) || (LOGGED.test(line) && !FAILURE.test(line));
