import { pythonSince, pythonUntil, versionBefore } from "./python-versions.ts";

/** What of the interpreter does not suit, and which one would. */
export interface PythonNeed {
  /** A clause such as `Python 3.11 or newer`. */
  readonly needed: string;
  /** A sentence without its full stop. */
  readonly reason: string;
  /** To ask for, such as `3.12`. */
  readonly version: string;
  /** Whether it is asked for, and only has to be brought. */
  readonly isAsked?: true;
  readonly index: number;
}

type Groups = Readonly<Record<string, string | undefined>>;
type Told = Omit<PythonNeed, "index">;
type Sign = readonly [expression: RegExp, told: (groups: Groups) => Told | null];

/** A version that most packages of today suit. */
const USUAL = "3.12";
const atLeast = (version: string, reason: string): Told => ({
  needed: `Python ${version} or newer`,
  reason,
  version: minorOf(version) > minorOf(USUAL) ? version : USUAL,
});
const before = (version: string, reason: string): Told => ({
  needed: `a Python before ${version}`,
  reason,
  version: versionBefore(version),
});
const minorOf = (version: string): number => Number(/^3\.(\d+)/.exec(version)?.[1] ?? 0);

const syntax = (version: string, what: string) => (): Told =>
  atLeast(version, `Its code uses ${what}, which the Python that ran it cannot read`);

/** Something of Python's own that came, or went, with a version. */
function standard({ module = "", name }: Groups): Told | null {
  const whole = name ? `${module}.${name}` : module;
  const since = pythonSince(whole);
  if (since) return atLeast(since, `It uses \`${whole}\`, which came with Python ${since}`);
  const until = pythonUntil(whole);
  return until ? before(until, `It uses \`${whole}\`, which Python ${until} has no more`) : null;
}

/** What a package or a project asks for, such as `>=3.10` or `<3.14,>=3.10`. */
function range({ wanted = "", found }: Groups): Told {
  const least = /(?:>=|~=|==)\s*(?<version>3\.\d+)/.exec(wanted)?.groups?.version;
  const below = /<\s*(?<version>3\.\d+)/.exec(wanted)?.groups?.version;
  const fits = least && minorOf(least) > minorOf(USUAL) ? least : USUAL;
  return {
    needed: `Python \`${wanted}\``,
    reason: `It asks for Python \`${wanted}\`${found ? `, and was to run on Python ${found}` : ""}`,
    version: below && minorOf(below) <= minorOf(fits) ? versionBefore(below) : fits,
  };
}

/** An interpreter that is asked for and is not on the machine, nor can be fetched. */
const absent = ({ wanted = "" }: Groups): Told => ({
  needed: `Python \`${wanted}\`, which is not on this machine`,
  reason: `There is no Python \`${wanted}\` among those that uv finds here, and it did not fetch one`,
  version: /3\.\d+/.exec(wanted)?.[0] ?? USUAL,
  isAsked: true,
});

const TYPES =
  "type|ABCMeta|EnumMeta|EnumType|_GenericAlias|_SpecialForm|GenericAlias|ModelMetaclass";
const CARETS = "(?:[ ~^]{1,400}\\n)?";

const SIGNS: readonly Sign[] = [
  // uv and pip.
  [
    /the\s+(?:current|requested)\s+Python\s+version\s+\((?<found>[^)\n]{1,20})\)\s+does\s+not\s+satisfy\s+Python(?<wanted>[<>=!~][^\s]{1,40}?)(?=,?\s|$)/,
    range,
  ],
  [
    /resolved to Python (?<found>[\d.\w+]{1,20}), which is incompatible with the (?:project|script)'s Python requirement: `(?<wanted>[^`\n]{1,60})`/,
    range,
  ],
  [/No interpreter found for (?:Python |executable name `)?(?<wanted>[^\s`]{1,40})`? in /, absent],
  [
    /Failed to inspect Python interpreter[\s\S]{0,600}?pyenv: python(?<wanted>3\.\d{1,2}): command not found/,
    absent,
  ],
  [/requires a different Python: (?<found>[\d.]{1,12}) not in '(?<wanted>[^'\n]{1,40})'/, range],
  [
    /Ignored the following versions that require a different python version: [^\n]{0,9000}Requires-Python (?<wanted>[^\s;]{1,40})\n[^\n]*(?:\n[^\n]*)?\(from versions: none\)/i,
    range,
  ],
  // The interpreter.
  [
    new RegExp(
      `TypeError: unsupported operand type\\(s\\) for \\|: '(?:${TYPES})' and '(?:NoneType|${TYPES})'`,
    ),
    syntax("3.10", "`X | None` for a type"),
  ],
  [
    new RegExp(`^ {1,40}match [^\\n]{1,300}:\\n${CARETS}SyntaxError: invalid syntax`, "m"),
    syntax("3.10", "the statement `match`"),
  ],
  [
    new RegExp(`^ {1,40}except\\* ?[^\\n]{1,300}:\\n${CARETS}SyntaxError: invalid syntax`, "m"),
    syntax("3.11", "`except*`"),
  ],
  [
    new RegExp(
      `^ {1,40}type \\w{1,80}(?:\\[[^\\n]{0,100})? = [^\\n]{1,300}\\n${CARETS}SyntaxError: invalid syntax`,
      "m",
    ),
    syntax("3.12", "the statement `type`"),
  ],
  [
    new RegExp(
      `^ {1,40}(?:async )?(?:def|class) \\w{1,80}\\[[^\\n]{1,300}\\n${CARETS}SyntaxError: (?:expected '\\('|invalid syntax)`,
      "m",
    ),
    syntax("3.12", "type parameters"),
  ],
  [
    /Core Pydantic V1 functionality isn't compatible with Python (?<found>3\.\d+)/,
    ({ found = "" }) =>
      before(
        found,
        `It uses the older interface of pydantic, which does not work with Python ${found}`,
      ),
  ],
  [
    /_eval_type\(\) got an unexpected keyword argument 'prefer_fwd_module'/,
    () => before("3.14", "It has a release of pydantic that does not suit Python 3.14"),
  ],
  [/ModuleNotFoundError: No module named '(?<module>[a-z_0-9]+)'/, standard],
  [/ImportError: cannot import name '(?<name>\w+)' from '(?<module>\w+)' \(/, standard],
  [/AttributeError: module '(?<module>\w+)' has no attribute '(?<name>\w+)'/, standard],
];

/** What the words of uv, of pip or of Python say of the version that is needed. */
export function pythonNeedIn(text: string): PythonNeed | null {
  for (const [expression, told] of SIGNS) {
    const found = expression.exec(text);
    const need = found && told(found.groups ?? {});
    if (need) return { ...need, index: found.index };
  }
  return null;
}
