import { describe, expect, test } from "@jest/globals";
import { enumerated, fillIn, lineAround, sentence } from "../../../src/rules/engine/text.ts";

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
