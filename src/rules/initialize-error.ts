import { defineRule } from "./engine/define-rule.ts";
import { quote } from "./engine/plain-text.ts";

const STARTED = { alive: "The process runs and", giving: "`env`", from: "the runner" };
const BEHIND_URL = {
  alive: "What is behind the address",
  giving: "`headers`",
  from: "the server",
};

export default defineRule({
  id: "initialize-error",
  stage: "handshake",
  level: "error",
  title: "the server refuses `initialize`: {message}",
  why: "{alive} speaks MCP, but answers the first request with error {errorCode}, so every client gives up on it. The message is the server's own.",
  fix: "Do what the message asks. If it speaks of a login or a key, give `{server}` one by {giving} in {file}; if it speaks of an address, check that {from} can reach it.",
  at: "name",
  behindUrl: true,
  confidence: "confirmed",
  detect: ({ handshake, remote }) => {
    if (handshake.kind !== "rejected") return undefined;
    const { code, message } = handshake.error;
    return {
      captures: {
        errorCode: String(code),
        message: quote(message) || `error ${code}`,
        ...(remote ? BEHIND_URL : STARTED),
      },
      evidence: [`error ${code}: ${quote(message, 500)}`],
      details: { code },
    };
  },
  examples: [
    {
      name: "a login is missing",
      evidence: {
        ending: { kind: "running" },
        handshake: {
          kind: "rejected",
          error: {
            code: -32001,
            message: "Not authenticated - your API key is missing or was reset",
          },
        },
      },
    },
    {
      name: "a server behind a URL",
      evidence: {
        remote: {},
        handshake: {
          kind: "rejected",
          error: { code: -32001, message: "ACME_API_KEY environment variable is not set" },
        },
      },
    },
    {
      name: "a fault of the server, without a message",
      evidence: {
        ending: { kind: "running" },
        handshake: { kind: "rejected", error: { code: -32603, message: "" } },
      },
    },
  ],
  counterexamples: [
    {
      name: "the message names a variable",
      evidence: {
        ending: { kind: "running" },
        handshake: {
          kind: "rejected",
          error: { code: -32603, message: "ACME_API_KEY environment variable is not set" },
        },
      },
    },
    {
      name: "the method is not known",
      evidence: {
        ending: { kind: "running" },
        handshake: { kind: "rejected", error: { code: -32601, message: "Method not found" } },
      },
    },
    {
      name: "the version is refused",
      evidence: {
        ending: { kind: "running" },
        handshake: {
          kind: "rejected",
          error: { code: -32602, message: "Unsupported protocol version: 2025-11-25" },
        },
      },
    },
  ],
});
