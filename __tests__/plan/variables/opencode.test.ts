import { describe, expect, test } from "@jest/globals";
import { expandedIn, valueIn } from "./value-in.ts";

const files = new Map([
  ["./token", "  s3cret-of-file\n"],
  ["~/gone", null],
]);

describe("a value of opencode", () => {
  test.each([
    ["{env:KEY}", ["s3cret-of-key"]],
    ["a-{env:KEY}-{env:region}", ["a-s3cret-of-key-eu"]],
    ["{env:MISSING}", ["", "unset-variable: MISSING | {env:MISSING}"]],
    ["{env:EMPTY}", [""]],
    ["{env:QUOTED}", ['a"b', "unescaped-value: {env:QUOTED}"]],
    ["{file:./token}", ["s3cret-of-file"]],
    ["{file:~/gone}", ["", "text-file-missing: ~/gone | {file:~/gone}"]],
    ["{file:not-looked-for}", ["", "text-file-missing: not-looked-for | {file:not-looked-for}"]],
    ["${KEY}", ["${KEY}", "foreign-reference: ${KEY} | {env:KEY}"]],
    ["${env:KEY}", ["${env:KEY}", "foreign-reference: ${env:KEY} | {env:KEY}"]],
    [
      "${input:api-key}",
      ["${input:api-key}", "foreign-reference: ${input:api-key} | {env:API_KEY}"],
    ],
    ["$KEY", ["$KEY", "foreign-reference: $KEY | {env:KEY}"]],
    ["{env:}", ["{env:}"]],
    ['{"a": {}}', ['{"a": {}}']],
    ["{env:__proto__}", ["", "unset-variable: __proto__ | {env:__proto__}"]],
  ])("%s", (value, expected) => {
    expect(valueIn("opencode", value, "args", { files })).toEqual(expected);
  });

  test("the text of a file is a secret, whatever the file is called", () => {
    expect(expandedIn("opencode", "{file:./token}", "headers", { files }).secrets).toEqual([
      "s3cret-of-file",
    ]);
  });
});
