import type { Evidence, Handshake } from "../model/evidence.ts";
import type { Match } from "../model/rule.ts";
import { answerLines, isPage, requestOf } from "./engine/answered.ts";
import { defineRule } from "./engine/define-rule.ts";
import { isMeantAsMcp } from "./engine/mcp-signs.ts";
import { quote } from "./engine/plain-text.ts";
import { answeredOtherwise, answerOf } from "./engine/remote-sketches.ts";
import { onWire } from "./engine/silence.ts";
import { cameUp } from "./engine/sketches.ts";
import { upTrial } from "./engine/trials.ts";

const ID = "initialize-invalid";
const METHOD_NOT_FOUND = -32601;

const SHAPE =
  "In the server, answer `initialize` with `protocolVersion`, `capabilities` and `serverInfo` (`name` and `version`), and with the `id` of the request, which is 0 in the official SDKs. If it is not yours, report the answer to its author.";
const ZERO =
  "In the server, take every number and every text for an id, 0 too: test for a request with `id !== undefined` " +
  '(or `"id" in message`), not with `if (id)`. The official SDKs begin to count at 0. If the server is not yours, report it to its author.';
const ECHO =
  "Check that `{commandLine}` starts an MCP server: a program that copies its input, or `docker run -t`, whose terminal repeats what it is sent, answers like this.";
const ABSENT =
  "Check that `{commandLine}` starts an MCP server, and not one for another protocol, such as a language server. If it is one, it lacks the first method of the protocol: build it on an MCP SDK.";

export default defineRule({
  id: ID,
  stage: "handshake",
  level: "error",
  title: "{what}",
  why: "`initialize` is the first thing that clients ask. Without an answer that fits the schema of the specification they end the connection.",
  fix: "{how}",
  at: "command",
  behindUrl: true,
  confidence: "confirmed",
  detect: (evidence) => {
    const { handshake, server, plan } = evidence;
    const match = matchOf(handshake) ?? deafToZero(evidence) ?? garbledOf(evidence);
    if (evidence.remote) return match && withWords(match);
    const line = [plan?.command ?? server.command?.value ?? "", ...(plan?.args ?? [])].join(" ");
    const how = match?.captures.how?.replace("{commandLine}", () => line) ?? "";
    return match && { ...match, captures: { ...match.captures, how } };
  },
  experiments: (evidence) => onWire(evidence, "id-1", "with 1 as the id of the first request"),
  repair: {
    language: "js",
    before: `if (request.method === "initialize" && request.id) {
  reply(request.id, { protocolVersion: "2025-11-25" });
}`,
    after: `if (request.method === "initialize") {
  reply(request.id, {
    protocolVersion: "2025-11-25",
    capabilities: { tools: {} },
    serverInfo: { name: "acme", version: "1.0.0" },
  });
}`,
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
      name: "a server that takes the id 0 for none",
      evidence: {
        ending: { kind: "timed-out", afterMs: 30_000 },
        trials: [cameUp(ID, "with 1 as the id of the first request")],
      },
    },
    {
      name: "a message of MCP under the name of plain text, behind a URL",
      evidence: answeredOtherwise(
        answerOf(200, '{"jsonrpc":"2.0","id":0,"result":{}}', { "content-type": "text/plain" }),
        "has the type `text/plain`, not `application/json` or `text/event-stream`",
      ),
    },
    {
      name: "a stream that ends without an answer, behind a URL",
      evidence: answeredOtherwise(
        answerOf(200, "id: 1\ndata:\n\n", { "content-type": "text/event-stream" }),
        "is a stream that ended without an answer",
      ),
    },
    {
      name: "a request that is taken and not answered, behind a URL",
      evidence: answeredOtherwise(answerOf(202), "has the status 202 and has no body"),
    },
    {
      name: "broken JSON, behind a URL",
      evidence: answeredOtherwise(
        answerOf(200, '{"jsonrpc":"2.0","id":0,', { "content-type": "application/json" }),
        "is no JSON",
      ),
    },
    {
      name: "another service of JSON-RPC, behind a URL",
      evidence: {
        remote: {},
        handshake: { kind: "rejected", error: { code: -32601, message: "Method not found" } },
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

const BEHIND_URL: Readonly<Record<string, string>> = {
  [ABSENT]:
    "Check that the address is one of an MCP server, and not one of another service that speaks JSON-RPC. If it is one, it lacks the first method of the protocol: build it on an MCP SDK.",
  [ECHO]:
    "Check that the address is one of an MCP server: what is there sends back what it is sent.",
};

const withWords = (match: Match): Match => {
  const { how = "" } = match.captures;
  return { ...match, captures: { ...match.captures, how: BEHIND_URL[how] ?? how } };
};

/** Of a server behind a URL: an answer that was meant as a message, and is none. */
function garbledOf({ remote }: Evidence): Match | undefined {
  const trouble = remote?.trouble;
  if (trouble?.kind !== "not-mcp" || isPage(trouble.answer) || !isMeantAsMcp(trouble.answer)) {
    return undefined;
  }
  const { answer, problem } = trouble;
  return {
    captures: {
      what: `the answer to \`${answer.asked ?? requestOf(answer)}\` is no message of MCP: it ${inner(problem)}`,
      how: answer.method === "GET" ? STREAM : MESSAGE,
    },
    evidence: answerLines(answer),
    details: { status: answer.status },
    confidence: "likely",
  };
}

/** A clause of what was seen, which quotes in back-ticks itself. */
const inner = (problem: string): string => problem.slice(0, 160);

const STREAM =
  "In the server, begin each stream of HTTP+SSE with an event `endpoint`, whose data is the path that messages are posted to, of the same origin as the stream. If it is not yours, report the answer to its author.";

const MESSAGE =
  "In the server, answer each request with one message of JSON-RPC: as the whole body with `Content-Type: application/json`, or as the data of an event with `Content-Type: text/event-stream`, before the stream ends. If it is not yours, report the answer to its author.";

/** It answers the same request where its id is 1. */
function deafToZero(evidence: Evidence): Match | undefined {
  return upTrial(ID, evidence)
    ? {
        captures: { what: "the server does not answer a request whose `id` is 0", how: ZERO },
        evidence: [],
        details: { path: "id" },
      }
    : undefined;
}

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
