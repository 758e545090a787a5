import { isIP, type LookupFunction } from "node:net";
import type { HttpRequest } from "./client.ts";
import { closed, HttpError } from "./failure.ts";
import type { Guard } from "./guard.ts";
import { guardedLookup, PrivateAddress, type Resolve } from "./lookup.ts";
import { proxyFor } from "./proxy.ts";
import { type Connections, proxyUrl, type Route, routeOf } from "./route.ts";
import { bareHost } from "./target.ts";
import type { Trace } from "./trace.ts";

/** What the requests of one client share. */
export interface Parts {
  readonly env: Readonly<Record<string, string>>;
  readonly resolve: Resolve;
  readonly guard: Guard;
  readonly connections: Connections;
  /** What ends each request that is not done with. */
  readonly open: Set<(error: Error) => void>;
  /** Addresses by the names that were resolved. */
  readonly known: Map<string, readonly string[]>;
  readonly closed: AbortSignal;
}

/** Where and how a request is sent. */
export interface Way {
  readonly route: Route;
  readonly lookup: { readonly lookup?: LookupFunction };
  readonly trace: Trace;
  readonly open: Parts["open"];
}

/** Finds the way of a request; throws where it must not or cannot be sent. */
export function wayOf(request: HttpRequest, parts: Parts): Way {
  const target = targetUrl(request.url, parts);
  const address = proxyFor(target, parts.env);
  const proxy = address === null ? null : proxyUrl(address);
  const host = bareHost(target);
  const addresses = proxy === null ? (parts.known.get(host) ?? []) : [];
  const trace: Trace = {
    phase: proxy === null ? "connect" : "proxy",
    addresses,
    untrusted: () => false,
  };
  return {
    route: routeOf(target, request, proxy, parts.connections),
    lookup: proxy === null ? lookupFor(parts, trace) : {},
    trace,
    open: parts.open,
  };
}

function targetUrl(text: string, { guard, closed: end }: Parts): URL {
  if (end.aborted) throw closed();
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null) throw new HttpError("BAD_URL", "it is no absolute URL");
  if (url.protocol !== "http:" && url.protocol !== "https:") {
    throw new HttpError("BAD_URL", "only `http` and `https` can be asked");
  }
  if (url.port === "0") throw new HttpError("BAD_URL", "no server can be at port 0");
  const host = bareHost(url);
  if (isIP(host) !== 0 && !guard.admits(host, host)) throw new PrivateAddress(host);
  return url;
}

/** Names are resolved here only where no proxy does it. */
function lookupFor({ resolve, guard, known }: Parts, trace: Trace): Way["lookup"] {
  const looked = (host: string) => {
    trace.phase = "dns";
    return resolve(host);
  };
  const tell = (host: string, addresses: readonly string[]) => {
    trace.phase = "connect";
    trace.addresses = addresses;
    known.set(host, addresses);
  };
  return { lookup: guardedLookup(looked, guard, tell) };
}
