import { describe, expect, test } from "@jest/globals";
import { withDuplicates } from "../../src/configs/duplicates.ts";
import { CLIENTS } from "../../src/model/client.ts";
import type { ConfigFile } from "../../src/model/server.ts";
import { parseConfig } from "./parse-config.ts";
import { FORMATS, type FormatName } from "./read.ts";

type Entries = Readonly<Record<string, object>>;

/** A config of `/repo` with these servers, one to a line. */
function config(client: FormatName, file: string, servers: Entries): ConfigFile {
  const format = FORMATS[client];
  const lines = Object.entries(servers).map(
    ([name, entry]) => `${JSON.stringify(name)}: ${JSON.stringify(entry)}`,
  );
  const text = `{ "${format.rootKeys[0]}": {\n${lines.join(",\n")}\n} }`;
  const content = new TextEncoder().encode(text);
  const around = { path: `/repo/${file}`, readers: [format], plugin: false, files: new Map() };
  const parsed = parseConfig({ file, ...around, content });
  if (!parsed) throw new Error(`${file} is no config`);
  return parsed;
}

/** What is told, as `name kind other place`. */
const toldOf = (...configs: readonly ConfigFile[]): readonly string[] =>
  withDuplicates(configs)
    .flatMap(({ servers }) => servers.flatMap(({ facts }) => facts))
    .filter(({ kind }) => kind === "duplicate-server")
    .map(({ captures: { name, kind, other, place }, origin }) => {
      return `${origin?.file}:${origin?.line} ${name} ${kind} ${other} ${place}`;
    });

const node = (...args: readonly string[]) => ({ command: "node", args });

describe("one name in two files of one client and one folder", () => {
  test("is told where the definitions differ", () => {
    const one = config("claude-code", ".mcp.json", { a: node("1"), b: node("2") });
    const other = config("claude-code", "other.json", { b: node("3"), c: node("4") });
    expect(toldOf(one, other)).toEqual(["other.json:2 b definition b `.mcp.json`, line 3"]);
  });

  test("is not told where both say the same, in whatever order", () => {
    const one = config("claude-code", ".mcp.json", {
      a: { command: "x", env: { A: "1", B: "2" } },
    });
    const other = config("claude-code", "b.json", { a: { env: { B: "2", A: "1" }, command: "x" } });
    expect(toldOf(one, other)).toEqual([]);
  });

  test("is not told where they write a reference in two ways", () => {
    const one = config("vscode", ".mcp.json", { a: { command: "x", env: { A: "${A}" } } });
    const other = config("vscode", "b.json", { a: { command: "x", env: { A: "${env:A}" } } });
    expect(toldOf(one, other)).toEqual([]);
  });

  test("is not told where the files belong to different clients or folders", () => {
    const one = config("claude-code", ".mcp.json", { a: node("1") });
    const client = config("vscode", ".vscode/mcp.json", { a: node("2") });
    const folder = config("claude-code", "packages/api/.mcp.json", { a: node("3") });
    expect(toldOf(one, client, folder)).toEqual([]);
  });

  test("is told where only another reader of the first file reads the second one", () => {
    const own = config("claude-code", ".mcp.json", { a: node("1") });
    const client = CLIENTS["copilot-cli"];
    const one = {
      ...own,
      servers: own.servers.map((server) => ({ ...server, readings: [{ ...server, client }] })),
    };
    const github = config("claude-code", ".github/mcp.json", { a: node("2") });
    const other = {
      ...github,
      servers: github.servers.map((server) => ({ ...server, client, root: "/repo" })),
    };
    const [told] = withDuplicates([other, one])[1]?.servers[0]?.facts ?? [];
    expect(told?.captures).toMatchObject({ kind: "definition", client: "Copilot CLI" });
  });

  test("is not told where one of them is switched off", () => {
    const one = config("cursor", ".cursor/mcp.json", { a: { ...node("1"), disabled: true } });
    const other = config("cursor", ".cursor/more.json", { a: node("2") });
    expect(toldOf(one, other)).toEqual([]);
  });
});

describe("one server under two names in one file", () => {
  test("is told of the later ones", () => {
    const servers = { a: node("1"), b: node("2"), c: node("1"), d: node("1") };
    expect(toldOf(config("vscode", ".vscode/mcp.json", servers))).toEqual([
      ".vscode/mcp.json:4 c start a `.vscode/mcp.json`, line 2",
      ".vscode/mcp.json:5 d start a `.vscode/mcp.json`, line 2",
    ]);
  });

  test.each([
    ["arguments", node("1"), node("2")],
    ["environment", { command: "x", env: { A: "1" } }, { command: "x", env: { A: "2" } }],
    ["folder", { command: "x", cwd: "a" }, { command: "x", cwd: "b" }],
    ["address", { url: "https://example.com/a" }, { url: "https://example.com/b" }],
    ["header", { url: "x", headers: { A: "1" } }, { url: "x", headers: { A: "2" } }],
  ])("is not told where the %s differs", (_what, a, b) => {
    expect(toldOf(config("cursor", ".cursor/mcp.json", { a, b }))).toEqual([]);
  });

  test("is not told of entries that nothing can be started for", () => {
    expect(toldOf(config("cursor", ".cursor/mcp.json", { a: {}, b: {} }))).toEqual([]);
    const off = { type: "http", url: "" };
    expect(toldOf(config("claude-code", ".mcp.json", { a: off, b: off }))).toEqual([]);
  });
});

describe("two names in one file that become one in the names of tools", () => {
  test("are told where the client is known to do so", () => {
    const servers = { "my tools": node("1"), "my.tools": node("2"), "my-tools": node("3") };
    expect(toldOf(config("claude-code", ".mcp.json", servers))).toEqual([
      ".mcp.json:3 my.tools tool-name my tools `.mcp.json`, line 2",
    ]);
    expect(toldOf(config("vscode", ".vscode/mcp.json", servers))).toEqual([]);
  });

  test("names of objects are names like others", () => {
    const servers = { __proto__x: node("1"), constructor: node("2"), toString: node("3") };
    expect(toldOf(config("claude-code", ".mcp.json", servers))).toEqual([]);
  });
});
