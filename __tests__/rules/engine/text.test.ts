import { describe, expect, test } from "@jest/globals";
import {
  commonCaptures,
  enumerated,
  fillIn,
  lineAround,
  sentence,
} from "../../../src/rules/engine/text.ts";
import { evidenceOf } from "../evidence-of.ts";

describe("fillIn", () => {
  test("fills placeholders, and leaves references and snippets alone", () => {
    const text = '`{name}` as `${name}`: { "a": 1 }, ${{ secrets.A }}';
    expect(fillIn("{name} ${{ secrets.A }} { }", { name: "x" })).toBe("x ${{ secrets.A }} { }");
    expect(fillIn(text, {})).toBe(text);
  });

  test("does not fill what it has filled in", () => {
    expect(fillIn("{a}", { a: "{b}", b: "no" })).toBe("{b}");
  });
});

describe("enumerated", () => {
  test.each([
    [["A"], "`A`"],
    [["A", "B"], "`A` and `B`"],
    [["A", "B", "C"], "`A`, `B` and `C`"],
    [["A", "B", "C", "D"], "`A`, `B`, `C` and `D`"],
    [["A", "B", "C", "D", "E"], "`A`, `B`, `C` and 2 more"],
  ])("of %j is %s", (items, expected) => {
    expect(enumerated(items)).toBe(expected);
  });
});

describe("sentence", () => {
  test("begins with a capital letter and ends with a full stop", () => {
    expect(sentence("remove the comma")).toBe("Remove the comma.");
  });

  test("leaves an end of its own, a snippet among them", () => {
    expect(sentence("Write `a`")).toBe("Write `a`");
    expect(sentence("Write\n\n    a")).toBe("Write\n\n    a");
  });
});

test("lineAround gives the whole line of a match, without the blanks around it", () => {
  expect(lineAround("a\n  bcd \ne", 5)).toBe("bcd");
});

describe("what would give a server more time", () => {
  const evidence = evidenceOf({});

  test("is the input, where the entry has no limit of its own", () => {
    expect(commonCaptures(evidence).timeLimit).toBe("the input `timeout`");
  });

  test("is the entry's own limit, which wins over the input", () => {
    const server = { ...evidence.server, startLimitMs: 5000 };
    expect(commonCaptures({ ...evidence, server }).timeLimit).toBe(
      `the limit that the entry has in ${server.file}`,
    );
  });
});
