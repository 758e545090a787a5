import type { Evidence } from "../../model/evidence.ts";

/** `up`: it answered, listed its tools and lives; `down`: it did not; `idle`: it was not to be started. */
export type Standing = "up" | "down" | "idle";

/** How a server stands at the end of its run. */
export function standingOf(evidence: Evidence): Standing {
  if (!evidence.due) return "idle";
  const { handshake, ending } = evidence;
  const listed = handshake.kind === "completed" && handshake.tools.kind !== "failed";
  return listed && ending.kind === "running" ? "up" : "down";
}
