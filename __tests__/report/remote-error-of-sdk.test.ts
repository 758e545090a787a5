import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { SSEClientTransport } from "@modelcontextprotocol/sdk/client/sse.js";
import { StreamableHTTPClientTransport } from "@modelcontextprotocol/sdk/client/streamableHttp.js";
import type { RemoteTransport } from "../../src/model/remote.ts";
import { planServer } from "../../src/plan/plan.ts";
import { clientError } from "../../src/report/client-error.ts";
import { checkRemote } from "../../src/run/remote/check-remote.ts";
import { evidenceOf } from "../rules/evidence-of.ts";

const JSON_TYPE = { "content-type": "application/json" };
const EVENTS = { "content-type": "text/event-stream" };

type Answer = (response: ServerResponse, request: IncomingMessage) => void;

const plain =
  (status: number, body = "", headers = {}): Answer =>
  (response) =>
    response.writeHead(status, headers).end(body);

const error = (id: number | null) =>
  JSON.stringify({ jsonrpc: "2.0", id, error: { code: -32603, message: "Missing API key" } });

/** Answers by path; only POST and GET differ where it matters. */
const ANSWERS: Readonly<Record<string, Answer>> = {
  "a 403 with a page": plain(403, "<title>Just a moment...</title>", {
    "content-type": "text/html",
  }),
  "a 404": plain(404, "Not Found"),
  "a 405": plain(405),
  "a 400 with an error of JSON-RPC": plain(400, error(null), JSON_TYPE),
  "an error of JSON-RPC with 200": plain(200, error(0), JSON_TYPE),
  "a 500": plain(500, "boom"),
  "a page": plain(200, "<html></html>", { "content-type": "text/html; charset=utf-8" }),
  "no content type": plain(200, "{}"),
  "broken JSON": plain(200, "{oops", JSON_TYPE),
  "a 204": plain(204),
  "a redirect to another origin": plain(302, "", {
    location: "https://login.example.com/a?state=1",
  }),
  "a closed connection": (response) => response.destroy(),
  "a message refused over SSE": (response, { method }) => {
    if (method === "POST") response.writeHead(404).end("nope");
    else response.writeHead(200, EVENTS).write("event: endpoint\ndata: /elsewhere\n\n");
  },
};

let server: Server;
let origin = "";

beforeAll(async () => {
  server = createServer((request, response) => {
    const answer = ANSWERS[decodeURIComponent(request.url ?? "").slice(1)] ?? plain(404, "nope");
    request.resume().on("end", () => answer(response, request));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

/** What `connect` of the SDK fails with. */
async function shownBySdk(url: string, transport: RemoteTransport): Promise<string> {
  const Transport = transport === "http" ? StreamableHTTPClientTransport : SSEClientTransport;
  const wire = new Transport(new URL(url));
  try {
    // Its optional members are declared without `undefined`.
    await new Client({ name: "t", version: "1" }).connect(wire as never, { timeout: 5000 });
    return "";
  } catch (thrown) {
    return (thrown as Error).message.trim();
  } finally {
    await wire.close().catch(() => undefined);
  }
}

async function shownHere(url: string, transport: RemoteTransport): Promise<string | null> {
  const { server: spec } = evidenceOf({ remote: { url, transport } });
  const { remote } = planServer(spec, {
    ...{ step: {}, passed: {}, given: {}, home: "/home/me", workspace: "/repo" },
    ...{ platform: "linux", timeoutMs: 5000 },
  });
  if (!remote) throw new Error("nothing to ask");
  const around = { runStartedAt: 0, onStage: () => undefined, bothEras: false };
  return clientError(await checkRemote(remote, around));
}

describe.each(["http", "sse"] as const)(
  "what the SDK shows over %s is what is told of",
  (transport) => {
    const names = Object.keys(ANSWERS).filter(
      (name) => transport === "sse" || !name.endsWith("SSE"),
    );

    test.each(names)("%s", async (name) => {
      const url = `${origin}/${encodeURIComponent(name)}`;
      expect(await shownHere(url, transport)).toBe(await shownBySdk(url, transport));
    });
  },
);

// Over SSE the package `eventsource` names the cause by `instanceof Error`, which differs within a test.
test("what the SDK shows over http of a port that nobody listens on is what is told of", async () => {
  const gone = createServer();
  await new Promise<void>((resolve) => gone.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(gone.address() as AddressInfo).port}/mcp`;
  await new Promise((resolve) => gone.close(resolve));
  expect(await shownHere(url, "http")).toBe(await shownBySdk(url, "http"));
});
