import type { Slip, Source } from "../slip.ts";
import type { Break } from "./grammar.ts";
import { conflict, quotes, telltale, wordOfAnotherLanguage } from "./junk-slips.ts";
import { slipInString } from "./string-slips.ts";
import {
  afterTheEnd,
  commas,
  endOfFile,
  missingColon,
  missingComma,
  missingKey,
  missingValue,
  noObject,
  wrongCloser,
} from "./structure-slips.ts";
import { at, type Teller, textOf } from "./teller.ts";

/** Names the slip behind a break, the more telling ones first. */
export function slipAt(broken: Break, source: Source): Slip {
  for (const tell of TELLERS) {
    const slip = tell(broken, source);
    if (slip) return slip;
  }
  const what = `\`${textOf(broken.token, source).slice(0, 1)}\``;
  const line = source.line(broken.token.start);
  return at(broken.token, `an unexpected ${what}`, `look at line ${line}, at ${what}`);
}

const brokenToken: Teller = ({ token }, source) => {
  if (!token.broken) return undefined;
  const line = source.line(token.start);
  if (token.kind === "string") return slipInString(token, source);
  return token.kind === "comment"
    ? at(token, "a comment without an end", `end the comment of line ${line} with \`*/\``)
    : at(token, "a number that breaks off", `complete the number in line ${line}`);
};

const TELLERS: readonly Teller[] = [
  conflict,
  brokenToken,
  endOfFile,
  wordOfAnotherLanguage,
  telltale,
  noObject,
  afterTheEnd,
  wrongCloser,
  quotes,
  commas,
  missingComma,
  missingColon,
  missingValue,
  missingKey,
];
