import { describe, expect, test } from "@jest/globals";
import { readJson } from "../../src/configs/json/read-json.ts";
import { STRICT } from "../../src/configs/json/strictness.ts";
import { read, told } from "./read.ts";

/** Slips as `[what is marked] problem | remedy`. */
const slips = (text: string) =>
  readJson(".mcp.json", text, STRICT).slips.map(
    ({ problem, remedy, start, end }) => `[${text.slice(start, end)}] ${problem} | ${remedy}`,
  );

describe("a slip in strict JSON", () => {
  test.each([
    ['{\n"a": 1,\n}', "[,] a comma follows the last item | remove the comma in line 2"],
    ["[[1,],\n2,\n]", "[,] a comma follows the last item | remove the commas in lines 1 and 2"],
    ['{ // x\n"a": 1 }', "[// x] a `//` comment | remove the comment in line 1"],
    ['{ /* x */ "a": 1 }', "[/* x */] a `/* */` comment | remove the comment in line 1"],
    [
      "//1\n//2\n//3\n//4\n//5\n//6\n//7\n//8\n{}",
      "[//1] a `//` comment | remove the comments in lines 1, 2, 3, 4, 5 and 3 more",
    ],
    ['{\n# x\n"a": 1 }', "[#] a `#` comment | remove the comment in line 2"],
    ["{} /* x", "[/* x] a comment without an end | end the comment of line 1 with `*/`"],
    [
      '{ "a": "C:\\Users\\me" }',
      "[\\U] a single backslash in a string | double each backslash of the string in line 1, as in `C:\\\\Users`, or write `/`",
    ],
    [
      '{ "a": "C:\\users" }',
      "[\\u] a single backslash in a string | double each backslash of the string in line 1, as in `C:\\\\Users`, or write `/`",
    ],
    ['{ "a": "x\ty" }', "[\t] a tab inside a string | write `\\t` for it in line 1"],
    ['{ "a": "x\u0001" }', "[\u0001] a control character inside a string | remove it in line 1"],
    ['{\n"a": "x,\n"b": 1 }', '["x,] a quote is missing | close the string in line 2 with a quote'],
    ['{ "a": x" }', "[x] a quote is missing | open the string in line 1 with a quote"],
    [
      '{ "a": "say "hi" now" }',
      '[hi] the quotes do not pair up | close each string of line 1 with a quote, and write `\\"` for a quote inside a string',
    ],
    ['{ "a": "x', '["x] the file ends inside a string | close the string in line 1 with a quote'],
    [
      '{ "a": "x\\',
      '["x\\] the file ends inside a string | close the string in line 1 with a quote',
    ],
    ['{ "a": 1', "[] the file ends before `}` | add `}` at the end of the file"],
    [
      '{\n"a": {\n"b": [1\n',
      "[] the file ends before `]` | add `]}}` at the end of the file, or close the `[` of line 3 where it should end",
    ],
    ['{ "a": 1 }\n}', "[}] one `}` too many | remove the `}` in line 2"],
    [
      '{ "a": 1 }\n{ "b": 2 }',
      "[{] text follows the end of the JSON value | remove what follows the last bracket in line 1",
    ],
    [
      '{ "a": [1, 2 }',
      "[}] a `}` where `]` should close the `[` of line 1 | close the `[` of line 1 with `]`",
    ],
    ['{\n"a": 1\n"b": 2 }', "[1] a comma is missing | add a comma at the end of line 2"],
    ['["a" "b"]', '["a"] a comma is missing | add a comma between the values in line 1'],
    ['{ "a": 1,, "b": 2 }', "[,] two commas in a row | remove the comma in line 1"],
    ["[, 1]", "[,] a comma before the first item | remove the comma in line 1"],
    [
      '{ "a" "b" }',
      '["a"] a colon is missing after a key | write `:` and a value after the key in line 1',
    ],
    [
      '{ "a" = 1 }',
      '["a"] a colon is missing after a key | write `:` and a value after the key in line 1',
    ],
    ['{ "a":: 1 }', "[:] two colons in a row | remove one colon in line 1"],
    ['{ "a": 1: 2 }', "[:] two colons after one key | remove the second colon in line 1"],
    ['{ "a": }', "[:] a value is missing | write a value after the colon in line 1"],
    ["{ : 1 }", "[:] a key is missing | write a key and a colon before the value in line 1"],
    ['["a": 1]', "[:] a key inside a list | write `{` and `}` around the keys of line 1"],
    ["{ a: 1 }", "[a] a key without quotes | put the key in line 1 in double quotes"],
    ["{ 1: 1 }", "[1] a key without quotes | put the key in line 1 in double quotes"],
    ['{ "a": node }', "[node] a value without quotes | put the value in line 1 in double quotes"],
    ["{ 'a': 1 }", "['a'] a string in single quotes | put the string in line 1 in double quotes"],
    ["{ “a”: 1 }", '[“a”] a typographic quote | write `"` for each typographic quote in line 1'],
    ['{ "a": True }', "[True] `True` is no JSON value | write `true` in line 1"],
    ['{ "a": None }', "[None] `None` is no JSON value | write `null` in line 1"],
    ['{ "a": 1. }', "[1.] a number that breaks off | complete the number in line 1"],
    ["[01]", "[0] a number that JSON does not know | put the value in line 1 in quotes"],
    [
      '{\u00a0"a": 1 }',
      "[\u00a0] an invisible character (U+00A0) | replace the invisible character in line 1 by a blank",
    ],
    [
      '{\n<<<<<<< ours\n"a": 1 }',
      "[<<<<<<<] a merge conflict marker | resolve the merge conflict at line 2",
    ],
    [
      'mcpServers:\n  a: "b"',
      "[mcpServers] the file does not begin with `{` | write a JSON object, from `{` to `}`",
    ],
    [
      '"mcpServers": {}',
      "[:] the file does not begin with `{` | write a JSON object, from `{` to `}`",
    ],
    [
      "[1, }",
      "[}] a `}` where `]` should close the `[` of line 1 | close the `[` of line 1 with `]`",
    ],
    ["[1, :]", "[:] an unexpected `:` | look at line 1, at `:`"],
  ])("%j is named", (text, slip) => {
    expect(() => JSON.parse(text)).toThrow();
    expect(slips(text)).toEqual([slip]);
  });

  test("of the dialect is told for comments and for commas", () => {
    expect(slips('{ // x\n"a": 1,\n}')).toEqual([
      "[// x] a `//` comment | remove the comment in line 1",
      "[,] a comma follows the last item | remove the comma in line 2",
    ]);
  });

  test("leaves no servers, and shows no value of the file", () => {
    const { servers, facts } = read(
      "claude-code",
      '{ "mcpServers": { "a": { "command": "a", "env": { "A": hunter2 } } } }',
    );
    expect(servers).toEqual([]);
    expect(told(facts)).toEqual([
      "syntax-error 1:56 a value without quotes | put the value in line 1 in double quotes",
    ]);
  });

  test("is no matter of how deep a file is nested", () => {
    for (const open of ["[", '{"a":']) {
      const [slip = ""] = slips(open.repeat(100_000));
      expect(slip).toContain("| add the 100000 brackets that are missing at the end of the file");
    }
    expect(slips(`${"[".repeat(300)}${"]".repeat(300)}`)).toEqual([
      "[] objects and lists are nested more than 200 deep | take the needless levels away",
    ]);
  });
});

describe("a text that is changed at random", () => {
  const TEXT =
    '{"mcpServers": {"a": {"command": "node", "args": ["x", "C:\\\\y\\u0041"], "env": {"A": "1", "B": null, "C": -1.5e3, "D": true}}}}';
  const PIECES = [
    ...['"', ",", "{", "}", "[", "]", ":", "\\", "\n", "\r", "\t", " ", "//", "/*", "*/", "#", "'"],
    ...["1", "0", "-", ".", "e", "E+", "true", "null", "a", "\u00a0", "\ufeff", "\u0000", "\u2028"],
  ];

  test("is a slip exactly where `JSON.parse` throws", () => {
    const draw = generator(20251123);
    const seen = { good: 0, bad: 0 };
    for (let round = 0; round < 5_000; round++) {
      const text = mutate(TEXT, 1 + draw(3), draw);
      const good = isJson(text);
      seen[good ? "good" : "bad"]++;
      const isAccepted = slips(text).length === 0;
      if (isAccepted !== good) expect({ text, isAccepted }).toEqual({ text, isAccepted: good });
    }
    expect(Math.min(seen.good, seen.bad)).toBeGreaterThan(500);
  });

  function mutate(text: string, times: number, draw: (below: number) => number): string {
    if (times === 0) return text;
    const at = draw(text.length + 1);
    const piece = draw(3) === 0 ? "" : (PIECES[draw(PIECES.length)] ?? "");
    const changed = text.slice(0, at) + piece + text.slice(at + draw(4));
    return mutate(changed, times - 1, draw);
  }
});

/** The same numbers in every run (a linear congruential generator). */
function generator(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
