const ESC = String.fromCharCode(0x1b);
const BEL = String.fromCharCode(0x07);
/** A string command (window title, hyperlink) with its end on the same line, a control sequence, a short escape (ECMA-48). */
const ANSI = new RegExp(
  [
    `${ESC}[\\]PX^_][^${BEL}${ESC}\\n]*(?:${BEL}|${ESC}\\\\)`,
    `(?:${ESC}\\[|${String.fromCharCode(0x9b)})[0-?]*[ -/]*[@-~]`,
    `${ESC}[ -/]*[0-~]`,
  ].join("|"),
  "g",
);

/**
 * Foreign text that a terminal and the runner's log only show: no control sequences, no control and bidi
 * characters but tabs and newlines, and no workflow commands.
 */
export const neutralize = (text: string): string => breakCommands(stripControls(text));

/** The same on one line. */
export const inline = (text: string): string => breakCommands(oneLine(stripControls(text)));

/** The text on one line, with one blank for each line break, tab or run of blanks around them. */
export const oneLine = (text: string): string =>
  text
    .split(/[\n\t]/)
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .join(" ");

function stripControls(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029]/g, "\n")
    .replace(ANSI, "")
    .replace(/[^\P{Cc}\t\n]|\p{Bidi_Control}/gu, "");
}

/**
 * A zero-width space takes their meaning from `::name` after the blanks at the start of a line and from `##[`
 * anywhere (actions/runner, `ActionCommand.TryParseV2` and `TryParse`).
 */
export const breakCommands = (text: string): string =>
  text.replace(/^([^\S\n]*):(?=:)/gm, "$1:\u200b").replaceAll("##[", "##\u200b[");
