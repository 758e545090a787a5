import { spawnSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import os from "node:os";
import path from "node:path";
import { describe, expect, test } from "@jest/globals";
import type { Plan } from "../../../src/model/plan.ts";
import { Installer } from "../../../src/run/install/installer.ts";
import { planOf, run } from "../run-fixture.ts";

const registry = spawnSync("npm", ["ping"], { shell: process.platform === "win32" }).status === 0;
const online = registry ? test : test.skip;

const scratch = () => mkdtempSync(path.join(os.tmpdir(), "install-"));

/** A plan for `npx` in a folder, and by default with an npm cache, of its own. */
function planIn(
  line: readonly string[],
  env: Readonly<Record<string, string>> = {},
  cwd = scratch(),
): Plan {
  const cache = path.join(cwd, "cache");
  return planOf(line, { cwd, env: { npm_config_cache: cache, npm_config_yes: "true", ...env } });
}

const installerFor = (plans: readonly Plan[] = [], limitMs = 120_000) =>
  new Installer({ limitMs, credentials: {}, concurrency: 2 }, plans);

const installed = async (plan: Plan, limitMs?: number) =>
  (await installerFor([], limitMs).install(plan)).install;

const entriesOf = ({ env }: Plan) => {
  const folder = path.join(env.npm_config_cache ?? "", "_npx");
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

/** A folder for the PATH in which `npx` is a script around the real one, as version managers have it. */
function shimOfNpx(): string {
  const folder = scratch();
  const real = spawnSync("which", ["npx"], { encoding: "utf8" }).stdout.trim();
  writeFileSync(path.join(folder, "npx"), `#!/bin/sh\nexec ${real} "$@"\n`);
  chmodSync(path.join(folder, "npx"), 0o755);
  symlinkSync(process.execPath, path.join(folder, "node"));
  return folder;
}

describe("fetching what npx will run", () => {
  online("fills the cache entry of the start, tells the version, and starts nothing", async () => {
    const plan = planIn(["npx", "-y", "semver@7.5.1", "--help"]);
    expect(await installed(plan)).toMatchObject({ kind: "done", version: "7.5.1" });
    const entries = entriesOf(plan);
    expect(entries).toHaveLength(1);
    await run(["npx", "-y", "semver@7.5.1", "--help"], { cwd: plan.cwd, env: plan.env });
    expect(entriesOf(plan)).toEqual(entries);
  });

  online(
    "does the same by the plain command where `npx` is the shim of a version manager",
    async () => {
      const PATH = `${shimOfNpx()}:${process.env.PATH}`;
      const plan = planIn(["npx", "-y", "semver@7.5.1", "--help"], { PATH });
      expect(await installed(plan)).toMatchObject({ kind: "done", version: "7.5.1" });
      expect(entriesOf(plan)).toHaveLength(1);
    },
  );

  online("is done once for servers of one package", async () => {
    const installer = installerFor();
    const plan = planIn(["npx", "-y", "semver@7.5.1", "1.2.3"]);
    const [one, two] = await Promise.all([installer.install(plan), installer.install({ ...plan })]);
    expect(two).toBe(one);
  });

  online(
    "is done for several lines together, each in the entry that npx itself would use",
    async () => {
      const cwd = scratch();
      const lines = [
        ["npx", "-y", "semver@7.5.1", "1.2.3"],
        ["npx", "-y", "--package=semver@7.5.2", "semver", "1.2.3"],
        ["npx", "-y", "no-such-package-of-anyone@1.0.0"],
      ];
      const plans = lines.map((line) => planIn(line, {}, cwd));
      const installer = installerFor(plans);
      const all = await Promise.all(plans.map((plan) => installer.install(plan)));
      expect(all.map(({ install }) => install)).toMatchObject([
        { kind: "done", version: "7.5.1" },
        { kind: "done", version: "7.5.2" },
        { kind: "failed", output: expect.stringContaining("E404") },
      ]);
      const entries = readdirSync(path.join(cwd, "cache", "_npx")).sort();
      const [first, second] = plans as [Plan, Plan];
      for (const { args, env } of [first, second]) await run(["npx", ...args], { cwd, env });
      expect(readdirSync(path.join(cwd, "cache", "_npx")).sort()).toEqual(entries);
    },
  );

  online("fails with the words of npm", async () => {
    const plan = planIn(["npx", "-y", "@modelcontextprotocol/no-such-server"]);
    expect(await installed(plan)).toMatchObject({
      kind: "failed",
      code: 1,
      output: expect.stringContaining("E404"),
    });
  });

  online("is refused where npm refuses the start: `yes=false`, and no `-y`", async () => {
    const plan = planIn(["npx", "semver@7.5.1", "1.2.3"], { npm_config_yes: "false" });
    expect(await installed(plan)).toMatchObject({
      kind: "failed",
      output: expect.stringContaining("npx canceled due to missing packages and no YES option"),
    });
  });

  test("runs install scripts, and an npx inside of them, as npm does", async () => {
    const plan = planIn(["npx", "-y", "--install-links", "./local"]);
    packageIn(plan, { postinstall: "npx --no-install -c 'node -e \"process.exit(0)\"'" });
    expect((await installed(plan)).kind).toBe("done");
    expect(existsSync(path.join(plan.cwd, "started"))).toBe(false);
  });

  test("gives install scripts what the entry sets", async () => {
    const line = ["npx", "-y", "--install-links", "./local"];
    const plan = { ...planIn(line, { ACME_FLAVOUR: "dark" }), given: ["ACME_FLAVOUR"] };
    const noted = path.join(plan.cwd, "noted");
    packageIn(plan, { postinstall: `echo "$ACME_FLAVOUR" > ${noted}` });
    expect((await installed(plan)).kind).toBe("done");
    expect(readFileSync(noted, "utf8")).toBe("dark\n");
  });

  test("keeps what a failed install script said, and nothing of the shell that ran it", async () => {
    const plan = planIn(["npx", "-y", "--install-links", "./local"]);
    packageIn(plan, { preinstall: "echo cannot build >&2; exit 7" });
    const install = await installed(plan);
    expect(install).toMatchObject({
      kind: "failed",
      output: expect.stringContaining("cannot build"),
    });
    expect(install).not.toHaveProperty("output", expect.stringContaining("install-shell"));
  });

  test("is ended at its limit, with all that it started, and leaves no half entry", async () => {
    const plan = planIn(["npx", "-y", "--install-links", "./local"]);
    packageIn(plan, { preinstall: "sleep 61" });
    expect((await installed(plan, 4000)).kind).toBe("timed-out");
    const left = spawnSync("pgrep", ["-f", "^sleep 61$"], { encoding: "utf8" }).stdout;
    expect(left).toBe("");
    expect(entriesOf(plan)).toEqual([]);
  });
});
