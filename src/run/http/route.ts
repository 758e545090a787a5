import * as http from "node:http";
import * as https from "node:https";
import type { LookupFunction } from "node:net";
import type { SecureContext } from "node:tls";
import { TOOL } from "../../version.ts";
import type { HttpRequest } from "./client.ts";
import { HttpError } from "./failure.ts";
import { endOf, openerOf, portOf } from "./target.ts";
import { TunnelAgent } from "./tunnel.ts";

/** Connections that one server gets at once; an open event stream holds one. */
export const MAX_SOCKETS = 8;

/** What Node.js is given for a request. */
export type RouteOptions = https.RequestOptions & {
  readonly lookup?: LookupFunction;
  readonly until?: AbortSignal;
};

/** How a request goes: what to call, and over which connections. */
export interface Route {
  readonly open: typeof http.request;
  readonly options: RouteOptions;
  /** Host and port. */
  readonly proxy: string | null;
  /** The proxy itself gets the request, and sends it on. */
  readonly isForwarded: boolean;
}

/** Keeps the connections of one client. */
export interface Connections {
  readonly plain: http.Agent;
  readonly secure: https.Agent;
  /** By the address of their proxy. */
  readonly tunnels: Map<string, TunnelAgent>;
  /** Whom to trust. */
  readonly trust: { readonly secureContext?: SecureContext };
}

const KEPT = { keepAlive: true, maxSockets: MAX_SOCKETS };

/** Makes the agents of one client. */
export function openConnections(context: SecureContext | null): Connections {
  const trust = context === null ? {} : { secureContext: context };
  const secure = new https.Agent({ ...KEPT, ...trust });
  return { plain: new http.Agent(KEPT), secure, tunnels: new Map(), trust };
}

/** Finds the route of a request, through a proxy or without one. */
export function routeOf(
  target: URL,
  request: HttpRequest,
  proxy: URL | null,
  connections: Connections,
): Route {
  const headers = headersOf(target, request);
  const path = target.pathname + target.search;
  const direct = { ...endOf(target), method: request.method, path, headers };
  const open = openerOf(target);
  if (proxy === null) {
    const agent = agentOf(target, connections);
    return { open, options: { ...direct, agent }, proxy, isForwarded: false };
  }
  const name = `${proxy.hostname}:${portOf(proxy)}`;
  if (target.protocol === "https:") {
    const agent = tunnelOf(proxy, connections);
    return { open, options: { ...direct, agent }, proxy: name, isForwarded: false };
  }
  const options = { ...direct, ...forwarded(target, proxy, headers, connections) };
  return { open: openerOf(proxy), options, proxy: name, isForwarded: true };
}

const agentOf = ({ protocol }: URL, { plain, secure }: Connections): http.Agent =>
  protocol === "https:" ? secure : plain;

/** Firewalls turn away who does not say what he is. */
const AGENT = `${TOOL.name}/${TOOL.version}`;

/** What is given wins, in any case. */
function headersOf({ host }: URL, { headers }: HttpRequest): Record<string, string> {
  const given = Object.keys(headers).map((name) => name.toLowerCase());
  return {
    ...(!given.includes("host") && { Host: host }),
    ...(!given.includes("accept-encoding") && { "Accept-Encoding": "identity" }),
    ...(!given.includes("user-agent") && { "User-Agent": AGENT }),
    ...headers,
  };
}

/** A proxy is asked for the whole address (RFC 9112 section 3.2.2). */
const forwarded = (
  { host, pathname, search }: URL,
  proxy: URL,
  headers: Readonly<Record<string, string>>,
  connections: Connections,
): RouteOptions => ({
  ...endOf(proxy),
  path: `http://${host}${pathname}${search}`,
  headers: { ...headers, ...proxyLogin(proxy) },
  agent: agentOf(proxy, connections),
});

function tunnelOf(url: URL, { tunnels, trust }: Connections): TunnelAgent {
  const known = tunnels.get(url.href);
  if (known !== undefined) return known;
  const headers = proxyLogin(url);
  const made = new TunnelAgent({ url, headers, trust }, { ...KEPT, ...trust });
  tunnels.set(url.href, made);
  return made;
}

function proxyLogin({ username, password }: URL): Record<string, string> {
  if (username === "" && password === "") return {};
  const login = Buffer.from(`${decode(username)}:${decode(password)}`).toString("base64");
  return { "Proxy-Authorization": `Basic ${login}` };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The address of a proxy, or why it is none. */
export function proxyUrl(address: string): URL {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url?.protocol === "http:" || url?.protocol === "https:") return url;
  throw new HttpError("BAD_URL", "the address of the proxy is no `http` or `https` URL", "proxy");
}
