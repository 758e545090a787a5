import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "@jest/globals";
import { readParts } from "../../src/merge/read-parts.ts";
import { jsonText } from "../../src/report/json.ts";
import { workspace } from "../e2e/bundle.ts";
import { findingOf, reportOf, serverOf } from "../report/report-of.ts";

const report = (name = "example") => jsonText(reportOf({ servers: [serverOf({ name })] }));

/** The names of the servers that were read, and what became of the other files. */
async function read(folder: string, ...merge: readonly string[]) {
  const { good, bad } = await readParts({ workspace: folder, merge });
  return {
    read: good.map(({ file, report: { servers } }) => `${file}: ${servers[0]?.name}`),
    not: Object.fromEntries(bad.map(({ file, problem }) => [file, problem])),
  };
}

describe("the files that `merge` names", () => {
  const folder = workspace({
    "r/b.json": report("b"),
    "r/a.json": report("a"),
    "c.json": report("c"),
  });

  test("are read once each, sorted, whether a path or a glob names them", async () => {
    expect(
      await read(folder, "r/*.json", "c.json", "r/b.json", path.join(folder, "r/a.json")),
    ).toEqual({
      read: ["c.json: c", "r/a.json: a", "r/b.json: b"],
      not: {},
    });
  });

  test("may lie outside of the workspace, where the runner puts its files", async () => {
    const elsewhere = workspace({});
    const { read: names } = await read(elsewhere, path.join(folder, "r", "*.json"));
    expect(names).toEqual([`${folder}/r/a.json: a`, `${folder}/r/b.json: b`]);
  });

  test.each([["r/*.txt"], ["none.json"]])("must be there: %s", async (named) => {
    await expect(read(folder, named)).rejects.toThrow(
      /^input `merge`: .*`(r\/\*\.txt|none\.json)`;/,
    );
  });
});

test("a file that is no report is told, and takes nothing from the others", async () => {
  const folder = workspace({
    "1.json": report("good"),
    "2.json": report().slice(0, 500),
    "3.json": "",
    "4.json": '{"name": "a-package", "version": "1.0.0"}',
    "5.json": `\ufeff${report("marked")}`,
    "7.json": " ".repeat(8 * 1024 * 1024 + 1),
  });
  mkdirSync(path.join(folder, "6.json"));
  writeFileSync(path.join(folder, "8.json"), Buffer.from(report(), "utf16le"));
  symlinkSync("/etc/hostname", path.join(folder, "9.json"));
  const names = Array.from({ length: 10 }, (_, index) => `${index + 1}.json`);
  expect(await read(folder, ...names)).toEqual({
    read: ["1.json: good", "5.json: marked"],
    not: {
      "10.json": "there is no such file",
      "2.json": "it is no JSON, or was cut off",
      "3.json": "it is empty",
      "4.json": "it is JSON, but no report of MCP Handshake",
      "6.json": "it is a folder",
      "7.json": "it is larger than 8 MB",
      "8.json": "the file is UTF-16",
      "9.json": "the link leads out of the workspace",
    },
  });
});

test("more than can be held in memory is not read, and told", async () => {
  const many = Array.from({ length: 9000 }, () => findingOf());
  const large = JSON.stringify(JSON.parse(jsonText(reportOf({ findings: many }))));
  const names = ["1.json", "2.json", "3.json", "4.json", "5.json"];
  const folder = workspace({
    ...Object.fromEntries(names.map((name) => [name, large])),
    "8.json": report("small"),
  });
  const { read: good, not } = await read(folder, "*.json");
  expect(good).toEqual([...names.slice(0, 2).map((name) => `${name}: example`), "8.json: small"]);
  expect(Object.keys(not)).toEqual(["3.json", "4.json", "5.json"]);
  expect(not["3.json"]).toContain("no more than 64 MB and 20000 servers and findings");
});
