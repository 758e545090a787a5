import type { Evidence } from "../../model/evidence.ts";
import { linesOf, plain } from "./plain-text.ts";
import { stackTraceIn } from "./stack-trace.ts";
import { lineAround, saidBy } from "./text.ts";
import { usageIn } from "./usage.ts";

/** What a program says that it cannot start without. `setting`: it does not say how it is given. */
export interface RequiredArguments {
  readonly names: readonly string[];
  readonly form: "argument" | "setting";
  readonly line: string;
}

/** How the libraries that read command lines name an argument. */
const ARGUMENTS = [
  // argparse (Python)
  /error: the following arguments are required: (?<names>[^\n]+)/,
  // click, Typer (Python)
  /Missing (?:argument|option|parameter) (?<names>['"`][^\n.│]+)/,
  // clap (Rust)
  /the following required arguments were not provided:\s+(?<names>\S[^\n]*)/,
  // commander (Node.js)
  /error: missing required argument '(?<names>[^'\n]+)'/,
  /error: required option '(?<names>[^'\n]+)' not specified/,
  // In sentences.
  /\b[Mm]issing (?<names>[A-Za-z][\w -]{1,30})\. Usage:/,
  /[Pp]rovide (?:an? |the |your )?(?<names>[A-Za-z][\w -]{1,40}?) (?:as|via|through) (?:an? |the )?(?:command[- ]line |CLI |positional |first )*argument/,
];
/** How they name an option, without its dashes: yargs (Node.js), cobra (Go). */
const OPTIONS = [
  /Missing required arguments?:\s*(?<names>[^\n]+)/,
  /required flag\(s\) (?<names>"[^\n]+") (?:have |has )?not (?:been )?set/,
];
const FLAG = /--(?!help\b|version\b|verbose\b|debug\b|no-)[A-Za-z][\w-]*/;
const ASKS_FLAG =
  /\brequire[sd]?\b|\bmissing\b|\bmust\b|\bplease\b|\bneeds?\b|not (?:provided|specified|given)/i;
const NO_REQUEST = /usage:|^npm |^\s+at /i;

const NOUN =
  "(?:[Kk]eys?|[Tt]okens?|[Ss]ecrets?|I[Dd]s?|URLs?|url|URI|uri|[Ss]pec|[Pp]aths?|[Dd]irectory|[Ff]older|DSN|[Ss]tring|[Nn]ame|[Hh]ost|[Ee]ndpoint|[Cc]redentials?|[Pp]assword|[Uu]sername|[Aa]ccount|[Oo]rgani[sz]ation|[Pp]roject|[Ww]orkspace|[Rr]egion|[Ll]ocation|[Dd]omain|[Ee]mail|[Tt]enant|[Tt]eam|[Dd]atabase|[Aa]ddress|[a-z]+(?:[A-Z][a-z]+)+)";
const SETTING = new RegExp(
  `(?:^|[:\\]>❌✖] +)["']?(?:[Aa]n? |[Tt]he |[Yy]our )?(?<names>(?:[A-Za-z][\\w'-]*,? ){0,4}?${NOUN}) (?:is required|cannot be empty|are required|is missing|are missing|must be (?:provided|specified|set|given)|(?:was|were) not (?:provided|specified|given))`,
  "m",
);
const NO_SETTING = new RegExp(
  `(?:^|[:\\]>❌✖.] +)No (?<names>(?:[A-Za-z][\\w'-]* ){0,4}?${NOUN}) (?:was |were )?(?:provided|specified|given|configured|set)\\b`,
  "m",
);
const LIST = /required arguments? (?:is|are) missing:?\s*-?\s*(?<names>[\w-]+)/;
const PROGRAMMING = /^(?:Type|Reference|Syntax|Range|Assertion)Error\b|AssertionError/m;

/** The arguments or settings that a server misses, or `undefined`. */
export function requiredArguments(evidence: Evidence): RequiredArguments | undefined {
  const said = plain(saidBy(evidence));
  return (
    firstOf(ARGUMENTS, said, "argument") ??
    firstOf(OPTIONS, said, "option") ??
    flagIn(said) ??
    fromUsage(evidence) ??
    settingIn(said)
  );
}

const settingIn = (said: string): RequiredArguments | undefined =>
  PROGRAMMING.test(said) ? undefined : firstOf([LIST, SETTING, NO_SETTING], said, "setting");

function firstOf(
  expressions: readonly RegExp[],
  said: string,
  form: RequiredArguments["form"] | "option",
): RequiredArguments | undefined {
  for (const expression of expressions) {
    const hit = expression.exec(said);
    const names = namesIn(hit?.groups?.names ?? "");
    if (!hit || names.length === 0) continue;
    const line = lineAround(said, hit.index);
    return form === "option"
      ? { names: names.map((name) => `--${name}`), form: "argument", line }
      : { names, form, line };
  }
  return undefined;
}

/** Where the server ended on an error of the runtime, only its message counts. */
function flagIn(said: string): RequiredArguments | undefined {
  const trace = stackTraceIn(said);
  const lines = trace ? [trace.message] : linesOf(said);
  const line = lines.find(
    (each) => FLAG.test(each) && ASKS_FLAG.test(each) && !NO_REQUEST.test(each),
  );
  const flag = line && FLAG.exec(line)?.[0];
  return flag ? { names: [flag], form: "argument", line: line.trim() } : undefined;
}

/** Help, where the config gives the program nothing but itself. */
function fromUsage(evidence: Evidence): RequiredArguments | undefined {
  const usage = usageIn(saidBy(evidence));
  if (!usage || usage.required.length === 0 || givesArguments(evidence)) return undefined;
  const names = usage.required.map((name) => `<${name}>`);
  return { names, form: "argument", line: `Usage: ${usage.synopsis}` };
}

/** Whether words stand after the program, its package or its script. */
function givesArguments({ plan }: Evidence): boolean {
  const program = plan?.entry ?? plan?.package?.spec;
  const words = plan?.args ?? [];
  const own = program ? words.slice(words.indexOf(program) + 1) : words;
  return own.some((word) => word !== "");
}

/** "-t, --token <token>" is one argument by two names, `a, and b` are two. */
function namesIn(text: string): readonly string[] {
  const names = text
    .split(/,\s*(?:and\s+)?|\s+and\s+|\s*;\s*|['"]? \/ ['"]?/)
    .map((name) => name.replaceAll(/^["'`\s]+|["'`\s.]+$/g, ""))
    .filter((name) => name !== "");
  const hasLong = names.some((name) => name.startsWith("--"));
  return names.filter((name) => !(hasLong && /^-\w$/.test(name))).slice(0, 5);
}
