import type { Evidence } from "../../model/evidence.ts";
import type { HttpAnswer, RemoteSeen } from "../../model/remote.ts";
import type { Match } from "../../model/rule.ts";
import { answered, answerLines, mediaTypeOf } from "./answered.ts";
import { typeRemedy } from "./transport-fit.ts";
import { pathOf, shownUrl } from "./web-address.ts";

/** Signs of the wrong transport in the answers of a server that completed no handshake, surest first. */
export function signOf({ server, remote, handshake }: Evidence): Match | undefined {
  if (!remote || handshake.kind === "completed" || !isRefusal(remote)) return undefined;
  const asking: Asking = { server, remote };
  for (const sign of [endpointGone, endpointUnusable, messageAddress, notAcceptable, wrongMedia]) {
    const match = sign(asking);
    if (match) return match;
  }
  return undefined;
}

interface Asking {
  readonly server: Evidence["server"];
  readonly remote: RemoteSeen;
}

/** Whether an answer is in the way, and not the network or a login. */
const isRefusal = ({ trouble }: RemoteSeen): boolean =>
  (trouble?.kind === "status" && ![401, 403, 407, 429].includes(trouble.answer.status)) ||
  trouble?.kind === "not-mcp";

const isPost = ({ method }: HttpAnswer): boolean => method === "POST";
const pathnameOf = (url: string): string => (URL.canParse(url) ? new URL(url).pathname : "");
const isStream = (answer: HttpAnswer): boolean =>
  answer.status === 200 && mediaTypeOf(answer) === "text/event-stream";

/** An `endpoint` event that leads to nothing: a proxy has a prefix that the server does not know of, or both add it. */
function endpointGone({ remote: { answers, plan } }: Asking): Match | undefined {
  const streamed = answers.findIndex((one) => one.method === "GET" && isStream(one));
  if (streamed === -1) return undefined;
  const asked = pathnameOf(plan.url);
  const gone = answers.find(
    (one) =>
      isPost(one) && [404, 405].includes(one.status) && pathnameOf(one.url) !== asked && !!asked,
  );
  if (!gone) return undefined;
  const endpoint = pathnameOf(gone.url);
  return {
    confidence: "likely",
    captures: {
      what: `the event stream names \`${pathOf(gone.url)}\` for messages, which answers ${gone.status}`,
      reason:
        `The server speaks HTTP with SSE: its stream opens at \`${pathOf(plan.url)}\`, and its first event says where ` +
        `messages go. That address leads nowhere from outside. ${prefixWords(asked, endpoint)}`,
      remedy:
        "Tell the server the prefix under which the proxy shows it: `root_path` of an ASGI server (`uvicorn --root-path /prefix`), or the path that its MCP SDK takes for messages. The address in the `endpoint` event must be one that reaches it from outside.",
    },
    evidence: answerLines(gone),
    details: { endpoint: pathOf(gone.url) },
  };
}

/** A stream of events that names no address for messages, or one that no client may use. */
function endpointUnusable({ remote: { trouble, plan } }: Asking): Match | undefined {
  if (trouble?.kind !== "not-mcp" || !/\bnames (?:no|an) `endpoint`/.test(trouble.problem)) {
    return undefined;
  }
  return {
    confidence: "likely",
    captures: {
      what: `what \`${pathOf(plan.url)}\` answers ${trouble.problem}`,
      reason:
        "A server of the older transport, HTTP with SSE, opens a stream of events whose first one, `endpoint`, says where " +
        "messages go, and that must be at the origin of the stream itself. Without such an event a client has nowhere to " +
        "send `initialize`.",
      remedy:
        "If the server speaks HTTP with SSE, let it name an `endpoint` at its own origin, best as a path alone; behind a proxy that is the origin which clients see. If it speaks Streamable HTTP, this stream is not its MCP endpoint: name that one in `url`, commonly `/mcp`, with the type that belongs to it.",
    },
    evidence: answerLines(trouble.answer),
  };
}

function prefixWords(asked: string, endpoint: string): string {
  const prefix = asked.slice(0, asked.replace(/\/$/, "").lastIndexOf("/"));
  if (prefix !== "" && endpoint.startsWith(`${prefix}${prefix}/`)) {
    return `It holds the prefix \`${pathOf(`http://host${prefix}`)}\` twice.`;
  }
  if (prefix !== "" && !endpoint.startsWith(`${prefix}/`)) {
    return `It lacks the prefix \`${pathOf(`http://host${prefix}`)}\` that the address of the stream has.`;
  }
  return "Behind a proxy this comes of a prefix that the server does not know of.";
}

/** Python and Go SDKs, and the examples of the TypeScript SDK. */
const NO_SESSION = /\bmissing session_?id\b|\bsession_id is required\b/i;

/** The address for messages of HTTP with SSE, which only the stream can give out. */
function messageAddress({ server, remote: { answers } }: Asking): Match | undefined {
  const refused = answers.find(
    (one) => isPost(one) && [400, 404].includes(one.status) && NO_SESSION.test(one.body),
  );
  if (!refused) return undefined;
  return {
    confidence: "likely",
    captures: {
      what: `\`${pathOf(refused.url)}\` is where a server with SSE takes messages, not where a client begins`,
      reason:
        `${answered(refused)}, since no session is named. A server of the older transport, HTTP with SSE, gives the ` +
        "session out in a stream of events at another address, commonly `/sse`; the address for messages is of no use alone.",
      remedy: typeRemedy(server, "sse", shownUrl(streamAddress(refused.url))),
    },
    evidence: answerLines(refused),
    details: { url: shownUrl(streamAddress(refused.url)) },
  };
}

/** `https://host/sse` is commonly beside `https://host/messages`. */
export function streamAddress(url: string): string {
  const stream = new URL(url);
  stream.pathname = stream.pathname.replace(/\/[^/]*\/?$/, "/sse");
  // A session that is over, or never was.
  for (const name of ["sessionId", "session_id"]) stream.searchParams.delete(name);
  return stream.href;
}

function notAcceptable({ remote: { answers } }: Asking): Match | undefined {
  const refused = answers.findLast((one) => isPost(one) && one.status === 406);
  if (!refused) return undefined;
  return {
    confidence: "likely",
    captures: {
      what: "the server answers 406 Not Acceptable to a request that accepts both JSON and event streams",
      reason:
        `${answered(refused)}. The request had \`Accept: application/json, text/event-stream\`, as Streamable HTTP ` +
        "wants it, so the header is lost or changed on its way, or the server speaks another protocol at this address.",
      remedy:
        "Let the proxy in front of the server hand `Accept` on as it came, and make sure that the address is the MCP endpoint of the server.",
    },
    evidence: answerLines(refused),
  };
}

function wrongMedia({ remote: { answers } }: Asking): Match | undefined {
  const refused = answers.findLast((one) => isPost(one) && one.status === 415);
  if (!refused) return undefined;
  return {
    confidence: "likely",
    captures: {
      what: "the server answers 415 Unsupported Media Type to a message in JSON",
      reason: `${answered(refused)}. Every MCP client sends its messages with \`Content-Type: application/json\`; what listens here takes another one, so it is no MCP endpoint, or something in front of it changes the header.`,
      remedy:
        "Name the MCP endpoint of the server in `url`: its documentation has the path, commonly `/mcp`. Where the path is right, let the proxy hand `Content-Type` on as it came.",
    },
    evidence: answerLines(refused),
  };
}
