import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "@jest/globals";
import { RUNNER, verdictOn } from "../../scripts/verdict.ts";
import { readersOf } from "../../src/configs/index.ts";
import { isPlugin } from "../../src/configs/surroundings.ts";
import type { ConfigFile } from "../../src/model/server.ts";
import { parseConfig } from "./parse-config.ts";
import { BESIDE, PLACES } from "./places.ts";

const FOLDER = "__tests__/fixtures/configs";

describe.each(readdirSync(FOLDER))("a config of %s, as the user reads the verdict", (folder) => {
  test.each(readdirSync(path.join(FOLDER, folder)))("%s", (name) => {
    const config = read(folder, name);
    expect(config ? verdictOn(config, SCOPE).text : "no config").toMatchSnapshot();
  });
});

/** A fixture as if it stood at its place in `/repo`. */
function read(folder: string, name: string): ConfigFile | null {
  const file = PLACES[folder] ?? "";
  const around = { beside: BESIDE[folder] ?? [], atRoot: !file.includes("/") };
  return parseConfig({
    file,
    path: `/repo/${file}`,
    readers: readersOf(file, around),
    plugin: isPlugin(around),
    content: readFileSync(path.join(FOLDER, folder, name)),
    files: new Map(),
  });
}

const SCOPE = { ...RUNNER, step: { ...RUNNER.step, ACME_TOKEN: "token-of-acme" } };
