import type { RemoteSeen, Unreached } from "../../model/remote.ts";
import { answerLines } from "./answered.ts";
import { quote } from "./plain-text.ts";
import { shownUrl } from "./web-address.ts";

/** A request without an answer as lines of evidence, behind the last answer that there was. */
export const unreachedLines = (failure: Unreached, { answers }: RemoteSeen): readonly string[] => [
  ...answers.slice(-1).flatMap(answerLines),
  requestLine(failure),
  ...certificateLines(failure),
];

/** Codes that say it all, in words of our own. */
const OURS: ReadonlySet<string> = new Set(["TIMED_OUT", "BROKEN"]);

/** The request, and what came in place of an answer. */
export function requestLine(failure: Unreached): string {
  const { method, url, asked, code, message, afterMs, address, proxy } = failure;
  const request =
    code === "BAD_URL" ? method : `${method} ${shownUrl(url)}${asked ? ` (${asked})` : ""}`;
  const way = [address && `address ${address}`, proxy && `proxy ${proxy}`].filter(Boolean);
  const words = quote(message, 200);
  return [
    `${request}: ${code} after ${Math.round(afterMs)} ms`,
    ...way,
    ...(words === "" || OURS.has(code) ? [] : [words]),
  ].join(", ");
}

const MAX_NAMES = 8;

function certificateLines({ certificate }: Unreached): readonly string[] {
  if (!certificate) return [];
  const { subject, issuer, validFrom, validTo, names } = certificate;
  const list = names.slice(0, MAX_NAMES).join(", ");
  return [
    `certificate: of ${quote(subject, 100)}, by ${quote(issuer, 100)}, valid from ${quote(validFrom, 30)} to ${quote(validTo, 30)}${list ? `, for ${quote(list, 300)}` : ""}`,
  ];
}
