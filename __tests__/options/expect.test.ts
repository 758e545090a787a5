import { describe, expect, test } from "@jest/globals";
import { expectations } from "../../src/options/expect.ts";

const read = (line: string) => expectations([line], ["missing-env-var"])[0];

describe("a line of `expect`", () => {
  test.each([
    ["a: optional", { kind: "optional", server: "a" }],
    ["my:server * : optional", { kind: "optional", server: "my:server *" }],
    ["a: needs ONE TWO", { kind: "needs", server: "a", variables: ["ONE", "TWO"] }],
    ["a: needs ONE, TWO", { kind: "needs", server: "a", variables: ["ONE", "TWO"] }],
    ["a: fails missing-env-var", { kind: "fails", server: "a", rule: "missing-env-var" }],
  ])("%s", (line, expected) => {
    expect(read(line)).toEqual(expected);
  });

  test.each([
    "a",
    "a:",
    ": optional",
    "a: optional x",
    "a: needs",
    "a: fails",
    "a: fails no-rule",
    "a: x",
  ])("`%s` is refused", (line) => {
    expect(() => read(line)).toThrow(/^input `expect`: `.*` is not allowed/);
  });
});
