import type { Evidence } from "../../model/evidence.ts";
import { bodyLines } from "./answered.ts";
import { quote } from "./plain-text.ts";
import { statusText } from "./status-names.ts";
import { answerIn } from "./trouble.ts";

/** In what the SDKs and the servers built on them say that they do not know the session of a request. */
const UNKNOWN_SESSION =
  /Server (?:not|already) initialized|(?:No )?transport (?:was )?(?:not )?found for session|session(?: ?id)?\b[^\n]{0,60}\b(?:not found|unknown|expired|invalid|does not exist|terminated)|(?:unknown|invalid|no valid|expired|no such) session/i;

/** What a server that has lost its session says of it, or `undefined`. */
export function lostSessionIn(evidence: Evidence): string | undefined {
  const { remote, handshake } = evidence;
  if (!remote) return undefined;
  const answer = answerIn(remote.trouble);
  const isClient = answer && answer.status >= 400 && answer.status < 500;
  const texts = [...(isClient ? bodyLines(answer) : []), ...saidIn(handshake), ...listed(evidence)];
  const said = texts.find((text) => UNKNOWN_SESSION.test(text));
  return (said && quote(said, 300)) ?? goneOf(evidence);
}

/** 404 to a request of a session says that there is none any more (specification 2025-11-25, "Session Management"). */
function goneOf({ handshake, remote }: Evidence): string | undefined {
  const isOpen = handshake.kind === "completed" && handshake.tools.kind === "failed";
  const isGone = remote?.trouble?.kind === "status" && remote.trouble.answer.status === 404;
  return isOpen && isGone ? statusText(404) : undefined;
}

function saidIn(handshake: Evidence["handshake"]): readonly string[] {
  if (handshake.kind === "rejected") return [handshake.error.message];
  if (handshake.kind !== "completed" || handshake.tools.kind !== "failed") return [];
  return [handshake.tools.error?.message ?? "", handshake.tools.reason];
}

/** What came in the place of the tools, after `initialize`. */
function listed({ handshake, remote }: Evidence): readonly string[] {
  const isOpen = handshake.kind === "completed" && handshake.tools.kind === "failed";
  const last = remote?.answers.at(-1);
  return isOpen && last && last.status >= 400 ? bodyLines(last) : [];
}
