import { spawnSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { expect, test } from "@jest/globals";
import { type ActionRun, runAction, workspace } from "./bundle.ts";

/** A build that needs a dependency: the compiler of a TypeScript project, in small. */
const COMPILER = `
const fs = require("node:fs");
module.exports = () => {
  fs.mkdirSync("dist", { recursive: true });
  fs.copyFileSync("src/index.ts", "dist/index.mjs");
};
`;

/** A server in TypeScript that is not built, with a lock file, as a fresh clone has it. */
function clone(changes: Readonly<Record<string, string | object>> = {}): string {
  const folder = workspace({
    ".mcp.json": { mcpServers: { tickets: { command: "node", args: ["mcp/dist/index.mjs"] } } },
    "mcp/package.json": {
      name: "tickets-mcp",
      version: "1.0.0",
      private: true,
      scripts: { build: "node compile.js" },
      devDependencies: { compiler: "file:./compiler" },
    },
    "mcp/compiler/package.json": { name: "compiler", version: "1.0.0", main: "index.js" },
    "mcp/compiler/index.js": COMPILER,
    "mcp/compile.js": 'require("compiler")();\n',
    "mcp/src/index.ts": 'import "{SERVERS}/healthy.mjs";\n',
    ...changes,
  });
  const cwd = path.join(folder, "mcp");
  const lock = spawnSync("npm", ["install", "--package-lock-only"], { cwd, encoding: "utf8" });
  if (lock.status !== 0) throw new Error(lock.stderr);
  rmSync(path.join(cwd, "node_modules"), { recursive: true, force: true });
  return folder;
}

const rulesOf = ({ report }: ActionRun) => report?.findings.map(({ rule }) => rule);
const findingOf = ({ report }: ActionRun) => report?.findings[0];

test("a fresh clone is installed by its lock file, built, and passes", () => {
  const folder = clone();
  const run = runAction(folder);
  expect(run.log).not.toContain("::error");
  expect(run.outputs).toMatchObject({ outcome: "passed", passed: "1" });
  const stages = run.report?.servers[0]?.stages.map(({ name, outcome }) => `${name} ${outcome}`);
  expect(stages).toContain("install passed");
  expect(readFileSync(path.join(folder, "mcp/dist/index.mjs"), "utf8")).toMatch(/healthy/);
});

test("without `install` the missing entry is told, with the commands that make it", () => {
  const run = runAction(clone(), { install: "false" });
  expect(findingOf(run)).toMatchObject({
    rule: "entry-file-missing",
    fix: expect.stringContaining("- run: cd mcp && npm ci && npm run build"),
  });
});

test("a build that fails is told with its own words", () => {
  const run = runAction(clone({ "mcp/compile.js": 'throw new Error("no such option");\n' }));
  expect(rulesOf(run)).toEqual(["entry-file-missing"]);
  expect(findingOf(run)).toMatchObject({
    title: "`mcp/dist/index.mjs` does not exist, and its build does not make it",
    why: expect.stringContaining("`cd mcp && npm run build` was run to make it, and it failed"),
    evidence: [expect.stringContaining("no such option")],
  });
});

test("a lock file that does not fit is told with what brings it up to date", () => {
  const folder = clone();
  rmSync(path.join(folder, "mcp/package-lock.json"));
  const empty = { name: "tickets-mcp", version: "1.0.0", lockfileVersion: 3, packages: {} };
  const run = runAction(
    workspace({
      ".mcp.json": readFileSync(path.join(folder, ".mcp.json"), "utf8"),
      "mcp/package.json": readFileSync(path.join(folder, "mcp/package.json"), "utf8"),
      "mcp/package-lock.json": empty,
    }),
  );
  expect(rulesOf(run)).toEqual(["dependencies-not-installed"]);
  expect(findingOf(run)).toMatchObject({
    title: "the dependencies of `mcp` are not installed",
    confidence: "confirmed",
    fix: expect.stringContaining("cd mcp && npm install"),
  });
});
