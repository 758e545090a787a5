import { defineRule } from "./engine/define-rule.ts";
import { COMPLETED } from "./engine/example-handshake.ts";
import { CLIENTS_AND_NOISE, noiseMatch } from "./engine/noise.ts";

export default defineRule({
  id: "stdout-noise-print",
  stage: "handshake",
  level: "error",
  levelIfUp: "warning",
  title: "the server prints to stdout: `{line}`",
  why: `On stdio stdout belongs to the protocol: a server must not write anything there that is not a message. ${CLIENTS_AND_NOISE}`,
  fix: "In the server, write it to stderr: `console.error(...)`, `print(..., file=sys.stderr)`, a logger with stderr as its target. If the server is not yours, look for its option to be quiet (`LOG_LEVEL`, `--quiet`, `MCP_MODE=stdio`) and report the line to its author.",
  at: "command",
  confidence: "confirmed",
  detect: (evidence) => noiseMatch("print", evidence),
  repair: {
    language: "js",
    before: `console.log("Acme MCP server is ready");`,
    after: `console.error("Acme MCP server is ready");`,
  },
  examples: [
    {
      name: "a banner, and no answer",
      evidence: {
        ending: { kind: "timed-out", afterMs: 30_000 },
        noise: ["Acme MCP server running on stdio"],
      },
    },
    {
      name: "a log line of a server that is up",
      evidence: {
        ending: { kind: "running" },
        handshake: COMPLETED,
        noise: ["2025-06-09 21:38:09,942 - acme - INFO"],
      },
    },
    {
      name: "a log line in JSON",
      evidence: {
        ending: { kind: "running" },
        handshake: COMPLETED,
        noise: ['{"level":30,"msg":"ready"}'],
      },
    },
  ],
  counterexamples: [
    {
      name: "a stack trace on stdout",
      evidence: {
        command: ["python3", "server.py"],
        noise: [
          "Traceback (most recent call last):",
          '  File "/repo/server.py", line 7, in <module>',
          "    main()",
          "ValueError: boom",
        ],
      },
    },
    {
      name: "a blank line",
      evidence: { ending: { kind: "running" }, handshake: COMPLETED, noise: [""] },
    },
    {
      name: "a message in the wrong framing",
      evidence: {
        ending: { kind: "timed-out", afterMs: 30_000 },
        noise: ["{", '  "jsonrpc": "2.0",', '  "id": 0,', '  "result": {}', "}"],
      },
    },
    {
      name: "a server that came up and ended later",
      evidence: {
        ending: { kind: "exited", code: 1, afterMs: 900 },
        handshake: COMPLETED,
        noise: ["Server started"],
      },
    },
  ],
});
