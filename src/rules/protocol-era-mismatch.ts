import { defineRule } from "./engine/define-rule.ts";
import { COMPLETED } from "./engine/example-handshake.ts";

export default defineRule({
  id: "protocol-era-mismatch",
  stage: "handshake",
  level: "warning",
  levelIfUp: "warning",
  title: "only clients of the newest protocol ({version}) can use this server",
  why: "It answers `server/discover` of the modern protocol and refuses `initialize`. Most of today's clients begin with `initialize` and nothing else: Claude Code on stdio, VS Code, Codex, and every client on version 1 of the TypeScript SDK. They show this server as failed.",
  fix: "Let the server answer `initialize` as well: with version 2 of the TypeScript SDK, serve it without `legacy: 'reject'`. If only modern clients are meant to use it, set `levels: protocol-era-mismatch=off`.",
  at: "command",
  confidence: "confirmed",
  detect: ({ handshake }) =>
    handshake.kind === "completed" && handshake.era === "modern"
      ? {
          captures: { version: handshake.protocolVersion },
          evidence: [`server/discover: ${handshake.protocolVersion}`],
        }
      : undefined,
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
