import type { ClientRequest } from "node:http";
import type { Socket } from "node:net";
import { TLSSocket } from "node:tls";
import type { RemotePhase } from "../../model/remote.ts";

/** How far a request has come. */
export interface Trace {
  phase: RemotePhase;
  /** The addresses that its name stands for, then the one that was reached; empty where nothing was resolved. */
  addresses: readonly string[];
  /** Whether a certificate was shown and not trusted. */
  untrusted: () => boolean;
}

/** Follows a request from its first step on. */
export function follow(request: ClientRequest, trace: Trace, isToProxy: boolean): void {
  request.once("socket", (socket) => {
    if (socket instanceof TLSSocket) trace.untrusted = () => Boolean(socket.authorizationError);
    if (!socket.connecting) connected(socket, trace, isToProxy);
    else socket.once("connect", () => connected(socket, trace, isToProxy));
  });
}

/** The handshake with a proxy is not that with the server. */
function connected(socket: Socket, trace: Trace, isToProxy: boolean): void {
  const { remoteAddress } = socket;
  if (trace.addresses.length > 0 && remoteAddress) trace.addresses = [remoteAddress];
  if (!isSecuring(socket)) {
    trace.phase = "answer";
    return;
  }
  if (!isToProxy) trace.phase = "tls";
  socket.once("secureConnect", () => {
    trace.phase = "answer";
  });
}

/** Node.js keeps this name out of its types. */
const isSecuring = (socket: Socket): boolean =>
  (socket as Socket & { secureConnecting?: boolean }).secureConnecting === true;
