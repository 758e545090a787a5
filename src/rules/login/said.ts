import type { HttpAnswer } from "../../model/remote.ts";
import { type Challenge, challengeIn } from "../../protocol/authorization/challenge.ts";
import { bodyLines } from "../engine/answered.ts";
import { quote } from "../engine/plain-text.ts";

const MAX_WORDS = 120;

/** The challenge of an answer, or `null`. */
export const challengeOf = ({ headers }: HttpAnswer): Challenge | null =>
  challengeIn(headers["www-authenticate"]);

/** Why a server lets nobody in, in its own words, or `null`: of the challenge, else of the body. */
export function refusalWords(answer: HttpAnswer): string | null {
  const { error, error_description: description } = challengeOf(answer)?.parameters ?? {};
  const told = [error, description].filter((part) => part !== undefined && part.trim() !== "");
  return told.length > 0 ? quote(told.join(": "), MAX_WORDS) : bodyWords(answer);
}

/** What the body begins with: the message of an error, the title of a page, a line of text; `null` without any. */
export function bodyWords(answer: HttpAnswer): string | null {
  const [first = ""] = bodyLines(answer);
  return first === "" ? null : quote(first, MAX_WORDS);
}
