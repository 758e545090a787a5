import type { Handshake } from "../../model/evidence.ts";

/** A handshake that succeeded, for the examples of rules. */
export const COMPLETED = {
  kind: "completed",
  era: "legacy",
  protocolVersion: "2025-11-25",
  serverInfo: { name: "acme", version: "1.0.0" },
  capabilities: { tools: {} },
  durationMs: 80,
  tools: { kind: "listed", names: ["search"], bytes: 240, problems: [] },
} as const satisfies Handshake;
