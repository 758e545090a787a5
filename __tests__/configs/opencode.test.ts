import { describe, expect, test } from "@jest/globals";
import { opencode, opencodeFolder } from "../../src/configs/formats/opencode.ts";
import type { ConfigFile } from "../../src/model/server.ts";
import { parseConfig } from "./parse-config.ts";
import { shape, told } from "./read.ts";

function read(text: string, folder = ""): ConfigFile | null {
  const file = `${folder}opencode.json`;
  return parseConfig({
    file,
    path: `/repo/${file}`,
    readers: [folder ? opencodeFolder : opencode],
    plugin: false,
    files: new Map(),
    content: new TextEncoder().encode(text),
  });
}

const entry = (members: string) => `{ "mcp": { "a": { "type": "local", ${members} } } }`;

describe("references outside of strings", () => {
  test("are read as the texts they are where a text stands", () => {
    const [server] = read(entry('"command": ["node", {env:PORT}, {file:./x y}]'))?.servers ?? [];
    expect(server && shape(server)).toBe("stdio node {env:PORT} {file:./x y}");
    expect(server?.facts).toEqual([]);
  });

  test("say nothing of a setting, whatever they come to", () => {
    const text = entry('"command": ["node"], "enabled": {env:ON}, "timeout": {env:MS}');
    expect(read(text)?.servers).toMatchObject([{ off: null, startable: true, facts: [] }]);
  });

  test("shift no place behind them", () => {
    const [server] = read('{ "n": {env:A}, "mcp": { "a": {} } }')?.servers ?? [];
    expect(server?.origin).toMatchObject({ line: 1, column: 26 });
  });

  test.each([
    ["in a comment", '{ // {env:A}\n "mcp": { "a": { "enabled": false } } }'],
    ["in a string", '{ "x": "{env:A} {", "mcp": { "a": { "enabled": false } } }'],
  ])("are left alone %s", (_, text) => {
    expect(read(text)?.servers).toMatchObject([{ name: "a" }]);
  });

  test("that are not closed are mistakes as any others", () => {
    expect(told(read('{ "mcp": {env:A ')?.facts ?? [])).toEqual([
      expect.stringContaining("syntax-error 1:11"),
    ]);
  });

  test.each(["{env:", "{file:a", '{"', "{env:A}"])(
    "thirty thousand of %s take no time",
    (piece) => {
      const begun = performance.now();
      read(`{ "mcp": [${piece.repeat(30_000)}`);
      expect(performance.now() - begun).toBeLessThan(1000);
    },
  );
});

describe("an entry of nothing but a switch", () => {
  test("that switches a server of another config on is none of this file", () => {
    expect(read('{ "mcp": { "a": { "enabled": true } } }')).toBeNull();
  });

  test("that switches one off is off", () => {
    expect(read('{ "mcp": { "a": { "enabled": false } } }')?.servers).toMatchObject([
      { off: 'it is switched off by `"enabled": false`', facts: [] },
    ]);
  });
});

test("servers of .opencode/ start in the folder above", () => {
  const text = entry('"command": ["node"]');
  expect(read(text, ".opencode/")?.servers[0]?.root).toBe("/repo");
  expect(read(text)?.servers[0]?.root).toBe("/repo");
});
