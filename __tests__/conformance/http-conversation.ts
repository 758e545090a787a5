import { createParser } from "eventsource-parser";
import { isRecord, type Message, modernMeta, request } from "../../src/protocol/messages.ts";
import { open } from "../../src/protocol/session.ts";
import { sha256 } from "../../src/run/digest.ts";
import type { HttpClient, HttpReply } from "../../src/run/http/client.ts";
import { openHttp } from "../../src/run/http/open.ts";
import { Channel } from "../../src/run/remote/channel.ts";
import { StreamableHttp } from "../../src/run/remote/streamable.ts";
import { TOOL } from "../../src/version.ts";
import { type Conversation, type Params, resultOf } from "./conversation.ts";

const LIMIT_MS = 20_000;

/** Shakes hands over HTTP in an era as a preflight does; then the server can be asked anything. */
export async function converseOverHttp(url: string, isModern: boolean): Promise<Conversation> {
  const http = new Overheard(openHttp({ env: {}, configured: url }));
  const first = open(TOOL, sha256, isModern ? "modern" : undefined);
  const address = { url, headers: {}, isFollowed: false };
  const session = new StreamableHttp(new Channel(http, LIMIT_MS), address, first.session);
  await session.follow(first.send);
  const { kind } = session.session.handshake;
  if (kind !== "completed") throw new Error(`no handshake: ${kind}`);
  let { id } = session.session;
  return {
    ask: async (method, params: Params = {}) => {
      const meta = isModern ? { _meta: modernMeta(TOOL) } : {};
      await session.post(request(++id, method, { ...params, ...meta }));
      return resultOf(http.answerTo(id));
    },
    end: async () => {
      await session.end();
      http.close();
    },
  };
}

/** An HTTP client that keeps the last body: a preflight has no use for the answer to a call. */
class Overheard implements HttpClient {
  readonly #http: HttpClient;
  #body = "";

  constructor(http: HttpClient) {
    this.#http = http;
  }

  readonly send: HttpClient["send"] = async (asking) => {
    const reply = await this.#http.send(asking);
    this.#body = "";
    return reply.kind === "reply" ? { ...reply, chunks: this.#keep(reply.chunks) } : reply;
  };

  close(): void {
    this.#http.close();
  }

  answerTo(id: number): Message {
    const found = messagesIn(this.#body).find((message) => message.id === id);
    if (!found) throw new Error(`no answer to ${id} in ${this.#body}`);
    return found;
  }

  async *#keep(chunks: HttpReply["chunks"]): HttpReply["chunks"] {
    const decoder = new TextDecoder();
    for await (const chunk of chunks) {
      this.#body += decoder.decode(chunk, { stream: true });
      yield chunk;
    }
  }
}

function messagesIn(body: string): readonly Message[] {
  if (body.startsWith("{")) return [JSON.parse(body)];
  const messages: Message[] = [];
  const parser = createParser({
    onEvent: ({ data }) => {
      const message: unknown = data === "" ? null : JSON.parse(data);
      if (isRecord(message)) messages.push(message as unknown as Message);
    },
  });
  parser.feed(body);
  return messages;
}
