import type { HttpAnswer, RemoteTrouble } from "../../model/remote.ts";
import { contentOf, messagesIn, wrongType } from "../../protocol/http/content.ts";
import {
  type HttpSession,
  NO_SESSION,
  plainHeaders,
  postHeaders,
} from "../../protocol/http/request-headers.ts";
import { isRecord, type Message } from "../../protocol/messages.ts";
import { readLine, receive, type Turn } from "../../protocol/session.ts";
import { type Address, redirected } from "./address.ts";
import { readBody, readEvents } from "./body.ts";
import type { Asking, Heard } from "./channel.ts";
import { Conversation } from "./conversation.ts";
import { brokenBody } from "./trouble.ts";

/** For the DELETE that ends a session, which nobody waits for longer. */
const GOODBYE_MS = 2000;

/** One session over Streamable HTTP: every message is a POST, and its answer is JSON or a stream of events. */
export class StreamableHttp extends Conversation {
  #http: HttpSession = NO_SESSION;

  /** Sends messages one after the other, and what follows from the answers; `limitMs` is for each of them. */
  async follow(messages: readonly Message[], limitMs?: number): Promise<void> {
    for (const message of messages) {
      if (this.trouble) return;
      await this.follow(await this.post(message, limitMs), limitMs);
    }
  }

  /** Sends one message, and gives what is to be sent next. */
  async post(message: Message, limitMs?: number): Promise<readonly Message[]> {
    const { url, headers } = this.address;
    const heard = await this.channel.ask({
      method: "POST",
      url,
      headers: postHeaders(message, this.#http, headers),
      body: JSON.stringify(message),
      asked: message.method ?? null,
      ...(limitMs === undefined ? {} : { limitMs }),
    });
    if (heard.kind === "unreached") return this.#stop(heard);
    const { status, headers: answered } = heard.reply;
    const moved = redirected("POST", heard.reply, this.address);
    if (moved) return this.#redirect(message, heard, moved);
    if (status >= 300) return this.#refused(message, heard);
    if (message.method === "initialize") {
      this.#http = { ...this.#http, id: answered["mcp-session-id"] ?? null };
    }
    return message.id === undefined || message.method === undefined
      ? this.#accepted(heard)
      : this.#answered(message, heard, limitMs);
  }

  /** Ends the session of the legacy era (specification 2025-11-25, "Session Management"). */
  async end(): Promise<void> {
    if (this.#http.id === null) return;
    const { url, headers } = this.address;
    const asking: Asking = {
      method: "DELETE",
      url,
      headers: plainHeaders(this.#http, headers),
      asked: null,
      limitMs: GOODBYE_MS,
    };
    const heard = await this.channel.ask(asking);
    if (heard.kind === "heard") this.#accepted(heard);
  }

  #stop(trouble: RemoteTrouble): readonly Message[] {
    this.trouble = trouble;
    return [];
  }

  #accepted({ reply, finish }: Heard): readonly Message[] {
    reply.discard();
    finish("");
    return [];
  }

  async #redirect(message: Message, heard: Heard, moved: Address): Promise<readonly Message[]> {
    const answer = heard.finish((await readBody(heard.reply, this.channel.left)).text);
    if (!moved.isFollowed) return this.#stop({ kind: "redirect", answer, to: moved.url });
    this.address = moved;
    return this.post(message);
  }

  /** An error in JSON-RPC tells more than its status, and may lead on. */
  async #refused(message: Message, heard: Heard): Promise<readonly Message[]> {
    const { text } = await readBody(heard.reply, this.channel.left);
    const answer = heard.finish(text);
    const next = this.#hear(errorsIn(text, message));
    return next.length > 0 ? next : this.#stop({ kind: "status", answer });
  }

  async #answered(message: Message, heard: Heard, limitMs?: number): Promise<readonly Message[]> {
    const limit = Math.min(limitMs ?? this.channel.left, this.channel.left);
    const { reply } = heard;
    if (contentOf(reply.headers) === "events") return this.#streamed(message, heard, limit);
    const { text, lacking } = await readBody(reply, limit);
    const answer = heard.finish(text);
    if (lacking) return this.#stop(brokenBody(answer, lacking));
    const found = contentOf(reply.headers) === "json" ? messagesIn(text) : wrongTypeOf(answer);
    if (typeof found === "string")
      return this.#stop({ kind: "not-mcp", answer, problem: problemOf(answer, found) });
    return this.#hear(found.map((one) => answering(one, message)));
  }

  async #streamed(message: Message, heard: Heard, limit: number): Promise<readonly Message[]> {
    const next: Message[] = [];
    const { head, isEnough, lacking } = await readEvents(heard.reply, limit, async ({ data }) => {
      const sends = this.#hear(readLine(data) ?? []);
      next.push(...sends.filter(isRequest));
      // Servers may wait for the answer to a `ping` before they go on.
      for (const reply of sends.filter((one) => !isRequest(one))) await this.post(reply);
      return this.#isAnswered(message);
    });
    const answer = heard.finish(head);
    return isEnough ? next : this.#stop(brokenBody(answer, lacking ?? ""));
  }

  #isAnswered({ id }: Message): boolean {
    return this.session.id !== id || this.session.waiting === "nothing";
  }

  #hear(messages: readonly unknown[]): readonly Message[] {
    return messages.flatMap((message) => {
      const { session, send }: Turn = receive(this.session, message, this.channel.now);
      const wasRefused = this.session.waiting === "initialize" && session.waiting === "discover";
      this.session = session;
      const { handshake } = session;
      if (handshake.kind === "completed" && handshake.era === "legacy")
        this.#http = { ...this.#http, version: handshake.protocolVersion };
      // It was asked first here.
      return wasRefused ? [] : send;
    });
  }
}

const isRequest = ({ method }: Message): boolean => method !== undefined;

const wrongTypeOf = ({ headers, body }: HttpAnswer): string => wrongType(headers, body);

const problemOf = ({ status }: HttpAnswer, found: string): string =>
  status === 200 ? found : `has the status ${status} and ${found}`;

/** Over HTTP an error is the answer to its request: servers give it no id, or one of their own ("server-error"). */
const answering = (found: unknown, { id }: Message): unknown =>
  isRecord(found) && isRecord(found.error) ? { ...found, id } : found;

const errorsIn = (body: string, message: Message): readonly unknown[] =>
  (readLine(body.trim()) ?? [])
    .filter((one) => isRecord(one) && isRecord(one.error))
    .map((one) => answering(one, message));
