import type {
  HttpAnswer,
  RemoteSeen,
  RemoteTransport,
  RemoteTrouble,
  Unreached,
} from "../model/remote.ts";
import { shownUrl } from "../plan/shown-url.ts";
import { cutToColumns } from "./columns.ts";

/**
 * What the TypeScript SDK 1.32 shows of a server behind a URL, over the transport of the entry: a text of its own,
 * that it has waited in vain (`late`), or what it makes of the `message`; `null` where that is not known.
 */
export type RemoteError = string | { readonly kind: "late" | "message" } | null;

const LATE: RemoteError = { kind: "late" };
const MESSAGE: RemoteError = { kind: "message" };

/** The SDK shows the whole body. */
const LONGEST_BODY = 500;

/** What a client meets at a server behind a URL. */
export function remoteError(seen: RemoteSeen): RemoteError {
  const { plan, redirectedTo } = seen;
  const trouble = seen.unspoken ?? seen.trouble;
  if (trouble?.kind === "unreached") {
    const { failure } = trouble;
    return failure.code === "LOGIN_IN_URL"
      ? loginError(plan)
      : unreachedError(failure, plan.transport);
  }
  if (trouble?.kind === "redirect") return redirectError(trouble, plan.transport);
  // The SDK keeps the headers within the origin.
  if (redirectedTo !== null && Object.keys(plan.headers).length > 0) return null;
  const answer = firstAnswer(seen) ?? trouble?.answer;
  if (!answer) return MESSAGE;
  return plan.transport === "http" ? postError(answer) : streamError(answer, seen);
}

/** The SDK speaks the legacy era: it begins with `initialize`, or over SSE with GET. */
const firstAnswer = ({ answers, plan, redirectedTo }: RemoteSeen): HttpAnswer | undefined =>
  answers
    .filter(({ status }) => redirectedTo === null || status < 300 || status > 399)
    .find(({ asked, method }) =>
      plan.transport === "http" ? asked === "initialize" : method === "GET",
    );

/** `fetch` of Node.js refuses such an address before it asks, and quotes it whole. */
const loginError = ({ url, transport }: RemoteSeen["plan"]): string =>
  `${transport === "sse" ? "SSE error: " : ""}Request cannot be constructed from a URL that includes credentials: ${shownUrl(url)}`;

/** Phases whose errors are those of the system, which come as the cause of an error of `fetch`. */
const SYSTEM: readonly Unreached["phase"][] = ["dns", "connect", "tls"];

function unreachedError(failure: Unreached, transport: RemoteTransport): RemoteError {
  const { phase, code, message } = failure;
  if (code === "BAD_URL") return "Invalid URL";
  if (code === "TIMED_OUT" && phase !== "connect") return transport === "http" ? LATE : null;
  if (!SYSTEM.includes(phase) && phase !== "answer") return null;
  if (transport === "http") return "fetch failed";
  const cause = SYSTEM.includes(phase) && code !== "TIMED_OUT" ? `: ${message}` : "";
  return `SSE error: TypeError: fetch failed${cause}`;
}

/** `unfollowedRedirect` of `shared/transport.js`. */
function redirectError(
  { answer, to }: Extract<RemoteTrouble, { kind: "redirect" }>,
  transport: RemoteTransport,
): RemoteError {
  const from = new URL(answer.url);
  const target = new URL(to);
  if (transport === "sse" && from.origin === target.origin) return null;
  const isPlain = from.protocol === "https:" && target.protocol === "http:";
  const shown = shownUrl(to);
  const what = isPlain
    ? `Redirect to plain http not followed; try ${shown.replace(/^http:/, "https:")} instead`
    : `Redirect to ${shown} not followed`;
  const start = transport === "http" ? POSTED : "SSE error: ";
  return `${start}${what} (redirectPolicy: 'same-origin')`;
}

const POSTED = "Streamable HTTP error: Error POSTing to endpoint: ";

/** `send` of `client/streamableHttp.js`. */
function postError({ status, headers, body }: HttpAnswer): RemoteError {
  const type = headers["content-type"];
  if (status < 200 || status > 299) return `${POSTED}${shortened(body)}`.trim();
  if (status === 202) return LATE;
  if (type?.includes("text/event-stream")) return MESSAGE;
  if (type?.includes("application/json")) return bodyError(body);
  return `Streamable HTTP error: Unexpected content type: ${type ?? "null"}`;
}

const shortened = (body: string): string => cutToColumns(body.trim(), LONGEST_BODY);

/** Of a body that is no JSON, the SDK shows what the parser says. */
function bodyError(body: string): RemoteError {
  try {
    JSON.parse(body);
    return MESSAGE;
  } catch (error) {
    return body.length < LONGEST_BODY ? (error as Error).message : null;
  }
}

/** `_startOrAuth` of `client/sse.js`, and the package `eventsource` behind it. */
function streamError({ method, status, headers }: HttpAnswer, seen: RemoteSeen): RemoteError {
  if (method !== "GET") return null;
  if (status === 204) return "SSE error: Server sent HTTP 204, not reconnecting";
  if (status !== 200) return `SSE error: Non-200 status code (${status})`;
  if (headers["content-type"]?.includes("text/event-stream")) return sentError(seen);
  return 'SSE error: Invalid content type, expected "text/event-stream"';
}

/** What came of the message that was sent to the address of the stream; without one the SDK waits for ever. */
function sentError({ answers }: RemoteSeen): RemoteError {
  const sent = answers.findLast(({ asked, method }) => method === "POST" && asked === "initialize");
  if (!sent) return null;
  if (sent.status < 300) return MESSAGE;
  return `Error POSTing to endpoint (HTTP ${sent.status}): ${shortened(sent.body)}`.trim();
}
