import { describe, expect, test } from "@jest/globals";
import { readYaml } from "../../src/configs/yaml/read-yaml.ts";
import { nodesOf, places, plain, slipsOf } from "./nodes.ts";

const read = (text: string) => readYaml("config.yaml", text);
const value = (text: string) => plain(read(text).root);
const slips = (text: string) => slipsOf(text, read(text));

describe("a YAML config", () => {
  test("is read by version 1.2: `yes` and `off` are strings", () => {
    expect(value("a: yes\nb: off\nc: true\nd: ~\ne: 0x1f\nf: 1e3\ng: 012\nh: 2026-11-23")).toEqual({
      a: "yes",
      b: "off",
      c: true,
      d: null,
      e: 31,
      f: 1000,
      g: 12,
      h: "2026-11-23",
    });
  });

  test("has blocks, brackets, and strings of every kind", () => {
    const text = "a:\n- 'it''s'\n- \"x\\ty\"\nb: {c: [d, e f]}\ng: |\n  h\n  i\nj: >-\n  k\n  l\n";
    expect(value(text)).toEqual({
      a: ["it's", "x\ty"],
      b: { c: ["d", "e f"] },
      g: "h\ni\n",
      j: "k l",
    });
  });

  test("has names as they are written, and names that JavaScript knows", () => {
    const text = "1: a\ntrue: b\n'x y': c\n__proto__: d";
    const { root } = read(text);
    expect(root?.kind === "object" && root.members.map(({ key }) => key)).toEqual([
      "1",
      "true",
      "x y",
      "__proto__",
    ]);
  });

  test("has what its aliases stand for, the last anchor of a name before them", () => {
    expect(value("a: &x 1\nb: *x\nc: &x 2\nd: *x")).toEqual({ a: 1, b: 1, c: 2, d: 2 });
    expect(value("a: &x {b: 1}\nc: [*x, *x]")).toEqual({ a: { b: 1 }, c: [{ b: 1 }, { b: 1 }] });
  });

  test("has the members that it merges, behind its own", () => {
    const base = "base: &b {command: node, cwd: x}\nmore: &m {cwd: y, url: z}\n";
    expect(value(`${base}a:\n  <<: *b\n  cwd: w`)).toMatchObject({
      a: { command: "node", cwd: "w" },
    });
    expect(value(`${base}a: {<<: [*b, *m]}`)).toMatchObject({
      a: { command: "node", cwd: "x", url: "z" },
    });
    expect(value("a: {'<<': 1}")).toEqual({ a: { "<<": 1 } });
  });

  test.each(["", "\n", "# nothing\n", "---\n", "---\n# nothing\n...\n"])(
    "may have no value: %j",
    (text) => {
      expect(read(text)).toEqual({ root: null, slips: [] });
    },
  );

  test("does not obey tags that it does not know", () => {
    expect(value("a: !!binary aGk=\nb: !mine c\nd: !!str 1")).toEqual({
      a: "aGk=",
      b: "c",
      d: "1",
    });
  });
});

describe("a place in YAML", () => {
  test("is that of the key and of the value, without the lines behind it", () => {
    const text = "a:\n  'b c': x  # why\n\n  d:\n    - y\n    - {e: \"z\"}\n\n# end\n";
    expect(places(text, read(text).root)).toEqual([
      "a: [a] 'b c': x  # why\n\n  d:\n    - y\n    - {e: \"z\"}",
      "a/b c: ['b c'] x",
      'a/d: [d] - y\n    - {e: "z"}',
      "a/d/0: y",
      'a/d/1: {e: "z"}',
      'a/d/1/e: [e] "z"',
    ]);
  });

  test("of an alias is where its anchor stands", () => {
    const text = "a: &x 1\nb: *x";
    expect(places(text, read(text).root)).toEqual(["a: [a] 1", "b: [b] 1"]);
  });

  test("counts columns after wide characters and lines after CRLF", () => {
    const { root } = read("a: 😀\r\nb: [ö, x]\r\n");
    const last = root && [...nodesOf(root)].at(-1);
    expect(last?.node.origin).toEqual({
      file: "config.yaml",
      line: 2,
      column: 8,
      endLine: 2,
      endColumn: 9,
    });
  });

  test("of a part of a text is that in the whole", () => {
    const text = "# Title\nname: x\n# End";
    const { root } = readYaml("a.md", text, 8, 15);
    expect(places(text, root)).toEqual(["name: [name] x"]);
    const broken = "# Title\na: @x\n";
    expect(slipsOf(broken, readYaml("a.md", broken, 8))).toEqual([
      "[@] a value without quotes begins with `@` | put the value in line 2 in quotes",
    ]);
  });
});

describe("a slip in YAML", () => {
  test.each([
    ["a:\n\tb: 1", "[\t] a tab in the indentation | indent line 2 with blanks"],
    [
      "a:\n  b: 1\n   c: 2",
      "[] a line is indented below a key that has a value already | indent line 3 like the line above",
    ],
    [
      "a:\n   b: 1\n  c: 2",
      "[ ] wrong indentation | indent line 3 like the other lines of its object or list",
    ],
    [
      "a: b: c",
      "[b] two keys in one line | put the value in line 1 in quotes, or each key on a line of its own",
    ],
    [
      "a: 1\nb:node\nc: 2",
      "[:] a blank is missing after a colon | write a blank after the colon in line 2",
    ],
    [
      "a: 1\nb\nc: 2",
      "[b] a line without a colon between keys | write a key, `:`, a blank and a value in line 2, or indent the line as part of the value above",
    ],
    [
      "a node\nb: 1",
      "[a node] a line without a colon between keys | write a key, `:`, a blank and a value in line 1, or indent the line as part of the value above",
    ],
    ["a: @x/y", "[@] a value without quotes begins with `@` | put the value in line 1 in quotes"],
    [
      "a: `x`",
      "[`] a value without quotes begins with a back-tick | put the value in line 1 in quotes",
    ],
    ["a: %x", "[%] a value without quotes begins with `%` | put the value in line 1 in quotes"],
    [
      "a: *.ts",
      "[*.ts] a value begins with `*` and names no anchor | put the value in line 1 in quotes, or define its anchor above",
    ],
    [
      "a: {{ x }}",
      "[{ x }] a list or an object stands as a key | write a plain name as the key in line 1, or put a value such as `{{ name }}` in quotes",
    ],
    [
      "a: [${{ x }}]",
      "[${{] a `${{ }}` without quotes within brackets | put the value with `${{` in line 1 in quotes",
    ],
    [
      "a: { b: ${{ x }} }",
      "[${{] a `${{ }}` without quotes within brackets | put the value with `${{` in line 1 in quotes",
    ],
    [
      'a: "x\nb: 1',
      '["x] a string without its closing quote | close the string in line 1 with `"`',
    ],
    ["a: 'x", "['x] a string without its closing quote | close the string in line 1 with `'`"],
    [
      "a: 'it's'",
      "[s'] the quotes do not pair up | write `\\\"` for a quote within double quotes in line 1, and `''` for one within single quotes",
    ],
    [
      'a: "say "hi""',
      '[hi""] the quotes do not pair up | write `\\"` for a quote within double quotes in line 1, and `\'\'` for one within single quotes',
    ],
    [
      'a: "x" y',
      "[y] text follows the end of a value | put the whole value in line 1 in quotes, or remove what follows it",
    ],
    [
      'a: "C:\\dir"',
      "[\\d] a backslash in a string in double quotes | put the string in line 1 in single quotes, as in `'C:\\Users'`",
    ],
    [
      'a: "it\'s \\d"',
      "[\\d] a backslash in a string in double quotes | double each backslash of the string in line 1",
    ],
    [
      "a: [1, 2\nb: 3",
      "[[] a `[` is not closed, or what is in it is not indented | close the `[` of line 1 with `]`, and indent with blanks what is in it",
    ],
    ["{a: 1", "[{] a `{` is not closed | close the `{` of line 1 with `}`"],
    ["a: [b]]", "[]] a bracket too many | remove the bracket in line 1"],
    ["a: [1,,2]", "[,] a comma too many | remove a comma in line 1"],
    [
      'a: {"b" "c"}',
      '["] a comma is missing between brackets | write a comma between the values in line 1',
    ],
    [
      "a: - b",
      "[-] a list begins in the line of its key | put each item of the list in line 1 on a line of its own below the key",
    ],
    [
      "- a\nb: 1",
      "[b] a key where none can stand | look at the indentation and the quotes in line 2",
    ],
    [
      "a: 1\na: 2",
      "[a] the key `a` stands twice in one object | remove one of the two `a`, for example the one in line 2",
    ],
    [
      "a: 1\n---\nb: 2",
      "[---] the file holds several documents | keep one document: remove the `---` or `...` at or above line 2 and what does not belong to it",
    ],
    [
      "a: 1\n...\nb: 2",
      "[b: ] the file holds several documents | keep one document: remove the `---` or `...` at or above line 3 and what does not belong to it",
    ],
    ["a: &x [*x]", "[*x] an alias stands within its own anchor | remove the alias in line 1"],
    [
      "<<: 1",
      "[<<] `<<` merges something else than objects | write an alias of an object after `<<:` in line 1",
    ],
    [
      "a: |x\n y",
      "[x] text follows `|` or `>` in its line | begin the text of line 1 on the next line, indented, or put the value in quotes",
    ],
    ['a: "x"#c', "[#] a blank is missing before a `#` | write a blank before the `#` in line 1"],
    [
      "<<<<<<< ours\na: 1",
      "[<<<<<<<] a merge conflict marker | resolve the merge conflict at line 1",
    ],
    ["a: &", "[&] `&` or `*` without a name | put the value in line 1 in quotes"],
    ["%a b\nc: 1", "[] a line above begins with `%` | remove the line that begins with `%`"],
    [
      "a: [\n\tx]",
      "[[] a `[` is not closed, or what is in it is not indented | close the `[` of line 1 with `]`, and indent with blanks what is in it",
    ],
    [
      "a: {? b",
      "[{] a `{` is not closed, or what is in it is not indented | close the `{` of line 1 with `}`, and indent with blanks what is in it",
    ],
    [
      '"a\\nb": 1\n"a\\nb": 2',
      '["a\\nb"] the key `a b` stands twice in one object | remove one of the two `a b`, for example the one in line 2',
    ],
    ["a: !x !y z", "[!y] the text is no YAML at this place | look at line 1"],
  ])("%j is named", (text, slip) => {
    expect(slips(text)).toEqual([slip]);
  });
});

describe("a YAML text made to do harm", () => {
  const DEEP = "[] objects and lists are nested more than 200 deep | take the needless levels away";
  const MUCH = "[] the file holds more values than any config | keep only the servers in the file";

  test("is refused where its aliases stand for a billion values", () => {
    const lines = Array.from({ length: 12 }, (_, at) => {
      const items = at === 0 ? "x" : `*a${at - 1}`;
      return `a${at}: &a${at} [${Array(9).fill(items).join(", ")}]`;
    });
    expect(slips(lines.join("\n"))).toEqual([
      "[*a3] the aliases stand for more values than any config | write out the alias in line 5, or remove it",
    ]);
    const merges = lines.map((_, at) =>
      at === 0 ? "a0: &a0 {x: 1}" : `a${at}: &a${at} {<<: *a${at - 1}, k: *a${at - 1}}`,
    );
    expect(slips([...merges, "b: [*a11, *a11, *a11, *a11]"].join("\n"))).toEqual([
      expect.stringContaining("the aliases stand for more values than any config"),
    ]);
  });

  test.each([
    ["brackets", "[".repeat(1_000_000), DEEP],
    ["braces", "{a: ".repeat(500_000), DEEP],
    ["items of items", "- ".repeat(1_000_000), DEEP],
    ["keys of keys", "? ".repeat(1_000_000), DEEP],
    ["indentation", Array.from({ length: 300 }, (_, at) => `${" ".repeat(at)}a:`).join("\n"), DEEP],
    ["items", "- a\n".repeat(1_000_000), MUCH],
    ["line ends", "\n".repeat(1_000_000), MUCH],
  ])("is refused: nothing but %s", (_, text, slip) => {
    expect(slips(text)).toEqual([slip]);
  });

  test("is read where it only looks so", () => {
    expect(value(`a: "${"[".repeat(300)}"`)).toEqual({ a: "[".repeat(300) });
    expect(value(`a: |\n  ${"- ".repeat(300)}\n`)).toEqual({ a: `${"- ".repeat(300)}\n` });
    expect(value(`a: ${"x".repeat(5_000_000)}`)).toEqual({ a: "x".repeat(5_000_000) });
  });

  test("is read in all its anchors", () => {
    const text = Array.from({ length: 20_000 }, (_, at) => `- &a${at} x\n`).join("");
    expect(value(`${text}- *a19999`)).toHaveLength(20_001);
  });
});
