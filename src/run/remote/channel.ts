import { performance } from "node:perf_hooks";
import { setTimeout as wait } from "node:timers/promises";
import { withoutLogin } from "../../configs/address.ts";
import type { Exchange } from "../../model/evidence.ts";
import type { HttpAnswer, Unreached } from "../../model/remote.ts";
import { excerpt } from "../../protocol/bounds.ts";
import { retryAfterMs } from "../../protocol/http/retry-after.ts";
import type { HttpClient, HttpReply, HttpRequest } from "../http/client.ts";
import { heardLine, sentLine } from "./exchange-lines.ts";

/** A wait that a 429 asks for is kept up to here, in ms. */
const LONGEST_WAIT_MS = 15_000;
const KEPT_ANSWERS = 40;
const KEPT_EXCHANGE = 100;
const KEPT_BODY = 4000;
const KEPT_HEADER = 1000;

/** Headers that tell something of an answer; others may hold what is nobody's business. */
const TELLING =
  /^(?:content-type|location|www-authenticate|retry-after|allow|server|via|x-powered-by|cf-mitigated|cf-ray|x-vercel-mitigated|x-amzn-waf-action|mcp-protocol-version)$/;

/** A request, and what it asks in words of MCP. */
export interface Asking extends Pick<HttpRequest, "method" | "url" | "headers" | "body"> {
  readonly asked: string | null;
  /** Milliseconds, where it is less than what is left. */
  readonly limitMs?: number;
}

/** An answer whose body is still to come; `finish` records it with the beginning of its body. */
export interface Heard {
  readonly kind: "heard";
  readonly reply: HttpReply;
  readonly finish: (body: string) => HttpAnswer;
}

/** Asks one server, within the time for its handshake, and records what went over the wire. */
export class Channel {
  readonly answers: HttpAnswer[] = [];
  readonly exchange: Exchange[] = [];
  readonly #http: HttpClient;
  readonly #begun = performance.now();
  readonly #limitMs: number;
  #mayWait = true;

  constructor(http: HttpClient, limitMs: number) {
    this.#http = http;
    this.#limitMs = limitMs;
  }

  /** Milliseconds after the first request. */
  get now(): number {
    return performance.now() - this.#begun;
  }

  /** Milliseconds that are left. */
  get left(): number {
    return Math.max(1, this.#limitMs - this.now);
  }

  /** Asks once; a 429 is waited for, once in all. */
  async ask(asking: Asking): Promise<Heard | { kind: "unreached"; failure: Unreached }> {
    const heard = await this.#askOnce(asking);
    if (heard.kind === "unreached" || heard.reply.status !== 429 || !this.#mayWait) return heard;
    const ms = retryAfterMs(heard.reply.headers, new Date());
    if (ms > LONGEST_WAIT_MS || ms >= this.left) return heard;
    this.#mayWait = false;
    heard.reply.discard();
    heard.finish("");
    await wait(ms);
    return this.#askOnce(asking);
  }

  async #askOnce(asking: Asking): Promise<Heard | { kind: "unreached"; failure: Unreached }> {
    const { method, url, headers, body, asked, limitMs = this.left } = asking;
    if (hasLogin(url)) return { kind: "unreached", failure: notAsked(asking) };
    this.#record("sent", sentLine(method, url, body));
    const request = { method, url, headers, limitMs: Math.min(limitMs, this.left) };
    const reply = await this.#http.send(body === undefined ? request : { ...request, body });
    if (reply.kind === "reply") {
      return { kind: "heard", reply, finish: (text) => this.#finish(asking, reply, text) };
    }
    const { kind, ...failure } = reply;
    this.#record("received", failure.message);
    return { kind, failure: { method, url: withoutLogin(url), asked, ...failure } };
  }

  #finish({ method, url, asked }: Asking, { status, headers }: HttpReply, body: string) {
    const answer: HttpAnswer = {
      method,
      url: withoutLogin(url),
      asked,
      status,
      headers: telling(headers),
      body: excerpt(body, KEPT_BODY),
      atMs: this.now,
    };
    if (this.answers.length < KEPT_ANSWERS) this.answers.push(answer);
    this.#record("received", heardLine(answer));
    return answer;
  }

  #record(direction: Exchange["direction"], message: string): void {
    if (this.exchange.length < KEPT_EXCHANGE)
      this.exchange.push({ direction, atMs: this.now, message });
  }
}

/** `fetch`, which most clients are built on, refuses such an address (Fetch standard, "Request class"). */
const hasLogin = (url: string): boolean =>
  URL.canParse(url) && `${new URL(url).username}${new URL(url).password}` !== "";

const notAsked = ({ method, url, asked }: Asking): Unreached => ({
  ...{ method, url: withoutLogin(url), asked, phase: "address", code: "LOGIN_IN_URL" },
  ...{ message: "the address holds a login", afterMs: 0 },
  ...{ address: null, proxy: null, certificate: null },
});

const telling = (headers: HttpReply["headers"]): HttpAnswer["headers"] =>
  Object.fromEntries(
    Object.entries(headers)
      .filter(([name]) => TELLING.test(name))
      .map(([name, value]) => [name, shown(name, excerpt(value, KEPT_HEADER))]),
  );

/** An address may hold what a login page is to get back. */
const shown = (name: string, value: string): string =>
  name === "location" ? withoutLogin(value) : value;
