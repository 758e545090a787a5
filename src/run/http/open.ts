import { setMaxListeners } from "node:events";
import type { ClientRequest } from "node:http";
import { systemTrust } from "./authorities.ts";
import type { HttpClient, HttpSettings } from "./client.ts";
import { HttpError } from "./failure.ts";
import { openGuard } from "./guard.ts";
import { type Resolve, systemResolve } from "./lookup.ts";
import { openConnections } from "./route.ts";
import { send } from "./send.ts";
import type { Parts } from "./way.ts";

/** Opens a client for one server; `resolve` stands in for the system's resolver. */
export function openHttp(settings: HttpSettings, resolve: Resolve = systemResolve): HttpClient {
  const stop = new AbortController();
  setMaxListeners(0, stop.signal);
  const context = settings.trust === "system" ? systemTrust(settings.env) : undefined;
  const parts: Parts = {
    env: settings.env,
    resolve,
    guard: openGuard(settings.configured),
    connections: openConnections(context, stop.signal),
    open: new Set<ClientRequest>(),
    known: new Map(),
  };
  return { send: (request) => send(request, parts), close: () => close(parts, stop) };
}

function close({ connections, open }: Parts, stop: AbortController): void {
  stop.abort();
  for (const request of open) request.destroy(new HttpError("ABORT_ERR", "the client was closed"));
  const { plain, secure, tunnels } = connections;
  for (const agent of [plain, secure, ...tunnels.values()]) agent.destroy();
}
