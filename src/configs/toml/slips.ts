import type { ParseError } from "toml-eslint-parser";
import type { Slip, Source } from "../slip.ts";
import {
  afterValue,
  badKey,
  colon,
  conflict,
  duplicate,
  json,
  lineEnder,
  missingEquals,
  missingValue,
  slashes,
  twoEquals,
  unexpected,
} from "./line-slips.ts";
import { spotOf, type Teller } from "./spot.ts";
import {
  bareValue,
  extraComma,
  inlineTable,
  inString,
  missingComma,
  unclosedBracket,
  unclosedString,
} from "./value-slips.ts";

/** Names the slip behind an error of the parser, the more telling ones first. */
export function slipAt(error: ParseError, source: Source): Slip {
  const spot = spotOf(error, source);
  for (const tell of TELLERS) {
    const slip = tell(spot);
    if (slip) return slip;
  }
  return unexpected(spot);
}

const TELLERS: readonly Teller[] = [
  duplicate,
  conflict,
  json,
  unclosedString,
  inString,
  slashes,
  unclosedBracket,
  inlineTable,
  colon,
  twoEquals,
  missingValue,
  lineEnder,
  bareValue,
  afterValue,
  missingEquals,
  missingComma,
  extraComma,
  badKey,
];
