import { mkdirSync, symlinkSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "@jest/globals";
import { localPackage } from "../../src/run/local-package.ts";
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

  test("is looked for by `bunx` too, and not by `pnpm dlx`", async () => {
    expect(await found("bunx acme-mcp", [BIN])).toEqual(["local-package acme-mcp"]);
    expect(await found("pnpm dlx acme-mcp", [BIN])).toEqual([]);
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

/** What is told of `npx` in a repository with this manifest. */
async function ownIn(line: string, manifest: object, folder = "."): Promise<readonly object[]> {
  const root = workspace({ "package.json": JSON.stringify(manifest) });
  const cwd = path.join(root, folder);
  mkdirSync(cwd, { recursive: true });
  const plan = { ...planOf(line.split(" "), { cwd }), workspace: root };
  return (await localPackage(plan)).map(({ kind, captures }) => ({ kind, ...captures }));
}

describe("`npx` in the repository of the very package that it names", () => {
  const own = { kind: "self-package", name: "@acme/mcp", folder: "." };
  const manifest = { name: "@acme/mcp", version: "1.0.0", bin: { "acme-mcp": "x.js" } };

  test("is told of the folder and of those below it", async () => {
    expect(await ownIn("npx -y @acme/mcp", manifest)).toEqual([own]);
    expect(await ownIn("npx -y @acme/mcp@1.0.0", manifest, "a/b")).toEqual([own]);
  });

  test("is told of the name of its executable as well", async () => {
    expect(await ownIn("npx acme-mcp", manifest)).toEqual([{ ...own, name: "acme-mcp" }]);
  });

  test("is not told of another version, which npm fetches", async () => {
    expect(await ownIn("npx -y @acme/mcp@2.0.0", manifest)).toEqual([]);
    expect(await ownIn("npx -y @acme/mcp@latest", manifest)).toEqual([]);
  });

  test("is not told of another package", async () => {
    expect(await ownIn("npx -y @acme/other", manifest)).toEqual([]);
  });
});
