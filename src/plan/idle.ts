import type { Evidence } from "../model/evidence.ts";
import type { Fact } from "../model/fact.ts";
import type { Planned } from "./plan.ts";

/** What there is to see where nothing was installed and nothing started. */
export const NOTHING_SEEN = {
  install: { kind: "skipped" },
  ending: { kind: "not-spawned", errno: null },
  handshake: { kind: "silent" },
  stderr: "",
  noise: [],
  unterminated: "",
  exchange: [],
} as const satisfies Partial<Evidence>;

/** The evidence of a server that nothing was started for; `due` tells whether something should have been. */
export function idleEvidence(planned: Planned, due: boolean, more: readonly Fact[] = []): Evidence {
  return {
    server: planned.server,
    plan: planned.plan,
    due,
    facts: [...planned.facts, ...more],
    asides: planned.asides,
    ...NOTHING_SEEN,
    stage: "configure",
    stages: [],
    resolved: null,
    node: null,
  };
}
