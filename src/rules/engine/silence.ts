import type { Evidence } from "../../model/evidence.ts";
import type { Experiment, Wire } from "../../model/experiment.ts";
import type { Plan } from "../../model/plan.ts";

/** A server that only waits for something else answers soon when it gets it. */
const SOON_MS = 5000;

/** Whether the server lived, and said nothing that is a message. */
export const isSilent = ({ ending, handshake }: Evidence): boolean =>
  ending.kind === "timed-out" && handshake.kind === "silent";

/** A plan that waits no longer than such a server needs. */
export const soon = (plan: Plan): Plan => ({
  ...plan,
  timeoutMs: Math.min(plan.timeoutMs, SOON_MS),
});

/** Speaks to a silent server in another way. */
export const onWire = (evidence: Evidence, wire: Wire, change: string): readonly Experiment[] =>
  isSilent(evidence) ? [{ change, wire, alter: soon }] : [];
