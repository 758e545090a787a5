import type { Slip, Source } from "../slip.ts";
import type { Walk } from "./grammar.ts";
import type { JsonSyntax } from "./strictness.ts";
import type { Token } from "./tokens.ts";

/** What other clients let pass and this one does not. One slip for all comments, one for all commas: they go in one edit. */
export function dialectSlips(walk: Walk, source: Source, syntax: JsonSyntax): readonly Slip[] {
  const comments = syntax.comments ? [] : walk.comments;
  const commas = syntax.trailingCommas ? [] : walk.trailingCommas;
  return [
    ...removal(commentIn(comments, source), "comment", comments, source),
    ...removal("a comma follows the last item", "comma", commas, source),
  ];
}

function commentIn([first]: readonly Token[], { text }: Source): string {
  const isLine = first && text.startsWith("//", first.start);
  return isLine ? "a `//` comment" : "a `/* */` comment";
}

function removal(
  problem: string,
  what: string,
  tokens: readonly Token[],
  source: Source,
): readonly Slip[] {
  const [first] = tokens;
  if (!first) return [];
  const lines = [...new Set(tokens.map((token) => source.line(token.start)))];
  const all = tokens.length === 1 ? what : `${what}s`;
  const { start, end } = first;
  return [{ problem, remedy: `remove the ${all} in ${inWords(lines)}`, start, end }];
}

/** `line 3`, `lines 3, 5 and 9`, and no more than five numbers. */
function inWords(lines: readonly number[]): string {
  if (lines.length === 1) return `line ${lines[0]}`;
  const shown = lines.length > 6 ? lines.slice(0, 5) : lines.slice(0, -1);
  const rest = lines.length - shown.length;
  return `lines ${shown.join(", ")} and ${rest === 1 ? lines.at(-1) : `${rest} more`}`;
}
