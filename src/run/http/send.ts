import type { ClientRequest } from "node:http";
import { shownCertificate } from "./certificate.ts";
import type { Failure, HttpReply, HttpRequest } from "./client.ts";
import { begin, exchange } from "./exchange.ts";
import { failureOf, HttpError } from "./failure.ts";
import { type Parts, type Way, wayOf } from "./way.ts";

/** What a connection says that its server had closed before the request came. */
const STALE = ["ECONNRESET", "EPIPE"];
/** It concerns the proxy (RFC 9110 section 15.5.8). */
const PROXY_LOGIN = 407;

/** Sends one request, whose limit counts from `start`; throws nothing. */
export async function send(
  request: HttpRequest,
  parts: Parts,
  start: number,
): Promise<HttpReply | Failure> {
  try {
    return await attempt(wayOf(request, parts), request, start);
  } catch (error) {
    const trace = { phase: "address", addresses: [], untrusted: () => false } as const;
    return failureOf(error as Error, trace, null);
  }
}

async function attempt(
  way: Way,
  request: HttpRequest,
  start: number,
): Promise<HttpReply | Failure> {
  const begun = begin(way);
  try {
    return ofServer(await exchange(begun, request, start), way);
  } catch (error) {
    if (isStale(begun.request, error as Error)) return attempt(way, request, start);
    const failure = failureOf(error as Error, way.trace, way.route.proxy);
    const afterMs = Math.round(performance.now() - start);
    return { ...failure, afterMs, certificate: await certificateOf(way, failure) };
  }
}

function ofServer(reply: HttpReply, { route }: Way): HttpReply {
  if (!route.isForwarded || reply.status !== PROXY_LOGIN) return reply;
  reply.discard();
  throw new HttpError("PROXY_REFUSED", `the proxy answered ${reply.status}`, "proxy");
}

/** Each attempt takes one of the kept connections away, so it ends with a new one. */
const isStale = (request: ClientRequest, { code }: NodeJS.ErrnoException): boolean =>
  request.reusedSocket && STALE.includes(code ?? "");

const certificateOf = async (way: Way, { phase }: Failure) =>
  phase === "tls" && way.trace.untrusted() ? shownCertificate(way) : null;
