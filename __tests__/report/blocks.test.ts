import { expect, test } from "@jest/globals";
import { blocksOf } from "../../src/report/blocks.ts";

const prose = (text: string) => ({ kind: "prose", text });
const code = (language: string, ...lines: string[]) => ({ kind: "code", language, lines });

test("a text without code is prose, one paragraph for each line", () => {
  expect(blocksOf("One thing.\n\nAnother.\nA third.")).toEqual([
    prose("One thing."),
    prose("Another."),
    prose("A third."),
  ]);
});

test("indented lines are code, with their own indentation and the blank lines inside", () => {
  expect(blocksOf('Write:\n\n    {\n      "a": 1,\n\n      "b": 2\n    }\n\nDone.')).toEqual([
    prose("Write:"),
    code("json", "{", '  "a": 1,', "", '  "b": 2', "}"),
    prose("Done."),
  ]);
});

test("lines between fences are code in the language that is named", () => {
  expect(blocksOf("Run:\n```toml\na = 1\n```\nthen\n```\nnpm ci\n```")).toEqual([
    prose("Run:"),
    code("toml", "a = 1"),
    prose("then"),
    code("sh", "npm ci"),
  ]);
});

test("a fence that never ends is prose", () => {
  expect(blocksOf("```json\n{")).toEqual([prose("```json"), prose("{")]);
});

test.each([
  ['    "env": { "A": "b" }', "json"],
  ["    [1]", "json"],
  ["    env:\n      A: b", "yaml"],
  ["    - run: npm ci", "yaml"],
  ["    - uses: actions/setup-node@v6\n      with:", "yaml"],
  ["    npm ci && npm run build", "sh"],
  ["    cd /repo", "sh"],
])("the code %j is %s", (text, language) => {
  expect(blocksOf(text)).toEqual([expect.objectContaining({ kind: "code", language })]);
});

test("nothing but blank lines is nothing", () => {
  expect(blocksOf("\n \n\t\n")).toEqual([]);
});
