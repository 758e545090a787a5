import type { Confidence } from "../../model/finding.ts";
import type { HttpAnswer, RemoteTrouble } from "../../model/remote.ts";
import { bodyLines, isPage, mediaTypeOf } from "../engine/answered.ts";
import { hasSignsOfMcp, isMeantAsMcp } from "../engine/mcp-signs.ts";
import { quote } from "../engine/plain-text.ts";
import { statusText } from "../engine/status-names.ts";

/** What an address answers that is none of a server. */
export interface Kind {
  /** A clause behind the path. */
  readonly answers: string;
  readonly meaning: string;
  readonly confidence: Confidence;
}

/** What stands in the place of a server; nothing where it may be one, or where the answer says something else. */
export function kindOf(trouble: RemoteTrouble): Kind | undefined {
  if (trouble.kind === "status") return ofStatus(trouble.answer);
  if (trouble.kind === "not-mcp") return ofContent(trouble.answer);
  return undefined;
}

function ofStatus(answer: HttpAnswer): Kind | undefined {
  const { status } = answer;
  if (hasSignsOfMcp(answer)) return undefined;
  const answers = `${statusText(status)} (${mediaTypeOf(answer) ?? "no content type"})`;
  const known = MEANINGS[status];
  if (known) return { answers, meaning: known, confidence: "likely" };
  return status >= 400 && status < 500 && !ELSEWHERE.has(status)
    ? { answers, meaning: REFUSED, confidence: "possible" }
    : undefined;
}

/** Statuses that are about who asks, how often, or by which way, and not about the place. */
const ELSEWHERE: ReadonlySet<number> = new Set([401, 402, 403, 407, 408, 421, 429, 451]);

const NO_SUCH_PATH = "The host answers, and says that there is nothing at this path.";

const MEANINGS: Readonly<Record<number, string>> = {
  404: NO_SUCH_PATH,
  405: "The path is there and does not take what clients of MCP send: neither a POST with a message nor a GET for a stream of events.",
  410: "The host says that what was at this path is gone for good.",
  501: "What answers does not know the method POST at all: a web server that hands out files.",
};

const REFUSED =
  "The request is one that every server of MCP takes, and the answer is no message of MCP: something else is most likely behind this address.";

function ofContent(answer: HttpAnswer): Kind | undefined {
  if (isPage(answer)) return page(answer);
  if (isMeantAsMcp(answer)) return undefined;
  const head = `${statusText(answer.status)} (${mediaTypeOf(answer) ?? "no content type"})`;
  return { answers: `${head} and no message of MCP`, meaning: SOMETHING, confidence: "likely" };
}

const SOMETHING =
  "The address belongs to something that answers in its own way, such as another API.";

function page(answer: HttpAnswer): Kind {
  const title = bodyLines(answer).find((line) => line.startsWith("title: "));
  const isLogin = /\b(?:log ?in|sign ?in|anmelden|connexion)\b/i.test(title ?? "");
  return {
    answers: `a web page${title ? ` (${quote(title, 80)})` : ""}`,
    meaning: isLogin
      ? "It looks like a login page: something in front of the server sends everybody there who has no session of a browser."
      : "The address is one for people: a home page, the documentation, a web app that answers every path with the same page, or a page that a proxy shows in the place of the server.",
    confidence: "likely",
  };
}
