import { describe, expect, test } from "@jest/globals";
import { kindInWords } from "../../src/configs/node.ts";
import { readToml } from "../../src/configs/toml/read-toml.ts";
import { nodesOf, places, plain, slipsOf } from "./nodes.ts";

const read = (text: string) => readToml("config.toml", text);
const value = (text: string) => plain(read(text).root);
const slips = (text: string) => slipsOf(text, read(text));

describe("a TOML config", () => {
  test("is one tree, whatever way its tables are written", () => {
    const tree = { servers: { a: { command: "node", env: { KEY: "x" } } } };
    expect(value('[servers.a]\ncommand = "node"\n[servers.a.env]\nKEY = "x"')).toEqual(tree);
    expect(value('[servers]\na = { command = "node", env = { KEY = "x" } }')).toEqual(tree);
    expect(value('servers.a.command = "node"\nservers.a.env.KEY = "x"')).toEqual(tree);
    expect(value('[servers.a.env]\nKEY = "x"\n[servers.a]\ncommand = "node"')).toEqual({
      servers: { a: { env: { KEY: "x" }, command: "node" } },
    });
  });

  test("has lists of tables, and tables below the last one", () => {
    const text = '[[plugin]]\nname = "a"\n[plugin.env]\nK = "1"\n[[plugin]]\nname = "b"';
    expect(value(text)).toEqual({ plugin: [{ name: "a", env: { K: "1" } }, { name: "b" }] });
  });

  test("has values of every kind", () => {
    const text =
      's = \'C:\\x\'\nl = """\na\n\\tb"""\nn = 1_000\nf = -1.5\nt = true\nd = 2026-11-23\n';
    expect(value(text)).toEqual({
      s: "C:\\x",
      l: "a\n\tb",
      n: 1000,
      f: -1.5,
      t: true,
      d: "a date",
    });
    const { root } = read(text);
    expect(root && [...nodesOf(root)].slice(1).map(({ node }) => kindInWords(node))).toEqual([
      "a string",
      "a string",
      "a number",
      "a number",
      "a boolean",
      "a date",
    ]);
  });

  test("has names of its own that JavaScript knows too", () => {
    expect(
      places("[__proto__]\nconstructor = 1", read("[__proto__]\nconstructor = 1").root),
    ).toEqual([
      "__proto__: [__proto__] [__proto__]\nconstructor = 1",
      "__proto__/constructor: [constructor] 1",
    ]);
  });

  test("may be empty", () => {
    expect(value("")).toEqual({});
    expect(value("# nothing\n")).toEqual({});
  });
});

describe("a place in TOML", () => {
  test("of a table is that of the first header that names it, and its key the one in that header", () => {
    const text = '[servers."a b".env]\nKEY = "x"\n\n[servers."a b"]\nargs = ["-y", \'z\']\n';
    expect(places(text, read(text).root)).toEqual([
      'servers: [servers] [servers."a b".env]\nKEY = "x"',
      'servers/a b: ["a b"] [servers."a b".env]\nKEY = "x"',
      'servers/a b/env: [env] [servers."a b".env]\nKEY = "x"',
      'servers/a b/env/KEY: [KEY] "x"',
      "servers/a b/args: [args] [\"-y\", 'z']",
      'servers/a b/args/0: "-y"',
      "servers/a b/args/1: 'z'",
    ]);
  });

  test("of a dotted key is each part of it", () => {
    const text = "a.b = { c.d = 1 }";
    expect(places(text, read(text).root)).toEqual([
      "a: [a] a.b = { c.d = 1 }",
      "a/b: [b] { c.d = 1 }",
      "a/b/c: [c] c.d = 1",
      "a/b/c/d: [d] 1",
    ]);
  });

  test("counts columns after wide characters and lines after CRLF", () => {
    const text = 'a = "😀"\r\n"ö" = ["x", 1]\r\n';
    const { root } = read(text);
    const last = root && [...nodesOf(root)].at(-1);
    expect(last?.node.origin).toEqual({
      file: "config.toml",
      line: 2,
      column: 13,
      endLine: 2,
      endColumn: 14,
    });
  });
});

describe("a slip in TOML", () => {
  test.each([
    [
      '{\n "mcp_servers": {} }',
      '[{] the file is written as JSON, not as TOML | write the file as TOML: `[mcp_servers.name]`, and below it `command = "npx"` and so on',
    ],
    ['[a]\nb: "x"', "[:] a colon where `=` should stand | write `=` for the colon in line 2"],
    ["a = npx", "[npx] a value without quotes | put the whole value in line 1 in double quotes"],
    ["a = True", "[True] `True` is no TOML value | write `true` in line 1"],
    ["a = -y", "[-y] a value without quotes | put the whole value in line 1 in double quotes"],
    ["a = 30s", "[30s] a value without quotes | put the whole value in line 1 in double quotes"],
    ["a = “x”", '[“x”] a typographic quote | write `"` for each typographic quote in line 1'],
    [
      "a = C:\\x",
      "[C:\\x] a value without quotes | put the whole value in line 1 in single quotes",
    ],
    ["a = null", "[null] TOML has no null | remove the key and the value in line 1"],
    [
      'a = "C:\\dir\\x"',
      "[\\d] a backslash in a string in double quotes | put the string in line 1 in single quotes, as in `'C:\\Users'`",
    ],
    [
      'a = "C:\\tools\\"',
      "[\"C:] a backslash in a string in double quotes | put the string in line 1 in single quotes, as in `'C:\\Users'`",
    ],
    [
      'a = "it\'s \\d"',
      "[\\d] a single backslash in a string | double each backslash of the string in line 1",
    ],
    [
      'a = """\\d"""',
      "[\\d] a single backslash in a string | double each backslash of the string in line 1",
    ],
    [
      'a = "x\nb = 1',
      '["x] a string without its closing quote | close the string in line 1 with `"`',
    ],
    ["a = 'x", "['x] a string without its closing quote | close the string in line 1 with `'`"],
    [
      'a = """x\ny',
      '["""x\ny] a string without its closing quote | close the string in line 1 with `"""`',
    ],
    ['a = ["x"\nb = 1', "[[] a list is not closed | close the `[` of line 1 with `]`"],
    ['a = ["x"\n\n[b]\nc = 1', "[[] a list is not closed | close the `[` of line 1 with `]`"],
    ['a = ["x"', "[[] a list is not closed | close the `[` of line 1 with `]`"],
    ["[a\nb = 1", "[[] the header of a table is not closed | close the `[` of line 1 with `]`"],
    [
      "a = {\n  b = 1\n}",
      "[{] an inline table does not end in its line | write the inline table of line 1 in one line, from `{` to `}`, or as a `[table]` of its own",
    ],
    [
      "a = { b = 1",
      "[{] an inline table does not end in its line | write the inline table of line 1 in one line, from `{` to `}`, or as a `[table]` of its own",
    ],
    [
      "a = { b = 1, }",
      "[}] a comma follows the last item of an inline table | remove the comma before the `}` in line 1",
    ],
    ["a = { b = 1 c = 2 }", "[1] a comma is missing | add a comma behind the value in line 1"],
    ["a = { b: 1 }", "[:] a colon where `=` should stand | write `=` for the colon in line 1"],
    ['a = ["x" "y"]', '["x"] a comma is missing | add a comma behind the value in line 1'],
    ["a = [1,,2]", "[,] two commas in a row | remove the comma in line 1"],
    ["a = [,1]", "[,] a comma before the first item | remove the comma in line 1"],
    ["a = [1}", "[}] a `}` where `]` should stand | write `]` in line 1"],
    ["a =\nb = 1", "[=] a value is missing | write a value behind the `=` in line 1"],
    ["a == 1", "[=] two `=` in a row | remove one `=` in line 1"],
    [
      "a = 1 b = 2",
      "[b] more than one thing in a line | put what follows the value in line 1 on a line of its own, or remove it",
    ],
    ['a = "x",', "[,] a comma at the end of a line | remove the comma in line 1"],
    ['a = "x";', "[;] a semicolon at the end of a line | remove the semicolon in line 1"],
    [
      'a = "say "hi""',
      '[hi] the quotes do not pair up | close each string of line 1 with a quote, and write `\\"` for a quote inside a string',
    ],
    [
      "a\nb = 1",
      '[b] a key with characters that need quotes | put the key in line 2 in quotes, as in `[table."a b"]`',
    ],
    [
      "my key = 1",
      "[my] `=` is missing behind a key | write `=` and a value behind the key in line 1, and put a key with blanks in quotes",
    ],
    [
      "export A=1",
      "[export] `=` is missing behind a key | write `=` and a value behind the key in line 1, and put a key with blanks in quotes",
    ],
    ["// x\na = 1", "[//] a `//` comment | begin the comment in line 1 with `#`"],
    [
      "a = 1\na = 2",
      "[a] the key `a` is defined already | remove one of the two `a`, for example the one in line 2",
    ],
    [
      "[a]\nb = 1\n[c]\n[a]",
      "[a] `a` in a table header is defined already | put what stands below line 4 where `a` stands first, or give one of them another name",
    ],
    [
      "a.b = 1\na = 2",
      "[a] the key `a` is defined already | remove one of the two `a`, for example the one in line 2",
    ],
    [
      "[[a]]\n[a]",
      "[a] `a` in a table header is defined already | put what stands below line 2 where `a` stands first, or give one of them another name",
    ],
    [
      "[servers.@x/y]",
      '[@x/y] a key with characters that need quotes | put the key in line 1 in quotes, as in `[table."a b"]`',
    ],
    [
      "[servers.my server]",
      '[server] a key with characters that need quotes | put the key in line 1 in quotes, as in `[table."a b"]`',
    ],
    [
      "é = 1",
      '[é] a key with characters that need quotes | put the key in line 1 in quotes, as in `[table."a b"]`',
    ],
    [
      "a..b = 1",
      "[.] a key is missing | write a key, and keys with one dot between them, in line 1",
    ],
    ["[]", "[]] a key is missing | write a key, and keys with one dot between them, in line 1"],
    [
      "a = 01",
      "[01] a number that begins with a zero | write the number in line 1 without the zero, or put it in quotes",
    ],
    [
      "a = 2026-13-01",
      "[2026-13-01] a date or a time that does not exist | correct it in line 1, or put it in quotes",
    ],
    ['a = "x\u0001"', "[\u0001] a control character | remove the character at column 7 of line 1"],
    [
      "<<<<<<< ours\na = 1",
      "[<<<<<<<] a merge conflict marker | resolve the merge conflict at line 1",
    ],
    ["a = 1.", "[] an unexpected end | look at line 1"],
  ])("%j is named", (text, slip) => {
    expect(slips(text)).toEqual([slip]);
  });
});

describe("a TOML text made to do harm", () => {
  const DEEP = "[] objects and lists are nested more than 200 deep | take the needless levels away";
  const MUCH = "[] the file holds more values than any config | keep only the servers in the file";
  test.each([
    ["brackets", `a = ${"[".repeat(1_000_000)}`, DEEP],
    ["inline tables", `a = ${"{a=".repeat(1_000_000)}`, DEEP],
    ["dotted keys", `a${".a".repeat(1_000_000)} = 1`, DEEP],
    ["headers", `[a${".a".repeat(1_000_000)}]`, DEEP],
    ["items", `a = [${"1,".repeat(1_000_000)}]`, MUCH],
    ["tables", Array.from({ length: 200_000 }, (_, at) => `[t${at}]\n`).join(""), MUCH],
    ["quotes", '"'.repeat(5_000_000), MUCH],
  ])("is refused: nothing but %s", (_, text, slip) => {
    expect(slips(text)).toEqual([slip]);
  });

  test("is refused for a string that fills it", () => {
    const [slip] = read(`a = "${"x".repeat(5_000_000)}"`).slips;
    expect(slip).toEqual({
      problem: "a key or a value of more than 65536 characters",
      remedy: "shorten it",
      start: 4,
      end: 5_000_006,
    });
  });

  test("is read where it only looks so", () => {
    expect(value("\n".repeat(1_000_000))).toEqual({});
    const list = `${"[".repeat(199)}${"]".repeat(199)}`;
    expect(read(`a = ${list}`).slips).toEqual([]);
    expect(slips(`a = [[${list}]]`)).toEqual([DEEP]);
    expect(value(`a = "${"[".repeat(300)}" # ${"[".repeat(300)}`)).toEqual({ a: "[".repeat(300) });
  });
});
