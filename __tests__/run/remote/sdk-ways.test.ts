import { describe, expect, test } from "@jest/globals";
import {
  type Answer,
  asked,
  asking,
  type Got,
  INITIALIZED,
  json,
  legacy,
  result,
  rpcError,
  tool,
} from "./loopback.ts";

/** `server/discover` is answered so, and all else as a legacy server does. */
const atDiscover =
  (answer: Answer): Answer =>
  (got, response, all) =>
    (got.message.method === "server/discover" ? answer : legacy)(got, response, all);

/** How SDKs of the legacy era take the first request of the modern one. */
const WAYS: Readonly<Record<string, Answer>> = {
  "Go 1.8 with sessions: a result that names no version of the modern era": (got, response) =>
    json(
      response,
      result(got, {
        ...{ resultType: "complete", ttlMs: 0, cacheScope: "public", capabilities: { tools: {} } },
        supportedVersions: ["2025-11-25", "2025-06-18", "2025-03-26", "2024-11-05"],
      }),
    ),
  "TypeScript 1.12 without sessions: an unknown method, with status 200": (got, response) =>
    json(response, rpcError(got, -32601, "Method not found")),
  "TypeScript 1.32 without sessions: a version that it does not know, in the words of no era": (
    _got,
    response,
  ) => {
    const message = "Bad Request: Unsupported protocol version: 2026-07-28";
    json(response, { jsonrpc: "2.0", error: { code: -32000, message }, id: null }, 400);
  },
  "Python 1.30 with sessions: an error with an id of its own, and a session": (_got, response) => {
    const error = { code: -32600, message: "Bad Request: Missing session ID" };
    response.setHeader("mcp-session-id", "of-the-refused-request");
    json(response, { jsonrpc: "2.0", id: "server-error", error }, 400);
  },
};

describe("a server of the legacy era is initialized, and in no session of what it refused", () => {
  test.each(Object.entries(WAYS))("%s", async (_name, answer) => {
    const { evidence, got } = await asked(atDiscover(answer));
    expect(asking(got)).toEqual([
      ...["POST server/discover", "POST initialize"],
      ...["POST notifications/initialized", "POST tools/list"],
    ]);
    expect(got.map(({ headers }) => headers["mcp-session-id"])).toEqual(Array(4).fill(undefined));
    expect(evidence.handshake).toMatchObject({ kind: "completed", era: "legacy" });
    expect(evidence.remote).toMatchObject({ trouble: null, discover: null, spoken: "http" });
  });
});

/** The handler of the Go SDK for HTTP with SSE: GET and POST at one address, and 400 without a session. */
function oneAddress(): Answer {
  let send = (_message: object): void => {};
  const answerTo = (got: Got) => {
    const { method } = got.message;
    if (method === "initialize") send(result(got, INITIALIZED));
    if (method === "tools/list") send(result(got, { tools: [tool("search")] }));
  };
  return (got, response) => {
    if (got.method === "GET") {
      response.writeHead(200, { "content-type": "text/event-stream" });
      response.write("event: endpoint\ndata: /mcp?sessionid=1\n\n");
      send = (message) => response.write(`event: message\ndata: ${JSON.stringify(message)}\n\n`);
    } else if (got.path === "/mcp") {
      response.writeHead(400, { "content-type": "text/plain" }).end("sessionid must be provided\n");
    } else {
      response.writeHead(202).end();
      answerTo(got);
    }
  };
}

test("400 to initialize leads to the stream of the old transport, also at the same address", async () => {
  const { evidence, got } = await asked(oneAddress());
  expect(asking(got).slice(0, 4)).toEqual([
    ...["POST server/discover", "POST initialize", "GET", "POST initialize"],
  ]);
  expect(evidence.handshake).toMatchObject({ kind: "completed", tools: { names: ["search"] } });
  expect(evidence.remote).toMatchObject({ spoken: "sse", unspoken: { kind: "status" } });
});
