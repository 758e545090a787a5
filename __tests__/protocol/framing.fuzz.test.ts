import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { FrameReader, framed } from "../../src/protocol/frames.ts";
import { LineReader } from "../../src/protocol/lines.ts";
import { HeadTail } from "../../src/run/head-tail.ts";
import { bytes, chunks, cuts, joined } from "../fuzz/bytes.ts";
import { runs } from "../fuzz/runs.ts";

const text = (part: Uint8Array) => new TextDecoder("utf-8", { ignoreBOM: true }).decode(part);

interface Reader {
  readonly push: (chunk: Uint8Array) => readonly string[];
  readonly rest: string;
}

/** What a reader makes of these chunks; each is wiped once it was read, as a stream may do. */
function read(reader: Reader, parts: readonly Uint8Array[]) {
  const found = parts.flatMap((part) => {
    const own = part.slice();
    const lines = reader.push(own);
    own.fill(0x21);
    return lines;
  });
  return { found, rest: reader.rest };
}

/** Lines of bytes, as a person would cut them. */
function linesOf(whole: Uint8Array, limit: number): readonly string[] {
  const ends = [...whole.keys()].filter((at) => whole[at] === 10);
  return [...ends, whole.length].map((end, index) => {
    const start = index === 0 ? 0 : (ends[index - 1] ?? 0) + 1;
    return text(whole.subarray(start, Math.min(end, start + limit))).replace(/\r$/, "");
  });
}

describe("a stream of lines", () => {
  test("is the same lines in whatever chunks it comes, each with no more than the limit", () => {
    fc.assert(
      fc.property(bytes, cuts, fc.integer({ min: 1, max: 40 }), (whole, at, limit) => {
        const { found, rest } = read(new LineReader(limit), chunks(whole, at));
        expect([...found, rest]).toEqual(linesOf(whole, limit));
      }),
      runs(1000),
    );
  });
});

describe("a stream of messages behind headers", () => {
  const headers = fc.constantFrom(
    ...["Content-Length: 3\r\n\r\n", "content-length:0\r\n\r\n", "Content-Length: 9\r\n\r\n"],
    ...["A: b\r\nContent-Length: 2\r\n\r\n", "Content-Length: 999999999\r\n\r\n", "\r\n\r\n"],
    ...["Content-Length: -1\r\n\r\n", "Content-Length: 1e3\r\n\r\n", "Content-Length: ", "\n\n"],
  );
  const stream = fc
    .array(
      fc
        .oneof(fc.string({ unit: "grapheme" }).map(framed), headers, fc.string({ maxLength: 5 }))
        .map((part) => new TextEncoder().encode(part)),
      { maxLength: 8 },
    )
    .map(joined);

  test("is the same messages in whatever chunks it comes", () => {
    fc.assert(
      fc.property(fc.oneof(stream, bytes), cuts, (whole, at) => {
        expect(read(new FrameReader(), chunks(whole, at))).toEqual(
          read(new FrameReader(), [whole]),
        );
      }),
      runs(500),
    );
  });

  test("is what was sent, whatever the messages are", () => {
    const message = fc.string({ unit: "grapheme", minLength: 1 });
    fc.assert(
      fc.property(fc.array(message), cuts, (messages, at) => {
        const whole = new TextEncoder().encode(messages.map(framed).join(""));
        expect(read(new FrameReader(), chunks(whole, at))).toEqual({ found: messages, rest: "" });
      }),
      runs(300),
    );
  });
});

describe("the beginning and the end of a stream", () => {
  const room = fc.nat(30);
  const kept = (parts: readonly Uint8Array[], head: number, tail: number) => {
    const both = new HeadTail(head, tail);
    for (const part of parts) both.push(Buffer.from(part));
    return both.text;
  };

  test("are the same in whatever chunks it comes", () => {
    fc.assert(
      fc.property(bytes, cuts, room, room, (whole, at, head, tail) => {
        expect(kept(chunks(whole, at), head, tail)).toBe(kept([whole], head, tail));
      }),
      runs(500),
    );
  });

  test("are all of it where it fits, else whole lines of both ends and how much is missing", () => {
    fc.assert(
      fc.property(bytes, cuts, room, room, (whole, at, head, tail) => {
        const seen = kept(chunks(whole, at), head, tail);
        const missing = whole.length - head - tail;
        if (missing <= 0) {
          expect(seen).toBe(Buffer.from(whole).toString("utf8"));
          return;
        }
        const [before = "", after = ""] = seen.split(`... ${missing} bytes left out ...\n`);
        const all = Buffer.from(whole).toString("utf8");
        expect([all.startsWith(before), all.endsWith(after)]).toEqual([true, true]);
        expect(before === "" || before.endsWith("\n")).toBe(true);
        expect(Buffer.byteLength(before)).toBeLessThanOrEqual(3 * head);
        expect(Buffer.byteLength(after)).toBeLessThanOrEqual(3 * tail);
      }),
      runs(500),
    );
  });
});
