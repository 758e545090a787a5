import { MAX_DEPTH, TOO_DEEP, TOO_MUCH } from "../limits.ts";
import { positionsIn } from "../positions.ts";
import type { Reading } from "../reading.ts";
import type { Slip, Source } from "../slip.ts";
import { dialectSlips } from "./dialect-slips.ts";
import { type Walk, walk } from "./grammar.ts";
import { withQuotedReferences } from "./references.ts";
import { slipAt } from "./slips.ts";
import type { JsonSyntax } from "./strictness.ts";
import { MAX_TOKENS, type Token, tokensOf } from "./tokens.ts";
import { treeOf } from "./tree.ts";

/** Reads a text as strictly as its client does. Offsets of slips are places in `original`. */
export function readJson(file: string, original: string, syntax: JsonSyntax): Reading {
  const positions = positionsIn(file, original);
  const plain = syntax.references ? withQuotedReferences(original) : original;
  const text = syntax.unicodeBlanks ? withPlainBlanks(plain) : plain;
  const tokens = tokensOf(text);
  if (syntax.empty && isEmpty(tokens, syntax)) return { root: null, slips: [] };
  if (tokens.length === MAX_TOKENS) return { root: null, slips: [TOO_MUCH] };
  const slips = slipsOf(walk(tokens), { text, line: positions.line }, syntax);
  return { root: slips.length === 0 ? treeOf(text, tokens, positions) : null, slips };
}

function slipsOf(walked: Walk, source: Source, syntax: JsonSyntax): readonly Slip[] {
  if (walked.broken) return [slipAt(walked.broken, source)];
  if (walked.depth > MAX_DEPTH) return [TOO_DEEP];
  return dialectSlips(walked, source, syntax);
}

const isEmpty = (tokens: readonly Token[], syntax: JsonSyntax): boolean =>
  tokens.every(
    ({ kind, broken }) => kind === "end" || (kind === "comment" && syntax.comments && !broken),
  );

/** The text with a plain blank for each other blank between its values; every offset stays. */
function withPlainBlanks(text: string): string {
  const junk = tokensOf(text).filter((token) => token.kind === "junk");
  const ends = [0, ...junk.map((token) => token.end)];
  const parts = junk.map(({ start, end }, index) => {
    const blanked = text.slice(start, end).replace(/[\p{Zs}\v\f\u200b\ufeff]/gu, " ");
    return text.slice(ends[index], start) + blanked;
  });
  return parts.join("") + text.slice(ends.at(-1));
}
