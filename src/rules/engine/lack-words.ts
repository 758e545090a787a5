import type { Evidence } from "../../model/evidence.ts";
import type { SeenWithout } from "../../model/fact.ts";
import type { Captures } from "../../model/rule.ts";
import { factOf } from "./fact-of.ts";
import { listed } from "./plain-text.ts";

/** What is said of a server that lacks variables, by what was seen without their values. */
const SEEN: Readonly<Record<SeenWithout, readonly [title: string, why: string]>> = {
  up: [
    "and nothing else is in the way: with {madeUp} the server starts and lists {detail}",
    "All else is well: with {madeUp} it starts, completes the handshake and lists its tools.",
  ],
  refused: [
    "and with {madeUp} no more can be known",
    "It was started with {madeUp}, and what it then failed with may come of that alone: {detail}.",
  ],
  login: ["and the server asks for a login", "It is alive, and asks for a login."],
  unnamed: [
    "and without {it} there is nothing to start or to ask",
    "The command, the folder or the address of the entry is made of {it}, so nothing was started or asked.",
  ],
  untried: [
    "and the server was not started with {madeUp}",
    "It asks for {it}. No further start was made with {madeUp}: such starts are switched off (`confirm: false`), used up, or not " +
      "possible here.",
  ],
  unstarted: ["and the server was not started", "The config was judged, and nothing was started."],
  answers: [
    "and nothing else is in the way: without {it} the server answers and lists {detail}",
    "All else is well: asked without the headers that need {it}, it completes the handshake and lists its tools.",
  ],
  rejects: [
    "and without {it} no more can be known",
    "A made-up credential is sent to nobody, so it was asked without the headers that need {it}. What it answered may " +
      "come of that alone: {detail}.",
  ],
};

/** The variables that a fact names. */
export const lackedIn = ({ variables = "" }: Captures): readonly string[] =>
  variables.split(", ").filter(Boolean);

/** What a server lacks and what is known of it all the same, as one clause. */
export const lackTitle = (captures: Captures): string => said(0, captures);

/** Why a server that lacks variables is skipped, or `null`. */
export function whyLacking(evidence: Evidence): string | null {
  const lack = factOf("missing-secret", evidence);
  return lack ? lackTitle(lack.captures) : null;
}

/** The same as a sentence that says what was done. */
export const lackWhy = (captures: Captures): string => said(1, captures);

function said(part: 0 | 1, captures: Captures): string {
  const names = lackedIn(captures);
  const isOne = names.length === 1;
  const [words, why] = SEEN[captures.seen as SeenWithout];
  const text = part === 0 ? `${listed(names)} ${isOne ? "is" : "are"} not set, ${words}` : why;
  return text
    .replaceAll("{madeUp}", isOne ? "a made-up value" : "made-up values")
    .replaceAll("{it}", isOne ? "it" : "them")
    .replaceAll("{detail}", () => captures.detail ?? "");
}
