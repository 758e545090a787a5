import type { Change } from "./known-good-changes.ts";
import { quote } from "./plain-text.ts";

const LONGEST = 120;

/** A difference as a clause; `note` is added to a version of a package. */
export function changeText(change: Change, note: string): string {
  const { what, before, after } = change;
  const name = span(change.name);
  switch (what) {
    case "package":
      return change.name === null ? `package ${arrow(change)}` : `${name} ${arrow(change)}${note}`;
    case "runtime":
      return `runtime ${arrow(change)}`;
    case "variable":
      return after === null ? `${name} is no longer set` : `${name} is newly set`;
    case "resolved":
      return after === null
        ? `${name} is no longer found, it was ${span(before)}`
        : `${name} is ${span(after)}, it was ${span(before ?? "not found")}`;
    case "tool":
      return toolText(change, name);
    default:
      return `${WORDS[what]} ${span(before)} -> ${span(after)}`;
  }
}

const WORDS = {
  args: "`args`",
  command: "`command`",
  url: "`url`",
  cwd: "working directory",
  system: "system",
  server: "server version",
  protocol: "protocol",
} as const;

function toolText({ before, after, parts = [] }: Change, name: string): string {
  if (after === null) return `tool ${name} is gone`;
  if (before === null) return `tool ${name} is new`;
  const what =
    parts.length === 0 ? "definition" : parts.join(", ").replace(/, (?=[^,]*$)/, " and ");
  return `tool ${name} has another ${what}`;
}

const arrow = ({ before, after }: Change): string =>
  `${plainWord(shortened(before))} -> ${plainWord(shortened(after))}`;

/** So many digits of a digest tell it from another. */
const shortened = (text: string | null): string | null =>
  text?.replace(/^((?:sha256:)?[0-9a-f]{12})[0-9a-f]{52}$/, "$1…") ?? null;

/** Versions stand bare where they are written as versions are. */
const plainWord = (text: string | null): string =>
  text !== null && /^[\w.+ @/:…-]{1,120}$/.test(text) ? text : span(text);

/** An empty name is a name too. */
const span = (text: string | null): string => `\`${quote(text ?? "", LONGEST) || " "}\``;
