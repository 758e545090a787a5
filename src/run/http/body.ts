import type { IncomingMessage } from "node:http";
import { pipeline, Readable, type Transform } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import type { HttpReply } from "./client.ts";
import { wordsOf } from "./failure.ts";

type Body = Pick<HttpReply, "chunks" | "broken" | "discard">;

/** What of a connection outlives the head of the answer. */
export interface Connection {
  /** The error of the request itself, which tells more than that of the body. */
  readonly error: () => Error | null;
  readonly end: () => void;
}

/** Content codings (RFC 9110 section 8.4.1). */
const DECODERS: Readonly<Record<string, () => Transform>> = {
  gzip: createGunzip,
  "x-gzip": createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

/** The body of an answer, decoded as it is read. */
export function bodyOf(answer: IncomingMessage, connection: Connection): Body {
  let why: string | null = null;
  let isGivenUp = false;
  const note = (error: Error) => {
    if (!isGivenUp) why ??= inBody(connection.error() ?? error);
  };
  const giveUp = () => {
    isGivenUp = true;
    connection.end();
  };
  return {
    chunks: chunksOf(decoded(answer, note), note, giveUp),
    broken: () => why,
    discard: giveUp,
  };
}

/** Ends where the stream breaks; `giveUp` hears of a reader that leaves before. */
async function* chunksOf(
  stream: Readable,
  note: (error: Error) => void,
  giveUp: () => void,
): AsyncGenerator<Uint8Array, void, void> {
  try {
    for await (const chunk of stream) yield* handedOver(chunk, giveUp);
  } catch (error) {
    note(error as Error);
  }
}

function* handedOver(chunk: Uint8Array, giveUp: () => void) {
  let isBack = false;
  try {
    yield chunk;
    isBack = true;
  } finally {
    if (!isBack) giveUp();
  }
}

function decoded(answer: IncomingMessage, note: (error: Error) => void): Readable {
  answer.on("error", note);
  const codings = codingsOf(answer);
  const decoders = codings.map((name) => DECODERS[name]?.());
  const known = decoders.filter((decoder) => decoder !== undefined);
  if (known.length < decoders.length) return notDecoded(answer, note);
  if (known.length === 0) return answer;
  const named = (error: Error) => note(notOf(codings.join(", "), error));
  const end = (error: Error | null | undefined) => {
    if (error) named(error);
  };
  return pipeline([answer, ...known], end) as unknown as Readable;
}

const codingsOf = ({ headers }: IncomingMessage): readonly string[] =>
  (headers["content-encoding"] ?? "")
    .split(",")
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name !== "" && name !== "identity")
    .reverse();

function notDecoded(answer: IncomingMessage, note: (error: Error) => void): Readable {
  note(new Error("the body has a content coding that was not asked for"));
  answer.destroy();
  return Readable.from([]);
}

/** What a decoder says is of little use without its name. */
const notOf = (coding: string, error: Error): Error =>
  isOfDecoder(error) ? new Error(`the body is broken \`${coding}\`: ${error.message}`) : error;

/** The codes of zlib, and those that Node.js makes for Brotli. */
const isOfDecoder = ({ code }: NodeJS.ErrnoException): boolean => /^(Z_|ERR__)/.test(code ?? "");

const inBody = (error: Error): string =>
  error.message === "aborted"
    ? "the connection was closed before the end of the body"
    : wordsOf(error);
