import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { describe, expect, test } from "@jest/globals";
import type { Install } from "../../../src/model/evidence.ts";
import type { Plan } from "../../../src/model/plan.ts";
import { planOf, SERVERS } from "../run-fixture.ts";
import { fetched, startedAlone } from "./alone.ts";

const has = (tool: string): boolean => spawnSync(tool, ["--version"]).status === 0;
const withUv = has("uvx") ? test : test.skip;
const withPipx = has("pipx") ? test : test.skip;

const scratch = () => mkdtempSync(path.join(os.tmpdir(), "python-"));

/** A plan in a folder with files; uv and pipx have caches of their own, and bring no Python. */
function planIn(line: string, files: Readonly<Record<string, string>> = {}): Plan {
  const cwd = scratch();
  const store = scratch();
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(cwd, name)), { recursive: true });
    writeFileSync(path.join(cwd, name), text);
  }
  const env = {
    UV_CACHE_DIR: path.join(store, "uv"),
    UV_TOOL_DIR: path.join(store, "tools"),
    PIPX_HOME: path.join(store, "pipx"),
    UV_PYTHON_DOWNLOADS: "never",
  };
  return planOf(line.split(" "), { cwd, env });
}

/** Fetches, then starts: the start comes up without a network, and makes nothing. */
async function comesUp(plan: Plan): Promise<Install> {
  const install = await fetched(plan);
  expect(install).toMatchObject({ kind: "done" });
  const { handshake, stderr } = await startedAlone(plan);
  expect({ handshake: handshake.kind, stderr }).toMatchObject({ handshake: "completed" });
  expect(stderr).not.toMatch(/Installed|Building|Downloading|Creating|Resolved/);
  return install;
}

const SERVER = `import sniffio\n${readFileSync(path.join(SERVERS, "healthy.py"), "utf8")}`;
const PROJECT =
  '[project]\nname = "acme-mcp"\nversion = "0.1.0"\nrequires-python = ">=3.10"\ndependencies = ["sniffio==1.3.1"]\n';
const INLINE =
  '# /// script\n# requires-python = ">=3.10"\n# dependencies = ["sniffio==1.3.1"]\n# ///\n';

const PYTHON = /^Python 3\.\d+\.\d+/;

describe("fetching what uvx will run", () => {
  withUv.each([
    ["uvx --with mcp<2 mcp-server-time==2025.9.25 --local-timezone=UTC", "2025.9.25"],
    ["uvx -q --from mcp-server-git mcp-server-git", null],
    ["uvx mcp-server-time@latest --local-timezone=UTC", null],
    ["uv tool run mcp-server-fetch", null],
  ])("%s comes up without a network", async (line, version) => {
    const install = await comesUp(planIn(line));
    expect(install).toMatchObject({
      version: version ?? expect.stringMatching(/^\d+\.\d+/),
      interpreter: expect.stringMatching(PYTHON),
    });
  });
});

describe("an environment that cannot be made", () => {
  withUv.each([
    ["uvx mcp-server-of-acme-that-nobody-has", /was\s+not\s+found\s+in\s+the\s+package\s+registry/],
    ["uvx mcp-server-time@0.0.99", /there\s+is\s+no\s+version\s+of\s+mcp-server-time==0\.0\.99/],
    ["uvx --python 3.7 mcp-server-time", /Python 3\.7|python3\.7/],
    ["uvx --from git+file:///nowhere/at/all acme", /Git operation failed/],
    ["uv run --with mcp-server-of-acme-that-nobody-has server.py", /package\s+registry/],
  ])("%s fails with the words of uv", async (line, words) => {
    expect(await fetched(planIn(line))).toMatchObject({
      kind: "failed",
      output: expect.stringMatching(words),
    });
  });

  withUv("a wrong executable is left to the start, which lists the right ones", async () => {
    const plan = planIn("uvx --from mcp-server-time time-server");
    expect(await fetched(plan)).toMatchObject({ kind: "done" });
    const { stderr } = await startedAlone(plan);
    expect(stderr).toMatch(/`time-server` is not provided by package `mcp-server-time`/);
    expect(stderr).toContain("- mcp-server-time");
  });
});

describe("making what uv run will run in", () => {
  withUv("a script of a project with a lock file", async () => {
    const plan = planIn("uv run server.py", { "server.py": SERVER, "pyproject.toml": PROJECT });
    spawnSync("uv", ["lock"], { cwd: plan.cwd, env: { ...plan.env } });
    const install = await comesUp(plan);
    expect(install).toMatchObject({ interpreter: expect.stringMatching(PYTHON) });
  });

  withUv("a script of a project in another folder, and a package beside it", async () => {
    const files = { "app/server.py": SERVER, "app/pyproject.toml": PROJECT };
    await comesUp(planIn("uv --directory app run --with iniconfig python -u server.py", files));
  });

  withUv("a script with dependencies of its own", async () => {
    await comesUp(planIn("uv run server.py", { "server.py": INLINE + SERVER }));
  });

  withUv("a virtual environment's own interpreter needs nothing fetched", async () => {
    const own = path.join(...[".venv", process.platform === "win32" ? "Scripts" : "bin", "python"]);
    const plan = planIn(`${own} server.py`, { "server.py": SERVER, "pyproject.toml": PROJECT });
    expect(await fetched(plan)).toEqual({ kind: "skipped" });
    spawnSync("uv", ["sync"], { cwd: plan.cwd, env: { ...plan.env } });
    rmSync(plan.env.UV_CACHE_DIR ?? "", { recursive: true, force: true });
    expect((await startedAlone(plan)).handshake.kind).toBe("completed");
  });
});

describe("fetching what pipx will run", () => {
  withPipx.each(["pipx run mcp-server-git"])("%s comes up without a network", async (line) => {
    const plan = planIn(line);
    expect(await fetched(plan)).toMatchObject({
      kind: "done",
      version: expect.stringMatching(/^\d+\.\d+/),
      interpreter: expect.stringMatching(PYTHON),
    });
    expect((await startedAlone(plan)).handshake.kind).toBe("completed");
  });
});
