import type { Evidence } from "../model/evidence.ts";
import { fact } from "../model/fact.ts";
import type { HttpAnswer, Unreached } from "../model/remote.ts";
import type { Match } from "../model/rule.ts";
import { MODERN_VERSION } from "../protocol/messages.ts";
import { defineRule } from "./engine/define-rule.ts";
import { discoverBarred, discoverBreaks, modernOnly } from "./engine/era-troubles.ts";
import { COMPLETED } from "./engine/example-handshake.ts";
import { onWire } from "./engine/silence.ts";
import { cameUp, UP } from "./engine/sketches.ts";
import { upTrial } from "./engine/trials.ts";

const ID = "protocol-era-mismatch";

function detect(evidence: Evidence): Match | undefined {
  const { handshake, remote } = evidence;
  if (upTrial(ID, evidence)) {
    const refusal = "leaves `initialize` without an answer";
    const match = modernOnly(evidence, MODERN_VERSION, refusal, "error");
    return match && { ...match, evidence: [] };
  }
  if (handshake.kind !== "completed") return undefined;
  if (
    handshake.era === "modern" &&
    remote?.eras.legacy !== "yes" &&
    remote?.eras.legacy !== "unknown"
  )
    return modernOnly(evidence, handshake.protocolVersion, "refuses `initialize`");
  return remote?.discover ? discoverBarred(evidence, remote.discover) : discoverBreaks(evidence);
}

const URL = "https://mcp.example.com/mcp";

const FAILED: HttpAnswer = {
  ...{ method: "POST", url: URL, asked: "server/discover", status: 500, atMs: 80 },
  headers: { "content-type": "application/json" },
  body: '{"jsonrpc":"2.0","error":{"code":-32603,"message":"Internal server error"},"id":null}',
};

const SILENT: Unreached = {
  ...{ method: "POST", url: URL, asked: "server/discover", phase: "answer", code: "TIMED_OUT" },
  ...{ message: "no answer in time", afterMs: 10_000, address: "192.0.2.1" },
  ...{ proxy: null, certificate: null },
};

/** What rmcp wrote before its version 3. */
const EXITS = fact("discover-first", {
  outcome: "exits",
  seen: "it exited with code 1",
  said: "Error: ExpectedInitializeRequest",
});

export default defineRule({
  id: ID,
  stage: "handshake",
  level: "warning",
  levelIfUp: "warning",
  title: "{what}",
  why: "{reason}",
  fix: "{remedy}",
  at: "command",
  behindUrl: true,
  confidence: "confirmed",
  detect,
  experiments: (evidence) =>
    onWire(evidence, "modern", "with `server/discover` as the first request"),
  examples: [
    {
      name: "a modern server that is up",
      evidence: {
        ending: { kind: "running" },
        handshake: { ...COMPLETED, era: "modern", protocolVersion: "2026-07-28" },
      },
    },
    {
      name: "a modern server without tools",
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
    {
      name: "a server that passes over what it does not know",
      evidence: {
        ending: { kind: "timed-out", afterMs: 30_000 },
        trials: [cameUp(ID, "with `server/discover` as the first request")],
      },
    },
    {
      name: "a modern server that only VS Code reads",
      evidence: {
        client: "vscode",
        ending: { kind: "running" },
        handshake: { ...COMPLETED, era: "modern", protocolVersion: "2026-07-28" },
      },
    },
    {
      name: "a modern server, and a client of which it is not known how it begins",
      evidence: {
        client: "kiro",
        ending: { kind: "running" },
        handshake: { ...COMPLETED, era: "modern", protocolVersion: "2026-07-28" },
      },
    },
    {
      name: "a modern server behind a URL, and a client that begins with initialize",
      evidence: {
        client: "codex",
        handshake: { ...COMPLETED, era: "modern", protocolVersion: "2026-07-28" },
        ending: { kind: "running" },
        remote: { spoken: "http", eras: { legacy: "no", modern: "yes" } },
      },
    },
    {
      name: "a server behind a URL that fails at server/discover",
      evidence: {
        ending: { kind: "running" },
        handshake: COMPLETED,
        remote: {
          spoken: "http",
          eras: { legacy: "yes", modern: "no" },
          discover: { kind: "status", answer: FAILED },
        },
      },
    },
    {
      name: "a server behind a URL that is silent on server/discover",
      evidence: {
        ending: { kind: "running" },
        handshake: COMPLETED,
        remote: {
          spoken: "http",
          eras: { legacy: "yes", modern: "no" },
          discover: { kind: "unreached", failure: SILENT },
        },
      },
    },
    {
      name: "a server that a first server/discover ends",
      evidence: { ...UP, client: "copilot-cli", facts: [EXITS] },
    },
    {
      name: "a server that a first server/discover ends, where no reader begins so",
      evidence: { ...UP, client: "vscode", facts: [EXITS] },
    },
    {
      name: "a server that leaves a first server/discover without an answer",
      evidence: {
        ...UP,
        client: "crush",
        facts: [
          fact("discover-first", {
            outcome: "waits",
            seen: "it gave no answer, and `initialize` worked after it",
            said: "",
          }),
        ],
      },
    },
  ],
  counterexamples: [
    {
      name: "a modern server behind a URL that Claude Code reads, which asks for it",
      evidence: {
        handshake: { ...COMPLETED, era: "modern", protocolVersion: "2026-07-28" },
        ending: { kind: "running" },
        remote: { spoken: "http", eras: { legacy: "no", modern: "yes" } },
      },
    },
    {
      name: "a server of both eras behind a URL",
      evidence: {
        client: "codex",
        handshake: { ...COMPLETED, era: "modern", protocolVersion: "2026-07-28" },
        ending: { kind: "running" },
        remote: { spoken: "http", eras: { legacy: "yes", modern: "yes" } },
      },
    },
    {
      name: "a server behind a URL that fails at server/discover, which this client never sends",
      evidence: {
        client: "codex",
        ending: { kind: "running" },
        handshake: COMPLETED,
        remote: {
          spoken: "http",
          eras: { legacy: "yes", modern: "no" },
          discover: { kind: "status", answer: FAILED },
        },
      },
    },
    {
      name: "a server that answers a first server/discover with an error and goes on",
      evidence: {
        ...UP,
        facts: [
          fact("discover-first", {
            outcome: "falls-back",
            seen: "it answered with an error, and `initialize` worked after it",
            said: "",
          }),
        ],
      },
    },
    {
      name: "neither era works",
      evidence: {
        ending: { kind: "running" },
        handshake: { kind: "rejected", error: { code: -32601, message: "Method not found" } },
      },
    },
    {
      name: "a server that answers initialize",
      evidence: {
        ending: { kind: "running" },
        handshake: COMPLETED,
      },
    },
  ],
});
