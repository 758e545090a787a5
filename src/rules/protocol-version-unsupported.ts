import type { Evidence, Handshake } from "../model/evidence.ts";
import type { Experiment } from "../model/experiment.ts";
import type { Match } from "../model/rule.ts";
import { LEGACY_VERSIONS, OFFERED_VERSION } from "../protocol/messages.ts";
import { defineRule } from "./engine/define-rule.ts";
import { COMPLETED } from "./engine/example-handshake.ts";
import { quote } from "./engine/plain-text.ts";
import { cameUp } from "./engine/sketches.ts";
import { upTrial } from "./engine/trials.ts";

const ID = "protocol-version-unsupported";
const VERSION_ERROR = /protocol ?version/i;
/** UnsupportedProtocolVersion (specification 2026-07-28, error codes), and its code in drafts. */
const CODES = new Set([-32022, -32004]);

const offering = (version: string): Experiment => ({
  change: `with the protocol version ${version} in \`initialize\``,
  wire: `version ${version}`,
});

export default defineRule({
  id: ID,
  stage: "handshake",
  level: "error",
  title: "{problem}: the server {versions}",
  why: "Clients speak the versions 2024-11-05, 2025-03-26, 2025-06-18 and 2025-11-25, some of them 2026-07-28 as well, and each offers the newest that it knows. A server that does not know the version of a client must offer the newest that it does know; this one leaves the client nothing to go on with, so the client disconnects.{tried}",
  fix: "Update the MCP SDK of the server. A server without an SDK answers `initialize` with the `protocolVersion` of the request where it can speak it, and with its own newest published version otherwise.",
  at: "command",
  behindUrl: true,
  confidence: "confirmed",
  detect: (evidence) => {
    const match = offeredBy(evidence.handshake) ?? refusedBy(evidence.handshake);
    return match && withTaken(match, evidence);
  },
  experiments: (_evidence, match) => (match ? versionsToTry(match).map(offering) : []),
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
      name: "it takes an older one",
      evidence: {
        ending: { kind: "running" },
        handshake: {
          kind: "rejected",
          error: { code: -32602, message: "Unsupported protocol version" },
        },
        trials: [cameUp(ID, offering("2024-11-05").change)],
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

/** The versions that it names, else all that clients speak; the newest first. */
function versionsToTry({ details = {} }: Match): readonly string[] {
  const named: readonly unknown[] = Array.isArray(details.supported) ? details.supported : [];
  const others = LEGACY_VERSIONS.filter((version) => version !== OFFERED_VERSION);
  const known = others.filter((version) => named.includes(version));
  return known.length > 0 ? known : others;
}

/** An older version that it takes is none that a client would try. */
function withTaken(match: Match, evidence: Evidence): Match {
  const taken = /version (\S+) in/.exec(upTrial(ID, evidence)?.change ?? "")?.[1];
  const problem = taken
    ? "a newer protocol version is refused and not answered with an older one"
    : "no protocol version in common with today's clients";
  const tried = taken ? ` Asked for ${taken}, it comes up.` : "";
  const versions = taken ? `takes ${taken}` : (match.captures.versions ?? "");
  return { ...match, captures: { ...match.captures, problem, tried, versions } };
}

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
