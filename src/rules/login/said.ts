import type { HttpAnswer } from "../../model/remote.ts";
import { type Challenge, challengeIn } from "../../protocol/authorization/challenge.ts";
import { quote } from "../engine/plain-text.ts";

/** The challenge of an answer, or `null`. */
export const challengeOf = ({ headers }: HttpAnswer): Challenge | null =>
  challengeIn(headers["www-authenticate"]);

/** Why a server lets nobody in, in its own words, or `null`: of the challenge, else of the body. */
export function refusalWords(answer: HttpAnswer): string | null {
  const { error, error_description: description } = challengeOf(answer)?.parameters ?? {};
  const told = [error, description].filter((part) => part !== undefined && part.trim() !== "");
  return told.length > 0 ? quote(told.join(": "), 120) : bodyWords(answer);
}

/** The message in a body: of JSON, of a web page, or of a text. */
export function bodyWords({ body, headers }: HttpAnswer): string | null {
  const text = messageIn(body) ?? titleIn(body) ?? plainText(body, headers["content-type"]);
  return text === null || text.trim() === "" ? null : quote(text, 120);
}

const MESSAGES = ["error_description", "message", "detail", "error", "title"];

function messageIn(body: string): string | null {
  try {
    return messageOf(JSON.parse(body));
  } catch {
    return null;
  }
}

function messageOf(value: unknown, depth = 0): string | null {
  if (typeof value === "string") return value;
  if (typeof value !== "object" || value === null || depth > 2) return null;
  const members = value as Readonly<Record<string, unknown>>;
  for (const name of MESSAGES) {
    const found = Object.hasOwn(members, name) ? messageOf(members[name], depth + 1) : null;
    if (found) return found;
  }
  return null;
}

const titleIn = (body: string): string | null =>
  /<title>([^<]{1,300})<\/title>/i.exec(body)?.[1] ?? null;

const plainText = (body: string, type = "text/plain"): string | null =>
  /^text\/plain\b/i.test(type) && !/^\s{0,20}</.test(body) ? body.slice(0, 500) : null;

/** What was asked and answered, as lines of evidence. */
export function answerLines(answer: HttpAnswer): readonly string[] {
  const { method, url, status, headers } = answer;
  const challenge = headers["www-authenticate"];
  const words = bodyWords(answer);
  return [
    `${method} ${url}: HTTP ${status}`,
    ...(challenge ? [quote(`WWW-Authenticate: ${challenge}`, 500)] : []),
    ...(words ? [words] : []),
  ];
}
