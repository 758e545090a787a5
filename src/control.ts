import type { Evidence } from "./model/evidence.ts";
import type { Trial } from "./model/experiment.ts";
import type { Plan } from "./model/plan.ts";
import type { Rule } from "./model/rule.ts";
import { failsAlike } from "./rules/engine/attempts.ts";
import { rootOf } from "./rules/engine/diagnose.ts";
import { isSilent } from "./rules/engine/silence.ts";
import { standingOf } from "./rules/engine/standing.ts";
import { secondsText } from "./rules/engine/trials.ts";
import { asItIs, type CheckAgain } from "./run/experiments/attempt.ts";

/** A server that died sooner is started twice without a change, since that costs little. */
const QUICK_MS = 1000;
/** A control gets so much longer than the start beside it needed, and no less than `MIN_LIMIT_MS`. */
const LONGER = 3;
const MIN_LIMIT_MS = 2000;
/** For a silent server with which no other start came up. */
const SILENT_MS = 5000;

/**
 * Starts a server once more as it is, after a changed start has led on: what fails at random, or only at its first
 * start, would seem mended by any change. `null` where it fails as it did.
 */
export async function control(
  seen: Evidence,
  trials: readonly Trial[],
  rules: readonly Rule[],
  check: CheckAgain,
): Promise<Trial | null> {
  const led = trials.filter(({ outcome }) => outcome !== "same");
  const { plan, remote } = seen;
  if (led.length === 0) return null;
  if (remote) {
    // Such a request is a control itself.
    if (led.some(({ change }) => change.startsWith(UNCHANGED.change))) return null;
    const otherwise = await firstOtherwise(seen, () => check.reach(remote.plan), 1, led, rules);
    return otherwise && { rule: led[0]?.rule ?? "", ...otherwise, ...UNCHANGED };
  }
  // What the system refuses to start, or what was not fetched, does not fail at random.
  if (!plan || seen.ending.kind === "not-spawned") return null;
  return controlStart(seen, plan, led, rules, check.start);
}

async function controlStart(
  seen: Evidence,
  plan: Plan,
  led: readonly Trial[],
  rules: readonly Rule[],
  check: CheckAgain["start"],
): Promise<Trial | null> {
  const limited = led.find(({ rule }) => rule === SLOW);
  // Such a start is a control itself.
  if (limited) return wasLate(limited, plan) ? null : { ...limited, ...UNCHANGED };
  const limitMs = limitFor(seen, plan, led);
  const start = () => check({ ...asItIs(plan), timeoutMs: limitMs });
  const starts = isQuick(seen) || (isSilent(seen) && limitMs <= MIN_LIMIT_MS) ? 2 : 1;
  const otherwise = await firstOtherwise(seen, start, starts, led, rules);
  return otherwise && asTrial(otherwise, led[0]?.rule ?? "", plan, limitMs);
}

/** A server that came up behind the limit of its first start is only slow. */
function asTrial(otherwise: Seen, rule: string, plan: Plan, limitMs: number): Trial {
  const trial: Trial = { rule, ...otherwise, ...UNCHANGED };
  return wasLate(trial, plan) ? { ...trial, rule: SLOW, change: limitChange(limitMs) } : trial;
}

/** The seconds of a longer limit, as a change. */
const limitChange = (ms: number): string => `with a limit of ${Math.round(ms / 1000)} seconds`;

/** Whether a start without a change came up, behind the limit of the first: then that server is only slow. */
export const wasLate = ({ handshakeMs }: Trial, { timeoutMs }: Plan): boolean =>
  handshakeMs !== null && handshakeMs >= timeoutMs;

async function firstOtherwise(
  seen: Evidence,
  start: () => Promise<Evidence>,
  starts: number,
  led: readonly Trial[],
  rules: readonly Rule[],
): Promise<Seen | null> {
  const hasComeUp = led.some(({ outcome }) => outcome === "up");
  for (let left = starts; left > 0; left -= 1) {
    const again = await start();
    const found = otherThan(seen, { ...again, node: again.node ?? seen.node }, hasComeUp, rules);
    if (found) return found;
  }
  return null;
}

/** The rule whose experiment changes nothing but the time limit. */
const SLOW = "slow-cold-start";

/** How long a process lived that ended by itself, in ms; else 0. */
const lived = ({ ending }: Evidence): number =>
  ending.kind === "exited" || ending.kind === "killed" ? ending.afterMs : 0;

const isQuick = (seen: Evidence): boolean => lived(seen) > 0 && lived(seen) < QUICK_MS;

/** A silent server that is about as slow as its limit may come up with any change: it gets more time than that. */
function limitFor(seen: Evidence, { timeoutMs }: Plan, led: readonly Trial[]): number {
  const needed = Math.max(...led.map(({ handshakeMs }) => handshakeMs ?? 0));
  if (isSilent(seen) && needed === 0) return SILENT_MS;
  if (isSilent(seen)) return Math.max(MIN_LIMIT_MS, Math.round(LONGER * needed));
  return Math.min(timeoutMs, Math.max(MIN_LIMIT_MS, LONGER * Math.max(lived(seen), needed)));
}

type Seen = Pick<Trial, "outcome" | "seen" | "handshakeMs">;

/** What a start without a change came to, where it went otherwise; beside one that came up, every failure is the same. */
function otherThan(
  seen: Evidence,
  again: Evidence,
  hasComeUp: boolean,
  rules: readonly Rule[],
): Seen | null {
  const { handshake } = again;
  if (handshake.kind === "completed" && standingOf(again) === "up") {
    const { durationMs } = handshake;
    const text = `the handshake completed after ${secondsText(durationMs)}`;
    return { outcome: "up", seen: text, handshakeMs: durationMs };
  }
  if (hasComeUp || failsAlike(seen, again, rules)) return null;
  const title = rootOf(again, rules)?.title ?? "no cause is known";
  return { outcome: "further", seen: `it failed otherwise: ${title}`, handshakeMs: null };
}

const UNCHANGED = { change: "without any change", found: null } as const;

/** An experiment beside such a control has shown nothing. */
export const unproven = (trial: Trial, { outcome }: Trial): Trial =>
  trial.outcome === "same"
    ? trial
    : { ...trial, outcome: "same", seen: `${trial.seen}, ${BESIDE[outcome]}` };

const BESIDE: Readonly<Record<Trial["outcome"], string>> = {
  up: "as it does at times without the change",
  further: "and without a change it did not fail as before either",
  same: "",
};
