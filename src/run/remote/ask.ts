import type { Handshake } from "../../model/evidence.ts";
import type { EraSupport, RemotePlan, RemoteTransport, RemoteTrouble } from "../../model/remote.ts";
import {
  leavesLegacyOpen,
  leavesOldTransportOpen,
  leavesStreamableOpen,
} from "../../protocol/http/era.ts";
import { request } from "../../protocol/messages.ts";
import { open } from "../../protocol/session.ts";
import { TOOL } from "../../version.ts";
import { sha256 } from "../digest.ts";
import type { Address } from "./address.ts";
import type { Channel } from "./channel.ts";
import { HttpWithSse } from "./http-with-sse.ts";
import { StreamableHttp } from "./streamable.ts";

/** What came of asking a server over one transport, or over several. */
export interface Outcome {
  readonly handshake: Handshake;
  readonly trouble: RemoteTrouble | null;
  readonly transport: RemoteTransport;
  readonly eras: { readonly legacy: EraSupport; readonly modern: EraSupport };
  readonly discover: RemoteTrouble | null;
  readonly redirectedTo: string | null;
}

/** A server that is silent on what it does not know still gets `initialize`; SDKs wait 5 or 10 s here. */
const DISCOVER_MS = 10_000;

/**
 * Asks in the order of the entry's transport, and over the other one where that leads nowhere; `bothEras`: a server of
 * the modern era is then asked as clients of the legacy one do.
 */
export async function ask(
  plan: RemotePlan,
  channel: Channel,
  bothEras: boolean,
): Promise<readonly Outcome[]> {
  const start: Address = { url: plan.url, headers: plan.headers, isFollowed: false };
  const first = plan.transport === "sse" ? sseFirst : streamableFirst;
  const outcomes = await first(channel, start);
  if (!bothEras || !outcomes.some(isModern)) return outcomes;
  const legacy = await takesLegacy(channel, start);
  return outcomes.map((one) => (isModern(one) ? { ...one, eras: { ...one.eras, legacy } } : one));
}

const isModern = ({ eras }: Outcome): boolean => eras.modern === "yes";

/** Specification 2026-07-28, "Streamable HTTP: Backward Compatibility". */
async function streamableFirst(channel: Channel, start: Address): Promise<readonly Outcome[]> {
  const outcome = await askStreamable(channel, start);
  if (outcome.handshake.kind === "completed" || !leavesOldTransportOpen(outcome.trouble))
    return [outcome];
  return [outcome, await askWithSse(channel, start)];
}

async function sseFirst(channel: Channel, start: Address): Promise<readonly Outcome[]> {
  const outcome = await askWithSse(channel, start);
  if (outcome.handshake.kind === "completed" || !leavesStreamableOpen(outcome.trouble))
    return [outcome];
  return [outcome, await askStreamable(channel, start)];
}

async function askStreamable(channel: Channel, start: Address): Promise<Outcome> {
  const modern = await askModern(channel, start);
  const { trouble, handshake } = modern;
  if (!leavesLegacyOpen(trouble, handshake)) return modern;
  const legacy = await askLegacy(channel, start);
  if (legacy.handshake.kind === "completed") return asTwoEras(modern, legacy, channel, start);
  // What the modern era said of versions explains more than a refusal in the words of the other.
  return handshake.kind === "version-unsupported" && legacy.handshake.kind !== "invalid"
    ? modern
    : legacy;
}

async function askModern(channel: Channel, start: Address): Promise<Outcome> {
  const first = open(TOOL, sha256, "modern");
  const http = new StreamableHttp(channel, start, first.session);
  await http.follow(first.send, Math.min(DISCOVER_MS, channel.left / 2));
  return outcomeOf(http, "http", { modern: "yes", legacy: "unknown" });
}

async function askLegacy(channel: Channel, start: Address): Promise<Outcome> {
  const first = open(TOOL, sha256);
  const http = new StreamableHttp(channel, start, first.session);
  await http.follow(first.send);
  await pingWithoutTools(http);
  await http.end();
  return outcomeOf(http, "http", { modern: "no", legacy: "yes" });
}

/** Only a second request shows whether the server still knows its session; without tools there is none. */
async function pingWithoutTools(http: StreamableHttp): Promise<void> {
  const { handshake, id } = http.session;
  if (http.trouble || handshake.kind !== "completed" || handshake.tools.kind !== "not-asked")
    return;
  await http.post(request(id + 1, "ping"));
}

async function askWithSse(channel: Channel, start: Address): Promise<Outcome> {
  const first = open(TOOL, sha256);
  const http = new HttpWithSse(channel, start, first.session);
  await http.follow(first.send);
  return outcomeOf(http, "sse", { modern: "no", legacy: "yes" });
}

/** Whether a client of the legacy era gets through to a server that speaks the modern one. */
async function takesLegacy(channel: Channel, start: Address): Promise<EraSupport> {
  const { session, send } = open(TOOL, sha256);
  const http = new StreamableHttp(channel, start, session);
  for (const message of send) await http.post(message);
  await http.end();
  const { kind } = http.session.handshake;
  if (kind === "completed") return "yes";
  return http.trouble?.kind === "unreached" ? "unknown" : "no";
}

function outcomeOf(
  http: StreamableHttp | HttpWithSse,
  transport: RemoteTransport,
  eras: Outcome["eras"],
): Outcome {
  const { session, trouble, address } = http;
  const { handshake } = session;
  const isCompleted = handshake.kind === "completed";
  return {
    handshake: isCompleted ? concluded(handshake, session.waiting, trouble) : handshake,
    trouble,
    transport,
    eras: isCompleted ? eras : { modern: "unknown", legacy: "unknown" },
    discover: null,
    redirectedTo: address.isFollowed ? address.url : null,
  };
}

/** A session whose next request came to nothing has failed, also where there are no tools to list. */
function concluded(
  handshake: Handshake & { readonly kind: "completed" },
  waiting: string,
  trouble: RemoteTrouble | null,
): Handshake {
  if (trouble === null || handshake.tools.kind !== "not-asked") return handshake;
  const reason = waiting === "tools" ? "it gave no list" : "it did not answer after the handshake";
  return { ...handshake, tools: { kind: "failed", error: null, reason } };
}

/** What answered 5xx is asked again: an outage may be over by now. */
async function asTwoEras(
  modern: Outcome,
  legacy: Outcome,
  channel: Channel,
  start: Address,
): Promise<Outcome> {
  const isOutage = modern.trouble?.kind === "status" && modern.trouble.answer.status >= 500;
  const again = isOutage ? await askModern(channel, start) : modern;
  return again.handshake.kind === "completed"
    ? again
    : { ...legacy, discover: barrier(again.trouble) };
}

/** What keeps a client out that begins with `server/discover`: a 4xx does not. */
const barrier = (trouble: RemoteTrouble | null): RemoteTrouble | null =>
  trouble?.kind === "status" && trouble.answer.status < 500 ? null : trouble;
