import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { describe, expect, test } from "@jest/globals";
import { Installer } from "../../src/run/install.ts";
import { planOf, run } from "./run-fixture.ts";

const registry = spawnSync("npm", ["ping"], { shell: process.platform === "win32" }).status === 0;
const online = registry ? test : test.skip;

/** A plan for `npx` with an npm cache of its own. */
function planIn(line: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const cwd = mkdtempSync(path.join(os.tmpdir(), "install-"));
  const cache = path.join(cwd, "cache");
  return planOf(line, { cwd, env: { npm_config_cache: cache, npm_config_yes: "true", ...env } });
}

const entriesOf = (plan: { readonly env: Readonly<Record<string, string>> }) => {
  const folder = path.join(plan.env.npm_config_cache ?? "", "_npx");
  return existsSync(folder) ? readdirSync(folder) : [];
};

/** A package on disk that npm can fetch without a registry. */
function packageIn(plan: { readonly cwd: string }, scripts: object): void {
  const folder = path.join(plan.cwd, "local");
  mkdirSync(folder);
  const manifest = { name: "local", version: "1.0.0", bin: "bin.js", scripts };
  writeFileSync(path.join(folder, "package.json"), JSON.stringify(manifest));
  writeFileSync(
    path.join(folder, "bin.js"),
    '#!/usr/bin/env node\nrequire("fs").writeFileSync("started", "");\n',
  );
}

describe("fetching what npx will run", () => {
  online("fills the cache entry of the start, tells the version, and starts nothing", async () => {
    const plan = planIn(["npx", "-y", "semver@7.5.1", "--help"]);
    const install = await new Installer(120_000, {}).install(plan);
    expect(install).toMatchObject({ kind: "done", version: "7.5.1" });
    const entries = entriesOf(plan);
    expect(entries).toHaveLength(1);
    await run(["npx", "-y", "semver@7.5.1", "--help"], { cwd: plan.cwd, env: plan.env });
    expect(entriesOf(plan)).toEqual(entries);
  });

  online("is done once for servers of one package", async () => {
    const installer = new Installer(120_000, {});
    const plan = planIn(["npx", "-y", "semver@7.5.1", "1.2.3"]);
    const [one, two] = await Promise.all([installer.install(plan), installer.install({ ...plan })]);
    expect(two).toBe(one);
  });

  online("fails with the words of npm", async () => {
    const plan = planIn(["npx", "-y", "@modelcontextprotocol/no-such-server"]);
    expect(await new Installer(120_000, {}).install(plan)).toMatchObject({
      kind: "failed",
      code: 1,
      output: expect.stringContaining("E404"),
    });
  });

  test("runs install scripts, and an npx inside of them, as npm does", async () => {
    const plan = planIn(["npx", "-y", "./local"]);
    packageIn(plan, { postinstall: "npx --no-install -c 'node -e \"console.error(41 + 1)\"'" });
    const install = await new Installer(120_000, {}).install(plan);
    expect(install.kind).toBe("done");
    expect(existsSync(path.join(plan.cwd, "started"))).toBe(false);
  });

  test("keeps what a failed install script said, and nothing of the shell that ran it", async () => {
    const plan = planIn(["npx", "-y", "--install-links", "./local"]);
    packageIn(plan, { preinstall: "echo cannot build >&2; exit 7" });
    const install = await new Installer(120_000, {}).install(plan);
    expect(install).toMatchObject({
      kind: "failed",
      output: expect.stringContaining("cannot build"),
    });
    expect(install).not.toHaveProperty("output", expect.stringContaining("install-shell"));
  });

  test("is ended at its limit, with all that it started", async () => {
    const plan = planIn(["npx", "-y", "--install-links", "./local"]);
    packageIn(plan, { preinstall: "sleep 60" });
    const install = await new Installer(3000, {}).install(plan);
    expect(install.kind).toBe("timed-out");
    const left = spawnSync("pgrep", ["-f", "^sleep 60$"], { encoding: "utf8" }).stdout;
    expect(left).toBe("");
  });
});
