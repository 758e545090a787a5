import type { Handshake } from "../model/evidence.ts";
import type { Match } from "../model/rule.ts";
import { defineRule } from "./engine/define-rule.ts";
import { COMPLETED } from "./engine/example-handshake.ts";
import { quote } from "./engine/plain-text.ts";

const VERSION_ERROR = /protocol ?version/i;
/** UnsupportedProtocolVersion (specification 2026-07-28, error codes), and its code in drafts. */
const CODES = new Set([-32022, -32004]);

export default defineRule({
  id: "protocol-version-unsupported",
  stage: "handshake",
  level: "error",
  title: "no protocol version in common with today's clients: the server {versions}",
  why: "Clients speak the versions 2024-11-05, 2025-03-26, 2025-06-18 and 2025-11-25, some of them 2026-07-28 as well. A server that does not know the version of a client must offer the newest that it does know; this one leaves the client nothing to go on with, so the client disconnects.",
  fix: "Update the MCP SDK of the server. A server without an SDK answers `initialize` with the `protocolVersion` of the request where it can speak it, and with its own newest published version otherwise.",
  at: "command",
  confidence: "confirmed",
  detect: ({ handshake }) => offeredBy(handshake) ?? refusedBy(handshake),
  examples: [
    {
      name: "it offers a version that was never published",
      evidence: {
        ending: { kind: "running" },
        handshake: { kind: "version-unsupported", offered: "1.0", supported: [] },
      },
    },
    {
      name: "it refuses ours",
      evidence: {
        ending: { kind: "running" },
        handshake: {
          kind: "rejected",
          error: {
            code: -32602,
            message: "Unsupported protocol version",
            data: { supported: ["2027-01-01"], requested: "2025-11-25" },
          },
        },
      },
    },
    {
      name: "it refuses ours with the code of the modern era",
      evidence: {
        ending: { kind: "running" },
        handshake: { kind: "rejected", error: { code: -32022, message: "no" } },
      },
    },
  ],
  counterexamples: [
    {
      name: "an error of its own",
      evidence: {
        ending: { kind: "running" },
        handshake: { kind: "rejected", error: { code: -32603, message: "database is down" } },
      },
    },
    {
      name: "it speaks the modern version alone, and completes",
      evidence: {
        ending: { kind: "running" },
        handshake: {
          ...COMPLETED,
          era: "modern",
          protocolVersion: "2026-07-28",
          tools: { kind: "not-asked" },
        },
      },
    },
  ],
});

function offeredBy(handshake: Handshake): Match | undefined {
  if (handshake.kind !== "version-unsupported") return undefined;
  return {
    captures: { versions: `offers \`${quote(handshake.offered, 40)}\`` },
    evidence: [`protocolVersion: ${quote(handshake.offered, 40)}`],
    details: { offered: handshake.offered },
  };
}

function refusedBy(handshake: Handshake): Match | undefined {
  if (handshake.kind !== "rejected") return undefined;
  const { code, message, data } = handshake.error;
  if (!CODES.has(code) && !VERSION_ERROR.test(message)) return undefined;
  const supported = supportedIn(data);
  return {
    captures: {
      versions:
        supported.length > 0
          ? `speaks \`${quote(supported.join(", "), 80)}\``
          : `refuses ours (error ${code})`,
    },
    evidence: [`error ${code}: ${quote(message)}`],
    details: { supported },
  };
}

/** The specification names the member `supported`; some servers call it `supportedVersions`. */
function supportedIn(data: unknown): readonly string[] {
  if (typeof data !== "object" || data === null) return [];
  const { supported, supportedVersions } = data as Readonly<Record<string, unknown>>;
  const list = Array.isArray(supported) ? supported : supportedVersions;
  return Array.isArray(list) ? list.filter((version) => typeof version === "string") : [];
}
