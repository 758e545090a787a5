import { describe, expect, test } from "@jest/globals";
import { missingModuleIn } from "../../../src/rules/engine/missing-module.ts";
import { evidenceOf } from "../evidence-of.ts";

const ENTRY = "/home/me/.npm/_npx/0123456789abcdef/node_modules";

const missing = (stderr: string) => missingModuleIn(evidenceOf({ stderr }));

describe("what a fetched package misses", () => {
  test.each([
    {
      name: "a whole package",
      stderr: `Cannot find package 'zod' imported from ${ENTRY}/@acme/mcp/dist/index.js`,
      found: { kind: "package", owner: "zod", file: "", importer: "@acme/mcp" },
    },
    {
      name: "a whole package, by one of its paths",
      stderr: `Cannot find module '@acme/core/server'\nRequire stack:\n- ${ENTRY}/acme-mcp/index.js`,
      found: { kind: "package", owner: "@acme/core", file: "", importer: "acme-mcp" },
    },
    {
      name: "a file of the package that asks for it",
      stderr: `Cannot find module './lib/x.js'\nRequire stack:\n- ${ENTRY}/acme-core/index.js`,
      found: { kind: "file", owner: "acme-core", file: "./lib/x.js", importer: "acme-core" },
    },
    {
      name: "a file of another package",
      stderr: `Cannot find module '${ENTRY}/@acme/core/a/b.js' imported from ${ENTRY}/acme-mcp/index.js`,
      found: { kind: "file", owner: "@acme/core", file: "a/b.js", importer: "acme-mcp" },
    },
    {
      name: "a file of a package inside of another",
      stderr: `Cannot find module '${ENTRY}/a/node_modules/b/index.js' imported from ${ENTRY}/a/index.js`,
      found: { kind: "file", owner: "b", file: "index.js", importer: "a" },
    },
  ])("is $name", ({ stderr, found }) => {
    expect(missing(stderr)).toMatchObject({ ...found, entry: "0123456789abcdef" });
  });

  test("has no entry of npx where another launcher has fetched it", () => {
    const from = "/tmp/bunx-1000-acme-mcp@latest/node_modules/acme-mcp/index.js";
    expect(missing(`Cannot find module 'zod'\nRequire stack:\n- ${from}`)?.entry).toBeNull();
  });

  test.each([
    ["a module of Node.js", `Cannot find module 'node:sqlite'\nRequire stack:\n- ${ENTRY}/a/x.js`],
    ["a package of the project", "Cannot find package 'zod' imported from /repo/server.mjs"],
    ["told by an error of the server itself", "Error: ACME_API_KEY is required"],
  ])("is not %s", (_name, stderr) => {
    expect(missing(stderr)).toBeUndefined();
  });
});
