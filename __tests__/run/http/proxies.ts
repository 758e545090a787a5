import * as http from "node:http";
import * as https from "node:https";
import * as net from "node:net";
import type { Pair } from "./certificates.ts";
import { listen, type Served } from "./servers.ts";

/** A forward proxy on loopback, and what it was asked. */
export interface Proxy extends Served {
  readonly asked: readonly { readonly line: string; readonly login: string | undefined }[];
}

/** Forwards absolute addresses and tunnels, each name to loopback; or answers all with `status`; over TLS with a pair. */
export async function proxy(status?: number, pair?: Pair): Promise<Proxy> {
  const asked: { line: string; login: string | undefined }[] = [];
  const note = (request: http.IncomingMessage) =>
    asked.push({
      line: `${request.method} ${request.url}`,
      login: request.headers["proxy-authorization"],
    });
  const listener: http.RequestListener = (request, response) => {
    note(request);
    if (status === undefined) forward(request, response);
    else response.writeHead(status).end();
  };
  const server = pair ? https.createServer(pair, listener) : http.createServer(listener);
  server.on("connect", (request, socket: net.Socket) => {
    note(request);
    socket.on("error", () => undefined);
    if (status === undefined) tunnel(request, socket);
    else socket.end(`HTTP/1.1 ${status} No\r\nProxy-Authenticate: Basic\r\n\r\nno`);
  });
  return { ...(await listen(server)), asked };
}

function forward(request: http.IncomingMessage, response: http.ServerResponse): void {
  const { port, pathname } = new URL(request.url ?? "");
  const { method, headers } = request;
  const onward = http.request({ host: "127.0.0.1", port, method, path: pathname, headers });
  onward.once("response", (answer) => {
    response.writeHead(answer.statusCode ?? 0, answer.headers);
    answer.pipe(response);
  });
  request.pipe(onward);
}

function tunnel(request: http.IncomingMessage, socket: net.Socket): void {
  const port = Number(/:(\d+)$/.exec(request.url ?? "")?.[1]);
  const onward = net.connect(port, "127.0.0.1", () => {
    socket.write("HTTP/1.1 200 Connection established\r\n\r\n");
    onward.pipe(socket).pipe(onward);
  });
  socket.once("close", () => onward.destroy());
  onward.on("error", () => socket.destroy());
}
