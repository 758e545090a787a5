import * as http from "node:http";
import * as https from "node:https";
import { isIP } from "node:net";
import { checkServerIdentity, type SecureContext } from "node:tls";
import { HttpsProxyAgent } from "https-proxy-agent";
import type { HttpRequest } from "./client.ts";
import { HttpError } from "./failure.ts";
import { bareHost } from "./guard.ts";
import { portOf } from "./proxy.ts";

/** Connections that one server gets at once; an open event stream holds one. */
const MAX_SOCKETS = 8;
const KEPT = { keepAlive: true, maxSockets: MAX_SOCKETS };

/** How a request goes: what to call, and over which connections. */
export interface Route {
  readonly open: typeof http.request;
  readonly options: https.RequestOptions;
  /** Host and port. */
  readonly proxy: string | null;
}

/** Keeps the connections of one client. */
export interface Connections {
  readonly plain: http.Agent;
  readonly secure: https.Agent;
  /** Through a proxy, by its address. */
  readonly tunnels: Map<string, HttpsProxyAgent<string>>;
  readonly context: SecureContext | undefined;
  readonly signal: AbortSignal;
}

/** Makes the agents of one client. */
export function openConnections(
  context: SecureContext | undefined,
  signal: AbortSignal,
): Connections {
  const secure = new https.Agent({ ...KEPT, ...(context && { secureContext: context }) });
  return { plain: new http.Agent(KEPT), secure, tunnels: new Map(), context, signal };
}

/** Finds the route of a request, through a proxy or without one. */
export function routeOf(
  target: URL,
  request: HttpRequest,
  proxy: URL | null,
  connections: Connections,
): Route {
  const options = { method: request.method, headers: headersOf(target, request) };
  if (proxy === null) return { ...direct(target, options, connections), proxy: null };
  const name = `${proxy.hostname}:${portOf(proxy)}`;
  const through = target.protocol === "http:" ? absolute : tunnelled;
  return { ...through(target, options, proxy, connections), proxy: name };
}

/** What is given wins, in any case. */
function headersOf({ host }: URL, { headers }: HttpRequest): Record<string, string> {
  const given = Object.keys(headers).map((name) => name.toLowerCase());
  return {
    ...(!given.includes("host") && { Host: host }),
    ...(!given.includes("accept-encoding") && { "Accept-Encoding": "identity" }),
    ...headers,
  };
}

type Options = Pick<https.RequestOptions, "method"> & { headers: Record<string, string> };

function direct(target: URL, options: Options, { plain, secure }: Connections) {
  const isSecure = target.protocol === "https:";
  const agent = isSecure ? secure : plain;
  return {
    open: isSecure ? https.request : http.request,
    options: { ...targetOf(target), ...options, agent },
  };
}

/** HTTP through a proxy: the whole address is the request target (RFC 9112 section 3.2.2). */
function absolute(target: URL, options: Options, proxy: URL, connections: Connections) {
  const to = direct(proxy, options, connections);
  const path = `http://${target.host}${target.pathname}${target.search}`;
  const headers = { ...options.headers, ...proxyLogin(proxy) };
  return { ...to, options: { ...to.options, path, headers } };
}

function tunnelled(target: URL, options: Options, proxy: URL, connections: Connections) {
  const agent = tunnelOf(proxy, connections);
  return { open: https.request, options: { ...targetOf(target), ...options, agent } };
}

function targetOf(target: URL): https.RequestOptions {
  const host = bareHost(target);
  return {
    host,
    port: portOf(target),
    path: target.pathname + target.search,
    servername: isIP(host) === 0 ? host : "",
    // The default takes the host of the proxy where the target is an address.
    checkServerIdentity: (_, certificate) => checkServerIdentity(host, certificate),
  };
}

function tunnelOf(proxy: URL, connections: Connections): HttpsProxyAgent<string> {
  const { tunnels, context, signal } = connections;
  const known = tunnels.get(proxy.href);
  if (known !== undefined) return known;
  const kept = { ...KEPT, signal, ALPNProtocols: ["http/1.1"] };
  const trust = context && { secureContext: context };
  const headers = proxyLogin(proxy);
  const made = new HttpsProxyAgent(withoutLogin(proxy), { ...kept, ...trust, headers });
  tunnels.set(proxy.href, made);
  return made;
}

const withoutLogin = ({ protocol, host }: URL): URL => new URL(`${protocol}//${host}`);

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
