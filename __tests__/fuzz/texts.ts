import fc from "fast-check";

/** What means something to a program that a text passes through: runner, terminal, Markdown, HTML, XML, shells. */
const SIGNS = [
  ...["::", "::error::", "::error file=a,line=1::", "::add-mask::x", "##[", "##[error]", "]", ":"],
  ...[
    "\n",
    "\r",
    "\r\n",
    "\t",
    " ",
    "\u0000",
    "\u0007",
    "\u0008",
    "\u001b[31m",
    "\u001b]0;x\u0007",
  ],
  ...["\u009b1m", "\u0085", "\u2028", "\u2029", "\u202e", "\u2066", "\u200b", "\ufeff", "\ufffe"],
  ...["\ud800", "\udc00", "\u{1f600}", "e\u0301", "\u00a0", "%0A", "%0D", "%25", "%3A", "%2C", ","],
  ...[
    "`",
    "``",
    "```",
    "~~~",
    "*",
    "_",
    "#",
    "# x",
    "- x",
    "1. x",
    "> x",
    "|",
    "|--|",
    "---",
    "===",
  ],
  ...[
    "[x](y)",
    "![x](y)",
    "<!--",
    "-->",
    "]]>",
    "<![CDATA[",
    "</script>",
    "<script>",
    "<img>",
    "</pre>",
  ],
  ...["</details>", "&", "&amp;", "&#60;", "<", ">", '"', "'", "@user", "www.x.y", "https://x.y/z"],
  ...[
    "$",
    "$(x)",
    "${X}",
    "${{ x }}",
    "\\",
    "\\n",
    "!",
    "!!",
    "%",
    "^",
    ";",
    "--x=",
    "-",
    "=",
    "~",
  ],
  ...[
    "__proto__",
    "constructor",
    "***",
    "{",
    "}",
    "{x}",
    "a",
    "Error: x",
    "word word",
    "0",
    "9e99",
  ],
];

/** A text of a stranger: signs that mean something somewhere, between characters of any kind. */
export const foreign: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...SIGNS) },
      { weight: 1, arbitrary: fc.string({ maxLength: 8 }) },
      { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 4 }) },
    ),
    { maxLength: 12 },
  )
  .map((all) => all.join(""));

/** One change of a text: at a place, over a length, what comes in instead. */
type Change = readonly [way: number, at: number, length: number, piece: string];

/** A text with slices taken out, doubled, swapped or replaced. */
export const mutated = (
  text: string,
  pieces: readonly string[] = SIGNS,
  most = 4,
): fc.Arbitrary<string> =>
  fc
    .array(fc.tuple(fc.nat(3), fc.nat(text.length), fc.nat(12), fc.constantFrom(...pieces)), {
      minLength: 1,
      maxLength: most,
    })
    .map((changes) => changes.reduce(change, text));

function change(text: string, [way, at, length, piece]: Change): string {
  const before = text.slice(0, at);
  const slice = text.slice(at, at + length);
  const after = text.slice(at + length);
  if (way === 0) return before + after;
  if (way === 1) return before + slice + slice + after;
  if (way === 2) return before + after.slice(0, length) + slice + after.slice(length);
  return before + piece + after;
}
