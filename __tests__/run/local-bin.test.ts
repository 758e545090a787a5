import { mkdirSync, symlinkSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "@jest/globals";
import { localPackage } from "../../src/run/local-bin.ts";
import { workspace } from "../e2e/bundle.ts";
import { planOf } from "./run-fixture.ts";

/** The packages that lie in a project, for a command line that is started in one of its folders. */
async function found(
  line: string,
  files: readonly string[],
  folder = ".",
): Promise<readonly string[]> {
  const root = workspace(Object.fromEntries(files.map((file) => [file, ""])));
  mkdirSync(path.join(root, folder), { recursive: true });
  const facts = await localPackage(planOf(line.split(" "), { cwd: path.join(root, folder) }));
  return facts.map(({ kind, captures }) => `${kind} ${captures.name}`);
}

const BIN = "node_modules/.bin/acme-mcp";

describe("a package that `npx` finds in the project", () => {
  test("lies beside the folder of the start, or beside one above it", async () => {
    expect(await found("npx acme-mcp", [BIN])).toEqual(["local-package acme-mcp"]);
    expect(await found("npx -y acme-mcp --flag", [BIN], "a/b")).toEqual(["local-package acme-mcp"]);
  });

  test("is not one below it", async () => {
    expect(await found("npx acme-mcp", [`app/${BIN}`])).toEqual([]);
  });

  test("is not looked for where a version is asked for", async () => {
    expect(await found("npx acme-mcp@latest", [BIN])).toEqual([]);
  });

  test("is not looked for under the name of a scope, which is that of no executable", async () => {
    expect(await found("npx @acme/mcp", ["node_modules/.bin/mcp"])).toEqual([]);
  });

  test("is not looked for where nothing would be fetched", async () => {
    expect(await found("node acme-mcp", [BIN])).toEqual([]);
  });

  test("is none where its link leads nowhere", async () => {
    const root = workspace({ "node_modules/.bin/other": "" });
    symlinkSync("gone.js", path.join(root, BIN));
    expect(await localPackage(planOf(["npx", "acme-mcp"], { cwd: root }))).toEqual([]);
  });
});
