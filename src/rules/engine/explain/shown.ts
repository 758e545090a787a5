import { plain } from "../plain-text.ts";

const LONGEST = 300;

/** A line as it is shown: on one line, and cut. */
export function shown(text: string): string {
  const line = plain(text).split(/\s+/).join(" ").trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line;
}
