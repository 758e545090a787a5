import type { Evidence } from "./model/evidence.ts";
import type { Fact } from "./model/fact.ts";
import type { Plan } from "./model/plan.ts";
import type { RemotePlan } from "./model/remote.ts";
import type { ServerSpec } from "./model/server.ts";
import type { Planned } from "./plan/plan.ts";
import { relocated } from "./plan/same-start.ts";

/** Entries of several files that start or ask the very same thing are checked once. */
export function once<P, A>(
  check: (plan: P, around: A) => Promise<Evidence>,
  keyOf: (plan: P) => string,
): (plan: P, around: A) => Promise<Evidence> {
  const checked = new Map<string, Promise<Evidence>>();
  return (plan, around) => {
    const key = keyOf(plan);
    const seen = checked.get(key) ?? check(plan, around);
    checked.set(key, seen);
    return seen;
  };
}

/** What was seen of a start, as evidence on one of the entries that lead to it. */
export function seenAs({ server, asides }: Planned, plan: Plan, seen: Evidence): Evidence {
  if (seen.plan === plan) return { ...seen, asides };
  const facts = factsAs(server, seen, seen.plan?.facts, plan.facts);
  return { ...seen, server, plan, facts, asides, ...laterAs(server, seen) };
}

/** What was seen of a server behind a URL, as evidence on one of the entries that name it. */
export function askedAs({ server, asides }: Planned, plan: RemotePlan, seen: Evidence): Evidence {
  const { remote } = seen;
  if (!remote || remote.plan === plan) return { ...seen, asides };
  const facts = factsAs(server, seen, remote.plan.facts, plan.facts);
  return { ...seen, server, remote: { ...remote, plan }, facts, asides, ...laterAs(server, seen) };
}

/** The facts of the entry's own config, and those that were found beside the config of the other. */
const factsAs = (
  server: ServerSpec,
  seen: Evidence,
  others: readonly Fact[] = [],
  own: readonly Fact[] = [],
): readonly Fact[] => {
  const found = seen.facts.filter((one) => !others.includes(one));
  return [...own, ...relocated(found, seen.server, server)];
};

function laterAs(
  server: ServerSpec,
  { server: from, later, madeUp }: Evidence,
): Pick<Evidence, "later" | "madeUp"> {
  return {
    ...(madeUp && { madeUp: linkAs(server, from, madeUp) }),
    ...(later && {
      later: later.map((link) => ({ ...link, evidence: linkAs(server, from, link.evidence) })),
    }),
  };
}

const linkAs = (server: ServerSpec, from: ServerSpec, seen: Evidence): Evidence => ({
  ...seen,
  server,
  plan: seen.plan && { ...seen.plan, server },
  ...(seen.remote && { remote: { ...seen.remote, plan: { ...seen.remote.plan, server } } }),
  facts: relocated(seen.facts, from, server),
  ...laterAs(server, seen),
});
