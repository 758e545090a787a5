import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, describe, expect, test } from "@jest/globals";
import { documentedVariables } from "../../../src/run/experiments/documented-variables.ts";
import { entryFolder } from "../../../src/run/install/npx-entry.ts";
import { planOf } from "../run-fixture.ts";

const home = mkdtempSync(path.join(os.tmpdir(), "documented-"));
afterAll(() => rmSync(home, { recursive: true }));

const env = {
  npm_config_cache: path.join(home, ".npm"),
  UV_CACHE_DIR: path.join(home, ".cache/uv"),
};
const planned = (...line: readonly string[]) => planOf(line, { env });

function write(file: string, text: string, at = 1): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
  utimesSync(file, at, at);
}

describe("a package of npm", () => {
  const plan = planned("npx", "-y", "@acme/mcp@1.0.0");
  write(
    path.join(entryFolder(plan), "node_modules/@acme/mcp/README.md"),
    "Set `ACME_API_TOKEN` and `ACME_ORG_URL`.",
  );

  test("has its README in the entry of npx", async () => {
    expect(await documentedVariables(["Acme API token"], plan)).toEqual({
      value: "ACME_API_TOKEN",
      label: "`ACME_API_TOKEN` (named in the README of the package)",
    });
  });

  test("is asked for all settings at once", async () => {
    const both = await documentedVariables(["API token", "Organization URL"], plan);
    expect(both?.value).toBe("ACME_API_TOKEN,ACME_ORG_URL");
  });
});

describe("a package of PyPI", () => {
  const wheel = (id: string, text: string, at: number) =>
    write(path.join(home, ".cache/uv/archive-v0", id, "acme_mcp-1.0.dist-info/METADATA"), text, at);
  wheel("a", "Name: acme-mcp\n\nSet `OLD_API_KEY`.", 1);
  wheel("b", "Name: acme-mcp\n\nSet `ACME_API_KEY`.", 2);

  test("has it in the metadata that uv fetched last", async () => {
    const found = await documentedVariables(["API key"], planned("uvx", "acme.mcp"));
    expect(found?.value).toBe("ACME_API_KEY");
  });
});

describe("where the README does not name one", () => {
  test.each([
    ["npx", "-y", "acme"],
    ["uvx", "acme"],
  ])("%s: the usual name is taken", async (...line) => {
    expect(await documentedVariables(["API key"], planned(...line))).toEqual({
      value: "ACME_API_KEY",
      label: "`ACME_API_KEY` (named by custom)",
    });
  });

  test("nothing is known of a script", async () => {
    expect(await documentedVariables(["API key"], planned("node", "server.js"))).toBeNull();
  });
});
