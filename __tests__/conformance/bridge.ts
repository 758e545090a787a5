import { createInterface } from "node:readline";
import { createParser } from "eventsource-parser";
import {
  type HttpSession,
  NO_SESSION,
  postHeaders,
} from "../../src/protocol/http/request-headers.ts";
import {
  isRecord,
  type Message,
  MODERN_VERSION,
  UNSUPPORTED_VERSION,
} from "../../src/protocol/messages.ts";

/**
 * A stdio server in front of one over HTTP: `node bridge.js URL [modern]`. Each line of stdin is posted with the headers
 * that Streamable HTTP asks for, each message of the answer becomes a line of stdout. The suite speaks HTTP only; this
 * way it hears what the client says on stdio. The modern era has no `initialize`: there it is refused here, as servers
 * of that era do, naming the version that they speak.
 */
const [url = "", era] = process.argv.slice(2);

/** Of the legacy era, from the answer to `initialize`. */
let session: HttpSession = NO_SESSION;

for await (const line of createInterface({ input: process.stdin })) {
  const message: Message = JSON.parse(line);
  if (era === "modern" && message.method === "initialize") write(refusal(message));
  else await forward(message);
}
// An idle connection would keep it for some seconds.
process.exit();

function refusal({ id, params }: Message): Message {
  const requested = isRecord(params) ? params.protocolVersion : null;
  const data = { supported: [MODERN_VERSION], requested };
  const error = { code: UNSUPPORTED_VERSION, message: "Unsupported protocol version", data };
  return { jsonrpc: "2.0", id: id ?? null, error };
}

async function forward(message: Message): Promise<void> {
  const body = JSON.stringify(message);
  const headers = postHeaders(message, session, {});
  const response = await fetch(url, { method: "POST", headers, body });
  const id = response.headers.get("mcp-session-id");
  if (id) session = { ...session, id };
  const text = await response.text();
  const sse = response.headers.get("content-type")?.includes("text/event-stream");
  for (const data of sse ? eventsOf(text) : [text]) answer(message, data, response.status);
}

/** A notification has no answer, whatever a server says to it. */
function answer({ id, method }: Message, data: string, status: number): void {
  if (id === undefined) return;
  const reply = replyIn(data, status);
  if (method === "initialize" && isRecord(reply.result)) {
    session = { ...session, version: reply.result.protocolVersion as string };
  }
  // What is refused before its body was read is refused without an id.
  write(status >= 400 ? { ...reply, id } : reply);
}

function replyIn(data: string, status: number): Message {
  try {
    return JSON.parse(data);
  } catch {
    return { jsonrpc: "2.0", error: { code: -32000, message: `HTTP ${status}` } };
  }
}

function eventsOf(text: string): readonly string[] {
  const events: string[] = [];
  const parser = createParser({ onEvent: ({ data }) => data && events.push(data) });
  parser.feed(text);
  return events;
}

function write(message: Message): void {
  process.stdout.write(`${JSON.stringify(message)}\n`);
}
