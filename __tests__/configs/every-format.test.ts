import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "@jest/globals";
import { discover } from "../../src/configs/discover.ts";
import { FORMATS, formatsOf, readersOf } from "../../src/configs/index.ts";
import { isPlugin } from "../../src/configs/surroundings.ts";
import type { ConfigFile } from "../../src/model/server.ts";
import { workspace } from "../e2e/bundle.ts";
import { parseConfig } from "./parse-config.ts";
import { BESIDE, PLACES } from "./places.ts";

const FOLDER = "__tests__/fixtures/configs";
const FOLDERS = readdirSync(FOLDER);

const firstOf = (folder: string): string =>
  readdirSync(path.join(FOLDER, folder))
    .sort()
    .find((name) => name.startsWith("every")) ??
  readdirSync(path.join(FOLDER, folder)).sort()[0] ??
  "";

const textOf = (folder: string): string =>
  readFileSync(path.join(FOLDER, folder, firstOf(folder)), "utf8");

/** The files of a repository in which a fixture stands at its place, below a folder. */
function filesOf(folder: string, below = ""): Readonly<Record<string, string>> {
  const file = path.posix.join(below, PLACES[folder] ?? "");
  const beside = (BESIDE[folder] ?? []).map((name) => [
    path.posix.join(path.posix.dirname(file), name, path.extname(name) ? "" : "plugin.json"),
    "{}",
  ]);
  return { ...Object.fromEntries(beside), [file]: textOf(folder) };
}

async function found(files: Readonly<Record<string, string>>): Promise<readonly ConfigFile[]> {
  const folder = workspace(files);
  const texts = await discover({ workspace: folder, workingDirectory: folder, config: [] });
  return texts.flatMap((text) => parseConfig(text) ?? []);
}

/** As the test of the fixtures reads it. */
function read(folder: string): ConfigFile | null {
  const file = PLACES[folder] ?? "";
  const around = { beside: BESIDE[folder] ?? [], atRoot: !file.includes("/") };
  return parseConfig({
    ...{ file, path: `/repo/${file}`, readers: readersOf(file, around), files: new Map() },
    ...{ plugin: isPlugin(around), content: new TextEncoder().encode(textOf(folder)) },
  });
}

/** Who reads a file, the servers it names, and what is told of it. */
const shape = (config: ConfigFile | null | undefined) =>
  config && {
    readers: [config.client, ...(config.others ?? [])].map((client) => client?.id),
    servers: config.servers.map(({ name, facts }) => [name, facts.map(({ kind }) => kind)]),
    facts: config.facts.map(({ kind }) => kind),
  };

test("every folder of fixtures has a place that some format has a pattern for", () => {
  expect(FOLDERS.filter((folder) => formatsOf(PLACES[folder] ?? "").length === 0)).toEqual([]);
});

test("every format is at home in one of these places", () => {
  const places = Object.values(PLACES).flatMap((place) => formatsOf(place));
  expect(FORMATS.filter((format) => !places.includes(format)).map(({ client }) => client)).toEqual(
    [],
  );
});

describe.each(FOLDERS)("a config of %s at its place", (folder) => {
  test("is found, and read by the same clients to the same end", async () => {
    const [config, ...others] = (await found(filesOf(folder))).filter(
      ({ file }) => file === PLACES[folder],
    );
    expect(others).toEqual([]);
    expect(shape(config) ?? null).toEqual(shape(read(folder)) ?? null);
  });
});

test("a repository with the configs of all clients gives each file once", async () => {
  const all = FOLDERS.map((folder) => filesOf(folder, folder));
  const configs = await found(Object.assign({}, ...all));
  const expected = FOLDERS.map((folder) => path.posix.join(folder, PLACES[folder] ?? ""));
  expect(configs.map(({ file }) => file)).toEqual(expected.sort());
});
