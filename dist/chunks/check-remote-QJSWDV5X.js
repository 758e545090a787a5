import { createRequire as $createRequire } from "node:module"; const require = $createRequire(import.meta.url);
import {
  MAX_LINE,
  Stages,
  open,
  readLine,
  receive,
  sha256,
  withoutLogin
} from "./chunk-JWHMYB7U.js";
import {
  pLimit
} from "./chunk-JYJNSUXG.js";
import {
  challengeIn
} from "./chunk-OEW236NZ.js";
import {
  excerpt,
  isParsable
} from "./chunk-UPTUOG6S.js";
import {
  NO_SESSION,
  plainHeaders,
  postHeaders
} from "./chunk-5FRACNWR.js";
import {
  NOTHING_SEEN,
  isRecord,
  request
} from "./chunk-ORSUCQUM.js";
import {
  TOOL
} from "./chunk-VVEQM4XR.js";
import "./chunk-AIKWRPJE.js";

// lib/src/run/remote/check-remote.js
import { performance as performance3 } from "node:perf_hooks";

// lib/src/run/http/authorities.js
import { X509Certificate } from "node:crypto";
import { readFileSync } from "node:fs";
import * as tls from "node:tls";
var BUNDLES = [
  "/etc/ssl/certs/ca-certificates.crt",
  "/etc/pki/tls/certs/ca-bundle.crt",
  "/etc/ssl/cert.pem"
];
var PEM = /-----BEGIN CERTIFICATE-----[A-Za-z0-9+/=\s]{1,100000}-----END CERTIFICATE-----/g;
function systemTrust(env) {
  const files = [env.NODE_EXTRA_CA_CERTS, env.SSL_CERT_FILE, ...BUNDLES];
  const found = [...ofNode("default"), ...ofNode("system"), ...files.flatMap(certificatesIn)];
  const all = eachOnce([...tls.rootCertificates, ...found]);
  try {
    return tls.createSecureContext({ ca: all });
  } catch {
    return tls.createSecureContext({ ca: all.filter(isReadable) });
  }
}
var eachOnce = (pems) => [
  ...new Map(pems.map((pem) => [pem.replace(/\s/g, ""), pem])).values()
];
function ofNode(kind) {
  const { getCACertificates } = tls;
  return getCACertificates?.(kind) ?? [];
}
function certificatesIn(file) {
  try {
    return file ? readFileSync(file, "utf8").match(PEM) ?? [] : [];
  } catch {
    return [];
  }
}
function isReadable(pem) {
  try {
    return new X509Certificate(pem).subject !== void 0;
  } catch {
    return false;
  }
}

// lib/src/run/http/lookup.js
import { lookup } from "node:dns/promises";
var systemResolve = (host) => lookup(host, { all: true });
var PrivateAddress = class extends Error {
  code = "PRIVATE_ADDRESS";
  address;
  constructor(address) {
    super(`${address} lies inside of the network`);
    this.address = address;
  }
};
var guardedLookup = (resolve, guard, tell) => (host, options, callback) => {
  admitted(resolve, guard, host).then((found) => {
    tell(host, found.map(({ address }) => address));
    if (options.all === true)
      callback(null, found);
    else
      callback(null, found[0]?.address ?? "", found[0]?.family);
  }, (error) => callback(error, []));
};
async function admitted(resolve, guard, host) {
  const found = await resolve(host);
  const addresses = found.map(({ address }) => address);
  guard.resolved(host, addresses);
  const kept = found.filter(({ address }) => guard.admits(host, address));
  if (kept.length === 0 && addresses[0] !== void 0)
    throw new PrivateAddress(addresses[0]);
  return kept;
}

// lib/src/run/http/failure.js
var MAX_MESSAGE = 300;
var NO_WAY = ["ENETUNREACH", "EHOSTUNREACH", "EADDRNOTAVAIL"];
var HttpError = class extends Error {
  code;
  phase;
  constructor(code, message, phase = null) {
    super(message);
    this.code = code;
    this.phase = phase;
  }
};
var closed = () => new HttpError("ABORT_ERR", "the client was closed");
function failureOf(error, trace, proxy) {
  const told = tellingPart(error);
  const isPrivate = told instanceof PrivateAddress;
  return {
    kind: "unreached",
    phase: phaseOf(told, trace.phase),
    code: codeOf(told),
    message: wordsOf(error),
    afterMs: 0,
    address: isPrivate ? told.address : trace.addresses[0] ?? null,
    proxy,
    certificate: null
  };
}
function phaseOf(error, reached) {
  if (error instanceof PrivateAddress)
    return "address";
  if (error instanceof HttpError && error.phase !== null)
    return error.phase;
  return reached === "answer" && codeOf(error).startsWith("ERR_SSL_") ? "tls" : reached;
}
function codeOf(error) {
  const { code } = error;
  return code === "HPE_INVALID_CONSTANT" ? "NOT_HTTP" : code ?? "ECONNRESET";
}
function tellingPart(error) {
  const parts = partsOf(error);
  return parts.find((part) => !NO_WAY.includes(codeOf(part))) ?? parts[0] ?? error;
}
var partsOf = (error) => error.errors ?? [error];
function wordsOf(error) {
  const words = partsOf(error).map(({ message }) => message);
  return withoutOpenSsl(words.join(", ")).replace(/\s+/g, " ").trim().slice(0, MAX_MESSAGE);
}
var withoutOpenSsl = (words) => words.replace(/\b[0-9A-F]{6,32}:(?=error:)/, "").replace(/:[^:\s]{1,200}\.c:\d+:/, "");

// lib/src/run/http/guard.js
import { isIP as isIP3 } from "node:net";

// lib/src/run/http/address.js
import { BlockList, isIP } from "node:net";
var LINK_LOCAL = ["169.254.0.0/16", "fe80::/10"];
var INSIDE = [
  ...LINK_LOCAL,
  ...["0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "172.16.0.0/12", "192.0.0.0/24"],
  ...["192.168.0.0/16", "198.18.0.0/15", "224.0.0.0/4", "240.0.0.0/4"],
  ...["::/128", "::1/128", "fc00::/7", "fec0::/10", "ff00::/8"]
];
var EMBEDDING = ["::ffff:", "64:ff9b::"];
var EMBEDDING_BITS = 96;
var inside = listOf(INSIDE);
var linkLocal = listOf(LINK_LOCAL);
var isInside = (address) => isIn(inside, address);
var isLinkLocal = (address) => isIn(linkLocal, address);
var isIn = (list, address) => list.check(address, isIP(address) === 6 ? "ipv6" : "ipv4");
function listOf(ranges) {
  const list = new BlockList();
  for (const range of ranges)
    addRange(list, range);
  return list;
}
function addRange(list, range) {
  const [network = "", length = ""] = range.split("/");
  const bits = Number(length);
  const isV6 = isIP(network) === 6;
  list.addSubnet(network, bits, isV6 ? "ipv6" : "ipv4");
  for (const prefix of isV6 ? [] : EMBEDDING) {
    list.addSubnet(prefix + network, EMBEDDING_BITS + bits, "ipv6");
  }
}

// lib/src/run/http/target.js
import * as http from "node:http";
import * as https from "node:https";
import { isIP as isIP2 } from "node:net";
var bareHost = (url) => url.hostname.replace(/^\[|\]$/g, "");
var PORTS = { "http:": 80, "https:": 443 };
var portOf = (url) => Number(url.port) || (PORTS[url.protocol] ?? 0);
var openerOf = ({ protocol }) => protocol === "https:" ? https.request : http.request;
function endOf(url) {
  const host = bareHost(url);
  const servername = isIP2(host) === 0 ? host : "";
  return { host, port: portOf(url), servername, rejectUnauthorized: true };
}

// lib/src/run/http/guard.js
function openGuard(configured) {
  const named = hostOf(configured);
  let within = isIP3(named) !== 0 && isInside(named);
  return {
    admits: (host, address) => {
      if (!isInside(address))
        return true;
      if (host === named)
        return host === address || !isLinkLocal(address);
      return within && !isLinkLocal(address);
    },
    resolved: (host, addresses) => {
      if (host === named && addresses.some(isInside))
        within = true;
    }
  };
}
var hostOf = (url) => URL.canParse(url) ? bareHost(new URL(url)) : "";

// lib/src/run/http/route.js
import * as http2 from "node:http";
import * as https3 from "node:https";

// lib/src/run/http/tunnel.js
import * as https2 from "node:https";
var TunnelAgent = class extends https2.Agent {
  #proxy;
  constructor(proxy, options) {
    super(options);
    this.#proxy = proxy;
  }
  createConnection(options, made) {
    const connect = this.#connectTo(options);
    connect.on("error", made);
    connect.once("connect", (answer, socket) => {
      if (!isSuccess(answer))
        return made(refusal(answer, socket));
      const through = { ...options, socket };
      made(null, super.createConnection(through) ?? void 0);
    });
    endWith(connect, options.until);
    connect.end();
  }
  #connectTo({ host, port }) {
    const { url, headers, trust } = this.#proxy;
    const authority = `${host?.includes(":") ? `[${host}]` : host}:${port}`;
    const kept = { Host: authority, Connection: "keep-alive", ...headers };
    const asked = { method: "CONNECT", path: authority, headers: kept, agent: false };
    return openerOf(url)({ ...endOf(url), ...trust, ...asked });
  }
};
function endWith(connect, until) {
  const end = () => connect.destroy();
  until?.addEventListener("abort", end);
  connect.once("close", () => until?.removeEventListener("abort", end));
  if (until?.aborted)
    end();
}
var isSuccess = ({ statusCode = 0 }) => statusCode >= 200 && statusCode < 300;
function refusal({ statusCode }, socket) {
  socket.destroy();
  return new HttpError("PROXY_REFUSED", `the proxy answered CONNECT with ${statusCode}`, "proxy");
}

// lib/src/run/http/route.js
var MAX_SOCKETS = 8;
var KEPT = { keepAlive: true, maxSockets: MAX_SOCKETS };
function openConnections(context) {
  const trust = context === null ? {} : { secureContext: context };
  const secure = new https3.Agent({ ...KEPT, ...trust });
  return { plain: new http2.Agent(KEPT), secure, tunnels: /* @__PURE__ */ new Map(), trust };
}
function routeOf(target, request4, proxy, connections) {
  const headers = headersOf(target, request4);
  const path = target.pathname + target.search;
  const direct = { ...endOf(target), method: request4.method, path, headers };
  const open2 = openerOf(target);
  if (proxy === null) {
    const agent = agentOf(target, connections);
    return { open: open2, options: { ...direct, agent }, proxy, isForwarded: false };
  }
  const name = `${proxy.hostname}:${portOf(proxy)}`;
  if (target.protocol === "https:") {
    const agent = tunnelOf(proxy, connections);
    return { open: open2, options: { ...direct, agent }, proxy: name, isForwarded: false };
  }
  const options = { ...direct, ...forwarded(target, proxy, headers, connections) };
  return { open: openerOf(proxy), options, proxy: name, isForwarded: true };
}
var agentOf = ({ protocol }, { plain, secure }) => protocol === "https:" ? secure : plain;
var AGENT = `${TOOL.name}/${TOOL.version}`;
function headersOf({ host }, { headers }) {
  const given = Object.keys(headers).map((name) => name.toLowerCase());
  return {
    ...!given.includes("host") && { Host: host },
    ...!given.includes("accept-encoding") && { "Accept-Encoding": "identity" },
    ...!given.includes("user-agent") && { "User-Agent": AGENT },
    ...headers
  };
}
var forwarded = ({ host, pathname, search }, proxy, headers, connections) => ({
  ...endOf(proxy),
  path: `http://${host}${pathname}${search}`,
  headers: { ...headers, ...proxyLogin(proxy) },
  agent: agentOf(proxy, connections)
});
function tunnelOf(url, { tunnels, trust }) {
  const known = tunnels.get(url.href);
  if (known !== void 0)
    return known;
  const headers = proxyLogin(url);
  const made = new TunnelAgent({ url, headers, trust }, { ...KEPT, ...trust });
  tunnels.set(url.href, made);
  return made;
}
function proxyLogin({ username, password }) {
  if (username === "" && password === "")
    return {};
  const login = Buffer.from(`${decode(username)}:${decode(password)}`).toString("base64");
  return { "Proxy-Authorization": `Basic ${login}` };
}
function decode(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
function proxyUrl(address) {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url?.protocol === "http:" || url?.protocol === "https:")
    return url;
  throw new HttpError("BAD_URL", "the address of the proxy is no `http` or `https` URL", "proxy");
}

// lib/src/run/http/body.js
import { pipeline, Readable } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
var DECODERS = {
  gzip: createGunzip,
  "x-gzip": createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress
};
function bodyOf(answer, connection) {
  let why = null;
  let isGivenUp = false;
  const decoders = decodersOf(answer);
  const note = (error) => {
    if (!isGivenUp && !isOfNothing(error, decoders[0]))
      why ??= inBody(connection.error() ?? error, answer);
  };
  const giveUp = () => {
    isGivenUp = true;
    connection.end();
  };
  answer.on("error", note);
  return {
    chunks: chunksOf(decoded(answer, decoders, note), note, giveUp),
    broken: () => why,
    discard: giveUp
  };
}
async function* chunksOf(stream, note, giveUp) {
  try {
    for await (const chunk of stream)
      yield* handedOver(chunk, giveUp);
  } catch (error) {
    note(error);
  }
}
function* handedOver(chunk, giveUp) {
  let isBack = false;
  try {
    yield chunk;
    isBack = true;
  } finally {
    if (!isBack)
      giveUp();
  }
}
var decodersOf = (answer) => codingsOf(answer).map((name) => DECODERS[name]?.()).reverse();
var codingsOf = ({ headers }) => (headers["content-encoding"] ?? "").split(",").map((name) => name.trim().toLowerCase()).filter((name) => name !== "" && name !== "identity");
function decoded(answer, decoders, note) {
  const known = decoders.filter((decoder) => decoder !== void 0);
  if (known.length < decoders.length)
    return notDecoded(answer, note);
  if (known.length === 0)
    return answer;
  for (const decoder of known)
    decoder.on("error", note);
  return pipeline([answer, ...known], (error) => {
    if (error)
      note(error);
  });
}
function notDecoded(answer, note) {
  note(new Error("the body has a content coding that was not asked for"));
  answer.destroy();
  return Readable.from([]);
}
function inBody(error, answer) {
  if (error.message === "aborted")
    return "the connection was closed before the end of the body";
  const words = wordsOf(error);
  return isOfDecoder(error) ? `the body is broken \`${codingsOf(answer).join(", ")}\`: ${words}` : words;
}
var isOfDecoder = ({ code }) => /^(Z_|ERR__)/.test(code ?? "");
var isOfNothing = ({ code }, decoder) => code === "Z_BUF_ERROR" && decoder?.bytesWritten === 0;

// lib/src/run/http/trace.js
import { TLSSocket } from "node:tls";
function follow(request4, trace, isToProxy) {
  request4.once("socket", (socket) => {
    if (socket instanceof TLSSocket)
      trace.untrusted = () => Boolean(socket.authorizationError);
    if (!socket.connecting)
      connected(socket, trace, isToProxy);
    else
      socket.once("connect", () => connected(socket, trace, isToProxy));
  });
}
function connected(socket, trace, isToProxy) {
  const { remoteAddress } = socket;
  if (trace.addresses.length > 0 && remoteAddress)
    trace.addresses = [remoteAddress];
  if (!isSecuring(socket)) {
    trace.phase = "answer";
    return;
  }
  if (!isToProxy)
    trace.phase = "tls";
  socket.once("secureConnect", () => {
    trace.phase = "answer";
  });
}
var isSecuring = (socket) => socket.secureConnecting === true;

// lib/src/run/http/exchange.js
function begin({ route, lookup: lookup2, trace, open: open2 }) {
  const stop = new AbortController();
  const request4 = opened(route.open, { ...route.options, ...lookup2, until: stop.signal });
  const { promise: failed, reject } = promiseToFail();
  const giveUp = (error) => {
    open2.delete(giveUp);
    reject(error);
    stop.abort();
    request4.destroy(error);
  };
  open2.add(giveUp);
  request4.on("error", reject);
  request4.once("close", () => {
    open2.delete(giveUp);
    reject(new HttpError("ECONNRESET", "socket hang up"));
  });
  follow(request4, trace, route.isForwarded);
  return { request: request4, failed, giveUp };
}
function promiseToFail() {
  let reject = () => void 0;
  const promise = new Promise((_, rejected) => {
    reject = rejected;
  });
  promise.catch(() => void 0);
  return { promise, reject };
}
function opened(open2, options) {
  try {
    return open2(options);
  } catch (error) {
    throw notSent(error);
  }
}
function notSent({ code = "ERR_INVALID_ARG_VALUE" }) {
  const what = code === "ERR_INVALID_HTTP_TOKEN" ? "the name" : "the value";
  const message = `${what} of a header holds a character that HTTP does not allow`;
  return new HttpError(code, message, "address");
}
function exchange({ request: request4, failed, giveUp }, { body, limitMs }, start) {
  const left = Math.max(0, start + limitMs - performance.now());
  const limit = setTimeout(() => giveUp(timedOut(limitMs)), left);
  const answered = new Promise((resolve) => {
    request4.once("response", (answer) => resolve(replyOf(answer, request4)));
  });
  request4.once("upgrade", (_, socket) => {
    socket.destroy();
    giveUp(new HttpError("NOT_HTTP", "the server switches to another protocol"));
  });
  request4.end(body);
  return Promise.race([answered, failed]).finally(() => clearTimeout(limit));
}
var timedOut = (limitMs) => new HttpError("TIMED_OUT", `no answer within ${Math.round(limitMs)} ms`);
function replyOf(answer, request4) {
  let late = null;
  request4.on("error", (error) => {
    late ??= error;
  });
  return {
    kind: "reply",
    status: answer.statusCode ?? 0,
    headers: headersOf2(answer),
    ...bodyOf(answer, { error: () => late, end: () => request4.destroy() })
  };
}
var headersOf2 = ({ headersDistinct }) => Object.fromEntries(Object.entries(headersDistinct).map(([name, values]) => [name, values?.join(", ") ?? ""]));

// lib/src/run/http/certificate.js
var LIMIT_MS = 3e3;
var MAX_NAMES = 20;
function shownCertificate(way) {
  const { route } = way;
  const options = { ...route.options, headers: {}, rejectUnauthorized: false };
  return new Promise((resolve) => {
    const probe = begin({ ...way, route: { ...route, options }, trace: { ...way.trace } });
    const limit = setTimeout(() => probe.giveUp(new Error("too late")), LIMIT_MS);
    const end = (certificate) => {
      clearTimeout(limit);
      resolve(certificate);
    };
    probe.failed.catch(() => end(null));
    probe.request.once("socket", (socket) => {
      socket.once("secureConnect", () => {
        end(certificateOf(socket.getPeerCertificate()));
        probe.giveUp(new Error("seen"));
      });
    });
  });
}
function certificateOf(shown2) {
  return {
    subject: nameOf(shown2.subject),
    issuer: nameOf(shown2.issuer),
    validFrom: isoOf(shown2.valid_from),
    validTo: isoOf(shown2.valid_to),
    names: namesIn(shown2.subjectaltname ?? "")
  };
}
function nameOf(name) {
  const parts = { ...name };
  return [parts.CN ?? parts.O ?? parts.OU ?? ""].flat().join(", ");
}
function isoOf(time) {
  const date = new Date(time);
  return Number.isNaN(date.getTime()) ? time : date.toISOString();
}
var namesIn = (list) => list.split(", ", MAX_NAMES).map((entry) => entry.replace(/^(DNS|IP Address):/, "")).filter((name) => name !== "");

// lib/src/run/http/way.js
import { isIP as isIP4 } from "node:net";

// lib/src/run/http/proxy.js
function proxyFor(target, env) {
  const host = target.host.replace(/:\d*$/, "");
  if (isExempt(host, portOf(target), read(env, "no_proxy").toLowerCase()))
    return null;
  const scheme = target.protocol.slice(0, -1);
  const proxy = read(env, `${scheme}_proxy`) || read(env, "all_proxy");
  if (proxy === "")
    return null;
  return proxy.includes("://") ? proxy : `${scheme}://${proxy}`;
}
var read = (env, name) => env[name] || env[name.toUpperCase()] || "";
var isExempt = (host, port, noProxy) => noProxy === "*" || noProxy.split(/[,\s]/).some((entry) => covers(entry, host, port));
function covers(entry, host, port) {
  const [, name = entry, only = ""] = /^(.+):(\d+)$/.exec(entry) ?? [];
  if (name === "" || Number(only) !== 0 && Number(only) !== port)
    return false;
  if (name.startsWith("*"))
    return host.endsWith(name.slice(1));
  return name.startsWith(".") ? host.endsWith(name) : host === name;
}

// lib/src/run/http/way.js
function wayOf(request4, parts) {
  const target = targetUrl(request4.url, parts);
  const address = proxyFor(target, parts.env);
  const proxy = address === null ? null : proxyUrl(address);
  const host = bareHost(target);
  const addresses = proxy === null ? parts.known.get(host) ?? [] : [];
  const trace = {
    phase: proxy === null ? "connect" : "proxy",
    addresses,
    untrusted: () => false
  };
  return {
    route: routeOf(target, request4, proxy, parts.connections),
    lookup: proxy === null ? lookupFor(parts, trace) : {},
    trace,
    open: parts.open
  };
}
function targetUrl(text, { guard, closed: end }) {
  if (end.aborted)
    throw closed();
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null)
    throw new HttpError("BAD_URL", "it is no absolute URL");
  if (url.protocol !== "http:" && url.protocol !== "https:") {
    throw new HttpError("BAD_URL", "only `http` and `https` can be asked");
  }
  if (url.port === "0")
    throw new HttpError("BAD_URL", "no server can be at port 0");
  const host = bareHost(url);
  if (isIP4(host) !== 0 && !guard.admits(host, host))
    throw new PrivateAddress(host);
  return url;
}
function lookupFor({ resolve, guard, known }, trace) {
  const looked = (host) => {
    trace.phase = "dns";
    return resolve(host);
  };
  const tell = (host, addresses) => {
    trace.phase = "connect";
    trace.addresses = addresses;
    known.set(host, addresses);
  };
  return { lookup: guardedLookup(looked, guard, tell) };
}

// lib/src/run/http/send.js
var STALE = ["ECONNRESET", "EPIPE"];
var PROXY_LOGIN = 407;
async function send(request4, parts, start) {
  try {
    return await attempt(wayOf(request4, parts), request4, start);
  } catch (error) {
    const trace = { phase: "address", addresses: [], untrusted: () => false };
    return failureOf(error, trace, null);
  }
}
async function attempt(way, request4, start) {
  const begun = begin(way);
  try {
    return ofServer(await exchange(begun, request4, start), way);
  } catch (error) {
    if (isStale(begun.request, error))
      return attempt(way, request4, start);
    const failure = failureOf(error, way.trace, way.route.proxy);
    const afterMs = Math.round(performance.now() - start);
    return { ...failure, afterMs, certificate: await certificateOf2(way, failure) };
  }
}
function ofServer(reply, { route }) {
  if (!route.isForwarded || reply.status !== PROXY_LOGIN)
    return reply;
  reply.discard();
  throw new HttpError("PROXY_REFUSED", `the proxy answered ${reply.status}`, "proxy");
}
var isStale = (request4, { code }) => request4.reusedSocket && STALE.includes(code ?? "");
var certificateOf2 = async (way, { phase }) => phase === "tls" && way.trace.untrusted() ? shownCertificate(way) : null;

// lib/src/run/http/open.js
function openHttp(settings, resolve = systemResolve) {
  const context = settings.trust === "system" ? systemTrust(settings.env) : null;
  const stop = new AbortController();
  const parts = {
    env: settings.env,
    resolve,
    guard: openGuard(settings.configured),
    connections: openConnections(context),
    open: /* @__PURE__ */ new Set(),
    known: /* @__PURE__ */ new Map(),
    closed: stop.signal
  };
  const limit = pLimit(MAX_SOCKETS);
  return {
    send: (request4) => limit(send, request4, parts, performance.now()),
    close: () => {
      stop.abort();
      close(parts);
    }
  };
}
function close({ connections, open: open2 }) {
  for (const giveUp of open2)
    giveUp(closed());
  const { plain, secure, tunnels } = connections;
  for (const agent of [plain, secure, ...tunnels.values()])
    agent.destroy();
}

// lib/src/protocol/http/era.js
var NOT_OF_ERA = /* @__PURE__ */ new Set([401, 402, 403, 407, 421, 429]);
function leavesLegacyOpen(trouble, handshake) {
  if (handshake.kind === "completed")
    return false;
  switch (trouble?.kind) {
    case void 0:
      return true;
    case "redirect":
      return false;
    case "unreached":
      return trouble.failure.phase === "answer" || trouble.failure.phase === "body";
    case "status":
      return !NOT_OF_ERA.has(trouble.answer.status);
    case "not-mcp":
      return !isPage(trouble.answer.headers);
  }
}
var isPage = (headers) => /^text\/html\b/i.test(headers["content-type"] ?? "");
var OLD_TRANSPORT = /* @__PURE__ */ new Set([400, 404, 405]);
var leavesOldTransportOpen = (trouble) => trouble?.kind === "status" && OLD_TRANSPORT.has(trouble.answer.status);
var leavesStreamableOpen = (trouble) => trouble?.kind === "not-mcp" || trouble?.kind === "status" && !NOT_OF_ERA.has(trouble.answer.status) || trouble?.kind === "unreached" && trouble.failure.code === "TIMED_OUT" && isLate(trouble);
var isLate = ({ failure }) => failure.phase === "answer" || failure.phase === "body";

// lib/src/protocol/http/content.js
function contentOf(headers) {
  const type = mediaType(headers);
  if (type === "application/json")
    return "json";
  return type === "text/event-stream" ? "events" : "other";
}
var mediaType = (headers) => (headers["content-type"] ?? "").split(";")[0]?.trim().toLowerCase() ?? "";
function wrongType(headers, body) {
  const type = mediaType(headers);
  if (body.trim() === "")
    return "has no body";
  if (type === "")
    return "has no `Content-Type`";
  return `has the type \`${excerpt(type, 80)}\`, not \`application/json\` or \`text/event-stream\``;
}
function messagesIn(body) {
  const text = body.trim();
  if (text === "")
    return "has no body";
  const messages = readLine(text);
  if (messages)
    return messages;
  return isJson(text) ? "is JSON, and no JSON-RPC message" : "is no JSON";
}
function isJson(text) {
  if (!isParsable(text))
    return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

// lib/src/protocol/http/redirect.js
function redirectTarget(status, headers, url) {
  const { location } = headers;
  if (!REDIRECTS.has(status) || !location || !URL.canParse(location, url))
    return null;
  const target = new URL(location, url);
  target.hash = "";
  return target.href;
}
var REDIRECTS = /* @__PURE__ */ new Set([301, 302, 303, 307, 308]);
var KEEP_METHOD = /* @__PURE__ */ new Set([307, 308]);
var isFollowable = (method, status, from, to) => (method === "GET" || KEEP_METHOD.has(status)) && new URL(from).origin === new URL(to).origin;

// lib/src/run/remote/address.js
function redirected(method, { status, headers }, from) {
  const url = redirectTarget(status, headers, from.url);
  if (url === null)
    return null;
  const isFollowed = !from.isFollowed && isFollowable(method, status, from.url, url);
  return { url, headers: {}, isFollowed };
}

// node_modules/eventsource-parser/dist/index.js
var ParseError = class extends Error {
  constructor(message, options) {
    super(message), this.name = "ParseError", this.type = options.type, this.field = options.field, this.value = options.value, this.line = options.line;
  }
};
var LF = 10;
var CR = 13;
var SPACE = 32;
function noop(_arg) {
}
function createParser(config) {
  if (typeof config == "function")
    throw new TypeError(
      "`config` must be an object, got a function instead. Did you mean `createParser({onEvent: fn})`?"
    );
  const { onEvent = noop, onError = noop, onRetry = noop, onComment, maxBufferSize } = config, pendingFragments = [];
  let pendingFragmentsLength = 0, isFirstChunk = true, id, data = "", dataLines = 0, eventType, terminated = false;
  function feed(chunk) {
    if (terminated)
      throw new Error(
        "Cannot feed parser: it was terminated after exceeding the configured max buffer size. Call `reset()` to resume parsing."
      );
    if (isFirstChunk && (isFirstChunk = false, chunk.charCodeAt(0) === 239 && chunk.charCodeAt(1) === 187 && chunk.charCodeAt(2) === 191 && (chunk = chunk.slice(3))), pendingFragments.length === 0) {
      const trailing2 = processLines(chunk);
      trailing2 !== "" && (pendingFragments.push(trailing2), pendingFragmentsLength = trailing2.length), checkBufferSize();
      return;
    }
    if (chunk.indexOf(`
`) === -1 && chunk.indexOf("\r") === -1) {
      pendingFragments.push(chunk), pendingFragmentsLength += chunk.length, checkBufferSize();
      return;
    }
    pendingFragments.push(chunk);
    const input = pendingFragments.join("");
    pendingFragments.length = 0, pendingFragmentsLength = 0;
    const trailing = processLines(input);
    trailing !== "" && (pendingFragments.push(trailing), pendingFragmentsLength = trailing.length), checkBufferSize();
  }
  function checkBufferSize() {
    maxBufferSize !== void 0 && (pendingFragmentsLength + data.length <= maxBufferSize || (terminated = true, pendingFragments.length = 0, pendingFragmentsLength = 0, id = void 0, data = "", dataLines = 0, eventType = void 0, onError(
      new ParseError(`Buffered data exceeded max buffer size of ${maxBufferSize} characters`, {
        type: "max-buffer-size-exceeded"
      })
    )));
  }
  function processLines(chunk) {
    let searchIndex = 0;
    if (chunk.indexOf("\r") === -1) {
      let lfIndex = chunk.indexOf(`
`, searchIndex);
      for (; lfIndex !== -1; ) {
        if (searchIndex === lfIndex) {
          dataLines > 0 && onEvent({ id, event: eventType, data }), id = void 0, data = "", dataLines = 0, eventType = void 0, searchIndex = lfIndex + 1, lfIndex = chunk.indexOf(`
`, searchIndex);
          continue;
        }
        const firstCharCode = chunk.charCodeAt(searchIndex);
        if (isDataPrefix(chunk, searchIndex, firstCharCode)) {
          const valueStart = chunk.charCodeAt(searchIndex + 5) === SPACE ? searchIndex + 6 : searchIndex + 5, value = chunk.slice(valueStart, lfIndex);
          if (dataLines === 0 && chunk.charCodeAt(lfIndex + 1) === LF) {
            onEvent({ id, event: eventType, data: value }), id = void 0, data = "", eventType = void 0, searchIndex = lfIndex + 2, lfIndex = chunk.indexOf(`
`, searchIndex);
            continue;
          }
          data = dataLines === 0 ? value : `${data}
${value}`, dataLines++;
        } else isEventPrefix(chunk, searchIndex, firstCharCode) ? eventType = chunk.slice(
          chunk.charCodeAt(searchIndex + 6) === SPACE ? searchIndex + 7 : searchIndex + 6,
          lfIndex
        ) || void 0 : parseLine(chunk, searchIndex, lfIndex);
        searchIndex = lfIndex + 1, lfIndex = chunk.indexOf(`
`, searchIndex);
      }
      return chunk.slice(searchIndex);
    }
    for (; searchIndex < chunk.length; ) {
      const crIndex = chunk.indexOf("\r", searchIndex), lfIndex = chunk.indexOf(`
`, searchIndex);
      let lineEnd = -1;
      if (crIndex !== -1 && lfIndex !== -1 ? lineEnd = crIndex < lfIndex ? crIndex : lfIndex : crIndex !== -1 ? crIndex === chunk.length - 1 ? lineEnd = -1 : lineEnd = crIndex : lfIndex !== -1 && (lineEnd = lfIndex), lineEnd === -1)
        break;
      parseLine(chunk, searchIndex, lineEnd), searchIndex = lineEnd + 1, chunk.charCodeAt(searchIndex - 1) === CR && chunk.charCodeAt(searchIndex) === LF && searchIndex++;
    }
    return chunk.slice(searchIndex);
  }
  function parseLine(chunk, start, end) {
    if (start === end) {
      dispatchEvent();
      return;
    }
    const firstCharCode = chunk.charCodeAt(start);
    if (isDataPrefix(chunk, start, firstCharCode)) {
      const valueStart = chunk.charCodeAt(start + 5) === SPACE ? start + 6 : start + 5, value2 = chunk.slice(valueStart, end);
      data = dataLines === 0 ? value2 : `${data}
${value2}`, dataLines++;
      return;
    }
    if (isEventPrefix(chunk, start, firstCharCode)) {
      eventType = chunk.slice(chunk.charCodeAt(start + 6) === SPACE ? start + 7 : start + 6, end) || void 0;
      return;
    }
    if (firstCharCode === 105 && chunk.charCodeAt(start + 1) === 100 && chunk.charCodeAt(start + 2) === 58) {
      const value2 = chunk.slice(chunk.charCodeAt(start + 3) === SPACE ? start + 4 : start + 3, end);
      value2.includes("\0") || (id = value2);
      return;
    }
    if (firstCharCode === 58) {
      if (onComment) {
        const line2 = chunk.slice(start, end);
        onComment(line2.slice(chunk.charCodeAt(start + 1) === SPACE ? 2 : 1));
      }
      return;
    }
    const line = chunk.slice(start, end), fieldSeparatorIndex = line.indexOf(":");
    if (fieldSeparatorIndex === -1) {
      processField(line, "", line);
      return;
    }
    const field = line.slice(0, fieldSeparatorIndex), offset = line.charCodeAt(fieldSeparatorIndex + 1) === SPACE ? 2 : 1, value = line.slice(fieldSeparatorIndex + offset);
    processField(field, value, line);
  }
  function processField(field, value, line) {
    switch (field) {
      case "event":
        eventType = value || void 0;
        break;
      case "data":
        data = dataLines === 0 ? value : `${data}
${value}`, dataLines++;
        break;
      case "id":
        value.includes("\0") || (id = value);
        break;
      case "retry":
        /^\d+$/.test(value) ? onRetry(parseInt(value, 10)) : onError(
          new ParseError(`Invalid \`retry\` value: "${value}"`, {
            type: "invalid-retry",
            value,
            line
          })
        );
        break;
      default:
        onError(
          new ParseError(
            `Unknown field "${field.length > 20 ? `${field.slice(0, 20)}\u2026` : field}"`,
            { type: "unknown-field", field, value, line }
          )
        );
        break;
    }
  }
  function dispatchEvent() {
    dataLines > 0 && onEvent({
      id,
      event: eventType,
      data
    }), id = void 0, data = "", dataLines = 0, eventType = void 0;
  }
  function reset(options = {}) {
    if (options.consume && pendingFragments.length > 0) {
      const incompleteLine = pendingFragments.join("");
      parseLine(incompleteLine, 0, incompleteLine.length);
    }
    isFirstChunk = true, id = void 0, data = "", dataLines = 0, eventType = void 0, pendingFragments.length = 0, pendingFragmentsLength = 0, terminated = false;
  }
  return { feed, reset };
}
function isDataPrefix(chunk, i, firstCharCode) {
  return firstCharCode === 100 && chunk.charCodeAt(i + 1) === 97 && chunk.charCodeAt(i + 2) === 116 && chunk.charCodeAt(i + 3) === 97 && chunk.charCodeAt(i + 4) === 58;
}
function isEventPrefix(chunk, i, firstCharCode) {
  return firstCharCode === 101 && chunk.charCodeAt(i + 1) === 118 && chunk.charCodeAt(i + 2) === 101 && chunk.charCodeAt(i + 3) === 110 && chunk.charCodeAt(i + 4) === 116 && chunk.charCodeAt(i + 5) === 58;
}

// lib/src/run/remote/body.js
async function readBody(reply, limitMs, largest = MAX_LINE) {
  const chunks = [];
  const lacking = await readChunks(reply, { limitMs, largest }, (chunk) => {
    chunks.push(chunk);
    return true;
  });
  const size = chunks.reduce((bytes, { length }) => bytes + length, 0);
  const kept = lacking ? Math.min(size, BEGINNING) : size;
  return { text: new TextDecoder().decode(Buffer.concat(chunks, kept)), lacking };
}
async function readEvents(reply, limitMs, enough) {
  const decoder = new TextDecoder();
  const events = [];
  const onEvent = ({ event = "message", data }) => {
    events.push({ type: event, data });
  };
  const parser = createParser({ onEvent, maxBufferSize: MAX_LINE });
  let head = "";
  let isEnough = false;
  const limits = { limitMs, largest: MAX_LINE };
  const lacking = await readChunks(reply, limits, async (chunk) => {
    const text = decoder.decode(chunk, { stream: true });
    if (head.length < HEAD)
      head += text.slice(0, HEAD);
    parser.feed(text);
    for (const event of events.splice(0))
      isEnough ||= await enough(event);
    return !isEnough;
  });
  return { head, isEnough, lacking: isEnough ? null : lacking ?? "ended" };
}
var BEGINNING = 65536;
var HEAD = 4e3;
async function readChunks(reply, { limitMs, largest }, take) {
  let isLate2 = false;
  const timer = setTimeout(() => {
    isLate2 = true;
    reply.discard();
  }, limitMs);
  let size = 0;
  try {
    for await (const chunk of reply.chunks) {
      size += chunk.length;
      if (isLate2)
        break;
      if (size > largest)
        return TOO_LARGE;
      if (!await take(chunk))
        return null;
    }
    return isLate2 ? LATE : reply.broken();
  } finally {
    clearTimeout(timer);
    reply.discard();
  }
}
var TOO_LARGE = "is larger than any message should be";
var LATE = "did not end within the time limit";

// lib/src/run/remote/conversation.js
var Conversation = class {
  channel;
  /** Where it is asked, in the end where a redirect has led. */
  address;
  session;
  /** What was in the way, or `null`. */
  trouble = null;
  constructor(channel, address, session) {
    this.channel = channel;
    this.address = address;
    this.session = session;
  }
};

// lib/src/run/remote/trouble.js
function brokenBody(answer, lacking) {
  const code = CODES[lacking];
  if (code === void 0 && lacking === "ended")
    return { kind: "not-mcp", answer, problem: "is a stream that ended without an answer" };
  const { method, url, asked, atMs } = answer;
  const failure = {
    ...{ method, url, asked, phase: "body", code: code ?? "BROKEN", afterMs: atMs },
    // What breaks a connection comes as a clause of its own.
    ...{
      message: code ? `the body ${lacking}` : lacking,
      address: null,
      proxy: null,
      certificate: null
    }
  };
  return { kind: "unreached", failure };
}
var CODES = { [LATE]: "TIMED_OUT", [TOO_LARGE]: "TOO_LARGE" };

// lib/src/run/remote/http-with-sse.js
var ENDPOINT_MS = 5e3;
var HttpWithSse = class extends Conversation {
  #endpoint = null;
  /** Opens the stream, sends these messages, and what follows from the answers. */
  async follow(messages) {
    const { url, headers } = this.address;
    const heard = await this.channel.ask({
      method: "GET",
      url,
      headers: plainHeaders(NO_SESSION, headers),
      asked: null
    });
    if (heard.kind === "unreached")
      return this.#stop(heard);
    const moved = redirected("GET", heard.reply, this.address);
    if (!moved && heard.reply.status < 300)
      return this.#listen(heard, messages);
    const answer = await this.#whole(heard);
    if (!moved)
      return this.#stop({ kind: "status", answer });
    if (!moved.isFollowed)
      return this.#stop({ kind: "redirect", answer, to: moved.url });
    this.address = moved;
    return this.follow(messages);
  }
  async #listen(heard, messages) {
    if (contentOf(heard.reply.headers) !== "events") {
      const answer2 = await this.#whole(heard);
      const problem = wrongType(answer2.headers, answer2.body);
      return this.#stop({ kind: "not-mcp", answer: answer2, problem });
    }
    const giveUp = () => this.#endpoint === null && heard.reply.discard();
    const timer = setTimeout(giveUp, ENDPOINT_MS);
    const take = (event) => this.#take(event, messages);
    const { head, isEnough, lacking } = await readEvents(heard.reply, this.channel.left, take);
    clearTimeout(timer);
    const answer = heard.finish(head);
    if (isEnough || this.trouble)
      return;
    this.#stop(this.#endpoint === null ? withoutEndpoint(answer) : brokenBody(answer, lacking ?? ""));
  }
  async #whole({ reply, finish }) {
    return finish((await readBody(reply, this.channel.left)).text);
  }
  /** Whether it is over. */
  async #take(event, messages) {
    if (event.type === "endpoint") {
      if (this.#endpoint !== null)
        return false;
      this.#endpoint = this.#endpointIn(event.data);
      await this.#send(messages);
    } else {
      for (const message of readLine(event.data) ?? [])
        await this.#hear(message);
    }
    const { waiting } = this.session;
    return this.trouble !== null || waiting === "nothing" || waiting === "discover";
  }
  /** Messages, and headers with them, go to the origin of the stream only, as in the official SDKs. */
  #endpointIn(data) {
    const { url } = this.address;
    const target = URL.canParse(data, url) ? new URL(data, url) : null;
    if (target?.origin === new URL(url).origin)
      return target.href;
    const problem = target ? `names an \`endpoint\` of another origin, \`${target.origin}\`` : "names an `endpoint` that is no address";
    const answer = {
      ...{ method: "GET", url: withoutLogin(url), asked: null, status: 200 },
      ...{ headers: { "content-type": "text/event-stream" }, atMs: this.channel.now },
      body: `event: endpoint
data: ${data.slice(0, 200)}`
    };
    this.#stop({ kind: "not-mcp", answer, problem });
    return "";
  }
  async #hear(found) {
    const { session, send: send2 } = receive(this.session, found, this.channel.now);
    this.session = session;
    if (session.waiting !== "discover")
      await this.#send(send2);
  }
  async #send(messages) {
    for (const message of messages) {
      if (this.trouble || !this.#endpoint)
        return;
      const heard = await this.channel.ask({
        method: "POST",
        url: this.#endpoint,
        headers: postHeaders(message, NO_SESSION, this.address.headers),
        body: JSON.stringify(message),
        asked: message.method ?? null
      });
      if (heard.kind === "unreached")
        this.#stop(heard);
      else if (heard.reply.status >= 300)
        this.#stop({ kind: "status", answer: await this.#whole(heard) });
      else
        await this.#whole(heard);
    }
  }
  #stop(trouble) {
    this.trouble = trouble;
  }
};
var withoutEndpoint = (answer) => ({
  kind: "not-mcp",
  answer,
  problem: "is a stream of events that names no `endpoint`"
});

// lib/src/run/remote/streamable.js
var GOODBYE_MS = 2e3;
var StreamableHttp = class extends Conversation {
  #http = NO_SESSION;
  /** Sends messages one after the other, and what follows from the answers; `limitMs` is for each of them. */
  async follow(messages, limitMs) {
    for (const message of messages) {
      if (this.trouble)
        return;
      await this.follow(await this.post(message, limitMs), limitMs);
    }
  }
  /** Sends one message, and gives what is to be sent next. */
  async post(message, limitMs) {
    const { url, headers } = this.address;
    const heard = await this.channel.ask({
      method: "POST",
      url,
      headers: postHeaders(message, this.#http, headers),
      body: JSON.stringify(message),
      asked: message.method ?? null,
      ...limitMs === void 0 ? {} : { limitMs }
    });
    if (heard.kind === "unreached")
      return this.#stop(heard);
    const { status, headers: answered } = heard.reply;
    const moved = redirected("POST", heard.reply, this.address);
    if (moved)
      return this.#redirect(message, heard, moved);
    if (status >= 300)
      return this.#refused(message, heard);
    if (message.method === "initialize") {
      this.#http = { ...this.#http, id: answered["mcp-session-id"] ?? null };
    }
    return message.id === void 0 || message.method === void 0 ? this.#accepted(heard) : this.#answered(message, heard, limitMs);
  }
  /** Ends the session of the legacy era (specification 2025-11-25, "Session Management"). */
  async end() {
    if (this.#http.id === null)
      return;
    const { url, headers } = this.address;
    const asking = {
      method: "DELETE",
      url,
      headers: plainHeaders(this.#http, headers),
      asked: null,
      limitMs: GOODBYE_MS
    };
    const heard = await this.channel.ask(asking);
    if (heard.kind === "heard")
      this.#accepted(heard);
  }
  #stop(trouble) {
    this.trouble = trouble;
    return [];
  }
  #accepted({ reply, finish }) {
    reply.discard();
    finish("");
    return [];
  }
  async #redirect(message, heard, moved) {
    const answer = heard.finish((await readBody(heard.reply, this.channel.left)).text);
    if (!moved.isFollowed)
      return this.#stop({ kind: "redirect", answer, to: moved.url });
    this.address = moved;
    return this.post(message);
  }
  /** An error in JSON-RPC tells more than its status, and may lead on. */
  async #refused(message, heard) {
    const { text } = await readBody(heard.reply, this.channel.left);
    const answer = heard.finish(text);
    const next = this.#hear(errorsIn(text, message));
    return next.length > 0 ? next : this.#stop({ kind: "status", answer });
  }
  async #answered(message, heard, limitMs) {
    const limit = Math.min(limitMs ?? this.channel.left, this.channel.left);
    const { reply } = heard;
    if (contentOf(reply.headers) === "events")
      return this.#streamed(message, heard, limit);
    const { text, lacking } = await readBody(reply, limit);
    const answer = heard.finish(text);
    if (lacking)
      return this.#stop(brokenBody(answer, lacking));
    const found = contentOf(reply.headers) === "json" ? messagesIn(text) : wrongTypeOf(answer);
    if (typeof found === "string")
      return this.#stop({ kind: "not-mcp", answer, problem: problemOf(answer, found) });
    return this.#hear(found.map((one) => answering(one, message)));
  }
  async #streamed(message, heard, limit) {
    const next = [];
    const { head, isEnough, lacking } = await readEvents(heard.reply, limit, async ({ data }) => {
      const sends = this.#hear(readLine(data) ?? []);
      next.push(...sends.filter(isRequest));
      for (const reply of sends.filter((one) => !isRequest(one)))
        await this.post(reply);
      return this.#isAnswered(message);
    });
    const answer = heard.finish(head);
    return isEnough ? next : this.#stop(brokenBody(answer, lacking ?? ""));
  }
  #isAnswered({ id }) {
    return this.session.id !== id || this.session.waiting === "nothing";
  }
  #hear(messages) {
    return messages.flatMap((message) => {
      const { session, send: send2 } = receive(this.session, message, this.channel.now);
      const wasRefused = this.session.waiting === "initialize" && session.waiting === "discover";
      this.session = session;
      const { handshake } = session;
      if (handshake.kind === "completed" && handshake.era === "legacy")
        this.#http = { ...this.#http, version: handshake.protocolVersion };
      return wasRefused ? [] : send2;
    });
  }
};
var isRequest = ({ method }) => method !== void 0;
var wrongTypeOf = ({ headers, body }) => wrongType(headers, body);
var problemOf = ({ status }, found) => status === 200 ? found : `has the status ${status} and ${found}`;
var answering = (found, { id }) => isRecord(found) && isRecord(found.error) ? { ...found, id } : found;
var errorsIn = (body, message) => (readLine(body.trim()) ?? []).filter((one) => isRecord(one) && isRecord(one.error)).map((one) => answering(one, message));

// lib/src/run/remote/ask.js
var DISCOVER_MS = 1e4;
async function ask(plan, channel, bothEras) {
  const start = { url: plan.url, headers: plan.headers, isFollowed: false };
  const first = plan.transport === "sse" ? sseFirst : streamableFirst;
  const outcomes = await first(channel, start);
  if (!bothEras || !outcomes.some(isModern))
    return outcomes;
  const legacy = await takesLegacy(channel, start);
  return outcomes.map((one) => isModern(one) ? { ...one, eras: { ...one.eras, legacy } } : one);
}
var isModern = ({ eras }) => eras.modern === "yes";
async function streamableFirst(channel, start) {
  const outcome = await askStreamable(channel, start);
  if (outcome.handshake.kind === "completed" || !leavesOldTransportOpen(outcome.trouble))
    return [outcome];
  return [outcome, await askWithSse(channel, start)];
}
async function sseFirst(channel, start) {
  const outcome = await askWithSse(channel, start);
  if (outcome.handshake.kind === "completed" || !leavesStreamableOpen(outcome.trouble))
    return [outcome];
  return [outcome, await askStreamable(channel, start)];
}
async function askStreamable(channel, start) {
  const modern = await askModern(channel, start);
  const { trouble, handshake } = modern;
  if (!leavesLegacyOpen(trouble, handshake))
    return modern;
  const legacy = await askLegacy(channel, start);
  if (legacy.handshake.kind === "completed")
    return asTwoEras(modern, legacy, channel, start);
  return handshake.kind === "version-unsupported" && legacy.handshake.kind !== "invalid" ? modern : legacy;
}
async function askModern(channel, start) {
  const first = open(TOOL, sha256, "modern");
  const http3 = new StreamableHttp(channel, start, first.session);
  await http3.follow(first.send, Math.min(DISCOVER_MS, channel.left / 2));
  return outcomeOf(http3, "http", { modern: "yes", legacy: "unknown" });
}
async function askLegacy(channel, start) {
  const first = open(TOOL, sha256);
  const http3 = new StreamableHttp(channel, start, first.session);
  await http3.follow(first.send);
  await pingWithoutTools(http3);
  await http3.end();
  return outcomeOf(http3, "http", { modern: "no", legacy: "yes" });
}
async function pingWithoutTools(http3) {
  const { handshake, id } = http3.session;
  if (http3.trouble || handshake.kind !== "completed" || handshake.tools.kind !== "not-asked")
    return;
  await http3.post(request(id + 1, "ping"));
}
async function askWithSse(channel, start) {
  const first = open(TOOL, sha256);
  const http3 = new HttpWithSse(channel, start, first.session);
  await http3.follow(first.send);
  return outcomeOf(http3, "sse", { modern: "no", legacy: "yes" });
}
async function takesLegacy(channel, start) {
  const { session, send: send2 } = open(TOOL, sha256);
  const http3 = new StreamableHttp(channel, start, session);
  for (const message of send2)
    await http3.post(message);
  await http3.end();
  const { kind } = http3.session.handshake;
  if (kind === "completed")
    return "yes";
  return http3.trouble?.kind === "unreached" ? "unknown" : "no";
}
function outcomeOf(http3, transport, eras) {
  const { session, trouble, address } = http3;
  const { handshake } = session;
  const isCompleted = handshake.kind === "completed";
  return {
    handshake: isCompleted ? concluded(handshake, session.waiting, trouble) : handshake,
    trouble,
    transport,
    eras: isCompleted ? eras : { modern: "unknown", legacy: "unknown" },
    discover: null,
    redirectedTo: address.isFollowed ? address.url : null
  };
}
function concluded(handshake, waiting, trouble) {
  if (trouble === null || handshake.tools.kind !== "not-asked")
    return handshake;
  const reason = waiting === "tools" ? "it gave no list" : "it did not answer after the handshake";
  return { ...handshake, tools: { kind: "failed", error: null, reason } };
}
async function asTwoEras(modern, legacy, channel, start) {
  const isOutage = modern.trouble?.kind === "status" && modern.trouble.answer.status >= 500;
  const again = isOutage ? await askModern(channel, start) : modern;
  return again.handshake.kind === "completed" ? again : { ...legacy, discover: barrier(again.trouble) };
}
var barrier = (trouble) => trouble?.kind === "status" && trouble.answer.status < 500 ? null : trouble;

// lib/src/run/remote/channel.js
import { performance as performance2 } from "node:perf_hooks";
import { setTimeout as wait } from "node:timers/promises";

// lib/src/protocol/http/retry-after.js
var USUAL_MS = 1e3;
function retryAfterMs(headers, now) {
  const value = headers["retry-after"]?.trim() ?? "";
  if (/^\d{1,9}$/.test(value))
    return Number(value) * 1e3;
  const date = Date.parse(value);
  return Number.isNaN(date) ? USUAL_MS : Math.max(0, date - now.getTime());
}

// lib/src/run/remote/exchange-lines.js
import { STATUS_CODES } from "node:http";
var KEPT2 = 2e3;
var sentLine = (method, url, body = "") => excerpt(`${method} ${withoutLogin(url)} ${body}`.trim(), KEPT2);
function heardLine({ status, headers, body }) {
  const text = body.replaceAll(/\s+/g, " ").trim();
  const parts = [String(status), STATUS_CODES[status], headers["content-type"], text];
  return excerpt(parts.filter(Boolean).join(" "), KEPT2);
}

// lib/src/run/remote/channel.js
var LONGEST_WAIT_MS = 15e3;
var KEPT_ANSWERS = 40;
var KEPT_EXCHANGE = 100;
var KEPT_BODY = 4e3;
var KEPT_HEADER = 1e3;
var TELLING = /^(?:content-type|location|www-authenticate|retry-after|allow|server|via|x-powered-by|cf-mitigated|cf-ray|x-vercel-mitigated|x-amzn-waf-action|mcp-protocol-version)$/;
var Channel = class {
  answers = [];
  exchange = [];
  #http;
  #begun = performance2.now();
  #limitMs;
  #mayWait = true;
  constructor(http3, limitMs) {
    this.#http = http3;
    this.#limitMs = limitMs;
  }
  /** Milliseconds after the first request. */
  get now() {
    return performance2.now() - this.#begun;
  }
  /** Milliseconds that are left. */
  get left() {
    return Math.max(1, this.#limitMs - this.now);
  }
  /** Asks once; a 429 is waited for, once in all. */
  async ask(asking) {
    const heard = await this.#askOnce(asking);
    if (heard.kind === "unreached" || heard.reply.status !== 429 || !this.#mayWait)
      return heard;
    const ms = retryAfterMs(heard.reply.headers, /* @__PURE__ */ new Date());
    if (ms > LONGEST_WAIT_MS || ms >= this.left)
      return heard;
    this.#mayWait = false;
    heard.reply.discard();
    heard.finish("");
    await wait(ms);
    return this.#askOnce(asking);
  }
  async #askOnce(asking) {
    const { method, url, headers, body, asked, limitMs = this.left } = asking;
    if (hasLogin(url))
      return { kind: "unreached", failure: notAsked(asking) };
    this.#record("sent", sentLine(method, url, body));
    const request4 = { method, url, headers, limitMs: Math.min(limitMs, this.left) };
    const reply = await this.#http.send(body === void 0 ? request4 : { ...request4, body });
    if (reply.kind === "reply") {
      return { kind: "heard", reply, finish: (text) => this.#finish(asking, reply, text) };
    }
    const { kind, ...failure } = reply;
    this.#record("received", failure.message);
    return { kind, failure: { method, url: withoutLogin(url), asked, ...failure } };
  }
  #finish({ method, url, asked }, { status, headers }, body) {
    const answer = {
      method,
      url: withoutLogin(url),
      asked,
      status,
      headers: telling(headers),
      body: excerpt(body, KEPT_BODY),
      atMs: this.now
    };
    if (this.answers.length < KEPT_ANSWERS)
      this.answers.push(answer);
    this.#record("received", heardLine(answer));
    return answer;
  }
  #record(direction, message) {
    if (this.exchange.length < KEPT_EXCHANGE)
      this.exchange.push({ direction, atMs: this.now, message });
  }
};
var hasLogin = (url) => URL.canParse(url) && `${new URL(url).username}${new URL(url).password}` !== "";
var notAsked = ({ method, url, asked }) => ({
  ...{ method, url: withoutLogin(url), asked, phase: "address", code: "LOGIN_IN_URL" },
  ...{ message: "the address holds a login", afterMs: 0 },
  ...{ address: null, proxy: null, certificate: null }
});
var telling = (headers) => Object.fromEntries(Object.entries(headers).filter(([name]) => TELLING.test(name)).map(([name, value]) => [name, shown(name, excerpt(value, KEPT_HEADER))]));
var shown = (name, value) => name === "location" ? withoutLogin(value) : value;

// lib/src/run/remote/documents.js
var LIMIT_MS2 = 5e3;
var LARGEST = 256 * 1024;
var REDIRECTS2 = 3;
var documentsBy = (http3) => (url) => fetchDocument(http3, url, REDIRECTS2);
async function fetchDocument(http3, url, redirects) {
  const headers = { accept: "application/json" };
  const reply = await http3.send({ method: "GET", url, headers, limitMs: LIMIT_MS2 });
  if (reply.kind === "unreached")
    return { failure: reply.message };
  const { text, lacking } = await readBody(reply, LIMIT_MS2, LARGEST);
  const target = redirectTarget(reply.status, reply.headers, url);
  if (target !== null && redirects > 0)
    return fetchDocument(http3, target, redirects - 1);
  if (lacking)
    return { failure: `its body ${lacking}` };
  return { status: reply.status, contentType: reply.headers["content-type"] ?? "", body: text };
}

// lib/src/protocol/authorization/addresses.js
var MAX_ADDRESS = 2e3;
function httpUrl(text) {
  if (typeof text !== "string" || text.length > MAX_ADDRESS || !URL.canParse(text))
    return null;
  const url = new URL(text);
  if (url.protocol !== "https:" && url.protocol !== "http:")
    return null;
  url.username = "";
  url.password = "";
  url.hash = "";
  return url;
}
var isLoopback = ({ hostname }) => hostname === "localhost" || hostname === "[::1]" || /^127(?:\.\d{1,3}){3}$/.test(hostname);
var shownUrl = ({ origin, pathname }) => `${origin}${pathname === "/" ? "" : pathname.replaceAll("`", "%60")}`;
function shownAddress(address) {
  const url = httpUrl(address);
  return url ? shownUrl(url) : "";
}

// lib/src/protocol/authorization/document.js
var MAX_BODY = 256 * 1024;
function readDocument(fetched, names) {
  if ("failure" in fetched)
    return { seen: oneLine(fetched.failure) };
  const { status, body } = fetched;
  if (status !== 200)
    return { seen: `HTTP ${status}` };
  if (body.length > MAX_BODY)
    return { seen: "a document of more than 256 KiB" };
  const members = objectIn(body);
  if (!members)
    return { seen: insteadOfObject(fetched.contentType, body) };
  const isMetadata = names.some((name) => Object.hasOwn(members, name));
  return isMetadata ? { members } : { seen: "JSON that is no metadata" };
}
function objectIn(text) {
  try {
    const value = JSON.parse(text.replace(/^\uFEFF/, ""));
    return typeof value === "object" && value !== null && !Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}
function insteadOfObject(contentType, body) {
  if (/html/i.test(contentType) || /^\s{0,20}<(?:!doctype|html)/i.test(body))
    return "a web page";
  return body.trim() === "" ? "an empty body" : "no JSON object";
}
var oneLine = (text) => text.slice(0, 200).replaceAll("`", "'").split(/\s+/).join(" ").trim();

// lib/src/protocol/authorization/judge.js
var MAX_SERVERS = 8;
function judgeResource({ resource, authorization_servers: servers }, url, place) {
  const at = `its metadata at ${shownAddress(place)}`;
  const listed = Array.isArray(servers) ? servers.slice(0, MAX_SERVERS) : [];
  const secure = listed.flatMap((one) => {
    const address = httpUrl(one);
    return address && isSecure(address) ? shownUrl(address) : [];
  });
  return {
    authorizationServers: secure,
    problems: [
      ...resourceProblems(resource, url, at),
      ...listed.length === 0 ? [missingServers(servers, at)] : [],
      ...listed.length > 0 && secure.length === 0 ? [`\`authorization_servers\` names no HTTPS address in ${at}`] : []
    ]
  };
}
var missingServers = (servers, at) => servers === void 0 ? `\`authorization_servers\` is missing from ${at}` : `\`authorization_servers\` names no authorization server in ${at}`;
function resourceProblems(resource, url, at) {
  if (resource === void 0)
    return [`\`resource\` is missing from ${at}`];
  const named = httpUrl(resource);
  if (!named)
    return [`\`resource\` is no address in ${at}`];
  const asked = httpUrl(url);
  if (!asked || isWithin(asked, named))
    return [];
  return [`\`resource\` is ${shownUrl(named)} in ${at}, and not ${shownUrl(asked)}`];
}
var isWithin = (asked, resource) => asked.origin === resource.origin && folderOf(asked).startsWith(folderOf(resource));
var folderOf = ({ pathname }) => pathname.endsWith("/") ? pathname : `${pathname}/`;
var isSecure = (url) => url.protocol === "https:" || isLoopback(url);
function serverProblems(members, place, issuer) {
  const at = `the metadata of its authorization server at ${shownAddress(place)}`;
  return [
    ...issuerProblems(members.issuer, issuer, at),
    ...["authorization_endpoint", "token_endpoint"].filter((name) => isNeeded(name, members)).flatMap((name) => endpointProblems(name, members[name], at)),
    ...givesCodes(members) ? challengeProblems(members.code_challenge_methods_supported, at) : []
  ];
}
function issuerProblems(found, wanted, at) {
  if (found === void 0)
    return [`\`issuer\` is missing from ${at}`];
  const named = httpUrl(found);
  if (!named)
    return [`\`issuer\` is no address in ${at}`];
  const isSame = wanted === null || withoutSlash(shownUrl(named)) === withoutSlash(shownAddress(wanted));
  return isSame ? [] : [`\`issuer\` is ${shownUrl(named)} in ${at}, and not ${shownAddress(wanted)}`];
}
var withoutSlash = (address) => address.replace(/\/$/, "");
var endpointProblems = (name, value, at) => {
  if (value === void 0)
    return [`\`${name}\` is missing from ${at}`];
  return httpUrl(value) ? [] : [`\`${name}\` is no address in ${at}`];
};
var isNeeded = (name, members) => name === "token_endpoint" || givesCodes(members);
var givesCodes = ({ grant_types_supported: grants }) => !Array.isArray(grants) || grants.includes("authorization_code");
function challengeProblems(methods, at) {
  if (methods === void 0)
    return [`\`code_challenge_methods_supported\` is missing from ${at}`];
  return Array.isArray(methods) && methods.includes("S256") ? [] : [`\`code_challenge_methods_supported\` does not list S256 in ${at}`];
}

// lib/src/protocol/authorization/well-known.js
function resourceMetadataAddresses(url, challenge) {
  const server = httpUrl(url);
  const named = httpUrl(challenge?.parameters.resource_metadata);
  const wellKnown2 = server ? atEach(server, ["oauth-protected-resource"]) : [];
  return [.../* @__PURE__ */ new Set([...named ? [named.href] : [], ...wellKnown2])];
}
function serverMetadataAddresses(issuer) {
  const url = httpUrl(issuer);
  if (!url)
    return [];
  const path = pathOf(url);
  const inserted = WELL_KNOWN_SERVERS.map((name) => wellKnown(url, name, path));
  const appended = `${url.origin}${path}/.well-known/openid-configuration`;
  return [.../* @__PURE__ */ new Set([...inserted, appended])];
}
var WELL_KNOWN_SERVERS = ["oauth-authorization-server", "openid-configuration"];
var atEach = (url, names) => [pathOf(url), ""].flatMap((path) => names.map((name) => wellKnown(url, name, path)));
var wellKnown = ({ origin }, name, path) => `${origin}/.well-known/${name}${path}`;
var pathOf = ({ pathname }) => pathname.replace(/\/$/, "");

// lib/src/run/remote/login.js
async function findLogin(answer, url, send2) {
  const challenge = challengeIn(answer.headers["www-authenticate"]);
  const looked = [];
  const unreached = /* @__PURE__ */ new Set();
  const look = async (address, { what, members }) => {
    const { origin } = new URL(address);
    if (unreached.has(origin))
      return null;
    const fetched = await send2(address);
    if ("failure" in fetched)
      unreached.add(origin);
    const read2 = readDocument(fetched, members);
    looked.push({ url: shownAddress(address), seen: "seen" in read2 ? read2.seen : what });
    return read2;
  };
  const found = await findResource(url, challenge, look);
  const behind = found.isThere ? await findServer(found.resource?.authorizationServers[0], look) : await findServerOfHost(url, look);
  return {
    challenge,
    resource: found.resource,
    authorizationServer: behind.authorizationServer,
    problems: [...found.problems, ...behind.problems],
    looked
  };
}
var RESOURCE = {
  what: "protected resource metadata",
  members: ["resource", "authorization_servers"]
};
var SERVER = {
  what: "authorization server metadata",
  members: ["issuer", "authorization_endpoint", "token_endpoint"]
};
async function findResource(url, challenge, look) {
  const named = challenge?.parameters.resource_metadata;
  const isAddress = named === void 0 || httpUrl(named) !== null;
  const problems = isAddress ? [] : ["`resource_metadata` of its answer is no address"];
  for (const [index, address] of resourceMetadataAddresses(url, challenge).entries()) {
    const read2 = await look(address, RESOURCE);
    if (!read2)
      continue;
    if ("members" in read2) {
      const judged2 = judgeResource(read2.members, url, address);
      const { authorizationServers } = judged2;
      const resource = { url: shownAddress(address), authorizationServers };
      return { isThere: true, resource, problems: [...problems, ...judged2.problems] };
    }
    if (index === 0 && named !== void 0 && isAddress) {
      problems.push(`\`resource_metadata\` of its answer names ${shownAddress(address)}, and no metadata came from there: ${read2.seen}`);
    }
  }
  return { isThere: false, resource: null, problems };
}
var NO_SERVER = { authorizationServer: null, problems: [] };
async function findServer(issuer, look) {
  if (issuer === void 0)
    return NO_SERVER;
  const found = await firstOf(serverMetadataAddresses(issuer), look);
  if ("members" in found)
    return judged(found, issuer);
  const problem = `its authorization server ${shownAddress(issuer)} gave no metadata (${found.seen})`;
  return { authorizationServer: null, problems: [problem] };
}
async function findServerOfHost(url, look) {
  const host = httpUrl(url)?.origin;
  const found = await firstOf(host ? serverMetadataAddresses(host) : [], look);
  return "members" in found ? judged(found, null) : NO_SERVER;
}
function judged({ address, members }, wanted) {
  const named = typeof members.issuer === "string" ? httpUrl(members.issuer) : null;
  const issuer = wanted ?? (named ? shownUrl(named) : null);
  return {
    authorizationServer: issuer === null ? null : { url: shownAddress(address), issuer },
    problems: serverProblems(members, address, wanted)
  };
}
async function firstOf(addresses, look) {
  const seen = [];
  for (const address of addresses) {
    const read2 = await look(address, SERVER);
    if (!read2)
      continue;
    if ("members" in read2)
      return { address, members: read2.members };
    seen.push(`${shownAddress(address)}: ${read2.seen}`);
  }
  return { seen: seen.join(", ") };
}

// lib/src/run/remote/check-remote.js
async function checkRemote(plan, check) {
  const stages = new Stages(check.runStartedAt, check.onStage);
  const { url, env, trust } = plan;
  const http3 = openHttp({ env, configured: url, ...trust && { trust } });
  try {
    return await evidenceFrom(plan, http3, stages, check.bothEras);
  } finally {
    http3.close();
  }
}
async function evidenceFrom(plan, http3, stages, bothEras) {
  stages.enter("remote");
  const begun = performance3.now();
  const channel = new Channel(http3, plan.timeoutMs);
  const outcomes = await ask(plan, channel, bothEras);
  const best = bestOf(outcomes);
  const ending = endingOf(best, channel.now);
  stages.close(begun, best.handshake, ending, "remote");
  return {
    ...NOTHING_SEEN,
    server: plan.server,
    plan: null,
    remote: { ...seenIn(plan, outcomes, best, channel), login: await loginOf(plan, best, http3) },
    due: true,
    facts: plan.facts,
    ending,
    handshake: best.handshake,
    exchange: channel.exchange,
    stage: stages.current,
    stages: stages.all,
    resolved: null,
    node: null
  };
}
async function loginOf(plan, { trouble }, http3) {
  const isAsked = trouble?.kind === "status" && trouble.answer.status === 401;
  return isAsked ? findLogin(trouble.answer, plan.url, documentsBy(http3)) : null;
}
function bestOf(outcomes) {
  const completed = outcomes.find(({ handshake }) => handshake.kind === "completed");
  const best = completed ?? outcomes[0];
  if (!best)
    throw new Error("a server was asked over no transport");
  return best;
}
function seenIn(plan, outcomes, best, { answers }) {
  const { trouble, eras, discover, redirectedTo } = best;
  const isCompleted = best.handshake.kind === "completed";
  const own = outcomes.find(({ transport }) => transport === plan.transport);
  return {
    plan,
    answers: [...answers],
    trouble,
    spoken: isCompleted ? best.transport : null,
    unspoken: isCompleted && own !== best ? own?.trouble ?? null : null,
    redirectedTo,
    discover,
    eras
  };
}
function endingOf({ trouble, handshake }, now) {
  if (trouble?.kind !== "unreached" || handshake.kind === "completed")
    return { kind: "running" };
  const { code, afterMs } = trouble.failure;
  return code === "TIMED_OUT" ? { kind: "timed-out", afterMs: Math.max(afterMs, now) } : { kind: "not-spawned", errno: code };
}
export {
  checkRemote
};
