/** Indented, as code stands in a text. */
export const code = (text: string): string => text.replaceAll(/^/gm, "    ");

/** Keys of an entry with their values as JSON, ready to paste; a finding puts them into the syntax of its file. */
export const entryLines = (
  values: Readonly<Record<string, string | readonly string[]>>,
): string => {
  const lines = Object.entries(values).map(([key, value]) => `"${key}": ${textOf(value)}`);
  return code(lines.join(",\n"));
};

/** `"args"` of an entry, ready to paste. */
export const entryArgs = (words: readonly string[]): string => entryLines({ args: words });

const textOf = (value: string | readonly string[]): string =>
  typeof value === "string"
    ? JSON.stringify(value)
    : `[${value.map((item) => JSON.stringify(item)).join(", ")}]`;
