import type { Handshake, RpcError } from "../model/evidence.ts";
import type { Wire } from "../model/experiment.ts";
import { judgeDiscover, judgeInitialize, refusesWhatItSupports, rpcError } from "./answers.ts";
import { excerpt, isParsable, textOf } from "./bounds.ts";
import type { Sha256 } from "./digests.ts";
import { firstPage, judgePage, type Listing, listTools } from "./listing.ts";
import {
  type ClientInfo,
  discover,
  initialize,
  isMessage,
  isRecord,
  METHOD_NOT_FOUND,
  type Message,
} from "./messages.ts";
import {
  flawOfAnswer,
  IN_BATCH,
  idText,
  isAnswer,
  misshapen,
  noted,
  overlong,
} from "./misshapen.ts";

/**
 * The client's half of one connection, as a value: what it waits for, and what is known so far.
 * `initialize` goes first; only where it is answered with an error, `server/discover` follows on the
 * same connection, for a server that has seen `server/discover` may refuse `initialize`.
 */
export interface Session {
  readonly client: ClientInfo;
  readonly waiting: "initialize" | "discover" | "tools" | "nothing";
  /** The id of the request that is under way. */
  readonly id: number;
  readonly handshake: Handshake;
  /** What `initialize` was refused with, while `server/discover` is under way. */
  readonly refusal: RpcError | null;
  /** Whether `initialize` follows a `server/discover` that comes to nothing, and not the other way round. */
  readonly fallsBack: boolean;
  /** Whether `server/discover` was sent once more, to a server that names the version that it refused. */
  readonly repeated: boolean;
  readonly listing: Listing;
  /** Makes the digests of what is listed. */
  readonly sha256: Sha256;
}

/** The next session and what to send for it. */
export interface Turn {
  readonly session: Session;
  readonly send: readonly Message[];
}

/** The first turn of a connection; experiments begin with another id, or in the other era. */
export function open(client: ClientInfo, sha256: Sha256, wire?: Wire): Turn {
  const fallsBack = wire === "discover-first";
  const modern = wire === "modern" || fallsBack;
  const id = wire === "id-1" ? 1 : 0;
  const session: Session = {
    client,
    waiting: modern ? "discover" : "initialize",
    id,
    handshake: { kind: "silent" },
    refusal: modern ? NOT_ASKED : null,
    fallsBack,
    repeated: false,
    listing: firstPage,
    sha256,
  };
  return {
    session,
    send: [modern ? discover(client, id) : initialize(client, id, versionOf(wire))],
  };
}

const versionOf = (wire: Wire | undefined): string | undefined =>
  /^version (.+)$/.exec(wire ?? "")?.[1];

/** What stands for the refusal of an `initialize` that was never sent. */
const NOT_ASKED: RpcError = { code: METHOD_NOT_FOUND, message: "`server/discover` is not known" };

/** The messages in one line of stdout; `null` where the line is none (2025-03-26 allows batches). */
export function readLine(line: string): readonly unknown[] | null {
  if (!looksLikeJson(line) || !isParsable(line)) return null;
  try {
    const value: unknown = JSON.parse(line);
    const all = Array.isArray(value) ? value : [value];
    return all.length > 0 && all.every((one) => isMessage(one) || isUnversionedAnswer(one))
      ? all
      : null;
  } catch {
    return null;
  }
}

/** A flood of other lines would cost an exception for each. */
const looksLikeJson = (line: string): boolean => {
  const text = line.trim();
  return (
    (text.startsWith("{") && text.endsWith("}")) || (text.startsWith("[") && text.endsWith("]"))
  );
};

/** An answer without `jsonrpc`: no client takes it, but it tells why there is none. */
const isUnversionedAnswer = (value: unknown): boolean =>
  isRecord(value) && value.jsonrpc === undefined && value.id === 0 && isRecord(value.result);

/** What follows from a message; `atMs` counts from the start of the process. */
export function receive(session: Session, message: unknown, atMs: number): Turn {
  if (!isMessage(message)) return afterUnversioned(session, message, atMs);
  if (message.method !== undefined)
    return { session: heard(session, message), send: reply(session, message) };
  return asAnswer(session, message, atMs);
}

/** Only of the answer to `initialize` is told what is wrong with it. */
const afterUnversioned = (session: Session, answer: unknown, atMs: number): Turn =>
  session.waiting === "initialize" ? asAnswer(session, answer, atMs) : { session, send: [] };

/**
 * What follows from a message of a batch on stdio. Official clients leave a line unread that is no single message, as
 * the specification has no batches any more (changelog of 2025-06-18), so an answer in one is none.
 */
export function receiveBatched(session: Session, message: unknown, atMs: number): Turn {
  if (isMessage(message) && message.method !== undefined) return receive(session, message, atMs);
  return session.waiting !== "nothing" && isRecord(message)
    ? { session: misshapen(session, text(message), IN_BATCH), send: [] }
    : { session, send: [] };
}

/** What follows from a line that is a message by its beginning, and too much to be read. */
export const receiveOverlong = (session: Session, line: string): Turn => ({
  session: isAnswer(line) ? misshapen(session, excerpt(line, 2000), overlong(line)) : session,
  send: [],
});

/** A process that sends our own request back is no server. */
function heard(session: Session, message: Message): Session {
  if (message.method !== "initialize" || session.waiting !== "initialize") return session;
  const problem = "our own request came back";
  return settled(session, { kind: "invalid", path: "method", problem, answer: text(message) });
}

/** Servers may ask too: `ping` is answered, the rest is refused. In the modern era clients never answer. */
function reply({ handshake }: Session, { id, method }: Message): readonly Message[] {
  const modern = handshake.kind === "completed" && handshake.era === "modern";
  // JSON can write a number that is read as infinite, and then cannot be written again.
  const asked = typeof id === "string" || (typeof id === "number" && Number.isFinite(id));
  if (!asked || modern || method === "initialize") return [];
  if (method === "ping") return [{ jsonrpc: "2.0", id, result: {} }];
  const error = {
    code: METHOD_NOT_FOUND,
    message: `Method not found: ${excerpt(method ?? "", 100)}`,
  };
  return [{ jsonrpc: "2.0", id, error }];
}

function asAnswer(session: Session, message: unknown, atMs: number): Turn {
  if (session.waiting === "nothing" || !isRecord(message)) return { session, send: [] };
  const wrong = wrongId(session, message);
  if (wrong) return { session: wrong, send: [] };
  const flaw = flawOfAnswer(message);
  if (flaw) return { session: misshapen(session, text(message), flaw), send: [] };
  switch (session.waiting) {
    case "initialize":
      return afterInitialize(session, message, atMs);
    case "discover":
      return afterDiscover(session, message, atMs);
    case "tools":
      return afterPage(session, message);
  }
}

/** Clients drop an answer to an id that they did not ask; SDKs do take `"0"` for 0. */
function wrongId(
  session: Session,
  message: Readonly<Record<string, unknown>>,
): Session | undefined {
  if (message.id === session.id || message.id === String(session.id)) return undefined;
  // What was given up may be answered late.
  if (session.waiting !== "initialize" || session.fallsBack) return session;
  const problem = `is ${idText(message.id)}, but the request had ${session.id}`;
  return noted(session, text(message), { path: "id", problem });
}

function afterInitialize(
  session: Session,
  message: Readonly<Record<string, unknown>>,
  atMs: number,
): Turn {
  const refusal = rpcError(message);
  if (refusal) {
    const handshake: Handshake = { kind: "rejected", error: refusal };
    return session.fallsBack
      ? { session: settled(session, handshake), send: [] }
      : askDiscover({ ...session, refusal, handshake });
  }
  return listing(settled(session, judgeInitialize(message, text(message), atMs)));
}

function askDiscover(session: Session): Turn {
  const id = session.id + 1;
  return {
    session: { ...session, waiting: "discover", id },
    send: [discover(session.client, id)],
  };
}

function afterDiscover(
  session: Session,
  message: Readonly<Record<string, unknown>>,
  atMs: number,
): Turn {
  const { refusal, repeated } = session;
  if (!refusal) return { session, send: [] };
  if (!repeated && refusesWhatItSupports(message))
    return askDiscover({ ...session, repeated: true });
  const handshake = judgeDiscover(message, refusal, atMs);
  return session.fallsBack && handshake.kind !== "completed"
    ? giveUpDiscover(session)
    : listing(settled(session, handshake));
}

/** Goes on with `initialize` where `server/discover` came first, and to nothing. */
export function giveUpDiscover(session: Session): Turn {
  if (session.waiting !== "discover" || !session.fallsBack) return { session, send: [] };
  const id = session.id + 1;
  return {
    session: { ...session, waiting: "initialize", id },
    send: [initialize(session.client, id)],
  };
}

/** After a completed handshake: says so in the legacy era, and asks for the tools where there are any. */
function listing(session: Session): Turn {
  const { handshake } = session;
  if (handshake.kind !== "completed") return { session, send: [] };
  const { send, waiting } = listTools(session);
  return { session: { ...session, waiting, id: session.id + 1 }, send };
}

function afterPage(session: Session, message: Readonly<Record<string, unknown>>): Turn {
  const { handshake } = session;
  if (handshake.kind !== "completed") return { session, send: [] };
  const page = judgePage(session.listing, message, rpcError(message), session.sha256);
  if (page.next === null) {
    return { session: settled(session, { ...handshake, tools: page.tools }), send: [] };
  }
  const id = session.id + 1;
  const again = { ...session, id, listing: page.listing };
  return { session: again, send: [page.next(again)] };
}

const settled = (session: Session, handshake: Handshake): Session => ({
  ...session,
  handshake,
  waiting: "nothing",
});

/** So much of an answer is kept. */
const text = (message: unknown): string => textOf(message, 2000);
