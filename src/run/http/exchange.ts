import type { ClientRequest, IncomingMessage } from "node:http";
import { bodyOf } from "./body.ts";
import type { HttpReply, HttpRequest } from "./client.ts";
import { HttpError } from "./failure.ts";
import type { Route } from "./route.ts";
import { follow } from "./trace.ts";
import type { Way } from "./way.ts";

/** Makes a request that is not sent yet; throws where it is none that HTTP knows. */
export function begin({ route, lookup, trace, open }: Way): ClientRequest {
  const request = opened(route, lookup);
  open.add(request);
  request.once("close", () => open.delete(request));
  // Heard for ever: what comes late must not end the program.
  request.on("error", () => undefined);
  follow(request, trace, route.proxy !== null);
  return request;
}

function opened({ open, options }: Route, lookup: Way["lookup"]): ClientRequest {
  try {
    return open({ ...options, ...lookup });
  } catch (error) {
    throw notSent(error as NodeJS.ErrnoException);
  }
}

/** Node.js quotes the name of a header, which may be a value that was written into the wrong place. */
function notSent({ code = "ERR_INVALID_ARG_VALUE" }: NodeJS.ErrnoException): HttpError {
  const what = code === "ERR_INVALID_HTTP_TOKEN" ? "the name" : "the value";
  const message = `${what} of a header holds a character that HTTP does not allow`;
  return new HttpError(code, message, "address");
}

/** Sends a request, and waits for the head of its answer; the limit counts from `start`. */
export function exchange(
  request: ClientRequest,
  { body, limitMs }: HttpRequest,
  start: number,
): Promise<HttpReply> {
  const left = Math.max(0, start + limitMs - performance.now());
  const limit = setTimeout(() => request.destroy(timedOut(limitMs)), left);
  const answer = answerTo(request).finally(() => clearTimeout(limit));
  request.end(body);
  return answer;
}

const timedOut = (limitMs: number) => new HttpError("TIMED_OUT", `no answer within ${limitMs} ms`);

function answerTo(request: ClientRequest): Promise<HttpReply> {
  return new Promise((resolve, reject) => {
    // At once: what breaks the body may be in the same packet.
    request.once("response", (answer) => resolve(replyOf(answer, request)));
    request.once("error", reject);
    request.once("close", () => reject(new HttpError("ECONNRESET", "socket hang up")));
    request.once("upgrade", (_, socket) => {
      socket.destroy();
      reject(new HttpError("NOT_HTTP", "the server switches to another protocol"));
    });
    request.once("proxyConnect", ({ statusCode }: { statusCode: number }) => {
      if (statusCode !== 200) request.destroy(refusal(statusCode));
    });
  });
}

const refusal = (status: number) =>
  Number.isInteger(status)
    ? new HttpError("PROXY_REFUSED", `the proxy answered CONNECT with ${status}`, "proxy")
    : new HttpError("NOT_HTTP", "the proxy answered CONNECT with no HTTP", "proxy");

function replyOf(answer: IncomingMessage, request: ClientRequest): HttpReply {
  let late: Error | null = null;
  request.on("error", (error) => {
    late ??= error;
  });
  return {
    kind: "reply",
    status: answer.statusCode ?? 0,
    headers: headersOf(answer),
    ...bodyOf(answer, { error: () => late, end: () => request.destroy() }),
  };
}

const headersOf = ({ headersDistinct }: IncomingMessage): HttpReply["headers"] =>
  Object.fromEntries(
    Object.entries(headersDistinct).map(([name, values]) => [name, values?.join(", ") ?? ""]),
  );
