import { setMaxListeners } from "node:events";
import { isIP, type LookupFunction } from "node:net";
import { systemTrust } from "./authorities.ts";
import type { Failure, HttpClient, HttpReply, HttpRequest, HttpSettings } from "./client.ts";
import { exchange } from "./exchange.ts";
import { failureOf, HttpError } from "./failure.ts";
import { bareHost, type Guard, openGuard } from "./guard.ts";
import { guardedLookup, PrivateAddress, type Resolve, systemResolve } from "./lookup.ts";
import { proxyFor } from "./proxy.ts";
import { type Connections, openConnections, proxyUrl, routeOf } from "./route.ts";
import type { Trace } from "./trace.ts";

/** Opens a client for one server; `resolve` stands in for the system's resolver. */
export function openHttp(settings: HttpSettings, resolve: Resolve = systemResolve): HttpClient {
  const stop = new AbortController();
  setMaxListeners(0, stop.signal);
  const context = settings.trust === "system" ? systemTrust(settings.env) : undefined;
  const connections = openConnections(context, stop.signal);
  const parts = { settings, resolve, guard: openGuard(settings.configured), connections };
  return {
    send: (request) => send(request, parts),
    close: () => {
      stop.abort();
      connections.plain.destroy();
      connections.secure.destroy();
      for (const tunnel of connections.tunnels.values()) tunnel.destroy();
    },
  };
}

interface Parts {
  readonly settings: HttpSettings;
  readonly resolve: Resolve;
  readonly guard: Guard;
  readonly connections: Connections;
}

async function send(request: HttpRequest, parts: Parts): Promise<HttpReply | Failure> {
  const start = performance.now();
  const trace: Trace = { phase: "address", addresses: [], untrusted: () => false };
  const circumstances = { trace, proxy: null, afterMs: 0 };
  const outcome = await tryToSend(request, parts, trace).catch((error) =>
    failureOf(error, circumstances),
  );
  if (outcome.kind === "reply") return outcome;
  return { ...outcome, afterMs: Math.round(performance.now() - start) };
}

async function tryToSend(request: HttpRequest, parts: Parts, trace: Trace) {
  const target = targetUrl(request.url);
  const host = bareHost(target);
  if (isIP(host) !== 0 && !parts.guard.admits(host, host)) throw new PrivateAddress(host);
  const address = proxyFor(target, parts.settings.env);
  const proxy = address === null ? null : proxyUrl(address);
  const route = routeOf(target, request, proxy, parts.connections);
  trace.phase = firstPhase(host, proxy);
  return exchange(route, request, proxy === null ? lookupFor(parts, trace) : {}, trace).done;
}

/** Names are resolved here only where no proxy does it. */
function lookupFor({ resolve, guard }: Parts, trace: Trace): { lookup: LookupFunction } {
  const tell = (addresses: readonly string[]) => {
    trace.phase = "connect";
    trace.addresses = addresses;
  };
  return { lookup: guardedLookup(resolve, guard, tell) };
}

const firstPhase = (host: string, proxy: URL | null): Trace["phase"] => {
  if (proxy !== null) return "proxy";
  return isIP(host) === 0 ? "dns" : "connect";
};

function targetUrl(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null) throw new HttpError("BAD_URL", "it is no absolute URL");
  if (url.protocol === "http:" || url.protocol === "https:") return url;
  throw new HttpError("BAD_URL", "only `http` and `https` can be asked");
}
