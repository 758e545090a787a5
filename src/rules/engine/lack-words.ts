import type { Evidence } from "../../model/evidence.ts";
import type { SeenWithout } from "../../model/fact.ts";
import type { Captures } from "../../model/rule.ts";
import { factOf } from "./fact-of.ts";
import { listed } from "./plain-text.ts";

interface Words {
  /** The end of a clause that names the variables. */
  readonly title: string;
  /** The same in a few words. */
  readonly short: string;
  /** What was done, as sentences. */
  readonly why: string;
}

/** What is said of a server that lacks variables, by what was seen without their values. */
const SEEN: Readonly<Record<SeenWithout, Words>> = {
  up: {
    title: "and all else is well: with {madeUp} the server starts and lists {detail}",
    short: "all else is well",
    why: "With {madeUp} it starts, completes the handshake and lists its tools.",
  },
  refused: {
    title: "and with {madeUp} no more can be known",
    short: "no more can be known",
    why: "It was started with {madeUp}, and what it then failed with may come of that alone: {detail}.",
  },
  login: {
    title: "and the server asks for a login",
    short: "it asks for a login",
    why: "It is alive, and asks for a login.",
  },
  unnamed: {
    title: "and without {it} there is nothing to start or to ask",
    short: "nothing can be started",
    why: "The command, the folder or the address of the entry is made of {it}, so nothing was started or asked.",
  },
  untried: {
    title: "and the server was not started with {madeUp}",
    short: "no more was tried",
    why:
      "It asks for {it}. No further start was made with {madeUp}: such starts are switched off (`confirm: false`), used up, or " +
      "not possible here.",
  },
  unstarted: {
    title: "and the server was not started",
    short: "it was not started",
    why: "The config was judged, and nothing was started.",
  },
  answers: {
    title: "and all else is well: without {it} the server answers and lists {detail}",
    short: "all else is well",
    why: "Asked without the headers that need {it}, it completes the handshake and lists its tools.",
  },
  rejects: {
    title: "and without {it} no more can be known",
    short: "no more can be known",
    why:
      "A made-up credential is sent to nobody, so it was asked without the headers that need {it}. What it answered may " +
      "come of that alone: {detail}.",
  },
};

/** The variables that a fact names. */
export const lackedIn = ({ variables = "" }: Captures): readonly string[] =>
  variables.split(", ").filter(Boolean);

/** What a server lacks and what is known of it all the same, as one clause. */
export const lackTitle = (captures: Captures): string =>
  `${notSet(captures)}, ${said("title", captures)}`;

/** What was done about it, as sentences. */
export const lackWhy = (captures: Captures): string => said("why", captures);

/** Why a server that lacks variables is skipped, or `null`. */
export function whyLacking(evidence: Evidence): string | null {
  const { captures } = factOf("missing-secret", evidence) ?? {};
  return captures ? `${notSet(captures)}: ${said("short", captures)}` : null;
}

const notSet = (captures: Captures): string => {
  const names = lackedIn(captures);
  return `${listed(names)} ${names.length === 1 ? "is" : "are"} not set`;
};

function said(part: keyof Words, captures: Captures): string {
  const isOne = lackedIn(captures).length === 1;
  return SEEN[captures.seen as SeenWithout][part]
    .replaceAll("{madeUp}", isOne ? "a made-up value" : "made-up values")
    .replaceAll("{it}", isOne ? "it" : "them")
    .replaceAll("{detail}", () => captures.detail ?? "");
}
