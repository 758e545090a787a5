/** A stretch of a text that a test has marked. Lines and columns count from 1, the end is exclusive. */
export interface Mark {
  readonly text: string;
  readonly line: number;
  readonly column: number;
  readonly endColumn: number;
}

/** A text without its marks: `«` and `»` stand around each stretch, on one line. */
export function unmarked(text: string): { readonly text: string; readonly marks: readonly Mark[] } {
  const lines = text.split("\n").map((line, index) => unmarkedLine(line, index + 1));
  return {
    text: lines.map(({ plain }) => plain).join("\n"),
    marks: lines.flatMap(({ marks }) => marks),
  };
}

function unmarkedLine(line: string, number: number) {
  const parts = line.split(/[«»]/);
  const before = (index: number) => parts.slice(0, index).join("").length + 1;
  const marks = parts.flatMap((text, index): readonly Mark[] =>
    index % 2 === 0
      ? []
      : [{ text, line: number, column: before(index), endColumn: before(index + 1) }],
  );
  return { plain: parts.join(""), marks };
}
