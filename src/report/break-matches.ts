/** Takes the look of the heading of a finding from lines of foreign text (`matchers/mcp-handshake.json`). */
export const breakHeadings = (text: string): string =>
  text.replace(/^(error|warning|notice)(?=\[)/gm, "$1\u200b");

/** Takes the look of `:line:column` where a finding names its place from a foreign text on one line. */
export const breakPlaces = (text: string): string =>
  text.replace(/:(?=\d{1,7}:\d{1,7}(?:, |\)| \(|$))/g, ":\u200b");

/** The same of a file that stands in parentheses, where a single one of its own would hide how the name begins. */
export const breakAside = (file: string): string =>
  breakPlaces(file).replace(/ \((?![^()]{0,100}\))/g, " \u200b(");
