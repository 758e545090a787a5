import type { IncomingMessage } from "node:http";
import { pipeline, Readable } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import type { HttpReply } from "./client.ts";
import { wordsOf } from "./failure.ts";

type Body = Pick<HttpReply, "chunks" | "broken" | "discard">;
type Note = (error: Error) => void;

/** What of a connection outlives the head of the answer. */
export interface Connection {
  /** The error of the request itself, which tells more than that of the body. */
  readonly error: () => Error | null;
  readonly end: () => void;
}

/** Content codings (RFC 9110 section 8.4.1). */
const DECODERS: Readonly<Record<string, typeof createGunzip>> = {
  gzip: createGunzip,
  "x-gzip": createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

/** The body of an answer, decoded as it is read. */
export function bodyOf(answer: IncomingMessage, connection: Connection): Body {
  let why: string | null = null;
  let isGivenUp = false;
  const decoders = decodersOf(answer);
  const note = (error: Error) => {
    if (!isGivenUp && !isOfNothing(error, decoders[0]))
      why ??= inBody(connection.error() ?? error, answer);
  };
  const giveUp = () => {
    isGivenUp = true;
    connection.end();
  };
  answer.on("error", note);
  return {
    chunks: chunksOf(decoded(answer, decoders, note), note, giveUp),
    broken: () => why,
    discard: giveUp,
  };
}

/** Ends where the stream breaks; `giveUp` hears of a reader that leaves before. */
async function* chunksOf(
  stream: Readable,
  note: Note,
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

type Decoder = ReturnType<typeof createGunzip>;

/** In the order in which they are to work; `undefined` stands for a coding that is not known. */
const decodersOf = (answer: IncomingMessage): readonly (Decoder | undefined)[] =>
  codingsOf(answer)
    .map((name) => DECODERS[name]?.())
    .reverse();

const codingsOf = ({ headers }: IncomingMessage): readonly string[] =>
  (headers["content-encoding"] ?? "")
    .split(",")
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name !== "" && name !== "identity");

function decoded(
  answer: IncomingMessage,
  decoders: readonly (Decoder | undefined)[],
  note: Note,
): Readable {
  const known = decoders.filter((decoder) => decoder !== undefined);
  if (known.length < decoders.length) return notDecoded(answer, note);
  if (known.length === 0) return answer;
  // A pipeline that is done with hears no error any more, and a decoder may still be at work.
  for (const decoder of known) decoder.on("error", note);
  return pipeline([answer, ...known], (error) => {
    if (error) note(error);
  }) as unknown as Readable;
}

function notDecoded(answer: IncomingMessage, note: Note): Readable {
  note(new Error("the body has a content coding that was not asked for"));
  answer.destroy();
  return Readable.from([]);
}

function inBody(error: Error, answer: IncomingMessage): string {
  if (error.message === "aborted") return "the connection was closed before the end of the body";
  const words = wordsOf(error);
  return isOfDecoder(error)
    ? `the body is broken \`${codingsOf(answer).join(", ")}\`: ${words}`
    : words;
}

/** The codes of zlib, and those that Node.js makes for Brotli. */
const isOfDecoder = ({ code }: NodeJS.ErrnoException): boolean => /^(Z_|ERR__)/.test(code ?? "");

/** No bytes are no broken body: a 202 says that it is encoded and has none. */
const isOfNothing = ({ code }: NodeJS.ErrnoException, decoder: Decoder | undefined): boolean =>
  code === "Z_BUF_ERROR" && decoder?.bytesWritten === 0;
