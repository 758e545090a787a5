import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { describe, expect, test } from "@jest/globals";
import { CLI, fixtures, runAction, runCli, workspace } from "./bundle.ts";

/** Nothing can be made below a file. */
const belowAFile = (): string => {
  const file = path.join(mkdtempSync(path.join(os.tmpdir(), "faults-")), "file");
  writeFileSync(file, "");
  return path.join(file, "below");
};

const dying = { mcpServers: { dies: { command: "node", args: ["-e", "process.exit(3)"] } } };
const posix = process.platform === "win32" ? test.skip : test;
const onFull = existsSync("/dev/full") ? test : test.skip;

const onProc = existsSync("/proc/self") ? test : test.skip;

const inShell = (folder: string, script: string) =>
  spawnSync("sh", ["-c", script], {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, NODE: process.execPath, CLI },
  });

describe("what cannot be written takes nothing from the verdict", () => {
  test("a failed check stays one, and all other files are written", () => {
    const folder = workspace({ ".mcp.json": dying });
    const below = belowAFile();
    const inputs = { confirm: "false", report: below, sarif: ".", junit: "junit.xml" };
    // What these two name is read by nobody else.
    const env = { GITHUB_OUTPUT: below, GITHUB_STEP_SUMMARY: folder };
    const { code, commands, log } = runAction(folder, inputs, env);
    expect(code).toBe(1);
    expect(readFileSync(path.join(folder, "junit.xml"), "utf8")).toContain("<testcase");
    const messages = commands.map(({ name, message }) => `${name}: ${message}`).join("\n");
    expect(messages).toMatch(
      /^error: input `report`: `.+below` cannot be written \(.*it is a file/m,
    );
    expect(messages).toMatch(/^error: input `sarif`: .+ cannot be written \(EISDIR/m);
    expect(messages).toMatch(/^warning: the outputs of this step .+`GITHUB_OUTPUT`/m);
    expect(messages).toMatch(/^warning: the job summary .+`GITHUB_STEP_SUMMARY`/m);
    expect(log).not.toContain("    at ");
  });

  test("a good one fails as bad input does, and names no file that is not there", () => {
    const folder = workspace({ ".mcp.json": fixtures("healthy") });
    const inputs = { start: "false", sarif: ".", junit: "junit.xml" };
    const { code, outputs } = runAction(folder, inputs);
    expect(code).toBe(2);
    expect(outputs).toMatchObject({ outcome: "passed", sarif: "" });
    expect(outputs.junit).toBe(path.join(folder, "junit.xml"));
  });

  test("a good one without a summary and outputs stays good", () => {
    const folder = workspace({ ".mcp.json": fixtures("healthy") });
    const below = belowAFile();
    const env = { GITHUB_OUTPUT: below, GITHUB_STEP_SUMMARY: below };
    expect(runAction(folder, { start: "false" }, env).code).toBe(0);
  });

  onProc("a folder that cannot be made where the file system takes none is told", () => {
    const folder = workspace({ ".mcp.json": fixtures("healthy") });
    const report = "/proc/none/of/this.json";
    const { code, stderr } = runCli(folder, ["--no-start", "--report", report]);
    expect(code).toBe(2);
    expect(stderr).toContain(
      "input `report`: `/proc/none/of/this.json` cannot be written (its folder `/proc/none/of` cannot be made: ENOENT",
    );
  });

  test("a baseline that cannot be written leaves the report", () => {
    const script = 'require("fs").writeFileSync("kept", ""); process.exit(3)';
    const servers = { spoils: { command: "node", args: ["-e", script] } };
    const folder = workspace({ ".mcp.json": { mcpServers: servers } });
    const args = ["--no-confirm", "--json", "--baseline", "kept/b.json", "--update-baseline"];
    const { code, stdout, stderr } = runCli(folder, args);
    expect(stderr).toMatch(/^mcp-handshake: input `baseline`: .+ cannot be written \([^\n]+\)\n$/);
    expect(JSON.parse(stdout).counts.failed).toBe(1);
    expect(code).toBe(1);
  });
});

test("a report that would take the place of a config is refused before anything is started", () => {
  const folder = workspace({ ".mcp.json": dying });
  const before = readFileSync(path.join(folder, ".mcp.json"), "utf8");
  const { code, stdout, stderr } = runCli(folder, ["--html", ".mcp.json"]);
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toContain("input `html`: `.mcp.json` is a config");
  expect(readFileSync(path.join(folder, ".mcp.json"), "utf8")).toBe(before);
});

test("without `RUNNER_TEMP` the report goes to the temporary folder of the system", () => {
  const folder = workspace({ ".mcp.json": fixtures("healthy") });
  const { outputs } = runAction(folder, { start: "false" }, { RUNNER_TEMP: "", TMPDIR: folder });
  expect(outputs.report).toBe(path.join(folder, "mcp-handshake", "report.json"));
});

test("a folder of `RUNNER_TEMP` that is not there is made", () => {
  const folder = workspace({ ".mcp.json": fixtures("healthy") });
  const RUNNER_TEMP = path.join(folder, "not", "there");
  expect(runAction(folder, { start: "false" }, { RUNNER_TEMP }).report?.outcome).toBe("passed");
});

describe("output that nobody takes", () => {
  onFull("on a full disk is told, and the report is written", () => {
    const folder = workspace({ ".mcp.json": fixtures("healthy") });
    const script = '"$NODE" "$CLI" --start false --report report.json > /dev/full';
    const { status, stderr } = inShell(folder, script);
    expect(status).toBe(2);
    expect(stderr).toContain("stdout cannot be written (ENOSPC: no space left on device)\n");
    expect(readFileSync(path.join(folder, "report.json"), "utf8")).toContain('"version": 1');
  });

  posix("and its reader has left, is no trouble", () => {
    const folder = workspace({ ".mcp.json": fixtures("healthy") });
    const run = '"$NODE" "$CLI" --start false --report report.json; echo $? > code';
    const { stderr } = inShell(folder, `(${run}) | true`);
    expect(stderr).not.toContain("Error");
    expect(readFileSync(path.join(folder, "code"), "utf8")).toBe("0\n");
    expect(existsSync(path.join(folder, "report.json"))).toBe(true);
  });

  posix("is shared with a report on `/dev/stdout`, and neither overwrites the other", () => {
    const folder = workspace({ ".mcp.json": fixtures("healthy") });
    inShell(folder, '"$NODE" "$CLI" --start false --report /dev/stdout > all');
    const all = readFileSync(path.join(folder, "all"), "utf8");
    expect(all).toContain("1 server: 0 passed");
    expect(all).toContain('"version": 1');
  });
});

posix("a current folder that is gone is told in one sentence", () => {
  const { status, stderr } = inShell(workspace({}), 'rmdir "$PWD" && "$NODE" "$CLI"');
  expect(status).toBe(2);
  expect(stderr).toMatch(/^mcp-handshake: the current folder cannot be used \(ENOENT[^\n]*\)\n$/);
});

posix("a workspace with a strange name is checked as any other", () => {
  const name = path.join("a \"b\"\n'c' $(d) `e` ☃", ...Array.from({ length: 100 }, () => "deep"));
  const folder = path.join(workspace({}), name);
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, ".mcp.json"), JSON.stringify(dying));
  const { code, stdout } = runCli(folder, ["--no-confirm", "--json"]);
  expect(code).toBe(1);
  expect(JSON.parse(stdout).servers[0].ending).toMatchObject({ kind: "exited", code: 3 });
});

posix("few descriptors make servers wait for each other, and fail none", () => {
  const { mcpServers } = fixtures("healthy") as { mcpServers: { healthy: { args: string[] } } };
  const [file = ""] = mcpServers.healthy.args;
  const entry = (at: number) => [`s${at}`, { command: "node", args: [file, String(at)] }];
  const servers = Object.fromEntries(Array.from({ length: 12 }, (_, at) => entry(at)));
  const folder = workspace({ ".mcp.json": { mcpServers: servers } });
  const script = 'ulimit -n 64; "$NODE" "$CLI" --no-confirm --concurrency 12';
  const { status, stdout } = inShell(folder, script);
  expect(stdout).toContain("12 servers: 12 passed, 0 failed");
  expect(status).toBe(0);
});

test("a clock that jumps by years, back and ahead, changes no limit and no duration", () => {
  const jump =
    "const now = Date.now; let calls = 0; Date.now = () => now() + 1e11 * ((calls++ % 3) - 1);";
  const folder = workspace({ ".mcp.json": fixtures("healthy"), "jump.cjs": jump });
  const hook = `--require=${path.join(folder, "jump.cjs")}`;
  const { code, stdout } = runCli(folder, ["--json"], { NODE_OPTIONS: hook });
  expect(code).toBe(0);
  const { durationMs, servers } = JSON.parse(stdout);
  const { durationMs: answeredIn } = servers[0].handshake;
  expect([durationMs, answeredIn].every((ms) => ms > 0 && ms < 1e9)).toBe(true);
});
