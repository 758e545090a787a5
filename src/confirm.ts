import { performance } from "node:perf_hooks";
import { control, unproven, wasLate } from "./control.ts";
import type { Evidence, Link } from "./model/evidence.ts";
import type { Trial } from "./model/experiment.ts";
import type { Rule } from "./model/rule.ts";
import { type Attempt, attemptsFor, isOurs, outcomeOf } from "./rules/engine/attempts.ts";
import { rootOf } from "./rules/engine/diagnose.ts";
import { fillIn } from "./rules/engine/text.ts";
import { attempt, type CheckAgain } from "./run/experiments/attempt.ts";

/** Causes of one server that are told in one run. */
const MAX_LINKS = 8;
/** Starts of one server beside the first. */
const MAX_STARTS = 12;
/** After so many milliseconds no further experiment is begun. */
const BUDGET_MS = 60_000;

/**
 * Makes sure of the cause of a failure: changes one thing, starts the server again, and sees whether it comes up. Where
 * it then fails otherwise, the next cause is looked for in the same way.
 */
export async function confirm(
  seen: Evidence,
  rules: readonly Rule[],
  check: CheckAgain,
): Promise<Evidence> {
  const limit: Limit = { starts: MAX_STARTS, until: performance.now() + BUDGET_MS };
  const held: Release[] = [];
  const hold = (release: Release) => held.push(release);
  try {
    const links = await chain(seen, { rules, check, limit, hold, length: 1 });
    const trials = links.flatMap((link) => link.trials ?? []);
    const unchanged = await control(seen, trials, rules, check);
    return unchanged
      ? { ...seen, ...withControl(seen, trials, unchanged) }
      : (withLater(withoutOurs(links, rules), rules)[0] ?? seen);
  } finally {
    await Promise.all(held.map((release) => release()));
  }
}

type Release = () => Promise<unknown>;

/** A start without a change that went otherwise takes their meaning from the others. */
function withControl(
  { plan }: Evidence,
  trials: readonly Trial[],
  unchanged: Trial,
): Pick<Evidence, "trials" | "unchanged"> {
  const others = trials.map((one) => unproven(one, unchanged));
  const isSlow = plan !== null && wasLate(unchanged, plan);
  return isSlow ? { trials: [...others, unchanged] } : { trials: others, unchanged };
}

/** What a made-up value brings about is no cause; what was tried of it counts for the cause before. */
function withoutOurs(links: readonly Evidence[], rules: readonly Rule[]): readonly Evidence[] {
  const kept: Evidence[] = [];
  for (const link of links) {
    const before = kept.pop();
    const trials = [...(before?.trials ?? []), ...(link.trials ?? [])];
    if (!before) kept.push(link);
    else if (isOurs(link, rootOf(link, rules)?.rule)) {
      kept.push({ ...before, trials, madeUp: link.madeUp ?? link });
    } else kept.push(before, link);
  }
  return kept;
}

/** Every link with those behind it. */
function withLater(
  [first, ...others]: readonly Evidence[],
  rules: readonly Rule[],
): readonly Evidence[] {
  if (!first) return [];
  const rest = withLater(others, rules);
  return [{ ...first, later: rest.map((evidence) => linkOf(evidence, rules)) }, ...rest];
}

interface Limit {
  readonly starts: number;
  readonly until: number;
}

interface Course {
  readonly rules: readonly Rule[];
  readonly check: CheckAgain;
  readonly limit: Limit;
  /** Keeps what a start was made of for those that build on it. */
  readonly hold: (release: Release) => void;
  readonly length: number;
}

const linkOf = (evidence: Evidence, rules: readonly Rule[]): Link => ({
  rule: rootOf(evidence, rules)?.rule ?? "",
  evidence,
});

async function chain(seen: Evidence, course: Course): Promise<readonly Evidence[]> {
  const attempts = attemptsFor(seen, course.rules);
  const { trials, next, madeUp } = await tryEach(attempts, seen, course);
  const link = { ...seen, trials, ...(madeUp && { madeUp }) };
  if (!next || course.length === MAX_LINKS) return [link];
  const limit = { ...course.limit, starts: course.limit.starts - trials.length };
  return [link, ...(await chain(next, { ...course, limit, length: course.length + 1 }))];
}

interface Tried {
  readonly trials: readonly Trial[];
  /** What was seen after a change that led on. */
  readonly next: Evidence | null;
  /** What was seen with made-up values. */
  readonly madeUp: Evidence | null;
}

/** Tries one experiment after the other until one changes something. */
async function tryEach(
  [first, ...others]: readonly Attempt[],
  seen: Evidence,
  course: Course,
): Promise<Tried> {
  const { starts, until } = course.limit;
  if (!first || starts === 0 || performance.now() > until) return NOTHING_TRIED;
  const tried = await tryOne(first, seen, course);
  if (tried && (tried.trials[0]?.outcome !== "same" || starts === 1)) return tried;
  const limit = { until, starts: tried ? starts - 1 : starts };
  const rest = await tryEach(others, seen, { ...course, limit });
  const madeUp = rest.madeUp ?? tried?.madeUp ?? null;
  return { ...rest, madeUp, trials: [...(tried?.trials ?? []), ...rest.trials] };
}

const NOTHING_TRIED: Tried = { trials: [], next: null, madeUp: null };

async function tryOne(
  one: Attempt,
  seen: Evidence,
  { rules, check, hold }: Course,
): Promise<Tried | null> {
  const { rule, experiment } = one;
  const attempted = await attempt(seen, experiment, check);
  if (!attempted) return null;
  const { again, found, release } = attempted;
  const { goesOn, ...outcome } = outcomeOf(seen, again, one, rules);
  if (goesOn) hold(release);
  else await release();
  const change = fillIn(experiment.change, { found: found?.label ?? "" });
  const evidence = { ...again, node: again.node ?? seen.node };
  return {
    trials: [{ rule, change, found, ...outcome }],
    next: goesOn ? evidence : null,
    madeUp: again.plan?.placeholders ? evidence : null,
  };
}
