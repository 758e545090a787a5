import http from "node:http";
import type { AddressInfo } from "node:net";
import type { Evidence } from "../../../src/model/evidence.ts";
import type { RemotePlan } from "../../../src/model/remote.ts";
import { evidenceOf } from "../../../src/rules/engine/example-evidence.ts";
import { checkRemote } from "../../../src/run/remote/check-remote.ts";

/** A request as the server of a test got it. */
export interface Got {
  readonly method: string;
  readonly path: string;
  readonly headers: http.IncomingHttpHeaders;
  /** The parsed body, or an empty object. */
  readonly message: { readonly id?: number; readonly method?: string; readonly params?: object };
}

export type Answer = (got: Got, response: http.ServerResponse, all: readonly Got[]) => void;

/** A server on loopback for the time of one check. */
export interface Loopback {
  readonly origin: string;
  readonly got: readonly Got[];
  readonly close: () => void;
}

export async function loopback(answer: Answer): Promise<Loopback> {
  const got: Got[] = [];
  const server = http.createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const body = Buffer.concat(chunks).toString();
    const { method = "", url = "", headers } = request;
    const one: Got = { method, path: url, headers, message: body === "" ? {} : JSON.parse(body) };
    got.push(one);
    answer(one, response, got);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return { origin: `http://127.0.0.1:${port}`, got, close };
}

/** Asks `path` of a server that answers so, as an entry would. */
export async function asked(
  answer: Answer,
  changes: Partial<RemotePlan> & { readonly path?: string; readonly bothEras?: boolean } = {},
): Promise<{ readonly evidence: Evidence; readonly got: readonly Got[] }> {
  const { path = "/mcp", bothEras = true, ...others } = changes;
  const server = await loopback(answer);
  try {
    const url = `${server.origin}${path}`;
    const sketch = evidenceOf({ remote: { url } }).remote?.plan as RemotePlan;
    const plan = { ...sketch, timeoutMs: 10_000, ...others };
    const around = { runStartedAt: 0, onStage: () => {}, bothEras };
    const evidence = await checkRemote(plan, around);
    return { evidence, got: server.got };
  } finally {
    server.close();
  }
}

/** What was asked, in order: `POST initialize`, `GET`, `DELETE`. */
export const asking = (got: readonly Got[]): readonly string[] =>
  got.map(({ method, message }) => [method, message.method].filter(Boolean).join(" "));

export const json = (response: http.ServerResponse, body: object, status = 200): void => {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
};

export const result = (got: Got, value: object): object => ({
  ...{ jsonrpc: "2.0", id: got.message.id, result: value },
});

export const rpcError = (got: Got, code: number, message: string, data?: object): object => ({
  ...{ jsonrpc: "2.0", id: got.message.id ?? null, error: { code, message, data } },
});

export const INITIALIZED = {
  protocolVersion: "2025-06-18",
  capabilities: { tools: {} },
  serverInfo: { name: "loopback", version: "1.0.0" },
};

export const tool = (name: string): object => ({ name, inputSchema: { type: "object" } });

/** A good server of the legacy era that answers in JSON. */
export const legacy: Answer = (got, response) => {
  if (got.method !== "POST") return void response.writeHead(405).end();
  switch (got.message.method) {
    case "initialize":
      return json(response, result(got, INITIALIZED));
    case "notifications/initialized":
      return void response.writeHead(202).end();
    case "tools/list":
      return json(response, result(got, { tools: [tool("search")] }));
    default:
      return json(response, rpcError(got, -32000, "Server not initialized"), 400);
  }
};

/** A good server of the modern era that refuses the legacy one. */
export const modern: Answer = (got, response) => {
  switch (got.message.method) {
    case "server/discover":
      return json(
        response,
        result(got, { supportedVersions: ["2026-07-28"], capabilities: { tools: {} } }),
      );
    case "tools/list":
      return json(response, result(got, { tools: [tool("search")], ttlMs: 0 }));
    default: {
      const data = { supported: ["2026-07-28"], requested: "2025-11-25" };
      return json(response, rpcError(got, -32022, "Unsupported protocol version", data), 400);
    }
  }
};
