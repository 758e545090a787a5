/** Indented, as code stands in a text. */
export const code = (text: string): string => text.replaceAll(/^/gm, "    ");

/** `"args"` of an entry, ready to paste. */
export const entryArgs = (words: readonly string[]): string =>
  code(`"args": [${words.map((word) => JSON.stringify(word)).join(", ")}]`);
