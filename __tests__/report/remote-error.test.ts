import { describe, expect, test } from "@jest/globals";
import type { Handshake } from "../../src/model/evidence.ts";
import type { HttpAnswer, RemoteTrouble, Unreached } from "../../src/model/remote.ts";
import type { RemoteSketch } from "../../src/model/rule.ts";
import { clientError } from "../../src/report/client-error.ts";
import { evidenceOf } from "../rules/evidence-of.ts";

const URL_ASKED = "https://mcp.example.com/mcp";

const answerOf = (answer: Partial<HttpAnswer>): HttpAnswer => ({
  ...{ method: "POST", url: URL_ASKED, asked: "initialize", status: 200, headers: {}, body: "" },
  ...{ atMs: 5, ...answer },
});

const ofType = (type: string) => ({ headers: { "content-type": type } });
const GET = { method: "GET", asked: null } as const;

const unreached = (failure: Partial<Unreached>): RemoteTrouble => ({
  kind: "unreached",
  failure: {
    ...{ method: "POST", url: URL_ASKED, asked: "initialize", phase: "connect" },
    ...{ code: "ECONNREFUSED", message: "connect ECONNREFUSED 127.0.0.1:3000", afterMs: 5 },
    ...{ address: "127.0.0.1", proxy: null, certificate: null, ...failure },
  },
});

const status = (answer: Partial<HttpAnswer>): RemoteSketch => {
  const made = answerOf(answer);
  return { answers: [made], trouble: { kind: "status", answer: made } };
};

const notMcp = (answer: Partial<HttpAnswer>): RemoteSketch => {
  const made = answerOf(answer);
  return { answers: [made], trouble: { kind: "not-mcp", answer: made, problem: "it is none" } };
};

const redirect = (to: string, from = URL_ASKED): RemoteSketch => ({
  trouble: { kind: "redirect", answer: answerOf({ url: from, status: 302 }), to },
});

const stream = ofType("text/event-stream");
const sse = (sketch: RemoteSketch): RemoteSketch => ({ ...sketch, transport: "sse" });

/** What `Client.connect` of the SDK 1.32.2 throws. */
const ROWS: readonly (readonly [string, RemoteSketch, string | null])[] = [
  [
    "a 401",
    {
      ...status({ status: 401, body: '{"error":"invalid_token"}' }),
      headers: { Authorization: "x" },
    },
    'Streamable HTTP error: Error POSTing to endpoint: {"error":"invalid_token"}',
  ],
  [
    "a 405 without a body",
    status({ status: 405 }),
    "Streamable HTTP error: Error POSTing to endpoint:",
  ],
  [
    "an answer to the modern request alone",
    status({ asked: "server/discover", status: 503, body: "busy" }),
    "Streamable HTTP error: Error POSTing to endpoint: busy",
  ],
  [
    "a web page",
    notMcp({ ...ofType("text/html; charset=utf-8"), body: "<html>" }),
    "Streamable HTTP error: Unexpected content type: text/html; charset=utf-8",
  ],
  ["no content type", notMcp({}), "Streamable HTTP error: Unexpected content type: null"],
  ["a 202 to a request", notMcp({ status: 202 }), "MCP error -32001: Request timed out"],
  [
    "broken JSON",
    notMcp({ ...ofType("application/json"), body: '{"a":}' }),
    expect.stringMatching(/JSON/) as unknown as string,
  ],
  ["a refused connection", { trouble: unreached({}) }, "fetch failed"],
  [
    "silence",
    { trouble: unreached({ phase: "answer", code: "TIMED_OUT" }) },
    "MCP error -32001: Request timed out",
  ],
  [
    "a login in the address, which is not shown",
    {
      trouble: unreached({ phase: "address", code: "LOGIN_IN_URL" }),
      url: "https://me:word@mcp.example.com/mcp?key=1",
    },
    "Request cannot be constructed from a URL that includes credentials: https://mcp.example.com/mcp",
  ],
  ["no address", { trouble: unreached({ phase: "address", code: "BAD_URL" }) }, "Invalid URL"],
  [
    "an address that only this program refuses",
    { trouble: unreached({ phase: "address", code: "PRIVATE_ADDRESS" }) },
    null,
  ],
  [
    "a redirect to another origin, its query left out",
    redirect("https://login.example.com/start?state=abc"),
    "Streamable HTTP error: Error POSTing to endpoint: Redirect to https://login.example.com/start not followed (redirectPolicy: 'same-origin')",
  ],
  [
    "a redirect to plain HTTP",
    redirect("http://mcp.example.com/mcp/"),
    "Streamable HTTP error: Error POSTing to endpoint: Redirect to plain http not followed; try https://mcp.example.com/mcp/ instead (redirectPolicy: 'same-origin')",
  ],
  [
    "what follows a redirect that the SDK follows with the headers, and this program without them",
    {
      ...status({ status: 401 }),
      redirectedTo: `${URL_ASKED}/`,
      headers: { Authorization: "Bearer x" },
    },
    null,
  ],
  ["over SSE, a 404", sse(status({ ...GET, status: 404 })), "SSE error: Non-200 status code (404)"],
  [
    "over SSE, a 204",
    sse(status({ ...GET, status: 204 })),
    "SSE error: Server sent HTTP 204, not reconnecting",
  ],
  [
    "over SSE, a web page",
    sse(notMcp({ ...GET, ...ofType("text/html") })),
    'SSE error: Invalid content type, expected "text/event-stream"',
  ],
  ["over SSE, a stream without an address", sse(notMcp({ ...GET, ...stream })), null],
  [
    "over SSE, a refused message",
    sse({
      answers: [answerOf({ ...GET, ...stream }), answerOf({ status: 404, body: "nope" })],
      trouble: { kind: "status", answer: answerOf({ status: 404, body: "nope" }) },
    }),
    "Error POSTing to endpoint (HTTP 404): nope",
  ],
  [
    "over SSE, a refused connection",
    sse({ trouble: unreached({}) }),
    "SSE error: TypeError: fetch failed: connect ECONNREFUSED 127.0.0.1:3000",
  ],
  [
    "over SSE, silence, in which the SDK waits for ever",
    sse({ trouble: unreached({ phase: "answer", code: "TIMED_OUT" }) }),
    null,
  ],
  ["over SSE, a redirect within the origin", sse(redirect(`${URL_ASKED}/`)), null],
];

describe("what an MCP client shows of a server behind a URL", () => {
  test.each(ROWS)("%s", (_what, remote, shown) => {
    expect(clientError(evidenceOf({ remote }))).toEqual(shown);
  });

  test("is nothing where the server is up, or wants a login", () => {
    const handshake = COMPLETED;
    expect(clientError(evidenceOf({ handshake, remote: { spoken: "http" } }))).toBeNull();
    expect(clientError(evidenceOf({ remote: status({ status: 401 }) }))).toBeNull();
  });

  test("is what its own transport meets, where only the other one works", () => {
    const answer = answerOf({ status: 404, body: "Cannot POST /sse" });
    const remote: RemoteSketch = {
      ...{ answers: [answer, answerOf({ ...GET, ...stream })], spoken: "sse" },
      unspoken: { kind: "status", answer },
    };
    expect(clientError(evidenceOf({ handshake: COMPLETED, remote }))).toBe(
      "Streamable HTTP error: Error POSTing to endpoint: Cannot POST /sse",
    );
  });

  test("is the error in a message, where one came with 200, and its JSON, where it came otherwise", () => {
    const error = { code: -32603, message: "Missing API key" };
    const handshake: Handshake = { kind: "rejected", error };
    const body = JSON.stringify({ jsonrpc: "2.0", id: 0, error });
    const come = (code: number): RemoteSketch => ({
      answers: [answerOf({ status: code, body, ...ofType("application/json") })],
    });
    expect(clientError(evidenceOf({ handshake, remote: come(200) }))).toBe(
      "MCP error -32603: Missing API key",
    );
    expect(clientError(evidenceOf({ handshake, remote: come(400) }))).toBe(
      `Streamable HTTP error: Error POSTing to endpoint: ${body}`,
    );
  });
});

const COMPLETED: Handshake = {
  kind: "completed",
  era: "legacy",
  protocolVersion: "2025-11-25",
  serverInfo: { name: "a", version: "1" },
  capabilities: {},
  durationMs: 5,
  tools: { kind: "not-asked" },
};
