import type { ClientRequest, IncomingMessage } from "node:http";
import type { LookupFunction } from "node:net";
import { bodyOf } from "./body.ts";
import type { HttpReply, HttpRequest } from "./client.ts";
import { failureOf, HttpError } from "./failure.ts";
import type { Route } from "./route.ts";
import { follow, type Trace } from "./trace.ts";

/** Sends a request, and waits for the head of its answer. */
export function exchange(
  route: Route,
  request: HttpRequest,
  lookup: { readonly lookup?: LookupFunction },
  trace: Trace,
) {
  const sent = route.open({ ...route.options, ...lookup });
  follow(sent, trace, route.proxy !== null);
  const done = answerTo(sent, request.limitMs).then(
    (answer) => replyOf(answer, sent),
    (error) => failureOf(error, { trace, proxy: route.proxy, afterMs: 0 }),
  );
  sent.end(request.body);
  return { done, request: sent };
}

function answerTo(sent: ClientRequest, limitMs: number): Promise<IncomingMessage> {
  return new Promise<IncomingMessage>((resolve, reject) => {
    const limit = setTimeout(() => sent.destroy(timedOut(limitMs)), limitMs);
    const end = (settle: () => void) => {
      clearTimeout(limit);
      settle();
    };
    sent.on("error", (error) => end(() => reject(error)));
    sent.on("close", () => end(() => reject(new HttpError("ECONNRESET", "socket hang up"))));
    sent.once("response", (answer) => end(() => resolve(answer)));
    sent.once("proxyConnect", ({ statusCode }: { statusCode: number }) => {
      if (statusCode !== 200) sent.destroy(refused(statusCode));
    });
  });
}

const timedOut = (limitMs: number) => new HttpError("TIMED_OUT", `no answer within ${limitMs} ms`);

const refused = (status: number) =>
  Number.isInteger(status)
    ? new HttpError("PROXY_REFUSED", `the proxy answered ${status}`, "proxy")
    : new HttpError("NOT_HTTP", "the proxy answered something that is no HTTP", "proxy");

function replyOf(answer: IncomingMessage, sent: ClientRequest): HttpReply {
  let late: Error | null = null;
  sent.on("error", (error) => {
    late ??= error;
  });
  const joined = Object.entries(answer.headersDistinct).map(
    ([name, values]) => [name, values?.join(", ") ?? ""] as const,
  );
  return {
    kind: "reply",
    status: answer.statusCode ?? 0,
    headers: Object.fromEntries(joined),
    ...bodyOf(
      answer,
      () => late,
      () => sent.destroy(),
    ),
  };
}
