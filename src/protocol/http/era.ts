import type { Handshake } from "../../model/evidence.ts";
import type { RemoteTrouble } from "../../model/remote.ts";

/** Statuses that say who may ask, or how often, and nothing of an era. */
const NOT_OF_ERA: ReadonlySet<number> = new Set([401, 402, 403, 407, 421, 429]);

/**
 * Whether `initialize` is tried after `server/discover` came to this: any answer that is not of the modern era leaves the
 * legacy one open (specification 2026-07-28, "Versioning: Backward Compatibility").
 */
export function leavesLegacyOpen(trouble: RemoteTrouble | null, handshake: Handshake): boolean {
  if (handshake.kind === "completed") return false;
  switch (trouble?.kind) {
    case undefined:
      return true;
    case "redirect":
      return false;
    case "unreached":
      return trouble.failure.phase === "answer" || trouble.failure.phase === "body";
    case "status":
      return !NOT_OF_ERA.has(trouble.answer.status);
    case "not-mcp":
      return !isPage(trouble.answer.headers);
  }
}

const isPage = (headers: Readonly<Record<string, string>>): boolean =>
  /^text\/html\b/i.test(headers["content-type"] ?? "");

/** Statuses to `initialize` after which the transport of 2024-11-05 is tried (2025-11-25, "Backwards Compatibility"). */
const OLD_TRANSPORT: ReadonlySet<number> = new Set([400, 404, 405]);

/** Whether the HTTP+SSE transport of 2024-11-05 is tried after `initialize` came to this. */
export const leavesOldTransportOpen = (trouble: RemoteTrouble | null): boolean =>
  trouble?.kind === "status" && OLD_TRANSPORT.has(trouble.answer.status);

/** Whether Streamable HTTP is tried where the GET of the transport of 2024-11-05 came to this. */
export const leavesStreamableOpen = (trouble: RemoteTrouble | null): boolean =>
  trouble?.kind === "not-mcp" ||
  (trouble?.kind === "status" && !NOT_OF_ERA.has(trouble.answer.status)) ||
  (trouble?.kind === "unreached" && trouble.failure.code === "TIMED_OUT" && isLate(trouble));

const isLate = ({ failure }: { failure: { phase: string } }): boolean =>
  failure.phase === "answer" || failure.phase === "body";
