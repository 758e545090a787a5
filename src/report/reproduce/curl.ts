import type { Evidence } from "../../model/evidence.ts";
import type { HttpAnswer, RemotePlan, RemoteSeen } from "../../model/remote.ts";
import type { EnvEntry } from "../../model/server.ts";
import { shownUrl } from "../../plan/shown-url.ts";
import { NO_SESSION, plainHeaders, postHeaders } from "../../protocol/http/request-headers.ts";
import { discover, initialize, isRecord, type Message } from "../../protocol/messages.ts";
import { TOOL } from "../../version.ts";
import { redactPatterns } from "../redact-patterns.ts";
import { valueRedactor } from "../redact-values.ts";
import type { Rerun } from "./rerun.ts";
import { mayShow } from "./setting.ts";
import { type Part, referring, textWord, type Word, withoutSecret } from "./word.ts";

/** What went over the wire. */
export type Conversation = Pick<Evidence, "exchange" | "handshake">;

type Request = Pick<HttpAnswer, "method" | "url" | "asked">;

/** A stream stays open, and a silent server is waited for no shorter than before. */
const LEAST_SECONDS = 5;

/** The request that failed, as `curl` sends it; `null` where it was none, or hangs on others before it. */
export function curlOf(seen: RemoteSeen, talk: Conversation): Rerun | null {
  const { plan, redirectedTo } = seen;
  const request = failedRequest(seen);
  const isOwn = shownUrl(request.url) === shownUrl(plan.url);
  const isMoved = redirectedTo !== null && shownUrl(request.url) === shownUrl(redirectedTo);
  if (isUnmade(seen) || !(isOwn || isMoved)) return null;
  const message = messageOf(request, talk);
  if (message === undefined) return null;
  const headers = isOwn ? plan.headers : {};
  const words: readonly Word[] = [
    ...["curl", "-sS", "-i", "-m", String(secondsFor(plan))].map(textWord),
    isOwn ? urlWord(plan) : textWord(shownUrl(request.url)),
    ...headerWords(message, headers, plan),
    ...(message ? ["--data-raw", JSON.stringify(message)].map(textWord) : []),
  ];
  return { folder: ".", isBare: false, settings: [], words, feed: [], makes: null };
}

/** An address that was not asked at all. */
const isUnmade = ({ trouble }: RemoteSeen): boolean =>
  trouble?.kind === "unreached" && trouble.failure.phase === "address";

const secondsFor = ({ timeoutMs }: RemotePlan): number =>
  Math.max(LEAST_SECONDS, Math.ceil(timeoutMs / 1000));

/** Where a message was at fault, it is the answer to the last request that is no notification. */
function failedRequest({ trouble, unspoken, answers, plan }: RemoteSeen): Request {
  const what = unspoken ?? trouble;
  if (what?.kind === "unreached") return what.failure;
  if (what) return what.answer;
  const last = answers.findLast(
    ({ asked }) => asked !== null && !asked.startsWith("notifications/"),
  );
  return last ?? firstRequest(plan);
}

const firstRequest = ({ transport, url }: RemotePlan): Request =>
  transport === "sse"
    ? { method: "GET", url, asked: null }
    : { method: "POST", url, asked: "server/discover" };

/** The body; `null` for none, and nothing where it means something only within a session. */
function messageOf({ method, asked }: Request, talk: Conversation): Message | null | undefined {
  if (method === "GET") return null;
  if (asked === "initialize") return sentMessage(asked, talk) ?? initialize(TOOL);
  if (asked === "server/discover") return sentMessage(asked, talk) ?? discover(TOOL, 1);
  const { handshake } = talk;
  const isFree = handshake.kind === "completed" && handshake.era === "modern";
  return isFree && asked !== null ? (sentMessage(asked, talk) ?? undefined) : undefined;
}

/** The last one of this method, from a line such as `POST https://mcp.example.com/mcp {"jsonrpc":...}`. */
function sentMessage(method: string, { exchange }: Conversation): Message | null {
  const sent = exchange.filter(({ direction }) => direction === "sent");
  const found = sent.map((one) => parsed(one.message)).findLast((one) => one?.method === method);
  return found ?? null;
}

function parsed(line: string): Message | null {
  try {
    const message = JSON.parse(line.slice(line.indexOf("{")));
    return isRecord(message) ? (message as unknown as Message) : null;
  } catch {
    return null;
  }
}

function headerWords(
  message: Message | null,
  given: RemotePlan["headers"],
  plan: RemotePlan,
): readonly Word[] {
  const headers = message
    ? postHeaders(message, NO_SESSION, given)
    : plainHeaders(NO_SESSION, given);
  return Object.entries(headers).flatMap(([name, value]) => {
    const word = given[name] === value ? givenWord(name, value, plan) : textWord(value);
    // `Name:` would take the header away.
    const start = word.length === 0 ? `${name};` : `${name}: `;
    return [textWord("-H"), [...textWord(start), ...word]];
  });
}

const SCHEME = /^(?:bearer|basic|digest|token|apikey)(?:\s+|$)/i;

/** By value where it is no secret, else by the variables that it is made of, else by its own name behind the scheme. */
function givenWord(name: string, value: string, plan: RemotePlan): Word {
  const entry = plan.server.headers.findLast((one) => one.name === name);
  const word = entry && entry.value.value !== value ? madeOf(value, entry, plan) : textWord(value);
  if (word && isPublic(name, word, plan)) return word;
  const [scheme = ""] = SCHEME.exec(value) ?? [];
  return [...textWord(scheme), { variable: variableFor(name) }];
}

function madeOf(
  value: string,
  { value: located, prefix }: EnvEntry,
  plan: RemotePlan,
): Word | null {
  const written = located.value ?? "";
  if (prefix !== undefined) return [...textWord(prefix), { variable: written }];
  return referring(value, written, plan.server);
}

function isPublic(name: string, word: Word, plan: RemotePlan): boolean {
  const text = word.map((part) => ("text" in part ? part.text : "")).join("");
  return mayShow(name, textWord(text.replace(SCHEME, "")), plan);
}

/** `X-Api-Key` is in `X_API_KEY`. */
const variableFor = (name: string): string => name.toUpperCase().replace(/[^A-Z0-9]/g, "_");

/** The address without its login, which is not sent; each value of its query is in a variable named after it. */
function urlWord({ url, server, secrets }: RemotePlan): Word {
  const [bare, written] = [url, server.url?.value ?? url].map((text) =>
    text.replace(/#.*$/s, "").replace(/^(https?:\/\/)[^/?]*@/i, "$1"),
  );
  const word = referring(bare ?? "", written, server) ?? textWord(bare ?? "");
  const hide = valueRedactor(secrets);
  return word
    .flatMap((part) => ("text" in part ? queryParts(part.text) : [part]))
    .flatMap((part) => {
      if ("variable" in part || /^[?&].*=$/.test(part.text)) return [part];
      return withoutSecret(part.text, redactPatterns(hide(part.text)), "");
    });
}

function queryParts(text: string): readonly Part[] {
  const pieces = text.split(/([?&][^?=&]{0,200}=)([^&]+)/);
  return pieces.flatMap((piece, index) =>
    index % 3 === 2
      ? [{ variable: variableFor(pieces[index - 1]?.slice(1, -1) ?? "") }]
      : textWord(piece),
  );
}
