import { writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "@jest/globals";
import { INPUTS } from "../../src/options/table.ts";
import { TOOL } from "../../src/version.ts";
import { expectValidReport } from "../report/validate-report.ts";
import { fixtures, runCli, workspace } from "./bundle.ts";

describe("the command line tool", () => {
  test("prints a line for each server and exits with 0 where all came up", () => {
    const run = runCli(workspace({ ".mcp.json": fixtures("healthy") }), []);
    expect(run).toMatchObject({ code: 0, stderr: "healthy: list passed\n" });
    expect(run.stdout).toContain("1 server: 1 passed, 0 failed, 0 skipped");
  });

  test("exits with 1 and names the cause where one did not", () => {
    const run = runCli(workspace({ ".mcp.json": fixtures("needs-variable") }), []);
    expect(run.code).toBe(1);
    expect(run.stdout).toContain("error[missing-env-var]");
    expect(run.stdout).not.toContain("\u001b");
  });

  test("prints the JSON report, and nothing else, with --json", () => {
    const run = runCli(workspace({ ".mcp.json": fixtures("crashes") }), ["--json"]);
    expect(run.code).toBe(1);
    expectValidReport(JSON.parse(run.stdout));
  });

  test("looks into a folder, reads a file, follows a glob", () => {
    const folder = workspace({ "deep/down/.mcp.json": fixtures("healthy") });
    for (const where of ["deep", "deep/down/.mcp.json", "**/.mcp.json"]) {
      expect(runCli(folder, [where, "--no-start", "--json"]).stdout).toContain(
        '"deep/down/.mcp.json"',
      );
    }
  });

  test("asks an address that is given in place of a config", () => {
    const run = runCli(workspace({}), [
      "http://me:hush-hush@127.0.0.1:9/mcp?key=hush-hush",
      "--json",
    ]);
    const report = JSON.parse(run.stdout);
    expectValidReport(report);
    expect({ code: run.code, servers: report.servers }).toMatchObject({
      code: 1,
      servers: [
        {
          ...{ name: "127.0.0.1:9", file: null, transport: "http", launch: null },
          ...{ outcome: "failed", rule: "remote-unreachable" },
          remote: { url: "http://127.0.0.1:9/mcp", status: null, spoken: null },
        },
      ],
    });
    expect(run.stdout + run.stderr).not.toContain("hush");
  });

  test("takes an address of the web alone, and does not repeat another one", () => {
    const run = runCli(workspace({}), ["--url", "ws://me:hush-hush@127.0.0.1/"]);
    expect(run).toMatchObject({ code: 2, stdout: "" });
    expect(run.stderr).toMatch(/^mcp-handshake: input `url`: /);
    expect(run.stderr).not.toContain("hush");
  });

  test("gives a wrong flag one sentence and exits with 2", () => {
    const run = runCli(workspace({}), ["--timeout", "never"]);
    expect(run).toMatchObject({ code: 2, stdout: "" });
    expect(run.stderr).toBe(
      "mcp-handshake: input `timeout`: `never` is not allowed, expected seconds, a number above 0 and up to 2147483\n",
    );
  });

  test("knows its version and lists every flag", () => {
    expect(runCli(workspace({}), ["--version"]).stdout).toBe(`${TOOL.version}\n`);
    const { stdout } = runCli(workspace({}), ["--help"]);
    const flags = INPUTS.filter(({ name }) => name !== "config").map(({ name }) => name);
    expect(flags.filter((name) => !new RegExp(`--(?:no-)?${name}\\b`).test(stdout))).toEqual([]);
  });

  test("writes the report and the summary where it is told to", () => {
    const folder = workspace({ ".mcp.json": fixtures("healthy") });
    const summary = path.join(folder, "summary.md");
    writeFileSync(summary, "");
    const run = runCli(folder, ["--report", "out/report.json", "--json"], {
      GITHUB_STEP_SUMMARY: summary,
    });
    expect(run.code).toBe(0);
  });
});
