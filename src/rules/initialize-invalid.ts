import type { Handshake } from "../model/evidence.ts";
import type { Match } from "../model/rule.ts";
import { defineRule } from "./engine/define-rule.ts";
import { quote } from "./engine/plain-text.ts";

const METHOD_NOT_FOUND = -32601;

const SHAPE =
  "In the server, answer `initialize` with `protocolVersion`, `capabilities` and `serverInfo` (`name` and `version`), and with the `id` of the request, which is 0 in the official SDKs. If it is not yours, report the answer to its author.";
const ECHO =
  "Check that `{commandLine}` starts an MCP server: a program that copies its input, or `docker run -t`, whose terminal repeats what it is sent, answers like this.";
const ABSENT =
  "Check that `{commandLine}` starts an MCP server, and not one for another protocol, such as a language server. If it is one, it lacks the first method of the protocol: build it on an MCP SDK.";

export default defineRule({
  id: "initialize-invalid",
  stage: "handshake",
  level: "error",
  title: "{what}",
  why: "`initialize` is the first thing that clients ask. Without an answer that fits the schema of the specification they end the connection.",
  fix: "{how}",
  at: "command",
  confidence: "confirmed",
  detect: ({ handshake, server, plan }) => {
    const match = matchOf(handshake);
    const line = [plan?.command ?? server.command?.value ?? "", ...(plan?.args ?? [])].join(" ");
    const how = match?.captures.how?.replace("{commandLine}", () => line) ?? "";
    return match && { ...match, captures: { ...match.captures, how } };
  },
  examples: [
    {
      name: "the answer lacks serverInfo",
      evidence: {
        ending: { kind: "running" },
        handshake: {
          kind: "invalid",
          path: "result.serverInfo",
          problem: "is missing",
          answer: '{"jsonrpc":"2.0","id":0,"result":{"protocolVersion":"2025-11-25"}}',
        },
      },
    },
    {
      name: "our own request comes back",
      evidence: {
        command: ["cat"],
        ending: { kind: "running" },
        handshake: {
          kind: "invalid",
          path: "method",
          problem: "is our own request",
          answer: '{"jsonrpc":"2.0","id":0,"method":"initialize","params":{}}',
        },
      },
    },
    {
      name: "a server that does not know the method",
      evidence: {
        ending: { kind: "running" },
        handshake: { kind: "rejected", error: { code: -32601, message: "unknown method" } },
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
      name: "no answer at all",
      evidence: { ending: { kind: "timed-out", afterMs: 30_000 } },
    },
  ],
});

function matchOf(handshake: Handshake): Match | undefined {
  if (handshake.kind === "rejected" && handshake.error.code === METHOD_NOT_FOUND) {
    const { code, message } = handshake.error;
    return {
      captures: { what: "the program does not know the method `initialize`", how: ABSENT },
      evidence: [`error ${code}: ${quote(message)}`],
    };
  }
  if (handshake.kind !== "invalid") return undefined;
  const { path, problem, answer } = handshake;
  const echo = path === "method";
  return {
    captures: {
      what: echo
        ? "the program sends our own request back"
        : `the answer to \`initialize\` does not fit the protocol: \`${path}\` ${quote(problem)}`,
      how: echo ? ECHO : SHAPE,
    },
    evidence: [quote(answer, 500)],
    details: { path },
  };
}
