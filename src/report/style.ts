/** What a part of a text means; each meaning has one look on a terminal. */
export type Meaning = "error" | "warning" | "notice" | "good" | "frame" | "strong" | "dim";

/** SGR parameters (ECMA-48, 8.3.117). */
const SGR: Readonly<Record<Meaning, string>> = {
  error: "1;31",
  warning: "1;33",
  notice: "1;36",
  good: "32",
  frame: "1;34",
  strong: "1",
  dim: "2",
};

const ESC = String.fromCharCode(0x1b);

/** Gives a text the look of its meaning. */
export type Style = (meaning: Meaning, text: string) => string;

/** With `color` false, texts stay as they are. */
export const styleOf = (color: boolean): Style =>
  color
    ? (meaning, text) => (text === "" ? "" : `${ESC}[${SGR[meaning]}m${text}${ESC}[0m`)
    : (_, text) => text;
