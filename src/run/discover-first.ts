import type { Ending, Evidence } from "../model/evidence.ts";
import type { Wire } from "../model/experiment.ts";
import { type Fact, fact } from "../model/fact.ts";
import type { Plan } from "../model/plan.ts";
import { asItIs } from "./experiments/attempt.ts";

/** As the C# SDK waits for an answer to `server/discover`, beyond the time that the server needs to be ready. */
const PATIENCE_MS = 5000;

type Start = (plan: Plan, how: { readonly wire?: Wire }) => Promise<Evidence>;

/**
 * Starts a good server of the legacy era once more with `server/discover` first, as clients of both eras begin. What
 * breaks it counts only where it still comes up without.
 */
export async function discoverFirst(
  plan: Plan,
  seen: Evidence,
  start: Start,
  patienceMs = PATIENCE_MS,
): Promise<readonly Fact[]> {
  const { handshake, ending } = seen;
  const isGood = handshake.kind === "completed" && ending.kind === "running";
  if (!isGood || handshake.era === "modern" || handshake.tools.kind === "failed") return [];
  const once = asItIs(plan);
  const timeoutMs = 2 * (patienceMs + handshake.durationMs);
  const probed = outcomeOf(await start({ ...once, timeoutMs }, { wire: "discover-first" }));
  if (BROKEN.has(probed.outcome)) {
    const control = await start(once, {});
    if (control.handshake.kind !== "completed") return [];
  }
  return [fact("discover-first", probed, plan.server.command?.origin)];
}

const BROKEN: ReadonlySet<string> = new Set(["exits", "refuses", "silent"]);

interface Probed {
  readonly outcome: string;
  readonly seen: string;
  readonly said: string;
}

function outcomeOf({ handshake, ending, exchange, stderr }: Evidence): Probed {
  const said = stderr.trim().split("\n").at(-1)?.trim() ?? "";
  if (ending.kind === "exited" || ending.kind === "killed") {
    return { outcome: "exits", seen: endingOf(ending), said };
  }
  switch (handshake.kind) {
    case "completed":
      return { ...goodOutcome(handshake.era, exchange), said: "" };
    case "rejected":
      return {
        outcome: "refuses",
        seen: `it refused \`initialize\` with ${handshake.error.code}`,
        said: handshake.error.message,
      };
    case "silent":
      return { outcome: "silent", seen: "it answered nothing any more", said };
    default:
      return { outcome: "refuses", seen: "its answer to `initialize` was no good", said };
  }
}

const endingOf = (ending: Extract<Ending, { kind: "exited" | "killed" }>): string =>
  ending.kind === "exited" ? `it exited with code ${ending.code}` : `it died by ${ending.signal}`;

function goodOutcome(era: string, exchange: Evidence["exchange"]): Omit<Probed, "said"> {
  if (era === "modern") return { outcome: "answers", seen: "it answered `server/discover`" };
  const initialize = exchange.findIndex(
    ({ direction, message }) => direction === "sent" && message.includes('"initialize"'),
  );
  const refused = exchange
    .slice(0, initialize)
    .some(({ direction, message }) => direction === "received" && message.includes('"error"'));
  return refused
    ? { outcome: "falls-back", seen: "it answered with an error, and `initialize` worked after it" }
    : { outcome: "waits", seen: "it gave no answer, and `initialize` worked after it" };
}
