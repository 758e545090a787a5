import { expect, test } from "@jest/globals";
import { codeSpans } from "../../src/report/code-spans.ts";

test.each<[string, readonly string[]]>([
  ["no code", ["no code"]],
  ["`a` is not `b`, it is c", ["", "a", " is not ", "b", ", it is c"]],
  ["it is `a`", ["it is ", "a"]],
  ["one ` alone", ["one ` alone"]],
  ["`a` and ` alone", ["", "a", " and ` alone"]],
  ["nothing between ``", ["nothing between ``"]],
  ["`` a ` b `` and ``` c", ["", "a ` b", " and ``` c"]],
  ["`a``b`", ["", "a``b"]],
  ["` `", ["", " "]],
  ["", [""]],
])("%j at its code", (text, parts) => {
  expect(codeSpans(text)).toEqual(parts);
});

test("a text of back-ticks in runs of every length takes no long time", () => {
  const runs = Array.from({ length: 1000 }, (_, length) => `${"`".repeat(length + 2)} `).join("");
  const start = performance.now();
  expect(codeSpans(runs + "` ".repeat(200_001))).toHaveLength(200_001);
  expect(performance.now() - start).toBeLessThan(5000);
});
