import type { Evidence } from "../../model/evidence.ts";
import { isGuarded } from "./login.ts";

/**
 * `up`: it answered, listed its tools and lives; `guarded`: it lives and wants a login, which nobody can give here;
 * `down`: neither; `idle`: it was not to be started.
 */
export type Standing = "up" | "guarded" | "down" | "idle";

/** How a server stands at the end of its run. */
export function standingOf(evidence: Evidence): Standing {
  if (!evidence.due) return "idle";
  const { handshake, ending } = evidence;
  const listed = handshake.kind === "completed" && handshake.tools.kind !== "failed";
  if (listed && ending.kind === "running") return "up";
  return isGuarded(evidence) ? "guarded" : "down";
}
