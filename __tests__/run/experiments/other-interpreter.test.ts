import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { describe, expect, test } from "@jest/globals";
import { otherInterpreter } from "../../../src/run/experiments/other-interpreter.ts";
import { planOf } from "../run-fixture.ts";

/** A home with programs that tell a version, each at a path below it. */
function homeWith(programs: Readonly<Record<string, string>>): string {
  const home = mkdtempSync(path.join(os.tmpdir(), "interpreters-"));
  for (const [name, version] of Object.entries(programs)) {
    const file = path.join(home, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, `#!/bin/sh\necho "$(basename "$0") ${version}"\n`);
    chmodSync(file, 0o755);
  }
  return home;
}

const PROGRAMS = {
  "bin/python3": "3.8.1",
  ".pyenv/shims/python3": "3.99.0",
  ".pyenv/versions/3.9.18/bin/python3": "3.9.18",
  ".pyenv/versions/3.10.13/bin/python3": "3.10.13",
  "tools/Python/3.98.0/x64/bin/python3": "3.98.0",
  "tools/Python/3.97.2/x64/bin/python3": "3.97.2",
};

const planIn = (home: string) =>
  planOf(["python3", "server.py"], {
    env: {
      HOME: home,
      RUNNER_TOOL_CACHE: path.join(home, "tools"),
      PATH: [`${home}/bin`, `${home}/.pyenv/shims`, process.env.PATH].join(path.delimiter),
    },
  });

describe("another Python of the machine", () => {
  const plan = planIn(homeWith(PROGRAMS));

  test.each([
    ["the newest", {}, "3.98.0"],
    ["the newest of an older line", { from: "3.97", below: "3.98" }, "3.97.2"],
    ["that of a version manager", { from: "3.10", below: "3.10.99" }, "3.10."],
  ])("is %s, by numbers", async (_name, range, version) => {
    const met = await otherInterpreter({ kind: "python", ...range }, plan);
    expect(met?.found.label).toContain(`Python ${version}`);
    await met?.release();
  });

  test("is no shim, which would run a version by its name", async () => {
    expect(await otherInterpreter({ kind: "python", from: "3.99" }, plan)).toBeNull();
  });

  test("is not the one that ran", async () => {
    const range = { from: "3.8", below: "3.8.2" };
    expect(await otherInterpreter({ kind: "python", ...range }, plan)).toBeNull();
  });

  test("stands alone in a folder, which is removed", async () => {
    const met = await otherInterpreter({ kind: "python", from: "3.98" }, plan);
    const folder = met?.found.value ?? "";
    expect(readdirSync(folder).sort()).toEqual(["python", "python3"]);
    const { stdout } = spawnSync(path.join(folder, "python3"), ["--version"], { encoding: "utf8" });
    expect(stdout).toBe("python3 3.98.0\n");
    await met?.release();
    expect(existsSync(folder)).toBe(false);
  });
});
