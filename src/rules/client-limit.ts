import type { Evidence } from "../model/evidence.ts";
import { fact } from "../model/fact.ts";
import type { Match } from "../model/rule.ts";
import type { StartLimit } from "../model/server.ts";
import { defineRule } from "./engine/define-rule.ts";
import { factOf } from "./engine/fact-of.ts";
import { UP } from "./engine/sketches.ts";
import { enumerated, sentence } from "./engine/text.ts";

/** One of the two ways in which a server can be fine here and not in a client. */
interface Trouble {
  readonly what: string;
  readonly reason: string;
  readonly remedy: string;
}

function tooSlow(evidence: Evidence): Trouble | undefined {
  const { server, handshake } = evidence;
  if (handshake.kind !== "completed") return undefined;
  const { durationMs } = handshake;
  const limits = (server.limits ?? []).filter(({ ms }) => ms < durationMs);
  if (limits.length === 0) return undefined;
  const clients = limits.map(({ client, ms }) => `${client} (${ms / 1000} s)`).join(", ");
  return {
    what: `the handshake took ${roundedUp(durationMs)} s here, over the limit of ${clients}`,
    reason:
      "A client that waits no longer than this gives up before the server has answered, and shows it as " +
      `failed. ${evidence.remote ? "From a place further away, or where the server has to wake up first, it takes longer still." : "On a slower machine, or at the first start after an update, it takes longer still."}`,
    remedy: [...limits.flatMap(raised), evidence.remote ? FASTER_BEHIND_URL : FASTER].join("\n\n"),
  };
}

const raised = ({ remedy }: StartLimit): readonly string[] =>
  remedy === "" ? [] : [sentence(remedy)];

const FASTER =
  "Let the server answer `initialize` first, and do after it what takes time: connections, indexes, downloads.";

const FASTER_BEHIND_URL =
  "If the server is yours, keep a copy of it awake, and answer `initialize` before anything that takes time.";

/** Seconds of two digits behind the point, never equal to a limit that was passed. */
const roundedUp = (ms: number): number => Math.ceil(ms / 10) / 100;

function notHandedOn(evidence: Evidence): Trouble | undefined {
  const { client, variables = "", remedy = "" } = factOf("not-handed-on", evidence)?.captures ?? {};
  if (client === undefined) return undefined;
  return {
    what: `${enumerated(variables.split(", "))} would not reach the server in ${client}`,
    reason:
      `${client} does not hand on all variables of its own environment: these stay behind where the config does ` +
      "not name them. The server had them here.",
    remedy: sentence(remedy),
  };
}

function detect(evidence: Evidence): Match | undefined {
  const troubles = [tooSlow(evidence), notHandedOn(evidence)].filter((each) => each !== undefined);
  if (troubles.length === 0) return undefined;
  const joined = (part: keyof Trouble, by: string) => troubles.map((each) => each[part]).join(by);
  return {
    captures: {
      what: joined("what", ", and "),
      reason: joined("reason", " "),
      remedy: joined("remedy", "\n\n"),
    },
    evidence: [],
  };
}

export default defineRule({
  id: "client-limit",
  stage: "handshake",
  level: "warning",
  levelIfUp: "warning",
  confidence: "likely",
  at: "name",
  behindUrl: true,
  title: "{what}",
  why: "{reason}",
  fix: "{remedy}",
  detect,
  repair: {
    language: "toml",
    before: `[mcp_servers.acme]
command = "uvx"
args = ["acme-mcp"]`,
    after: `[mcp_servers.acme]
command = "uvx"
args = ["acme-mcp"]
startup_timeout_sec = 60`,
  },
  examples: [
    {
      name: "a server that is slower than a client waits",
      evidence: {
        ...UP,
        limits: [
          { client: "Codex", ms: 100, remedy: "raise `startup_timeout_sec` of the entry" },
          { client: "Claude Code", ms: 30_000, remedy: "set `MCP_TIMEOUT`" },
        ],
      },
    },
    {
      name: "a server behind a URL that is slower than a client waits",
      evidence: {
        ...UP,
        remote: { spoken: "http" },
        limits: [{ client: "Codex", ms: 100, remedy: "raise `startup_timeout_sec` of the entry" }],
      },
    },
    {
      name: "a variable that a client keeps to itself",
      evidence: {
        ...UP,
        facts: [
          fact("not-handed-on", {
            client: "Codex",
            variables: "ACME_API_KEY",
            remedy: 'write `env_vars = ["ACME_API_KEY"]` into the entry',
          }),
        ],
      },
    },
  ],
  counterexamples: [
    {
      name: "a server that is as fast as each client wants it",
      evidence: { ...UP, limits: [{ client: "Codex", ms: 10_000, remedy: "" }] },
    },
    {
      name: "a server that never answered",
      evidence: {
        ending: { kind: "timed-out", afterMs: 30_000 },
        limits: [{ client: "Codex", ms: 10_000, remedy: "" }],
      },
    },
  ],
});
