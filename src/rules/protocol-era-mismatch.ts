import { MODERN_VERSION } from "../protocol/messages.ts";
import { defineRule } from "./engine/define-rule.ts";
import { COMPLETED } from "./engine/example-handshake.ts";
import { onWire } from "./engine/silence.ts";
import { cameUp } from "./engine/sketches.ts";
import { upTrial } from "./engine/trials.ts";

const ID = "protocol-era-mismatch";

export default defineRule({
  id: ID,
  stage: "handshake",
  level: "warning",
  levelIfUp: "warning",
  title: "only clients of the newest protocol ({version}) can use this server",
  why: "It answers `server/discover` of the modern protocol and {refusal}. Most of today's clients begin with `initialize` and nothing else: Claude Code on stdio, VS Code, Codex, and every client on version 1 of the TypeScript SDK. They show this server as failed.",
  fix: "Let the server answer `initialize` as well: with version 2 of the TypeScript SDK, serve it without `legacy: 'reject'`. If only modern clients are meant to use it, set `levels: protocol-era-mismatch=off`.",
  at: "command",
  behindUrl: true,
  confidence: "confirmed",
  detect: (evidence) => {
    const { handshake } = evidence;
    if (handshake.kind === "completed" && handshake.era === "modern") {
      const version = handshake.protocolVersion;
      return {
        captures: { version, refusal: "refuses `initialize`" },
        evidence: [`server/discover: ${version}`],
      };
    }
    const captures = { version: MODERN_VERSION, refusal: "leaves `initialize` without an answer" };
    return upTrial(ID, evidence) && { captures, evidence: [], level: "error" };
  },
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
  ],
  counterexamples: [
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
