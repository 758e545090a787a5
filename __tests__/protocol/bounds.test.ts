import { describe, expect, test } from "@jest/globals";
import { bounded, excerpt, isParsable, textOf } from "../../src/protocol/bounds.ts";

describe("a JSON text that is safe to parse", () => {
  test.each([
    ["a small one", "{}"],
    ["brackets inside of a string", JSON.stringify("[".repeat(10_000))],
    ["an escaped quote before brackets", JSON.stringify(`"\\"${"[".repeat(10_000)}`)],
    ["a hundred levels", "[".repeat(100) + "]".repeat(100) + " ".repeat(1000)],
    ["half a million empty objects", `[${"{},".repeat(500_000)}0]`],
    ["many lists side by side", JSON.stringify(Array(10_000).fill([[]]))],
  ])("is %s", (_, json) => expect(isParsable(json)).toBe(true));

  test.each([
    ["a thousand levels", "[".repeat(1000) + "]".repeat(1000)],
    ["levels of objects", '{"a":'.repeat(1000) + "}".repeat(1000)],
    ["a million values", `[${"{},".repeat(1_000_000)}0]`],
    ["half a million names", `{${'"a":1,'.repeat(500_000)}"b":1}`],
    ["a string that is not closed, after too many levels", `${"[".repeat(1000)}"`],
  ])("is not %s", (_, json) => expect(isParsable(json)).toBe(false));
});

describe("what is kept of a foreign value", () => {
  test("is a text as it stands, where it is short", () => {
    expect(excerpt("\ud83d\ude00 a", 10)).toBe("\ud83d\ude00 a");
    expect(excerpt("abcdef", 3)).toBe("abc");
  });

  test("is JSON for what is no text, whatever it calls itself", () => {
    expect(textOf({ toString: 1 }, 100)).toBe('{"toString":1}');
    expect(textOf(undefined, 100)).toBe("undefined");
  });

  test("keeps its shape and loses its bulk", () => {
    const kept = bounded({ tools: {}, note: "x".repeat(5000), list: Array(5000).fill({ a: 1 }) });
    expect(kept.tools).toEqual({});
    expect(kept.note).toHaveLength(1000);
    expect(JSON.stringify(kept).length).toBeLessThan(20_000);
  });
});
