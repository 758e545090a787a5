import { spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import os from "node:os";
import path from "node:path";
import { describe, expect, test } from "@jest/globals";
import type { Plan } from "../../src/model/plan.ts";
import { inspect } from "../../src/run/inspect.ts";
import { type InstallCommand, runCommand } from "../../src/run/install/command.ts";
import { Projects, type RunStep } from "../../src/run/project.ts";
import { planOf } from "./run-fixture.ts";

type Files = Readonly<Record<string, string | object>>;

function workspace(files: Files): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), "project-"));
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, typeof content === "string" ? content : JSON.stringify(content));
  }
  return folder;
}

/** A plan that is started in the root of a workspace. */
const planIn = (folder: string, line: readonly string[]): Plan => ({
  ...planOf(line, { cwd: folder }),
  workspace: folder,
});

const LIMIT_MS = 120_000;
const run: RunStep = (command) => runCommand(command, LIMIT_MS);

/** Keeps what is run, and in how many processes at once. */
function recording(work: RunStep = run) {
  const commands: InstallCommand[] = [];
  let now = 0;
  let most = 0;
  const recorded: RunStep = async (command) => {
    commands.push(command);
    now += 1;
    most = Math.max(most, now);
    const course = await work(command);
    now -= 1;
    return course;
  };
  const lines = () => commands.map(({ command, args }) => [command, ...args].join(" "));
  return { run: recorded, commands, lines, most: () => most };
}

/** Prepares a plan in a run of its own. */
const prepare = (plan: Plan, work: RunStep = run) => new Projects(work).prepare(plan, plan.env);

const runs = (command: string, args: readonly string[] = ["--version"]): boolean =>
  spawnSync(command, [...args], { shell: process.platform === "win32" }).status === 0;
const withTool = (command: string) => (runs(command) ? test : test.skip);

/** A TypeScript server without the compiler: what builds it is a script of Node.js. */
const COMPILES = `
const fs = require("node:fs");
fs.mkdirSync("dist", { recursive: true });
fs.copyFileSync("src/index.ts", "dist/index.js");
`;
const LOCAL: Files = {
  "local/package.json": { name: "local", version: "1.0.0", main: "index.js" },
  "local/index.js": "module.exports = 42;\n",
};
const SERVER: Files = {
  ...LOCAL,
  "package.json": {
    name: "acme-mcp",
    version: "1.0.0",
    private: true,
    dependencies: { local: "file:./local" },
    scripts: { build: "node compile.js" },
  },
  "compile.js": COMPILES,
  "src/index.ts": 'process.exit(require("local"));\n',
};
const BUILT = ["node", "dist/index.js"];

/** A fresh clone of a project whose lock file the tool itself has written. */
function cloneOf(files: Files, lock: readonly string[]): string {
  const folder = workspace(files);
  const [command = "", ...args] = lock;
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: folder, encoding: "utf8" });
  if (status !== 0) throw new Error(`${lock.join(" ")}: ${stdout}${stderr}`);
  rmSync(path.join(folder, "node_modules"), { recursive: true, force: true });
  return folder;
}

const LOCKS: Readonly<Record<string, readonly string[]>> = {
  npm: ["npm", "install", "--package-lock-only"],
  pnpm: ["pnpm", "install", "--lockfile-only"],
  yarn: ["yarn", "install"],
  bun: ["bun", "install", "--lockfile-only"],
};
const INSTALLS: Readonly<Record<string, string>> = {
  npm: "npm ci",
  pnpm: "pnpm install --frozen-lockfile",
  yarn: "yarn install --frozen-lockfile",
  bun: "bun install --frozen-lockfile",
};

describe.each(Object.keys(LOCKS))("a fresh clone with a lock file of %s", (tool) => {
  const lock = LOCKS[tool] as readonly string[];

  withTool(tool)("is installed, then built, and the entry runs", async () => {
    const folder = cloneOf(SERVER, lock);
    const record = recording();
    const result = await prepare(planIn(folder, BUILT), record.run);
    expect(result).toMatchObject({ install: { kind: "done" }, facts: [], blocked: false });
    expect(record.lines()).toEqual([INSTALLS[tool], `${tool} run build`]);
    expect(spawnSync("node", BUILT.slice(1), { cwd: folder }).status).toBe(42);
  });

  withTool(tool)("is left as it is once it is ready", async () => {
    const folder = cloneOf(SERVER, lock);
    await prepare(planIn(folder, BUILT));
    const record = recording();
    expect((await prepare(planIn(folder, BUILT), record.run)).install).toEqual({ kind: "skipped" });
    expect(record.lines()).toEqual([]);
  });

  withTool(tool)("whose manifest has moved on fails with the words of the tool", async () => {
    const folder = cloneOf(SERVER, lock);
    const manifest = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8"));
    manifest.dependencies.other = "file:./other";
    writeFileSync(path.join(folder, "package.json"), JSON.stringify(manifest));
    mkdirSync(path.join(folder, "other"));
    writeFileSync(path.join(folder, "other/package.json"), '{"name":"other","version":"1.0.0"}');
    const result = await prepare(planIn(folder, BUILT));
    expect(result).toMatchObject({
      install: { kind: "failed", code: 1, output: expect.stringMatching(/lock ?file|in sync/i) },
      facts: [
        {
          kind: "project-install-failed",
          captures: { command: INSTALLS[tool], problem: "failed with exit code 1", folder: "." },
        },
      ],
      blocked: true,
    });
    expect(existsSync(path.join(folder, "node_modules"))).toBe(false);
  });

  withTool(tool)(
    "is installed at the root of its workspaces, and built in its folder",
    async () => {
      const { "package.json": manifest, ...member } = SERVER;
      const files = Object.fromEntries(
        Object.entries(member).map(([name, text]) => [`packages/server/${name}`, text]),
      );
      const root = { name: "root", version: "1.0.0", private: true, workspaces: ["packages/*"] };
      const clone = cloneOf(
        {
          ...files,
          "packages/server/package.json": manifest as object,
          "package.json": root,
          "pnpm-workspace.yaml": "packages:\n  - packages/*\n",
        },
        lock,
      );
      rmSync(path.join(clone, "packages/server/node_modules"), { recursive: true, force: true });
      const record = recording();
      const plan = planIn(clone, ["node", "packages/server/dist/index.js"]);
      expect(await prepare(plan, record.run)).toMatchObject({ install: { kind: "done" } });
      expect(record.commands.map(({ cwd }) => path.relative(clone, cwd))).toEqual([
        ...["", "packages/server"],
      ]);
      expect(spawnSync("node", plan.args, { cwd: clone }).status).toBe(42);
    },
  );
});

describe("what is there", () => {
  const files = { ...SERVER, "package-lock.json": "{}" };

  test.each(["zod/package.json", ".package-lock.json", ".modules.yaml"])(
    "dependencies with node_modules/%s are never installed over",
    async (name) => {
      const folder = workspace({ ...files, [`node_modules/${name}`]: "", "dist/index.js": "" });
      expect(await prepare(planIn(folder, BUILT))).toMatchObject({ install: { kind: "skipped" } });
      expect(readFileSync(path.join(folder, "node_modules", name), "utf8")).toBe("");
    },
  );

  test("an entry is never built over", async () => {
    const folder = workspace({ ...files, "node_modules/local/x": "", "dist/index.js": "mine" });
    await prepare(planIn(folder, BUILT));
    expect(readFileSync(path.join(folder, "dist/index.js"), "utf8")).toBe("mine");
  });

  test("an entry that Node.js finds by its ending is there", async () => {
    const folder = workspace({ ...files, "node_modules/local/x": "", "dist/index.js": "" });
    const record = recording();
    await prepare(planIn(folder, ["node", "dist/index"]), record.run);
    expect(record.lines()).toEqual([]);
  });

  test("Yarn without `node_modules` is installed", async () => {
    const folder = workspace({
      ...SERVER,
      "yarn.lock": "__metadata:\n",
      ".pnp.cjs": "",
      "a.js": "",
    });
    const record = recording();
    await prepare(planIn(folder, ["node", "a.js"]), record.run);
    expect(record.lines()).toEqual([]);
  });
});

describe("nothing is run", () => {
  const LOCKED = { ...SERVER, "package-lock.json": "{}" };
  const { "package.json": manifest } = SERVER;

  const cases: readonly (readonly [string, Files, readonly string[]])[] = [
    ["without a lock file", SERVER, BUILT],
    ["for a program that is no file of a project", LOCKED, ["acme-mcp"]],
    ["outside of a project", { "server.js": "" }, ["node", "server.js"]],
    [
      "without dependencies",
      { "package.json": {}, "package-lock.json": {} },
      ["node", "server.js"],
    ],
    ["above the workspace", { ...LOCKED, "inner/x": "" }, ["node", "../server.js"]],
    ["where a manifest is broken", { "package.json": "{", "yarn.lock": "" }, ["node", "server.js"]],
    [
      "for a lock file of somebody else's above",
      { ...LOCKED, "tools/package.json": manifest as object },
      ["node", "tools/server.js"],
    ],
    ["for a missing source", { ...LOCKED, "node_modules/a/x": "" }, ["node", "src/index.js"]],
    [
      "for an output that no script builds",
      { "package.json": {}, "package-lock.json": {} },
      ["node", "dist/x.js"],
    ],
    [
      "for a missing output of a package",
      { ...LOCKED, "node_modules/a/x": "" },
      ["node", "node_modules/tsx/dist/cli.mjs", "src/index.ts"],
    ],
  ];

  test.each(cases)("%s", async (_, files, line) => {
    const record = recording();
    const folder = path.join(workspace(files), line[1]?.startsWith("..") ? "inner" : "");
    const result = await prepare(planIn(folder, line), record.run);
    expect(result).toEqual({ install: { kind: "skipped" }, facts: [], blocked: false });
    expect(record.lines()).toEqual([]);
  });

  test("behind a link that leads out of the workspace", async () => {
    const outside = workspace(LOCKED);
    const folder = workspace({ "x.txt": "" });
    symlinkSync(outside, path.join(folder, "linked"));
    const record = recording();
    await prepare(planIn(folder, ["node", "linked/dist/index.js"]), record.run);
    expect(record.lines()).toEqual([]);
  });
});

test("a tool of the project is installed with it", async () => {
  const folder = cloneOf(SERVER, LOCKS.npm as readonly string[]);
  const result = await prepare(planIn(folder, ["node", "node_modules/local/index.js"]));
  expect(result).toMatchObject({ install: { kind: "done" }, blocked: false });
});

test("a variable for the server does not leave out what its build needs", async () => {
  const folder = cloneOf(SERVER, LOCKS.npm as readonly string[]);
  const plan = planIn(folder, BUILT);
  const record = recording();
  await new Projects(record.run).prepare(plan, { ...plan.env, NODE_ENV: "production", A: "b" });
  for (const { env } of record.commands) {
    expect(env).toMatchObject({ A: "b" });
    expect(env).not.toHaveProperty("NODE_ENV");
  }
});

describe("a project that several servers use", () => {
  const files = {
    ...SERVER,
    "compile.js": `${COMPILES}fs.copyFileSync("src/index.ts", "dist/other.js");\n`,
  };

  test("is installed and built once, one step after the other", async () => {
    const folder = cloneOf(files, LOCKS.npm as readonly string[]);
    const record = recording();
    const projects = new Projects(record.run);
    const entries = ["dist/index.js", "dist/other.js", "dist/missing.js"];
    const results = await Promise.all(
      entries.map((entry) => {
        const plan = planIn(folder, ["node", entry]);
        return projects.prepare(plan, plan.env);
      }),
    );
    expect(record.lines()).toEqual(["npm ci", "npm run build"]);
    expect(record.most()).toBe(1);
    expect(results.map(({ blocked }) => blocked)).toEqual([false, false, true]);
    expect(results.map(({ install }) => install.kind)).toEqual(["done", "done", "failed"]);
  });

  test("fails for all of them with one run", async () => {
    const folder = workspace({ ...SERVER, "package-lock.json": "{" });
    const record = recording();
    const projects = new Projects(record.run);
    const plan = planIn(folder, BUILT);
    const both = [projects.prepare(plan, plan.env), projects.prepare({ ...plan }, plan.env)];
    const [one, two] = await Promise.all(both);
    expect(record.lines()).toEqual(["npm ci"]);
    expect(one?.install.kind).toBe("failed");
    expect(two).toEqual(one);
  });
});

describe("a build that does not make the entry", () => {
  const built = (build: string): Files => ({ "package.json": { scripts: { build } } });

  test("fails with its words", async () => {
    const folder = workspace(built("node compile.js"));
    writeFileSync(
      path.join(folder, "compile.js"),
      'console.error("src/index.ts(1,7): error TS2322: wrong");process.exit(2);',
    );
    expect(await prepare(planIn(folder, BUILT))).toMatchObject({
      install: {
        kind: "failed",
        code: 2,
        output: expect.stringMatching(/^\$ npm run build\n[\s\S]*error TS2322: wrong/),
      },
      facts: [
        {
          kind: "entry-not-built",
          captures: {
            argument: "dist/index.js",
            path: "dist/index.js",
            command: "npm run build",
            problem: "failed with exit code 2",
          },
        },
      ],
      blocked: true,
    });
  });

  test("although it ends well", async () => {
    const folder = workspace(built("node -e 0"));
    expect(await prepare(planIn(folder, BUILT))).toMatchObject({
      install: { kind: "failed", code: 0 },
      facts: [{ captures: { problem: "ended well and did not make it" } }],
      blocked: true,
    });
  });

  test("counts as well where it has complained and made it", async () => {
    const folder = workspace({ ...built("node compile.js"), "src/index.ts": "" });
    writeFileSync(path.join(folder, "compile.js"), `${COMPILES}process.exit(2);`);
    expect(await prepare(planIn(folder, BUILT))).toMatchObject({
      install: { kind: "done" },
      facts: [],
      blocked: false,
    });
  });

  test("is ended at its limit, and leaves no half entry", async () => {
    const folder = workspace({ ...built("node compile.js"), "src/index.ts": "" });
    writeFileSync(path.join(folder, "compile.js"), `${COMPILES}setInterval(() => {}, 1000);`);
    const ended: RunStep = (command) => runCommand(command, 3000);
    expect(await prepare(planIn(folder, BUILT), ended)).toMatchObject({
      install: { kind: "timed-out" },
      facts: [{ captures: { problem: "did not end within the time for installs" } }],
    });
    expect(existsSync(path.join(folder, "dist/index.js"))).toBe(false);
  });
});

describe("an install that is ended at its limit", () => {
  const slow = {
    ...SERVER,
    "local/package.json": { name: "local", version: "1.0.0", scripts: { install: "sleep 60" } },
    "dist/index.js": "",
  };
  const ended: RunStep = (command) => runCommand(command, 4000);

  test("leaves no half `node_modules`, and does not keep the entry from its start", async () => {
    const folder = cloneOf(slow, LOCKS.npm as readonly string[]);
    expect(await prepare(planIn(folder, BUILT), ended)).toMatchObject({
      install: { kind: "timed-out" },
      blocked: false,
    });
    expect(existsSync(path.join(folder, "node_modules"))).toBe(false);
  });

  test("leaves other things in `node_modules` as they were", async () => {
    const folder = cloneOf(SERVER, LOCKS.npm as readonly string[]);
    mkdirSync(path.join(folder, "node_modules/.cache"), { recursive: true });
    const fills: RunStep = async ({ cwd }) => {
      mkdirSync(path.join(cwd, "node_modules/half"));
      return { code: null, timedOut: true, started: true, durationMs: 1, stdout: "", output: "" };
    };
    await prepare(planIn(folder, BUILT), fills);
    expect(readdirSync(path.join(folder, "node_modules"))).toEqual([".cache"]);
  });
});

test("a tool that is not there is named, with the lock file that needs it", async () => {
  const folder = workspace({ ...SERVER, "pnpm-lock.yaml": "" });
  const plan = planIn(folder, BUILT);
  const record = recording();
  const empty = { ...plan.env, PATH: folder };
  expect(await new Projects(record.run).prepare(plan, empty)).toEqual({
    install: { kind: "skipped" },
    facts: [
      {
        kind: "project-tool-missing",
        captures: { tool: "pnpm", lock: "pnpm-lock.yaml", path: folder },
      },
    ],
    blocked: true,
  });
  expect(record.lines()).toEqual([]);
});

test("another lock file counts where the tool of the first is not there", async () => {
  const folder = workspace({ ...SERVER, "pnpm-lock.yaml": "", "package-lock.json": "", npm: "" });
  spawnSync("chmod", ["+x", path.join(folder, "npm")]);
  const plan = planIn(folder, BUILT);
  const record = recording(async () => ({
    ...{ code: 1, timedOut: false, started: true, durationMs: 1, stdout: "", output: "" },
  }));
  await new Projects(record.run).prepare(plan, { ...plan.env, PATH: folder });
  expect(record.lines()).toEqual(["npm ci"]);
});

describe("a virtual environment of uv", () => {
  const PYPROJECT = '[project]\nname = "acme"\nversion = "1.0.0"\nrequires-python = ">=3.9"\n';
  const pythonPlan = (folder: string): Plan => ({
    ...planIn(folder, [".venv/bin/python", "server.py"]),
    project: { language: "python", anchor: ".venv/bin/python" },
  });

  withTool("uv")("is made as the lock file says", async () => {
    const folder = cloneOf({ "pyproject.toml": PYPROJECT }, ["uv", "lock"]);
    const record = recording();
    const result = await prepare(pythonPlan(folder), record.run);
    expect(result).toMatchObject({ install: { kind: "done" }, blocked: false });
    expect(record.lines()).toEqual(["uv sync --frozen"]);
    expect(existsSync(path.join(folder, ".venv/bin/python"))).toBe(true);
    expect((await prepare(pythonPlan(folder))).install).toEqual({ kind: "skipped" });
  });

  test("is not touched where it is there in part", async () => {
    const folder = workspace({
      "pyproject.toml": PYPROJECT,
      "uv.lock": "",
      ".venv/pyvenv.cfg": "",
    });
    const record = recording();
    await prepare(pythonPlan(folder), record.run);
    expect(record.lines()).toEqual([]);
  });

  withTool("uv")("that cannot be made leaves nothing behind", async () => {
    const folder = workspace({ "pyproject.toml": PYPROJECT, "uv.lock": "broken" });
    expect(await prepare(pythonPlan(folder))).toMatchObject({
      install: { kind: "failed", output: expect.stringContaining("uv.lock") },
      blocked: true,
    });
    expect(existsSync(path.join(folder, ".venv"))).toBe(false);
  });
});

describe("the command that would make a missing entry", () => {
  const buildOf = async (files: Files, entry: string) => {
    const { facts } = await inspect(planIn(workspace(files), ["node", entry]));
    return facts.find(({ kind }) => kind === "entry-missing")?.captures.build;
  };
  const { "package.json": manifest } = SERVER;

  test.each([
    ["package-lock.json", "npm ci && npm run build"],
    ["pnpm-lock.yaml", "pnpm install --frozen-lockfile && pnpm run build"],
    ["README.md", "npm install && npm run build"],
  ])("with %s", async (file, command) => {
    expect(await buildOf({ ...SERVER, [file]: "" }, "dist/index.js")).toBe(command);
  });

  test("in a folder of the workspace", async () => {
    const files = { "mcp/package.json": manifest as object, "mcp/package-lock.json": "" };
    expect(await buildOf(files, "mcp/dist/index.js")).toBe("cd mcp && npm ci && npm run build");
  });

  test("is not known for a source", async () => {
    expect(await buildOf(SERVER, "src/main.js")).toBe("");
  });
});
