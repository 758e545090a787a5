import { describe, expect, test } from "@jest/globals";
import { chooseServers } from "../../src/configs/choose.ts";
import { read } from "./read.ts";

const NAMES = ["", "a", "a b", "a/b", "two\nlines", "[x]", "🦊"];
const config = read(
  "claude-code",
  JSON.stringify({ mcpServers: Object.fromEntries(NAMES.map((name) => [name, { command: "x" }])) }),
);

const chosen = (...patterns: readonly string[]) =>
  chooseServers([config], patterns).flatMap(({ servers }) => servers.map(({ name }) => name));

describe("of the servers of a config", () => {
  test("all are chosen without a pattern, whatever they are called", () => {
    expect(chosen()).toEqual(NAMES);
  });

  test("all but those that are left out", () => {
    expect(chosen("!a*", "![x]")).toEqual(["", "two\nlines", "🦊"]);
  });

  test("those that are named", () => {
    expect(chosen("[x]", "a b")).toEqual(["a b", "[x]"]);
  });
});

describe("a pattern with a backslash before each sign", () => {
  const named = (...names: readonly string[]) => {
    const servers = Object.fromEntries(names.map((name) => [name, { command: "x" }]));
    return read("claude-code", JSON.stringify({ mcpServers: servers }));
  };
  const of = (names: readonly string[], ...patterns: readonly string[]) =>
    chooseServers([named(...names)], patterns).flatMap(({ servers }) =>
      servers.map(({ name }) => name),
    );

  test("is the name that it spells", () => {
    expect(of(["a*", "ab"], "a\\*")).toEqual(["a*"]);
    expect(of(["!x", "x"], "\\!x")).toEqual(["!x"]);
    expect(of(['\\"', '"'], '\\\\\\"')).toEqual(['\\"']);
    expect(of([" a", "a"], "[ ]a")).toEqual([" a"]);
    expect(of(["a*", "ab"], "!a\\*")).toEqual(["ab"]);
  });

  test("is read at once, whatever it holds", () => {
    expect(() => of(["a"], `${"?\\?".repeat(1000)}\\\\"(`)).toThrow("matches no server");
  });
});
