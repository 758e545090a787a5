import type http from "node:http";
import { describe, expect, test } from "@jest/globals";
import {
  type Answer,
  asked,
  asking,
  type Got,
  INITIALIZED,
  json,
  legacy,
  loopback,
  modern,
  result,
  rpcError,
  tool,
} from "./loopback.ts";

const stream = (response: http.ServerResponse): http.ServerResponse =>
  response.writeHead(200, { "content-type": "text/event-stream" });
const event = (message: object, type = "message"): string =>
  `event: ${type}\ndata: ${JSON.stringify(message)}\n\n`;

/** `answer` where this method is asked, else the other. */
const except =
  (method: string, answer: Answer, otherwise: Answer): Answer =>
  (got, response, all) =>
    (got.message.method === method ? answer : otherwise)(got, response, all);

const status =
  (code: number, headers: Record<string, string> = {}, body = ""): Answer =>
  (_got, response) =>
    void response.writeHead(code, headers).end(body);

/** Keeps the stream of a GET, and answers over it as HTTP with SSE does. */
function oldTransport(path = "/sse"): Answer {
  let open: http.ServerResponse | undefined;
  return (got, response) => {
    if (got.method === "GET" && got.path === path) {
      open = stream(response);
      open.write("event: endpoint\ndata: /messages?session=1\n\n");
      return;
    }
    if (!got.path.startsWith("/messages")) return void response.writeHead(404).end();
    response.writeHead(202).end("Accepted");
    const { method } = got.message;
    if (method === "initialize") open?.write(event(result(got, INITIALIZED)));
    if (method === "tools/list") open?.write(event(result(got, { tools: [tool("search")] })));
  };
}

describe("the order of asking", () => {
  test("a modern server is asked server/discover and its tools, then whether it takes initialize", async () => {
    const { evidence, got } = await asked(modern);
    expect(asking(got)).toEqual(["POST server/discover", "POST tools/list", "POST initialize"]);
    expect(evidence.handshake).toMatchObject({ kind: "completed", era: "modern" });
    expect(evidence.remote).toMatchObject({
      ...{ spoken: "http", trouble: null, eras: { modern: "yes", legacy: "no" } },
    });
    expect(evidence.stages.map(({ name, outcome }) => [name, outcome])).toEqual([
      ["remote", "passed"],
      ["list", "passed"],
    ]);
  });

  test("without further experiments a modern server hears a modern client only", async () => {
    const { evidence, got } = await asked(modern, { bothEras: false });
    expect(asking(got)).toEqual(["POST server/discover", "POST tools/list"]);
    expect(evidence.remote?.eras).toEqual({ modern: "yes", legacy: "unknown" });
  });

  test("a server of both eras takes both", async () => {
    const both = except("initialize", legacy, modern);
    const { evidence } = await asked(both);
    expect(evidence.handshake).toMatchObject({ era: "modern" });
    expect(evidence.remote?.eras).toEqual({ modern: "yes", legacy: "yes" });
  });

  test("a legacy server refuses server/discover with a 4xx, and is initialized", async () => {
    const { evidence, got } = await asked(legacy);
    expect(asking(got)).toEqual([
      ...["POST server/discover", "POST initialize"],
      ...["POST notifications/initialized", "POST tools/list"],
    ]);
    expect(evidence.handshake).toMatchObject({
      ...{ kind: "completed", era: "legacy", protocolVersion: "2025-06-18" },
      tools: { kind: "listed", names: ["search"] },
    });
    expect(evidence.remote).toMatchObject({
      ...{ trouble: null, discover: null, eras: { modern: "no", legacy: "yes" } },
    });
  });

  test.each([404, 405])(
    "on %i to initialize the stream of the old transport is looked for",
    async (code) => {
      const old = oldTransport("/sse");
      const answer: Answer = (got, response, all) =>
        got.method === "POST" && got.path === "/sse"
          ? void response.writeHead(code).end()
          : old(got, response, all);
      const { evidence, got } = await asked(answer, { path: "/sse" });
      expect(asking(got).slice(0, 3)).toEqual(["POST server/discover", "POST initialize", "GET"]);
      expect(evidence.handshake).toMatchObject({ kind: "completed", tools: { names: ["search"] } });
      expect(evidence.remote).toMatchObject({
        ...{ spoken: "sse", unspoken: { kind: "status", answer: { status: code } } },
      });
    },
  );

  test("an entry of type sse opens the stream first", async () => {
    const { evidence, got } = await asked(oldTransport(), { path: "/sse", transport: "sse" });
    expect(asking(got)).toEqual([
      ...["GET", "POST initialize", "POST notifications/initialized", "POST tools/list"],
    ]);
    expect(evidence.remote).toMatchObject({ spoken: "sse", unspoken: null });
  });

  test("an entry of type sse whose server speaks Streamable HTTP is asked so too", async () => {
    const { evidence, got } = await asked(legacy, { transport: "sse" });
    expect(asking(got).slice(0, 2)).toEqual(["GET", "POST server/discover"]);
    expect(evidence.remote).toMatchObject({
      ...{ spoken: "http", unspoken: { kind: "status", answer: { status: 405 } } },
    });
  });

  test.each([401, 403])("%i is the end: it says who may ask", async (code) => {
    const { evidence, got } = await asked(status(code));
    expect(got.filter(({ method }) => method === "POST")).toHaveLength(1);
    expect(evidence.remote?.trouble).toMatchObject({ kind: "status", answer: { status: code } });
    expect(evidence.ending).toEqual({ kind: "running" });
  });

  test("a server that fails at server/discover may still take initialize, and it is kept what was in the way", async () => {
    const { evidence } = await asked(except("server/discover", status(500), legacy));
    expect(evidence.handshake).toMatchObject({ kind: "completed", era: "legacy" });
    expect(evidence.remote?.discover).toMatchObject({ kind: "status", answer: { status: 500 } });
  });

  test("what failed at server/discover is asked again behind initialize: the outage may be over", async () => {
    let asked503 = 0;
    const once: Answer = (got, response, all) =>
      (asked503++ === 0 ? status(503) : legacy)(got, response, all);
    const { evidence, got } = await asked(once);
    expect(asking(got).filter((one) => one === "POST server/discover")).toHaveLength(2);
    expect(evidence.handshake).toMatchObject({ kind: "completed", era: "legacy" });
    expect(evidence.remote?.discover).toBeNull();
  });

  test("an endpoint of another origin is asked nothing, and the stream that names it is shown", async () => {
    const { evidence, got } = await asked(
      (one, response) =>
        one.method === "GET"
          ? void stream(response).write("event: endpoint\ndata: https://other.example/messages\n\n")
          : void response.writeHead(405).end(),
      { path: "/sse", transport: "sse" },
    );
    expect(asking(got).slice(0, 1)).toEqual(["GET"]);
    expect(evidence.remote?.trouble).toMatchObject({
      kind: "not-mcp",
      problem: "names an `endpoint` of another origin, `https://other.example`",
      answer: { method: "GET", status: 200, headers: { "content-type": "text/event-stream" } },
    });
  });

  test("a body that breaks off is told in the words of the connection", async () => {
    const { evidence } = await asked((_got, response) => {
      response.writeHead(200, { "content-type": "application/json", "content-length": "500" });
      response.write("{", () => response.destroy());
    });
    expect(evidence.remote?.trouble).toMatchObject({
      kind: "unreached",
      failure: { code: "BROKEN", message: "the connection was closed before the end of the body" },
    });
  });

  test("a server that is silent at server/discover may still take initialize", async () => {
    const { evidence } = await asked(
      except("server/discover", () => {}, legacy),
      {
        timeoutMs: 2000,
      },
    );
    expect(evidence.handshake).toMatchObject({ kind: "completed", era: "legacy" });
    expect(evidence.remote?.discover).toMatchObject({
      ...{ kind: "unreached", failure: { code: "TIMED_OUT", phase: "answer" } },
    });
  });

  test("a web page is no server, whatever is asked", async () => {
    const page = status(200, { "content-type": "text/html" }, "<title>Hello</title>");
    const { evidence, got } = await asked(page);
    expect(asking(got)).toEqual(["POST server/discover"]);
    expect(evidence.remote?.trouble).toMatchObject({
      ...{ kind: "not-mcp", answer: { body: "<title>Hello</title>" } },
    });
  });
});

describe("answers as a stream of events", () => {
  const streamed: Answer = (got, response, all) => {
    if (got.message.method === undefined) return void response.writeHead(202).end();
    if (got.message.method !== "initialize") return legacy(got, response, all);
    stream(response).write("id: 1\ndata:\n\n");
    response.write(event({ jsonrpc: "2.0", id: "p", method: "ping" }));
    const answer = setInterval(() => {
      if (!all.some(isPong)) return;
      clearInterval(answer);
      response.write(event(result(got, INITIALIZED)));
    }, 10);
    response.on("close", () => clearInterval(answer));
  };
  const isPong = ({ message }: Got): boolean => "result" in message;

  test("a ping in the stream is answered before the stream goes on", async () => {
    const { evidence, got } = await asked(streamed);
    expect(got.find(isPong)?.message).toEqual({ jsonrpc: "2.0", id: "p", result: {} });
    expect(evidence.handshake).toMatchObject({ kind: "completed", tools: { names: ["search"] } });
  });

  test("a stream that ends without an answer is told", async () => {
    const ended: Answer = (_got, response) => void stream(response).end(": nothing\n\n");
    const { evidence } = await asked(ended);
    expect(evidence.remote?.trouble).toMatchObject({
      ...{ kind: "not-mcp", problem: "is a stream that ended without an answer" },
    });
  });

  test("a stream without an end and without an answer costs the time limit and no more", async () => {
    const endless: Answer = (_got, response) => {
      stream(response);
      const flood = setInterval(() => response.write(": still here\n\n"), 20);
      response.on("close", () => clearInterval(flood));
    };
    const { evidence } = await asked(endless, { timeoutMs: 1000 });
    expect(evidence.remote?.trouble).toMatchObject({
      ...{ kind: "unreached", failure: { code: "TIMED_OUT", phase: "body" } },
    });
    expect(evidence.ending).toMatchObject({ kind: "timed-out" });
  });
});

describe("a session", () => {
  const withSession =
    (known: (got: Got) => boolean): Answer =>
    (got, response, all) => {
      if (got.message.method === "initialize") response.setHeader("mcp-session-id", "s-1");
      else if (got.method === "DELETE") return void response.writeHead(204).end();
      else if (got.message.method !== "server/discover" && !known(got))
        return json(response, rpcError(got, -32001, "Session not found"), 404);
      return legacy(got, response, all);
    };
  const SENT = { "mcp-session-id": "s-1", "mcp-protocol-version": "2025-06-18" };

  test("is named in every later request, and ended", async () => {
    const server = withSession(({ headers }) => headers["mcp-session-id"] === "s-1");
    const { evidence, got } = await asked(server);
    expect(evidence.handshake).toMatchObject({ tools: { kind: "listed" } });
    expect(got.slice(2).map(({ method }) => method)).toEqual(["POST", "POST", "DELETE"]);
    for (const { headers } of got.slice(2)) expect(headers).toMatchObject(SENT);
  });

  test("that is lost after initialize leaves the handshake, and no list", async () => {
    const { evidence } = await asked(withSession(() => false));
    expect(evidence.handshake).toMatchObject({ kind: "completed", tools: { kind: "failed" } });
    expect(evidence.remote?.trouble).toMatchObject({ kind: "status", answer: { status: 404 } });
  });

  test("of a server without tools is tried by a ping", async () => {
    const bare = { ...INITIALIZED, capabilities: {} };
    const answer = except(
      "initialize",
      (got, response) => json(response, result(got, bare)),
      (got, response, all) =>
        got.message.method === "ping"
          ? json(response, result(got, {}))
          : legacy(got, response, all),
    );
    const { evidence, got } = await asked(answer);
    expect(asking(got)).toContain("POST ping");
    expect(evidence.handshake).toMatchObject({ kind: "completed", tools: { kind: "not-asked" } });
    expect(evidence.remote?.trouble).toBeNull();
  });
});

test("every page of the tools is asked for", async () => {
  const paged: Answer = (got, response) => {
    const page = Number((got.message.params as { cursor?: string })?.cursor ?? 1);
    const nextCursor = page < 3 ? String(page + 1) : undefined;
    json(response, result(got, { tools: [tool(`tool-${page}`)], nextCursor }));
  };
  const { evidence } = await asked(except("tools/list", paged, legacy));
  expect(evidence.handshake).toMatchObject({
    tools: { kind: "listed", names: ["tool-1", "tool-2", "tool-3"] },
  });
});

test("a modern server that refuses the first request as of an unknown version is asked once more", async () => {
  const first: Answer = (got, response, all) =>
    all.length > 1
      ? modern(got, response, all)
      : json(response, rpcError(got, -32022, "no", { supported: ["2026-07-28"] }), 400);
  const { evidence } = await asked(first);
  expect(evidence.handshake).toMatchObject({ kind: "completed", era: "modern" });
});

describe("headers of the entry", () => {
  const headers = { Authorization: "Bearer secret" };
  const sent = (got: readonly Got[]) => got.map((one) => one.headers.authorization);

  test("go with every request to the address of the config", async () => {
    const { got } = await asked(legacy, { headers });
    expect(new Set(sent(got))).toEqual(new Set(["Bearer secret"]));
  });

  test("do not go through a redirect, also of the same origin, which is followed once", async () => {
    const moved: Answer = (got, response, all) =>
      got.path === "/mcp"
        ? void response.writeHead(307, { location: "/mcp/" }).end()
        : legacy(got, response, all);
    const { evidence, got } = await asked(moved, { headers });
    expect(evidence.handshake).toMatchObject({ kind: "completed" });
    expect(evidence.remote?.redirectedTo).toMatch(/\/mcp\/$/);
    const followed = got.filter(({ path }) => path === "/mcp/");
    expect(followed.length).toBeGreaterThan(2);
    expect(new Set(sent(followed))).toEqual(new Set([undefined]));
  });

  test("go to no other origin: not by a redirect, and not by the endpoint of a stream", async () => {
    const other = await loopback(legacy);
    const redirect = status(307, { location: `${other.origin}/mcp` });
    const redirected = await asked(redirect, { headers });
    expect(redirected.evidence.remote?.trouble).toMatchObject({
      ...{ kind: "redirect", to: `${other.origin}/mcp` },
    });
    const leading: Answer = (_got, response) =>
      void stream(response).write(`event: endpoint\ndata: ${other.origin}/messages\n\n`);
    const led = await asked(leading, { headers, transport: "sse", timeoutMs: 3000 });
    expect(led.evidence.handshake.kind).not.toBe("completed");
    expect(other.got).toEqual([]);
    other.close();
  });
});

describe("a 429", () => {
  const busy = (times: number): Answer => {
    let left = times;
    return (got, response, all) => {
      left -= 1;
      return left >= 0
        ? void response.writeHead(429, { "retry-after": "0" }).end()
        : legacy(got, response, all);
    };
  };

  test("is waited for once", async () => {
    const { evidence } = await asked(busy(1));
    expect(evidence.handshake).toMatchObject({ kind: "completed" });
  });

  test("and not twice", async () => {
    const { evidence, got } = await asked(busy(9));
    expect(got).toHaveLength(2);
    expect(evidence.remote?.trouble).toMatchObject({ kind: "status", answer: { status: 429 } });
  });
});

test("what went over the wire is kept, without the login in the address", async () => {
  const { evidence } = await asked(legacy, { path: "/mcp?key=s3cret" });
  const [first, second] = evidence.exchange;
  expect(first?.message).toMatch(/^POST http:\/\/127\.0\.0\.1:\d+\/mcp \{"jsonrpc"/);
  expect(second?.message).toMatch(/^400 Bad Request application\/json \{"jsonrpc"/);
  expect(JSON.stringify(evidence.exchange)).not.toContain("s3cret");
});

test("an address with a login is not asked, as `fetch` does not", async () => {
  const server = await loopback(legacy);
  const url = server.origin.replace("://", "://me:s3cret@");
  const { evidence } = await asked(legacy, { url });
  server.close();
  expect(server.got).toEqual([]);
  expect(evidence.remote?.trouble).toMatchObject({
    ...{ kind: "unreached", failure: { phase: "address", code: "LOGIN_IN_URL" } },
  });
});
