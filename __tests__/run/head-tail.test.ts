import { describe, expect, test } from "@jest/globals";
import { HeadTail } from "../../src/run/head-tail.ts";

const keep = (head: number, tail: number, ...chunks: readonly string[]): string => {
  const kept = new HeadTail(head, tail);
  for (const chunk of chunks) kept.push(Buffer.from(chunk));
  return kept.text;
};

describe("the head and the tail of a stream", () => {
  test("are all of it, where it is short, however it was cut", () => {
    expect(keep(4, 8, "ab\ncd\ne")).toBe("ab\ncd\ne");
    expect(keep(4, 8, "a", "b\nc", "", "d\ne")).toBe("ab\ncd\ne");
    expect(keep(3, 4, "ab\n", "cd\n", "e")).toBe("ab\ncd\ne");
  });

  test.each([
    ["in one chunk", ["a\n", "bbb\ncc\ndd\n"]],
    ["in many chunks", [..."a\nbbb\ncc\ndd\n"]],
    ["in uneven chunks", ["a\nbbb\nc", "c\ndd", "\n"]],
  ])("are whole lines around a count of what is between, %s", (_, chunks) => {
    expect(keep(2, 7, ...chunks)).toBe("a\n... 3 bytes left out ...\ncc\ndd\n");
  });

  test("are the last bytes, wherever the chunks of a flood end", () => {
    const flood = Array.from({ length: 1000 }, (_, line) => `${line}\n`).join("");
    for (const size of [1, 7, 64, 1000]) {
      const chunks = flood.match(new RegExp(`[^]{1,${size}}`, "g")) ?? [];
      expect(keep(4, 12, ...chunks)).toMatch(
        /^0\n1\n\.\.\. \d+ bytes left out \.\.\.\n998\n999\n$/,
      );
    }
  });
});
