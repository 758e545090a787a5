import { describe, expect, test } from "@jest/globals";
import { LineReader } from "../../src/protocol/lines.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

describe("a reader of lines", () => {
  test("gives a line once its newline is there, wherever the chunks are cut", () => {
    const reader = new LineReader();
    expect(reader.push(bytes('{"a"'))).toEqual([]);
    expect(reader.push(bytes(":1}\n{"))).toEqual(['{"a":1}']);
    expect(reader.rest).toBe("{");
  });

  test("joins a character that is cut in two", () => {
    const whole = bytes("é\n");
    const reader = new LineReader();
    expect(reader.push(whole.subarray(0, 1))).toEqual([]);
    expect(reader.push(whole.subarray(1))).toEqual(["é"]);
  });

  test("takes CRLF for one line end and keeps a byte order mark to be seen", () => {
    expect(new LineReader().push(bytes("\uFEFFa\r\nb\n"))).toEqual(["\uFEFFa", "b"]);
  });

  test("keeps no more of a line than the limit, and starts anew with the next", () => {
    const reader = new LineReader(4);
    expect(reader.push(bytes("abcdefgh"))).toEqual([]);
    expect(reader.rest).toBe("abcd");
    expect(reader.push(bytes("ijkl\nmn\n"))).toEqual(["abcd", "mn"]);
  });

  test("puts a line together that comes byte by byte", () => {
    const reader = new LineReader();
    const line = "é".repeat(5000);
    for (const byte of bytes(line)) expect(reader.push(Uint8Array.of(byte))).toEqual([]);
    expect(reader.push(bytes("\nnext\n"))).toEqual([line, "next"]);
  });

  test("gives empty lines as they are", () => {
    const reader = new LineReader();
    expect(reader.push(bytes("\n\na\n\nb"))).toEqual(["", "", "a", ""]);
    expect(reader.push(bytes("\n\n"))).toEqual(["b", ""]);
  });

  test("does not hold on to the chunks it was given", () => {
    const reader = new LineReader();
    const chunk = bytes("abc");
    reader.push(chunk);
    chunk.fill(0);
    expect(reader.rest).toBe("abc");
  });
});
