import type { Trial } from "../../model/experiment.ts";
import type { Sketch } from "../../model/rule.ts";
import { secondsText } from "./trials.ts";

/** A server that answered, listed its tools and lives. */
export const UP: Sketch = {
  ending: { kind: "running" },
  handshake: {
    kind: "completed",
    era: "legacy",
    protocolVersion: "2025-11-25",
    serverInfo: { name: "acme", version: "1.0.0" },
    capabilities: { tools: {} },
    durationMs: 120,
    tools: { kind: "listed", names: ["search"], bytes: 300, problems: [] },
  },
};

/** An entry that gives nothing to start. */
export const NOTHING_TO_START: Sketch = {
  command: [],
  ending: { kind: "not-spawned", errno: null },
};

/** A server that is not to be started. */
export const ONLY_READ: Sketch = { due: false, ending: { kind: "not-spawned", errno: null } };

/** A server that the system refused to start as if its program were not there. */
export const ENOENT: Sketch = { ending: { kind: "not-spawned", errno: "ENOENT" } };

/** A server whose install failed, with what the installer said. */
export const installFailed = (output: string, code = 1): Sketch => ({
  ending: { kind: "not-spawned", errno: null },
  install: { kind: "failed", durationMs: 1200, code, output },
});

/** An experiment with which the server came up. */
export const cameUp = (rule: string, change: string, handshakeMs = 400, label = ""): Trial => ({
  rule,
  change,
  outcome: "up",
  seen: `the handshake completed after ${secondsText(handshakeMs)}`,
  handshakeMs,
  found: label === "" ? null : { value: "", label },
});

/** An experiment that changed nothing. */
export const inVain = (rule: string, change: string): Trial => ({
  rule,
  change,
  outcome: "same",
  seen: "it failed in the same way",
  handshakeMs: null,
  found: null,
});
