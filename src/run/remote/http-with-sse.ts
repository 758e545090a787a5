import { withoutLogin } from "../../configs/address.ts";
import type { HttpAnswer, RemoteTrouble } from "../../model/remote.ts";
import { contentOf, wrongType } from "../../protocol/http/content.ts";
import { NO_SESSION, plainHeaders, postHeaders } from "../../protocol/http/request-headers.ts";
import type { Message } from "../../protocol/messages.ts";
import { readLine, receive } from "../../protocol/session.ts";
import { redirected } from "./address.ts";
import { readBody, readEvents, type StreamEvent } from "./body.ts";
import type { Heard } from "./channel.ts";
import { Conversation } from "./conversation.ts";
import { brokenBody } from "./trouble.ts";

/** A stream that tells no endpoint by then belongs to another transport. */
const ENDPOINT_MS = 5000;

/** One session over HTTP with SSE: a GET opens the stream, which names where to POST (specification 2024-11-05, "HTTP with SSE"). */
export class HttpWithSse extends Conversation {
  #endpoint: string | null = null;

  /** Opens the stream, sends these messages, and what follows from the answers. */
  async follow(messages: readonly Message[]): Promise<void> {
    const { url, headers } = this.address;
    const heard = await this.channel.ask({
      method: "GET",
      url,
      headers: plainHeaders(NO_SESSION, headers),
      asked: null,
    });
    if (heard.kind === "unreached") return this.#stop(heard);
    const moved = redirected("GET", heard.reply, this.address);
    if (!moved && heard.reply.status < 300) return this.#listen(heard, messages);
    const answer = await this.#whole(heard);
    if (!moved) return this.#stop({ kind: "status", answer });
    if (!moved.isFollowed) return this.#stop({ kind: "redirect", answer, to: moved.url });
    this.address = moved;
    return this.follow(messages);
  }

  async #listen(heard: Heard, messages: readonly Message[]): Promise<void> {
    if (contentOf(heard.reply.headers) !== "events") {
      const answer = await this.#whole(heard);
      const problem = wrongType(answer.headers, answer.body);
      return this.#stop({ kind: "not-mcp", answer, problem });
    }
    const giveUp = () => this.#endpoint === null && heard.reply.discard();
    const timer = setTimeout(giveUp, ENDPOINT_MS);
    const take = (event: StreamEvent) => this.#take(event, messages);
    const { head, isEnough, lacking } = await readEvents(heard.reply, this.channel.left, take);
    clearTimeout(timer);
    const answer = heard.finish(head);
    if (isEnough || this.trouble) return;
    this.#stop(
      this.#endpoint === null ? withoutEndpoint(answer) : brokenBody(answer, lacking ?? ""),
    );
  }

  async #whole({ reply, finish }: Heard): Promise<HttpAnswer> {
    return finish((await readBody(reply, this.channel.left)).text);
  }

  /** Whether it is over. */
  async #take(event: StreamEvent, messages: readonly Message[]): Promise<boolean> {
    if (event.type === "endpoint") {
      if (this.#endpoint !== null) return false;
      this.#endpoint = this.#endpointIn(event.data);
      await this.#send(messages);
    } else {
      for (const message of readLine(event.data) ?? []) await this.#hear(message);
    }
    const { waiting } = this.session;
    return this.trouble !== null || waiting === "nothing" || waiting === "discover";
  }

  /** Messages, and headers with them, go to the origin of the stream only, as in the official SDKs. */
  #endpointIn(data: string): string {
    const { url } = this.address;
    const target = URL.canParse(data, url) ? new URL(data, url) : null;
    if (target?.origin === new URL(url).origin) return target.href;
    const problem = target
      ? `names an \`endpoint\` of another origin, \`${target.origin}\``
      : "names an `endpoint` that is no address";
    const answer: HttpAnswer = {
      ...{ method: "GET", url: withoutLogin(url), asked: null, status: 200 },
      ...{ headers: { "content-type": "text/event-stream" }, atMs: this.channel.now },
      body: `event: endpoint\ndata: ${data.slice(0, 200)}`,
    };
    this.#stop({ kind: "not-mcp", answer, problem });
    return "";
  }

  async #hear(found: unknown): Promise<void> {
    const { session, send } = receive(this.session, found, this.channel.now);
    this.session = session;
    // A server of this transport knows no other era.
    if (session.waiting !== "discover") await this.#send(send);
  }

  async #send(messages: readonly Message[]): Promise<void> {
    for (const message of messages) {
      if (this.trouble || !this.#endpoint) return;
      const heard = await this.channel.ask({
        method: "POST",
        url: this.#endpoint,
        headers: postHeaders(message, NO_SESSION, this.address.headers),
        body: JSON.stringify(message),
        asked: message.method ?? null,
      });
      if (heard.kind === "unreached") this.#stop(heard);
      else if (heard.reply.status >= 300)
        this.#stop({ kind: "status", answer: await this.#whole(heard) });
      else await this.#whole(heard);
    }
  }

  #stop(trouble: RemoteTrouble): void {
    this.trouble = trouble;
  }
}

const withoutEndpoint = (answer: HttpAnswer): RemoteTrouble => ({
  kind: "not-mcp",
  answer,
  problem: "is a stream of events that names no `endpoint`",
});
