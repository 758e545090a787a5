import { once } from "node:events";
import * as http from "node:http";
import * as https from "node:https";
import * as net from "node:net";
import { networkInterfaces } from "node:os";
import { afterEach } from "@jest/globals";
import type {
  Failure,
  HttpClient,
  HttpReply,
  HttpRequest,
  HttpSettings,
} from "../../../src/run/http/client.ts";
import type { Resolve } from "../../../src/run/http/lookup.ts";
import { openHttp } from "../../../src/run/http/open.ts";

/** A server on loopback, gone after the test. */
export interface Served {
  readonly port: number;
  /** Every connection that was made to it. */
  readonly connections: readonly net.Socket[];
  readonly close: () => void;
}

/** Some machines have IPv4 only. */
export const HAS_IPV6 = Object.values(networkInterfaces())
  .flat()
  .some((at) => at?.address === "::1");

const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
});

export const serve = (listener: http.RequestListener): Promise<Served> =>
  listen(http.createServer(listener));

export const serveTls = (
  { key, cert }: { readonly key: string; readonly cert: string },
  listener: http.RequestListener = (_, response) => response.end("secure"),
): Promise<Served> => listen(https.createServer({ key, cert }, listener));

/** Answers the first bytes that come. */
export const serveRaw = (answer: (socket: net.Socket) => void): Promise<Served> =>
  listen(
    net.createServer((socket) => {
      socket.once("data", () => answer(socket));
    }),
  );

export async function listen(server: net.Server, host = "127.0.0.1"): Promise<Served> {
  const connections: net.Socket[] = [];
  server.on("connection", (socket) => {
    connections.push(socket);
    socket.on("error", () => undefined);
  });
  server.on("tlsClientError", () => undefined);
  server.listen(0, host);
  await once(server, "listening");
  const close = () => {
    server.close();
    for (const socket of connections) socket.destroy();
  };
  ends.push(close);
  return { port: (server.address() as net.AddressInfo).port, connections, close };
}

/** A client whose config names loopback, closed after the test. */
export function client(settings: Partial<HttpSettings> = {}, resolve?: Resolve): HttpClient {
  const opened = openHttp({ env: {}, configured: "http://127.0.0.1", ...settings }, resolve);
  ends.push(opened.close);
  return opened;
}

export const get = (url: string, more: Partial<HttpRequest> = {}): HttpRequest => ({
  method: "GET",
  url,
  headers: {},
  limitMs: 5000,
  ...more,
});

export async function reply(sent: Promise<HttpReply | Failure>): Promise<HttpReply> {
  const outcome = await sent;
  if (outcome.kind === "reply") return outcome;
  throw new Error(`${outcome.phase} ${outcome.code} ${outcome.message}`);
}

export async function failure(sent: Promise<HttpReply | Failure>): Promise<Failure> {
  const outcome = await sent;
  if (outcome.kind === "unreached") return outcome;
  throw new Error(`status ${outcome.status}`);
}

export async function text({ chunks }: HttpReply): Promise<string> {
  const parts: Uint8Array[] = [];
  for await (const chunk of chunks) parts.push(chunk);
  return Buffer.concat(parts).toString();
}

/** Resolves when a connection of the server is gone, however it ended. */
export const gone = (socket: net.Socket | undefined): Promise<void> =>
  new Promise((resolve) => {
    if (socket?.closed !== false) resolve();
    else socket.once("close", () => resolve());
  });
