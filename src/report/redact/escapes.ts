/** A way of writing characters by signs that stand everywhere. */
export interface Escape {
  readonly pattern: RegExp;
  /** The characters that a match stands for; `null` where it stands for itself. */
  readonly decode: (match: RegExpExecArray) => string | null;
}

/** One character of UTF-8, byte by byte. */
const PERCENT =
  /%[0-7][0-9a-f]|%[cd][0-9a-f]%[89ab][0-9a-f]|%e[0-9a-f](?:%[89ab][0-9a-f]){2}|%f[0-7](?:%[89ab][0-9a-f]){3}/gi;
/** JSON, JavaScript, Python, C, a shell, a regular expression. */
const BACKSLASH =
  /\\(?:u\{([\da-fA-F]{1,6})\}|u([\da-fA-F]{4})|U([\da-fA-F]{8})|x([\da-fA-F]{2})|([\s\S]))/g;
const ENTITY = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,9}));/gi;

const CONTROLS: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" };

/** Of HTML, as far as they stand for ASCII. */
const NAMES: Readonly<Record<string, string>> = {
  ...{ amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " ", excl: "!", num: "#" },
  ...{
    dollar: "$",
    percnt: "%",
    lpar: "(",
    rpar: ")",
    ast: "*",
    plus: "+",
    comma: ",",
    period: ".",
  },
  ...{
    sol: "/",
    colon: ":",
    semi: ";",
    equals: "=",
    quest: "?",
    commat: "@",
    lsqb: "[",
    lbrack: "[",
  },
  ...{ bsol: "\\", rsqb: "]", rbrack: "]", Hat: "^", lowbar: "_", UnderBar: "_", grave: "`" },
  ...{ lcub: "{", lbrace: "{", verbar: "|", vert: "|", rcub: "}", rbrace: "}" },
  ...{ Tab: "\t", NewLine: "\n", hyphen: "-", dash: "-" },
};

/** Each kind alone, since a value may hold signs of another kind that stand for themselves. */
export const ESCAPES: readonly Escape[] = [
  { pattern: PERCENT, decode: ([all]) => fromPercent(all) },
  {
    pattern: BACKSLASH,
    decode: ([, braced, four, eight, two, sign = ""]) =>
      fromHex(braced ?? four ?? eight ?? two) ?? CONTROLS[sign] ?? (/\w/.test(sign) ? null : sign),
  },
  {
    pattern: ENTITY,
    decode: ([, decimal, hex, name = ""]) =>
      (decimal === undefined ? fromHex(hex) : fromCode(Number(decimal))) ?? NAMES[name] ?? null,
  },
];

function fromPercent(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

const fromHex = (digits: string | undefined): string | null =>
  digits === undefined ? null : fromCode(Number.parseInt(digits, 16));

const fromCode = (code: number): string | null =>
  code <= 0x10_ffff ? String.fromCodePoint(code) : null;
