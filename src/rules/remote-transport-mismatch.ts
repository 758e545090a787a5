import type { Evidence } from "../model/evidence.ts";
import type { Experiment } from "../model/experiment.ts";
import type { HttpAnswer } from "../model/remote.ts";
import type { RemoteSketch } from "../model/rule.ts";
import { defineRule } from "./engine/define-rule.ts";
import { entryRepair } from "./engine/entry-repair.ts";
import { COMPLETED } from "./engine/example-handshake.ts";
import { fixedAccept } from "./engine/fixed-accept.ts";
import { cameUp } from "./engine/sketches.ts";
import { otherTransport } from "./engine/transport-fit.ts";
import { signOf, streamAddress } from "./engine/transport-signs.ts";
import { shownUrl } from "./engine/web-address.ts";

const ID = "remote-transport-mismatch";

const detect = (evidence: Evidence) =>
  otherTransport(evidence) ?? signOf(evidence) ?? fixedAccept(evidence);

/** At the stream that is commonly beside an address for messages. */
function atStream({ remote }: Evidence): readonly Experiment[] {
  const url = remote?.plan.url ?? "";
  if (!URL.canParse(url)) return [];
  const stream = streamAddress(url);
  return [
    {
      change: `at \`${shownUrl(stream)}\`, over HTTP with SSE`,
      reach: (plan) => ({ ...plan, url: stream, transport: "sse" }),
      isFix: true,
    },
  ];
}

const BASE = "https://mcp.example.com";

const answer = (
  method: HttpAnswer["method"],
  path: string,
  status: number,
  [type, body]: readonly [type: string, body: string] = ["text/plain", ""],
): HttpAnswer => ({
  ...{ method, url: `${BASE}${path}`, status, headers: { "content-type": type }, body },
  ...{ asked: method === "POST" ? "initialize" : null, atMs: 80 },
});

const STREAM = ["text/event-stream", "event: endpoint\ndata: /messages/?session_id=..."] as const;
const QUIET = answer("GET", "/sse", 200, ["text/event-stream", ": hello\n"]);
const ELSEWHERE = answer("GET", "/sse", 200, [
  "text/event-stream",
  "event: endpoint\ndata: http://10.0.0.5:8080/messages",
]);
const POST_REFUSED = answer("POST", "/sse", 405, ["text/plain", "Method Not Allowed"]);
const NO_SESSION = answer("POST", "/messages/", 400, ["text/plain", "session_id is required"]);
const ENDPOINT_GONE = answer("POST", "/messages/", 404, ["text/plain", "Not Found"]);
const NOT_ACCEPTABLE = answer("POST", "/mcp", 406, [
  "application/json",
  '{"jsonrpc":"2.0","error":{"code":-32000,"message":"Not Acceptable: Client must accept both application/json and text/event-stream"},"id":null}',
]);
const UNSUPPORTED = answer("POST", "/mcp", 415);
const PAGE = answer("GET", "/mcp", 200, ["text/html", "<!doctype html><title>Acme</title>"]);
const NO_POST = answer("POST", "/mcp", 405, ["text/html", "<h1>405 Method Not Allowed</h1>"]);

const refused = (...answers: readonly HttpAnswer[]) => ({
  answers,
  trouble: { kind: "status", answer: answers[0] as HttpAnswer } as const,
});

const UP_OVER_SSE: RemoteSketch = {
  ...{ url: `${BASE}/sse`, spoken: "sse", answers: [POST_REFUSED] },
  unspoken: { kind: "status", answer: POST_REFUSED },
};

export default defineRule({
  id: ID,
  stage: "remote",
  level: "error",
  levelIfUp: "warning",
  confidence: "likely",
  at: "url",
  title: "{what}",
  why: "{reason}",
  fix: "{remedy}",
  detect,
  experiments: (evidence, match) => (match?.details?.url ? atStream(evidence) : []),
  repair: entryRepair({ type: "http", url: `${BASE}/sse` }, { type: "sse", url: `${BASE}/sse` }),
  examples: [
    {
      name: "an older server, in a client that takes `type` at its word",
      evidence: {
        client: "roo-code",
        ending: { kind: "running" },
        handshake: COMPLETED,
        remote: UP_OVER_SSE,
      },
    },
    {
      name: "an older server, in a client that knows no SSE",
      evidence: {
        client: "codex",
        ending: { kind: "running" },
        handshake: COMPLETED,
        remote: UP_OVER_SSE,
      },
    },
    {
      name: "an older server, in a client that finds the transport in its newest versions",
      evidence: {
        client: "claude-code",
        ending: { kind: "running" },
        handshake: COMPLETED,
        remote: UP_OVER_SSE,
      },
    },
    {
      name: "a newer server under the older type",
      evidence: {
        client: "claude-code",
        ending: { kind: "running" },
        handshake: COMPLETED,
        remote: {
          transport: "sse",
          spoken: "http",
          unspoken: { kind: "status", answer: answer("GET", "/mcp", 405) },
        },
      },
    },
    {
      name: "an older server, in a client of which it is not known",
      evidence: {
        client: "kiro",
        ending: { kind: "running" },
        handshake: COMPLETED,
        remote: UP_OVER_SSE,
      },
    },
    {
      name: "the address for messages in the place of the stream",
      evidence: {
        ending: { kind: "running" },
        remote: { url: `${BASE}/messages/`, ...refused(NO_SESSION) },
        trials: [cameUp(ID, `at \`${BASE}/sse\`, over HTTP with SSE`)],
      },
    },
    {
      name: "a proxy with a prefix that the server does not know of",
      evidence: {
        ending: { kind: "running" },
        remote: {
          ...{ url: `${BASE}/acme/sse`, transport: "sse" },
          ...refused(ENDPOINT_GONE, answer("GET", "/acme/sse", 200, STREAM), ENDPOINT_GONE),
        },
      },
    },
    {
      name: "a stream that names no address for messages",
      evidence: {
        ending: { kind: "running" },
        remote: {
          ...{ url: `${BASE}/sse`, transport: "sse", answers: [QUIET] },
          trouble: {
            kind: "not-mcp",
            answer: QUIET,
            problem: "is a stream of events that names no `endpoint`",
          },
        },
      },
    },
    {
      name: "a stream that sends messages to another origin",
      evidence: {
        ending: { kind: "running" },
        remote: {
          ...{ url: `${BASE}/sse`, transport: "sse", answers: [ELSEWHERE] },
          trouble: {
            kind: "not-mcp",
            answer: ELSEWHERE,
            problem: "names an `endpoint` of another origin, `http://10.0.0.5:8080`",
          },
        },
      },
    },
    {
      name: "406, although both types are accepted",
      evidence: { ending: { kind: "running" }, remote: refused(NOT_ACCEPTABLE) },
    },
    {
      name: "415",
      evidence: { ending: { kind: "running" }, remote: refused(UNSUPPORTED) },
    },
    {
      name: "a fixed Accept, and the server is up",
      evidence: {
        ending: { kind: "running" },
        handshake: COMPLETED,
        remote: { spoken: "http", headers: { Accept: "application/json" } },
      },
    },
  ],
  counterexamples: [
    {
      name: "an older server, in a client that tries both",
      evidence: {
        client: "vscode",
        ending: { kind: "running" },
        handshake: COMPLETED,
        remote: UP_OVER_SSE,
      },
    },
    {
      name: "the transport of the entry",
      evidence: {
        ending: { kind: "running" },
        handshake: COMPLETED,
        remote: { spoken: "http", headers: { Accept: "*/*" } },
      },
    },
    {
      name: "a session that the server has forgotten",
      evidence: {
        ending: { kind: "running" },
        remote: refused(
          answer("POST", "/mcp", 404, ["text/plain", "Transport not found for sessionId 1"]),
        ),
      },
    },
    {
      name: "a server that wants a login",
      evidence: {
        ending: { kind: "running" },
        remote: refused(answer("POST", "/mcp", 401), NO_POST, PAGE),
      },
    },
    {
      name: "a page that takes no POST",
      evidence: { ending: { kind: "running" }, remote: refused(NO_POST, PAGE) },
    },
    {
      name: "nothing at this path",
      evidence: {
        ending: { kind: "running" },
        remote: refused(answer("POST", "/mcp", 404), answer("GET", "/mcp", 404)),
      },
    },
  ],
});
