import type { Evidence } from "../../model/evidence.ts";
import { staysOutside, valueFor } from "../../plan/container-env.ts";
import { type AskedVariable, askedFor } from "./environment-names.ts";
import { kept } from "./kept.ts";
import { stackTraceIn } from "./stack-trace.ts";
import { saidBy } from "./text.ts";

/** The variables that a server asks for and did not get. */
export interface MissingVariables {
  /** The step has them, or they belong to the system: they got lost on the way. */
  readonly lost: readonly AskedVariable[];
  /** Nobody gave them. */
  readonly unset: readonly AskedVariable[];
}

/** Variables of the system, which a server expects without asking. */
const SYSTEM =
  /^(?:HOME|USER|LOGNAME|PATH|SHELL|TERM|LANG|TMPDIR|TMP|TEMP|USERPROFILE|APPDATA|LOCALAPPDATA|PROGRAMDATA|SYSTEMROOT|HOMEDRIVE|HOMEPATH|XDG_\w+)$/;

/** What the server says that it needs, against what it was started with. */
export const missingVariables = kept((evidence: Evidence): MissingVariables => {
  const missing = decisive(evidence).flatMap((asked) => lackOf(asked, evidence));
  return {
    lost: missing.filter((asked) => isLost(asked.name, evidence)),
    unset: missing.filter((asked) => !isLost(asked.name, evidence)),
  };
});

/** Whether the server got a value under this name. */
const has = (name: string, { plan }: Evidence): boolean =>
  plan !== null && (valueFor(name, plan) ?? "") !== "";

/** Whether the command that runs a container has a value, and the server in it gets none. */
export const isKeptOut = (name: string, { plan }: Evidence): boolean =>
  plan !== null && staysOutside(name, plan) && plan.env[name] !== "";

const isWithheld = (name: string, { facts }: Evidence): boolean =>
  facts.some(({ kind, captures }) => kind === "variable-withheld" && captures.variable === name);

const isLost = (name: string, evidence: Evidence): boolean =>
  isWithheld(name, evidence) || isKeptOut(name, evidence) || SYSTEM.test(name);

/** The variable as it is missing: one alternative is enough, and one that the step has is the nearest. */
function lackOf(asked: AskedVariable, evidence: Evidence): readonly AskedVariable[] {
  const names = [asked.name, ...asked.alternatives];
  if (names.some((name) => has(name, evidence))) return [];
  const name =
    names.find((each) => isKeptOut(each, evidence)) ??
    names.find((each) => isWithheld(each, evidence)) ??
    asked.name;
  return [{ ...asked, name, alternatives: names.filter((each) => each !== name) }];
}

/**
 * The mentions that count: what is said to be missing before what the reader is advised to set, and
 * that before what is said in passing. Where the server ended on another error, or lives, only the
 * first of these can be the cause.
 */
function decisive(evidence: Evidence): readonly AskedVariable[] {
  const asked = askedFor(wordsOf(evidence));
  const stated = asked.filter(({ asking }) => asking === "stated");
  if (stated.length > 0) return stated;
  if (endedOnAnother(asked, evidence)) return [];
  const advised = asked.filter(({ asking }) => asking === "advised");
  if (advised.length > 0) return advised;
  return isAlive(evidence) ? [] : asked;
}

/** Beside all that was said, the message of a `tools/list` that failed. */
function wordsOf(evidence: Evidence): string {
  const { handshake } = evidence;
  const failed = handshake.kind === "completed" && handshake.tools.kind === "failed";
  return `${saidBy(evidence)}\n${(failed && handshake.tools.error?.message) || ""}`;
}

const isAlive = ({ ending, handshake }: Evidence): boolean =>
  handshake.kind !== "rejected" && (ending.kind === "running" || ending.kind === "timed-out");

function endedOnAnother(asked: readonly AskedVariable[], evidence: Evidence): boolean {
  const trace = stackTraceIn(saidBy(evidence));
  return trace !== undefined && !asked.some(({ name }) => trace.message.includes(name));
}
