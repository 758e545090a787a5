import { describe, expect, test } from "@jest/globals";
import { expandedIn } from "./value-in.ts";

const origin = { file: "config", line: 7, column: 3, endLine: 7, endColumn: 9 };

/** What an entry with a file of this text gives to its server. */
const given = (text: string | null, own = "of-entry") =>
  expandedIn("vscode", own, "env", { envFile: { path: { value: ".env", origin }, text } });

/** The variables that the file alone gives. */
function variables(text: string): Readonly<Record<string, string | null>> {
  const { X, ...others } = given(text).env;
  return others;
}

describe("a file of variables", () => {
  test.each([
    ["plain", "A=one\nB=two words\n", { A: "one", B: "two words" }],
    ["in quotes", "A='it'\nB=\"a b\"\nC=`x`\n", { A: "it", B: "a b", C: "x" }],
    ["with `export`", "export A=one\n", { A: "one" }],
    ["with comments", "# A=none\nA=one # why\n\nB='a # b'\n", { A: "one", B: "a # b" }],
    ["with the line ends of Windows", "A=one\r\nB=two\r\n", { A: "one", B: "two" }],
    ["over several lines", 'A="one\ntwo"\nB=x\n', { A: "one\ntwo", B: "x" }],
    ["with `=` in it", "A=b=c==\n", { A: "b=c==" }],
    ["empty", "A=\nB=''\n", { A: "", B: "" }],
    ["with a reference, which stays as it is", "A=$HOME/${KEY}\n", { A: "$HOME/${KEY}" }],
    ["twice, of which the last counts", "A=1\nA=2\n", { A: "2" }],
    ["of names that objects have", "constructor=1\n", { constructor: "1" }],
    ["and of no line that gives one", "just a text\n", {}],
  ])("gives what is %s", (_, text, expected) => {
    expect(variables(text)).toEqual(expected);
  });

  test("gives way to the variables of the entry", () => {
    expect(given("X=of-file\nY=of-file\n").env).toEqual({ X: "of-entry", Y: "of-file" });
  });

  test("holds secrets, but for what everybody may know", () => {
    const text = "MODE=orchid-lake\nNODE_ENV=production-a\nFOLDER=/srv/acme\nAPI_KEY=/srv/key\n";
    expect(given(text).secrets.toSorted()).toEqual(["/srv/key", "orchid-lake"]);
  });

  test("that is not there is told where it is named", () => {
    const { facts, env } = given(null);
    expect(facts).toEqual([{ kind: "env-file-missing", captures: { file: ".env" }, origin }]);
    expect(env).toEqual({ X: "of-entry" });
  });
});
