import { spawnSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, describe, expect, test } from "@jest/globals";
import { asked, login, npmHome, startRegistry, tarballs } from "./registry.ts";

const registry = await startRegistry();
afterAll(() => registry.stop());

const params = { protocolVersion: "2025-11-25", capabilities: {} };
const REQUEST = JSON.stringify({ jsonrpc: "2.0", id: 1, method: "initialize", params });

type Variables = Readonly<Record<string, string>>;

/** Runs plain npx in an empty folder and asks the server once. */
function npx(word: string, env: Variables = {}, home: Variables = npmHome(registry)) {
  const { PATH = "" } = process.env;
  const cwd = mkdtempSync(path.join(os.tmpdir(), "npx-"));
  const options = { cwd, encoding: "utf8", input: `${REQUEST}\n` } as const;
  const { stdout, stderr } = spawnSync("npx", ["-y", word], {
    ...options,
    env: { PATH, ...home, ...env },
  });
  return { answers: stdout.includes('"protocolVersion"'), stderr };
}

/** Says what install scripts say, and lets node-gyp find no headers instead of fetching them. */
const WITHOUT_HEADERS = {
  npm_config_foreground_scripts: "true",
  npm_config_nodedir: registry.folder,
};

describe("each package shows its one fault with plain npx", () => {
  test.each<[word: string, said: RegExp, ...env: Variables[]]>([
    ["no-such-package", /npm error code E404/],
    ["several-versions@9.0.0", /No matching version found for several-versions@9\.0\.0\.$/m],
    ["has-no-bin", /could not determine executable to run/],
    ["has-two-bins", /could not determine executable to run/],
    ["depends-on-a-missing-package", /404 .*'was-never-published@\^1\.0\.0'/],
    ["depends-on-a-missing-version", /No matching version found for speaks-mcp@\^9\.0\.0\./],
    ["breaks-in-its-update", /TypeError: Cannot read properties of undefined/],
    ["leaves-a-file-out", /Cannot find module '.*leaves-a-file-out\/tools\/answers\.mjs'/],
    ["declares-no-dependency", /Cannot find package 'speaks-mcp' imported from/],
    [
      "builds-at-install",
      /Cannot find module '.*built\.mjs'/,
      { npm_config_ignore_scripts: "true" },
    ],
    ["fails-at-install", /no binary for this/, { npm_config_foreground_scripts: "true" }],
    ["compiles-at-install", /gyp ERR!/, WITHOUT_HEADERS],
    ["@private/tickets", /npm error code E401/],
  ])("%s", (word, said, ...env) => {
    const { answers, stderr } = npx(word, ...env);
    expect(stderr).toMatch(said);
    expect(answers).toBe(false);
  });

  test("a healthy one answers, and so does one that builds itself", () => {
    expect(npx("healthy")).toEqual({ answers: true, stderr: "" });
    expect(npx("builds-at-install").answers).toBe(true);
  });

  test("a private one answers with the token", () => {
    const home = npmHome(registry, [login(registry)]);
    expect(npx("@private/tickets", {}, home).answers).toBe(true);
  });

  test("one whose versions are all deprecated answers, and npm warns", () => {
    const { answers, stderr } = npx("is-deprecated");
    expect(answers).toBe(true);
    expect(stderr).toMatch(/npm warn deprecated is-deprecated@1\.1\.0: no longer maintained/);
  });

  test.each([
    ["latest-is-deprecated", "1.0.0"],
    ["latest-needs-a-newer-node", "1.0.0"],
  ])("of %s npm takes the older one without a word", (name, version) => {
    const since = asked(registry).length;
    expect(npx(name).stderr).toBe("");
    expect(tarballs(registry, since)).toContain(`${name}-${version}`);
  });
});
