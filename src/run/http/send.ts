import type { ClientRequest } from "node:http";
import { shownCertificate } from "./certificate.ts";
import type { Failure, HttpReply, HttpRequest } from "./client.ts";
import { begin, exchange } from "./exchange.ts";
import { failureOf } from "./failure.ts";
import { type Parts, type Way, wayOf } from "./way.ts";

/** What a connection says that its server had closed before the request came. */
const STALE = ["ECONNRESET", "EPIPE"];

/** Sends one request; throws nothing. */
export async function send(request: HttpRequest, parts: Parts): Promise<HttpReply | Failure> {
  const start = performance.now();
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
    return await exchange(begun, request, start);
  } catch (error) {
    if (isStale(begun, error as Error)) return attempt(way, request, start);
    const failure = failureOf(error as Error, way.trace, way.route.proxy);
    const afterMs = Math.round(performance.now() - start);
    return { ...failure, afterMs, certificate: await certificateOf(way, failure) };
  }
}

/** Each attempt takes one of the kept connections away, so it ends with a new one. */
const isStale = (begun: ClientRequest, { code }: NodeJS.ErrnoException): boolean =>
  begun.reusedSocket && STALE.includes(code ?? "");

const certificateOf = async (way: Way, { phase }: Failure) =>
  phase === "tls" && way.trace.untrusted() ? shownCertificate(way) : null;
