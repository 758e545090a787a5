import type { Evidence } from "../../model/evidence.ts";
import type { Experiment, Trial } from "../../model/experiment.ts";
import type { Match, Rule } from "../../model/rule.ts";
import { type Candidate, confidenceOf, rootOf, suspects } from "./diagnose.ts";
import { unauthorized } from "./login.ts";
import { withShapeAsAsked } from "./placeholder-experiment.ts";
import { isSilent } from "./silence.ts";
import { standingOf } from "./standing.ts";
import { endingText, outputOf, saidBy } from "./text.ts";
import { secondsText } from "./trials.ts";
import { statusOf } from "./trouble.ts";

/** An experiment to be made for a rule. */
export interface Attempt {
  readonly rule: string;
  readonly experiment: Experiment;
  /** Whether another failure after it is the next cause of a chain. */
  readonly leads: boolean;
  /** Whether the signs alone are proof of its cause. */
  readonly isCertain: boolean;
}

/** So many of the rules that explain a failure are tried. */
const MAX_EXPLAINING = 3;

/**
 * The experiments that may tell the cause of a failure, best first: those of the rules that explain it, likeliest first,
 * then of those that only an experiment can tell. What is certain is tried for what may stand behind it alone.
 */
export function attemptsFor(evidence: Evidence, rules: readonly Rule[]): readonly Attempt[] {
  if (standingOf(evidence) !== "down") return [];
  const found = suspects(evidence, rules);
  if (isOurs(evidence, found[0]?.rule.id)) return reshaped(evidence, found[0]);
  const [root, ...others] = found.map(({ rule, match }) => attemptsOf(rule, evidence, match));
  // What explains a failure and cannot be tried stands, and so does what it explains.
  const isTriable = isOpen(found[0]) || (root?.length ?? 0) > 0;
  const next = isCertain(found[0]) || !isTriable ? [] : others.slice(0, MAX_EXPLAINING - 1).flat();
  const explained = [...(root ?? []), ...next];
  if (isCertain(found[0]) || (isSilent(evidence) && !isOpen(found[0]))) return explained;
  const silent = rules.filter((rule) => !found.some((candidate) => candidate.rule === rule));
  return [...explained, ...silent.flatMap((rule) => attemptsOf(rule, evidence, undefined))];
}

/** A made-up value that is refused may have the wrong shape: the refusal tells which one is right. */
function reshaped(evidence: Evidence, root: Candidate | undefined): readonly Attempt[] {
  const experiments =
    root && !NO_REFUSAL.has(root.rule.id) ? withShapeAsAsked(evidence, root.match) : [];
  return experiments.map((experiment) => ({
    rule: "missing-env-var",
    experiment,
    leads: true,
    isCertain: false,
  }));
}

const isCertain = (root: Candidate | undefined): boolean =>
  root !== undefined && confidenceOf(root) === "confirmed";

/** A silent server is asked in other ways only where nothing explains its silence; noise is read past, so it does not. */
const isOpen = (root: Candidate | undefined): boolean =>
  root === undefined ||
  confidenceOf(root) === "possible" ||
  root.rule.id.startsWith("stdout-noise-");

const attemptsOf = (rule: Rule, evidence: Evidence, match: Match | undefined): readonly Attempt[] =>
  (rule.experiments?.(evidence, match) ?? []).map((experiment) => ({
    rule: rule.id,
    experiment,
    leads: match !== undefined && experiment.isFix === true,
    isCertain: match !== undefined && confidenceOf({ rule, match }) === "confirmed",
  }));

/** What an experiment has shown. */
export type Outcome = Pick<Trial, "outcome" | "seen" | "handshakeMs"> & {
  /** Whether the second start shows the next cause. */
  readonly goesOn: boolean;
};

/** Judges the second start against the first. */
export function outcomeOf(
  before: Evidence,
  again: Evidence,
  { experiment, leads, isCertain: wasCertain }: Attempt,
  rules: readonly Rule[],
): Outcome {
  const up = upOutcome(before, again, experiment);
  if (up) return up;
  // The same words may then be those of the next cause, which spoke beside the first.
  if (wasCertain && leads ? isSameCause(before, again, rules) : failsAlike(before, again, rules))
    return { ...FAILED, outcome: "same", seen: "it failed in the same way" };
  const now = rootOf(again, rules);
  const title = now?.title ?? "it failed otherwise";
  if (!leads || isOfChange(experiment, now?.rule) || isNoBetter(before, again))
    return { ...FAILED, outcome: "same", seen: `it failed all the same: ${title}` };
  const ours = isOurs(again, now?.rule);
  const seen = ours
    ? `it went on, up to the made-up value: ${title}`
    : `it went on, then: ${title}`;
  return { ...FAILED, outcome: "further", seen, goesOn: true };
}

function upOutcome(before: Evidence, again: Evidence, experiment: Experiment): Outcome | null {
  // A login is asked for at the right place only; without a credential that was refused it is asked for anyway.
  if (standingOf(again) === "guarded" && !unauthorized(before))
    return { ...FAILED, outcome: "up", seen: ASKS_FOR_LOGIN };
  const { handshake } = again;
  if (handshake.kind !== "completed" || !isGood(again, experiment)) return null;
  const seen = `the handshake completed after ${secondsText(handshake.durationMs)}`;
  return { outcome: "up", seen, handshakeMs: handshake.durationMs, goesOn: false };
}

/** What is asked otherwise shows the next cause only where a server answers, or where something answers at last. */
function isNoBetter(before: Evidence, again: Evidence): boolean {
  if (!before.remote || !again.remote) return false;
  if (before.remote.plan.url === again.remote.plan.url) return false;
  if (before.remote.trouble?.kind === "unreached") {
    return again.remote.trouble?.kind === "unreached";
  }
  // A server that lets nobody in without a credential knows one that it forbids something.
  const telling = unauthorized(before) ? 403 : 401;
  return again.handshake.kind === "silent" && statusOf(again.remote.trouble) !== telling;
}

/** Whether two starts came to the same failure. */
export function failsAlike(before: Evidence, again: Evidence, rules: readonly Rule[]): boolean {
  const alike = (isSilent(before) && isSilent(again)) || sayingOf(before) === sayingOf(again);
  return alike || isSameCause(before, again, rules);
}

function isSameCause(before: Evidence, again: Evidence, rules: readonly Rule[]): boolean {
  const [then, now] = [rootOf(before, rules), rootOf(again, rules)];
  return then?.rule === now?.rule && then?.title === now?.title;
}

const ASKS_FOR_LOGIN = "a server answered that asks for a login";

const FAILED = { handshakeMs: null, goesOn: false } as const;

/** What was compiled for one Node.js fails under another: that comes of the change alone. */
const isOfChange = ({ need }: Experiment, rule: string | undefined): boolean =>
  need?.kind === "node" && rule === "node-native-abi-mismatch";

/** A server that got its requests and the end of its stdin at once ends after its answer. */
const isGood = (again: Evidence, { wire }: Experiment): boolean =>
  standingOf(again) === "up" || wire === "stdin-closed";

/** How it ended and what it said, without times, process numbers and the like. */
const sayingOf = (evidence: Evidence): string =>
  `${endingText(evidence.ending)}\n${outputOf(evidence)}\n${saidBy(evidence)}`.replaceAll(
    /\d+/g,
    "0",
  ) + troubleOf(evidence);

/** What was in the way over HTTP. */
function troubleOf({ remote }: Evidence): string {
  const { trouble = null } = remote ?? {};
  if (!trouble) return "";
  const which = trouble.kind === "unreached" ? trouble.failure.code : trouble.answer.status;
  return `\n${trouble.kind} ${which}`;
}

/** Failures that a made-up value can bring about by itself. */
const BY_VALUE: ReadonlySet<string> = new Set([
  ...["credentials-rejected", "env-value-invalid", "backend-unreachable", "tls-untrusted-ca"],
  ...["server-crash", "initialize-error", "silent-exit", "handshake-timeout", "unrecognized"],
  ...["tools-list-error", "slow-cold-start"],
]);

/** Failures that only a made-up path can bring about. */
const BY_PATH: ReadonlySet<string> = new Set(["path-arg-missing", "credentials-file-missing"]);
const PATH_LIKE = /path|dir|folder|file|root|vault|credential|key|config|repo/i;

/** After these it is known what is in the way, and it is not the shape of a value. */
const NO_REFUSAL: ReadonlySet<string> = new Set([
  "backend-unreachable",
  "tls-untrusted-ca",
  "credentials-file-missing",
]);

/** Whether a failure may come of a made-up value, and not of the config. */
export function isOurs({ plan }: Evidence, rule = "unrecognized"): boolean {
  const names = plan?.placeholders ?? [];
  if (BY_PATH.has(rule)) return names.some((name) => PATH_LIKE.test(name));
  return names.length > 0 && BY_VALUE.has(rule);
}
