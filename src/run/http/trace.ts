import type { ClientRequest } from "node:http";
import type { Socket } from "node:net";
import { TLSSocket } from "node:tls";
import type { RemotePhase } from "../../model/remote.ts";

/** How far a request has come. */
export interface Trace {
  phase: RemotePhase;
  /** The addresses that its name stands for. */
  addresses: readonly string[];
  /** A certificate was shown and not trusted. */
  untrusted: () => boolean;
}

/** Follows a request from its first step on; `throughProxy` names everything up to its proxy `proxy`. */
export function follow(request: ClientRequest, trace: Trace, throughProxy: boolean): void {
  request.once("proxyConnect", () => {
    trace.phase = "tls";
  });
  request.once("socket", (socket) => {
    if (socket instanceof TLSSocket) trace.untrusted = () => Boolean(socket.authorizationError);
    if (!socket.connecting) connected(socket, trace, throughProxy && trace.phase === "proxy");
    else socket.once("connect", () => connected(socket, trace, throughProxy));
  });
}

function connected(socket: Socket, trace: Trace, toProxy: boolean): void {
  const securing = socket instanceof TLSSocket && isSecuring(socket);
  if (!securing) trace.phase = "answer";
  else if (!toProxy) trace.phase = "tls";
  if (!securing) return;
  socket.once("secureConnect", () => {
    trace.phase = "answer";
  });
}

const isSecuring = (socket: TLSSocket): boolean =>
  (socket as TLSSocket & { secureConnecting?: boolean }).secureConnecting === true;
