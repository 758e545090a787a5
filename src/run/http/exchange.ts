import type { ClientRequest, IncomingMessage } from "node:http";
import { bodyOf } from "./body.ts";
import type { HttpReply, HttpRequest } from "./client.ts";
import { HttpError } from "./failure.ts";
import type { RouteOptions } from "./route.ts";
import { follow } from "./trace.ts";
import type { Way } from "./way.ts";

/** A request that is under way. */
export interface Begun {
  readonly request: ClientRequest;
  readonly failed: Promise<never>;
  /** Ends it at once, wherever it is. */
  readonly giveUp: (error: Error) => void;
}

/** Makes a request that is not sent yet; throws where it is none that HTTP knows. */
export function begin({ route, lookup, trace, open }: Way): Begun {
  const stop = new AbortController();
  const request = opened(route.open, { ...route.options, ...lookup, until: stop.signal });
  const { promise: failed, reject } = promiseToFail();
  // Node.js tells of the end of a request only once it has a socket.
  const giveUp = (error: Error) => {
    open.delete(giveUp);
    reject(error);
    stop.abort();
    request.destroy(error);
  };
  open.add(giveUp);
  request.on("error", reject);
  request.once("close", () => {
    open.delete(giveUp);
    reject(new HttpError("ECONNRESET", "socket hang up"));
  });
  follow(request, trace, route.isForwarded);
  return { request, failed, giveUp };
}

function promiseToFail() {
  let reject: (error: Error) => void = () => undefined;
  const promise = new Promise<never>((_, rejected) => {
    reject = rejected;
  });
  promise.catch(() => undefined);
  return { promise, reject };
}

function opened(open: Way["route"]["open"], options: RouteOptions): ClientRequest {
  try {
    return open(options);
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
  { request, failed, giveUp }: Begun,
  { body, limitMs }: HttpRequest,
  start: number,
): Promise<HttpReply> {
  const left = Math.max(0, start + limitMs - performance.now());
  const limit = setTimeout(() => giveUp(timedOut(limitMs)), left);
  const answered = new Promise<HttpReply>((resolve) => {
    // At once: what breaks the body may be in the same packet.
    request.once("response", (answer) => resolve(replyOf(answer, request)));
  });
  request.once("upgrade", (_, socket) => {
    socket.destroy();
    giveUp(new HttpError("NOT_HTTP", "the server switches to another protocol"));
  });
  request.end(body);
  return Promise.race([answered, failed]).finally(() => clearTimeout(limit));
}

const timedOut = (limitMs: number) =>
  new HttpError("TIMED_OUT", `no answer within ${Math.round(limitMs)} ms`);

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
