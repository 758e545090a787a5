import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { chooseServers } from "../../src/configs/choose.ts";
import type { ConfigFile } from "../../src/model/server.ts";
import { type MatrixEntry, matrixOf } from "../../src/report/matrix.ts";
import { sha256 } from "../../src/run/digest.ts";
import { read } from "../configs/read.ts";
import { reportOf, serverOf } from "./report-of.ts";

type Names = Readonly<Record<string, readonly string[]>>;

const step = { workspace: "/repo", workingDirectory: "/repo", sha256 };

/** The matrix of configs with servers of these names. */
function matrix(files: Names, place: Partial<typeof step> = {}): readonly MatrixEntry[] {
  const servers = Object.entries(files).flatMap(([file, names]) =>
    names.map((name) => serverOf({ name, file })),
  );
  return JSON.parse(matrixOf(reportOf({ servers }), { ...step, ...place })).include;
}

/** The configs as a job of the matrix would read them. */
const configsOf = (files: Names): readonly ConfigFile[] =>
  Object.entries(files).map(([file, names]) => ({
    ...read("claude-code", json(names)),
    file,
  }));

const json = (names: readonly string[]) =>
  JSON.stringify({ mcpServers: Object.fromEntries(names.map((name) => [name, { command: "x" }])) });

/** What the inputs of an entry choose, read as the action reads them. */
function checkedBy(
  { config, servers }: MatrixEntry,
  configs: readonly ConfigFile[],
): readonly string[] {
  const lines = (text: string) =>
    text
      .split(/\r?\n/)
      .map((line) => line.trim())
      .filter((line) => line !== "");
  const named = configs.filter(({ file }) => lines(config).includes(file));
  return chooseServers(named, lines(servers)).flatMap((chosen) =>
    chosen.servers.map(({ name }) => `${chosen.file} ${name}`),
  );
}

const allOf = (files: Names): readonly string[] =>
  configsOf(files).flatMap(({ file, servers }) => servers.map(({ name }) => `${file} ${name}`));

const many = (count: number, prefix = "server") =>
  Array.from({ length: count }, (_, at) => `${prefix}-${at}`);

describe("the matrix", () => {
  test("has an entry for each server, in the order of the report", () => {
    const entries = matrix({ ".mcp.json": ["tickets", "docs"], "app/.mcp.json": ["tickets"] });
    expect(entries).toEqual([
      {
        ...{ name: "tickets", file: ".mcp.json", client: "claude-code", config: ".mcp.json" },
        ...{ servers: "tickets", id: expect.stringMatching(/^tickets-[0-9a-f]{12}$/) },
      },
      expect.objectContaining({ name: "docs", file: ".mcp.json", servers: "docs" }),
      expect.objectContaining({ name: "tickets", config: "app/.mcp.json", servers: "tickets" }),
    ]);
  });

  test("is the one text for no server that a workflow can ask for", () => {
    expect(matrixOf(reportOf({ servers: [] }), step)).toBe('{"include":[]}');
  });

  test("leaves out a command line and an address, which no config names", () => {
    const servers = [serverOf({ file: null, client: "command", origin: null })];
    expect(matrixOf(reportOf({ servers }), step)).toBe('{"include":[]}');
  });

  test("names a config from the working directory, where the input `config` begins", () => {
    const place = { workingDirectory: "/repo/app" };
    const configs = matrix({ "app/.mcp.json": ["a"], ".mcp.json": ["b"] }, place);
    expect(configs.map(({ config }) => config)).toEqual([".mcp.json", "../.mcp.json"]);
  });

  test("checks a name that a file has twice once", () => {
    expect(matrix({ ".mcp.json": ["a", "a"] })).toHaveLength(1);
  });

  test("shows a name on one line, without commands and control characters", () => {
    const [entry] = matrix({ ".mcp.json": [`##[error]\u001b[31m${"x".repeat(500)}\n::error::y`] });
    expect(entry?.name).not.toMatch(/##\[|\p{Cc}/u);
    expect(entry?.name.length).toBeLessThanOrEqual(101);
    expect(matrix({ ".mcp.json": [""] })[0]?.name).toBe('""');
  });
});

/** Signs of globs, blanks and line breaks more often than others. */
const nasty = fc.string({
  unit: fc.constantFrom(
    "a",
    "b",
    "*",
    "?",
    "[",
    "]",
    "\\",
    "!",
    " ",
    "\n",
    "{",
    "}",
    ",",
    "/",
    ".",
  ),
  maxLength: 6,
});
const name = fc.oneof(nasty, fc.string(), fc.string({ unit: "grapheme" }));
/** A glob cannot tell one line break from another; such names are checked together. */
const apart = (names: readonly string[]) =>
  new Set(names.map((one) => one.replace(/[\0\r\n\p{Cs}]/gu, "?"))).size === names.length;

describe("each entry checks what it says", () => {
  test("whatever the servers of a file are called", () => {
    const names = fc
      .uniqueArray(name, { minLength: 1, maxLength: 8 })
      .filter((all) => apart(all) && !all.includes("__proto__"));
    fc.assert(
      fc.property(names, (given) => {
        const files = { ".mcp.json": given };
        const configs = configsOf(files);
        const checked = matrix(files).map((entry) => checkedBy(entry, configs));
        expect(checked.flat().toSorted()).toEqual(allOf(files).toSorted());
        expect(checked.every(({ length }) => length === 1)).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  test("the same name in two files too", () => {
    const files = { "a.json": ["x", "y"], "b.json": ["x", "!x"] };
    const checked = matrix(files).map((entry) => checkedBy(entry, configsOf(files)));
    expect(checked).toEqual([["a.json x"], ["a.json y"], ["b.json x"], ["b.json !x"]]);
  });

  test("by an id of its own, which an artifact and a file may be called", () => {
    fc.assert(
      fc.property(fc.uniqueArray(name, { minLength: 1, maxLength: 8 }), (given) => {
        const ids = matrix({ ".mcp.json": given }).map(({ id }) => id);
        expect(new Set(ids.map((id) => id.toLowerCase())).size).toBe(given.length);
        for (const id of ids) expect(id).toMatch(/^[A-Za-z0-9][A-Za-z0-9-]{0,60}$/);
      }),
    );
    const [first] = matrix({ ".mcp.json": ["a"] });
    expect(matrix({ ".mcp.json": ["b", "a"] })[1]?.id).toBe(first?.id);
  });
});

describe("beyond 256 servers", () => {
  test.each<[string, Names]>([
    ["of one file", { ".mcp.json": many(1000) }],
    [
      "of a file each",
      Object.fromEntries(many(300, "folder").map((folder) => [`${folder}/.mcp.json`, ["x"]])),
    ],
    [
      "of files that share names",
      Object.fromEntries(many(100, "f").map((folder) => [`${folder}/.mcp.json`, ["x", "y", "z*"]])),
    ],
    ["of a large file and small ones", { "a.json": many(400), "b.json": ["x"], "c.json": ["y"] }],
  ])("%s, entries hold several, evenly, and check just them", (_what, files) => {
    const entries = matrix(files);
    expect(entries.length).toBeLessThanOrEqual(256);
    const configs = configsOf(files);
    const checked = entries.map((entry) => checkedBy(entry, configs));
    expect(checked.flat().toSorted()).toEqual([...allOf(files)].toSorted());
    const sizes = checked.map(({ length }) => length);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(4 * Math.min(...sizes));
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
  });

  test("their names say how many of what", () => {
    const names = matrix({ ".mcp.json": many(512) }).map((entry) => entry.name);
    expect(names[0]).toBe("2 servers of .mcp.json: server-0 to server-1");
  });

  test("the output stays below what a job may have, however long the names are", () => {
    const names = many(256).map((one) => one + "*".repeat(20_000));
    const text = matrixOf(reportOf({ servers: names.map((one) => serverOf({ name: one })) }), step);
    expect(text.length).toBeLessThan(512 * 1024);
  });
});
