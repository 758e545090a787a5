import type { IncomingMessage } from "node:http";
import { pipeline, type Readable, type Transform } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import type { HttpReply } from "./client.ts";
import { wordsOf } from "./failure.ts";

type Body = Pick<HttpReply, "chunks" | "broken" | "discard">;

const DECODERS: Readonly<Record<string, () => Transform>> = {
  gzip: createGunzip,
  "x-gzip": createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

/** The body of an answer, decoded as it is read; `end` closes its connection. */
export function bodyOf(answer: IncomingMessage, late: () => Error | null, end: () => void): Body {
  let why: string | null = null;
  let isGivenUp = false;
  const note = (error: Error) => {
    if (!isGivenUp) why ??= inBody(late() ?? error);
  };
  const stream = decoded(answer, note);
  const giveUp = () => {
    isGivenUp = why === null;
  };
  return {
    chunks: chunksOf(stream, note, giveUp),
    broken: () => why,
    discard: () => {
      if (!stream.readableEnded) giveUp();
      end();
    },
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
  const names = (answer.headers["content-encoding"] ?? "").toLowerCase().split(",").reverse();
  const decoders = names
    .map((name) => DECODERS[name.trim()]?.())
    .filter((one) => one !== undefined);
  if (decoders.length === 0) return answer;
  return pipeline([answer, ...decoders], (error) => {
    if (error) note(error);
  }) as unknown as Readable;
}

const inBody = (error: Error): string =>
  error.message === "aborted" ? "the connection closed before the end of the body" : wordsOf(error);
