import { spawnSync } from "node:child_process";
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { describe, expect, test } from "@jest/globals";
import type { Plan } from "../../../src/model/plan.ts";
import { planOf, SERVERS } from "../run-fixture.ts";
import { fetched, startedAlone } from "./alone.ts";

const PROGRAMS = path.resolve("__tests__/fixtures/programs");

const runs = (command: string, ...args: readonly string[]): boolean =>
  spawnSync(command, args).status === 0;
const npm = runs("npm", "ping");
/** A test that shows itself as skipped where its tool, or what it needs, is missing. */
const where = (...needs: readonly boolean[]) => (needs.includes(false) ? test.skip : test);

const scratch = () => mkdtempSync(path.join(os.tmpdir(), "launchers-"));

/** Go builds its standard library once for all of these tests. */
const GO_CACHE = scratch();

/** A plan in a folder of its own, with caches of its own. */
function planIn(line: string, cwd = scratch()): Plan {
  const store = scratch();
  const env = {
    XDG_CACHE_HOME: path.join(store, "cache"),
    XDG_DATA_HOME: path.join(store, "data"),
    XDG_STATE_HOME: path.join(store, "state"),
    BUN_INSTALL: path.join(store, "bun"),
    TMPDIR: store,
    DENO_DIR: path.join(store, "deno"),
    GOPATH: path.join(store, "go"),
    GOCACHE: GO_CACHE,
    GOFLAGS: "-modcacherw",
    CARGO_TARGET_DIR: path.join(store, "target"),
  };
  return planOf(line.split(" "), { cwd, env, timeoutMs: 60_000 });
}

const UP = { handshake: { kind: "completed" }, ending: { kind: "running" } };

describe("what an install of a package fetches is all that the start needs", () => {
  const spec = "@modelcontextprotocol/server-memory@2026.8.31";

  for (const [line, tool] of [
    [`pnpm dlx ${spec}`, "pnpm"],
    [`pnpm --package=${spec} dlx mcp-server-memory`, "pnpm"],
    [`bunx ${spec}`, "bunx"],
    [`bun x --bun ${spec}`, "bun"],
  ] as const) {
    where(npm, runs(tool, "--version"))(line, async () => {
      const plan = planIn(line);
      expect(await fetched(plan)).toMatchObject({ kind: "done", version: spec.split("@").at(-1) });
      expect(await startedAlone(plan)).toMatchObject(UP);
    });
  }

  where(npm, runs("deno", "--version"))(`deno run -A npm:${spec}`, async () => {
    const plan = planIn(`deno run -A npm:${spec}`);
    expect(await fetched(plan)).toMatchObject({ kind: "done" });
    expect(await startedAlone(plan)).toMatchObject(UP);
  });
});

/** A folder with a Go module whose server is in `cmd/server`. */
function goModule(): string {
  const folder = scratch();
  mkdirSync(path.join(folder, "cmd/server"), { recursive: true });
  writeFileSync(path.join(folder, "go.mod"), "module host.example/server\n\ngo 1.21\n");
  copyFileSync(path.join(PROGRAMS, "server.go"), path.join(folder, "cmd/server/main.go"));
  return folder;
}

function crate(): string {
  const folder = scratch();
  mkdirSync(path.join(folder, "src"));
  writeFileSync(
    path.join(folder, "Cargo.toml"),
    '[package]\nname = "server"\nversion = "1.0.0"\nedition = "2021"\n',
  );
  copyFileSync(path.join(PROGRAMS, "server.rs"), path.join(folder, "src/main.rs"));
  return folder;
}

describe("what an install builds is started as it is", () => {
  const go = where(runs("go", "version"));

  go("go run ./cmd/server", async () => {
    const plan = planIn("go run ./cmd/server --stdio", goModule());
    expect(await fetched(plan)).toMatchObject({ kind: "done" });
    expect(await startedAlone(plan)).toMatchObject(UP);
  });

  go("go run -C", async () => {
    const folder = goModule();
    const plan = planIn(`go run -C ${folder} ./cmd/server`);
    expect(await fetched(plan)).toMatchObject({ kind: "done" });
    expect(await startedAlone(plan)).toMatchObject(UP);
  });

  where(runs("cargo", "--version"))("cargo run", async () => {
    const manifest = path.join(crate(), "Cargo.toml");
    const plan = planIn(`cargo run -q --manifest-path ${manifest} -- --stdio`);
    expect(await fetched(plan)).toMatchObject({ kind: "done" });
    expect(await startedAlone(plan)).toMatchObject(UP);
  });

  where(runs("java", "-version"), runs("jar", "--version"))("java -jar", async () => {
    const cwd = scratch();
    spawnSync("javac", ["-d", cwd, path.join(PROGRAMS, "Server.java")]);
    spawnSync("jar", ["cfe", "server.jar", "Server", "Server.class"], { cwd });
    const plan = planIn("java -jar server.jar", cwd);
    expect(plan.install).toBeNull();
    expect(await startedAlone(plan)).toMatchObject(UP);
  });
});

/** A copy of the fixture servers, in which a tool may write. */
function servers(): string {
  const folder = scratch();
  cpSync(SERVERS, folder, { recursive: true });
  const scripts = { mcp: "node healthy.mjs" };
  writeFileSync(path.join(folder, "package.json"), JSON.stringify({ name: "servers", scripts }));
  return folder;
}

describe("what is there already comes up", () => {
  for (const [line, tool] of [
    ["bun healthy.mjs", "bun"],
    ["bun run --silent mcp", "bun"],
    ["deno run -A healthy.mjs", "deno"],
    ["deno task --quiet mcp", "deno"],
    ["pnpm run -s mcp", "pnpm"],
    ["pnpm --silent mcp", "pnpm"],
    ["pnpm exec node healthy.mjs", "pnpm"],
    ["yarn run -s mcp", "yarn"],
  ] as const) {
    where(runs(tool, "--version"))(line, async () => {
      const plan = planIn(line, servers());
      expect(["skipped", "done"]).toContain((await fetched(plan)).kind);
      expect(await startedAlone(plan)).toMatchObject(UP);
    });
  }
});
