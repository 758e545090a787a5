import { expect, test } from "@jest/globals";
import type { Evidence, Handshake } from "../../src/model/evidence.ts";
import type { Sketch } from "../../src/model/rule.ts";
import { clientError } from "../../src/report/client-error.ts";
import { evidenceOf } from "../rules/evidence-of.ts";

const COMPLETED: Extract<Handshake, { kind: "completed" }> = {
  kind: "completed",
  era: "legacy",
  protocolVersion: "2025-11-25",
  serverInfo: { name: "a", version: "1" },
  capabilities: {},
  durationMs: 5,
  tools: { kind: "not-asked" },
};
const RUNNING: Evidence["ending"] = { kind: "running" };
const error = { code: -32603, message: "Missing API key" };

const ROWS: readonly (readonly [string, Sketch, string | null])[] = [
  ["an exit", {}, "MCP error -32000: Connection closed"],
  [
    "an exit with code 0",
    { ending: { kind: "exited", code: 0, afterMs: 3 } },
    "MCP error -32000: Connection closed",
  ],
  [
    "a signal",
    { ending: { kind: "killed", signal: "SIGKILL", afterMs: 3 } },
    "MCP error -32000: Connection closed",
  ],
  [
    "silence",
    { ending: { kind: "timed-out", afterMs: 30_000 } },
    "MCP error -32001: Request timed out",
  ],
  [
    "a command that is not there",
    { command: ["uvx", "x"], ending: { kind: "not-spawned", errno: "ENOENT" } },
    "spawn uvx ENOENT",
  ],
  [
    "a package that could not be fetched",
    {
      ending: { kind: "not-spawned", errno: null },
      install: { kind: "failed", durationMs: 5, code: 1, output: "E404" },
    },
    "MCP error -32000: Connection closed",
  ],
  [
    "a package that took too long",
    {
      ending: { kind: "not-spawned", errno: null },
      install: { kind: "timed-out", durationMs: 5, output: "" },
    },
    "MCP error -32001: Request timed out",
  ],
  [
    "an error in answer to `initialize`",
    { ending: RUNNING, handshake: { kind: "rejected", error } },
    "MCP error -32603: Missing API key",
  ],
  [
    "an error, and then an exit",
    { handshake: { kind: "rejected", error } },
    "MCP error -32603: Missing API key",
  ],
  [
    "an unknown version",
    {
      ending: RUNNING,
      handshake: { kind: "version-unsupported", offered: "1999-01-01", supported: [] },
    },
    "Server's protocol version is not supported: 1999-01-01",
  ],
  [
    "an answer of the wrong shape",
    {
      ending: RUNNING,
      handshake: { kind: "invalid", path: "result.serverInfo", problem: "is missing", answer: "" },
    },
    "Invalid result for initialize: `result.serverInfo` is missing",
  ],
  [
    "an answer that is no JSON-RPC, which clients drop",
    {
      ending: RUNNING,
      handshake: { kind: "invalid", path: "jsonrpc", problem: "is missing", answer: "" },
    },
    "MCP error -32001: Request timed out",
  ],
  [
    "an error in answer to `tools/list`",
    {
      ending: RUNNING,
      handshake: { ...COMPLETED, tools: { kind: "failed", error, reason: "error" } },
    },
    "MCP error -32603: Missing API key",
  ],
  [
    "no answer to `tools/list`",
    {
      ending: RUNNING,
      handshake: { ...COMPLETED, tools: { kind: "failed", error: null, reason: "silent" } },
    },
    "MCP error -32001: Request timed out",
  ],
  ["an exit after the handshake", { handshake: COMPLETED }, "MCP error -32000: Connection closed"],
  ["a server that is up", { ending: RUNNING, handshake: COMPLETED }, null],
  ["a server that was not to be started", { due: false }, null],
];

test.each(ROWS)("%s", (_what, sketch, shown) => {
  expect(clientError(evidenceOf(sketch))).toBe(shown);
});

test("nothing, where the config gives nothing to start", () => {
  expect(clientError({ ...evidenceOf({}), plan: null })).toBeNull();
});
