import { createParser } from "eventsource-parser";
import { MAX_LINE } from "../../protocol/lines.ts";
import type { HttpReply } from "../http/client.ts";

/** A body, as far as it was read. */
export interface Body {
  readonly text: string;
  /** Why it is not whole, as a clause behind "the body", or `null`. */
  readonly lacking: string | null;
}

/** An event of a stream (HTML standard, "Server-sent events"). */
export interface StreamEvent {
  readonly type: string;
  readonly data: string;
}

/** Reads a body up to so many bytes (else the longest message that clients take), within a time in ms. */
export async function readBody(
  reply: HttpReply,
  limitMs: number,
  largest = MAX_LINE,
): Promise<Body> {
  const chunks: Uint8Array[] = [];
  const lacking = await readChunks(reply, { limitMs, largest }, (chunk) => {
    chunks.push(chunk);
    return true;
  });
  const size = chunks.reduce((bytes, { length }) => bytes + length, 0);
  const kept = lacking ? Math.min(size, BEGINNING) : size;
  return { text: new TextDecoder().decode(Buffer.concat(chunks, kept)), lacking };
}

/**
 * Reads a stream of events until one is enough. `head` is the beginning of the stream as it came, `isEnough` whether an
 * event was.
 */
export async function readEvents(
  reply: HttpReply,
  limitMs: number,
  enough: (event: StreamEvent) => Promise<boolean> | boolean,
): Promise<{ readonly head: string; readonly isEnough: boolean; readonly lacking: string | null }> {
  const decoder = new TextDecoder();
  const events: StreamEvent[] = [];
  const onEvent = ({ event = "message", data }: { event?: string | undefined; data: string }) => {
    events.push({ type: event, data });
  };
  const parser = createParser({ onEvent, maxBufferSize: MAX_LINE });
  let head = "";
  let isEnough = false;
  const limits = { limitMs, largest: MAX_LINE };
  const lacking = await readChunks(reply, limits, async (chunk) => {
    const text = decoder.decode(chunk, { stream: true });
    if (head.length < HEAD) head += text.slice(0, HEAD);
    parser.feed(text);
    for (const event of events.splice(0)) isEnough ||= await enough(event);
    return !isEnough;
  });
  return { head, isEnough, lacking: isEnough ? null : (lacking ?? "ended") };
}

/** Bytes that are kept of a body that is not whole: as text, 10 MB of a flood would be there twice and more. */
const BEGINNING = 65_536;

/** So much of a stream is kept to show. */
const HEAD = 4000;

/** Gives the chunks on until one is the last that is wanted; says what is lacking, or `null`. */
async function readChunks(
  reply: HttpReply,
  { limitMs, largest }: { readonly limitMs: number; readonly largest: number },
  take: (chunk: Uint8Array) => Promise<boolean> | boolean,
): Promise<string | null> {
  let isLate = false;
  const timer = setTimeout(() => {
    isLate = true;
    reply.discard();
  }, limitMs);
  let size = 0;
  try {
    for await (const chunk of reply.chunks) {
      size += chunk.length;
      if (isLate) break;
      if (size > largest) return TOO_LARGE;
      if (!(await take(chunk))) return null;
    }
    return isLate ? LATE : reply.broken();
  } finally {
    clearTimeout(timer);
    reply.discard();
  }
}

/** What a body lacks that was given up. */
export const TOO_LARGE = "is larger than any message should be";
export const LATE = "did not end within the time limit";
