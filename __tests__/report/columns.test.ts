import { describe, expect, test } from "@jest/globals";
import { columnsOf, cutToColumns, padToColumns, wrap } from "../../src/report/columns.ts";

test.each([
  ["abc", 3],
  ["日本", 4],
  ["ｗｉｄｅ", 8],
  ["e\u0301", 1],
  ["🚀", 2],
  ["✓ ✗ …", 5],
  ["a\u200bb", 2],
  ["", 0],
])("%j takes %d columns", (text, columns) => {
  expect(columnsOf(text)).toBe(columns);
});

test.each([
  ["abcdef", 6, "abcdef"],
  ["abcdef", 5, "abcd…"],
  ["日本語", 6, "日本語"],
  ["日本語", 5, "日本…"],
  ["日本語", 4, "日…"],
  ["abc", 1, "…"],
  ["abc", 0, ""],
  ["", 0, ""],
])("%j in %d columns is %j", (text, columns, cut) => {
  expect(cutToColumns(text, columns)).toBe(cut);
});

test("padding counts columns, and takes nothing away", () => {
  expect(padToColumns("日本", 6)).toBe("日本  ");
  expect(padToColumns("longer", 3)).toBe("longer");
});

describe("wrapping", () => {
  test("breaks at blanks", () => {
    expect(wrap("one two three four", 9)).toEqual(["one two", "three", "four"]);
  });

  test("keeps code together", () => {
    expect(wrap("run `npm ci` now", 10)).toEqual(["run", "`npm ci`", "now"]);
  });

  test("breaks code that is longer than a line", () => {
    expect(wrap("`aaa bbb ccc`", 8)).toEqual(["`aaa bbb", "ccc`"]);
  });

  test("leaves a word that is longer than a line", () => {
    expect(wrap("a loooooooong b", 5)).toEqual(["a", "loooooooong", "b"]);
  });

  test("of nothing is nothing", () => {
    expect(wrap("  ", 5)).toEqual([]);
  });
});
