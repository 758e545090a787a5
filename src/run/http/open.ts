import pLimit from "p-limit";
import { systemTrust } from "./authorities.ts";
import type { HttpClient, HttpSettings } from "./client.ts";
import { closed } from "./failure.ts";
import { openGuard } from "./guard.ts";
import { type Resolve, systemResolve } from "./lookup.ts";
import { MAX_SOCKETS, openConnections } from "./route.ts";
import { send } from "./send.ts";
import type { Parts } from "./way.ts";

/** Opens a client for one server; `resolve` stands in for the system's resolver. */
export function openHttp(settings: HttpSettings, resolve: Resolve = systemResolve): HttpClient {
  const context = settings.trust === "system" ? systemTrust(settings.env) : null;
  const stop = new AbortController();
  const parts: Parts = {
    env: settings.env,
    resolve,
    guard: openGuard(settings.configured),
    connections: openConnections(context),
    open: new Set(),
    known: new Map(),
    closed: stop.signal,
  };
  // What waits in an agent of Node.js cannot be taken out again.
  const limit = pLimit(MAX_SOCKETS);
  return {
    send: (request) => limit(send, request, parts, performance.now()),
    close: () => {
      stop.abort();
      close(parts);
    },
  };
}

function close({ connections, open }: Parts): void {
  for (const giveUp of open) giveUp(closed());
  const { plain, secure, tunnels } = connections;
  for (const agent of [plain, secure, ...tunnels.values()]) agent.destroy();
}
