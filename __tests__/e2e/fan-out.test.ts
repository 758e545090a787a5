import { cpSync, mkdirSync, rmSync, truncateSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "@jest/globals";
import { expectValidReport } from "../report/validate-report.ts";
import { fixtures, runCli, workspace } from "./bundle.ts";
import { filesIn, runWorkflow } from "./simulated-workflow.ts";

const EXAMPLE = "examples/fan-out/workflow.yml";

/** A healthy server with a name that a line of `servers` does not take as it is, another one, and a broken one. */
const NAMES = ["healthy", "!odd [*]", "needs-variable"];
const config = () => {
  const { mcpServers } = fixtures("healthy", "needs-variable") as {
    mcpServers: Record<string, object>;
  };
  return { mcpServers: { ...mcpServers, "!odd [*]": mcpServers.healthy } };
};

const folder = workspace({ "app/.mcp.json": config() });
const run = runWorkflow(EXAMPLE, folder);

/** The reports of all jobs in a folder of their own. */
function reports(): string {
  const to = path.join(workspace({}), "reports");
  mkdirSync(to);
  for (const [file] of filesIn(run.artifacts)) cpSync(file, path.join(to, path.basename(file)));
  return path.dirname(to);
}

const named = (start: string): string =>
  path.basename(filesIn(run.artifacts).find(([, name]) => name.includes(start))?.[0] ?? "");

const merged = (place: string, ...flags: readonly string[]) => {
  const { code, stdout, stderr } = runCli(place, ["merge", "reports/*.json", "--json", ...flags]);
  if (stdout === "") throw new Error(stderr);
  const report = JSON.parse(stdout);
  expectValidReport(report);
  return { code, report };
};

describe("the example workflow", () => {
  test("lists without a word, and checks each server in a job that is called as it", () => {
    expect(run.jobs.list).toMatchObject([{ result: "success", action: { commands: [] } }]);
    expect(run.jobs.check?.map(({ name }) => name).toSorted()).toEqual(NAMES.toSorted());
    for (const { result, action, name } of run.jobs.check ?? []) {
      expect({ result, commands: action?.commands }).toEqual({ result: "success", commands: [] });
      expect(action?.report?.servers.map((server) => server.name)).toEqual([name]);
    }
  });

  test("gives one verdict, with one annotation for the server that failed", () => {
    const [verdict] = run.jobs.verdict ?? [];
    expect(verdict).toMatchObject({ result: "failure", action: { code: 1 } });
    expect(verdict?.action?.outputs).toMatchObject({ outcome: "failed", passed: "2", failed: "1" });
    const [error, ...more] = verdict?.action?.commands ?? [];
    expect(error).toMatchObject({
      name: "error",
      properties: {
        file: "app/.mcp.json",
        title: expect.stringContaining("needs-variable: `TICKETS_API_KEY` is not set"),
      },
    });
    // No job of the matrix sees two servers.
    expect(more.map(({ properties }) => properties.title)).toEqual([
      expect.stringContaining("`!odd [*]` and `healthy` are one and the same server"),
    ]);
    expect(verdict?.action?.summary).toContain("1 of 3 servers failed");
  });

  test("passes where no config names a server", () => {
    const empty = runWorkflow(EXAMPLE, workspace({ "README.md": "nothing here" }));
    expect(empty.jobs.check).toEqual([]);
    expect(empty.jobs.verdict).toMatchObject([{ result: "success", action: { code: 0 } }]);
  });
});

describe("a merge on the command line", () => {
  test("says which server has no result", () => {
    const place = reports();
    rmSync(path.join(place, "reports", named("odd")));
    const { code, report } = merged(place);
    expect(code).toBe(1);
    expect(report.counts).toEqual({ servers: 3, passed: 1, failed: 2, skipped: 0 });
    expect(report.findings).toContainEqual(
      expect.objectContaining({ rule: "report-missing", level: "error", server: "!odd [*]" }),
    );
  });

  test("says which file is no report, and merges the others", () => {
    const place = reports();
    const broken = named("healthy");
    truncateSync(path.join(place, "reports", broken), 200);
    const { report } = merged(place, "--levels", "report-missing=off");
    expect(report.findings).toContainEqual(
      expect.objectContaining({
        rule: "report-unreadable",
        title: `\`reports/${broken}\` is not merged: it is no JSON, or was cut off`,
      }),
    );
    expect(report.counts).toEqual({ servers: 3, passed: 1, failed: 1, skipped: 1 });
  });

  test("prints a text without --json, by its own --fail-on", () => {
    const { code, stdout } = runCli(reports(), [
      "merge",
      "reports",
      "reports/*",
      "--fail-on=never",
    ]);
    expect(code).toBe(0);
    expect(stdout).toContain("error[report-unreadable]: `reports` is not merged: it is a folder");
    expect(stdout).toContain("3 servers: 2 passed, 1 failed, 0 skipped");
  });

  test("of a glob that fits nothing is wrong usage", () => {
    const { code, stderr } = runCli(folder, ["merge", "none/*.json"]);
    expect(stderr).toContain("input `merge`: nothing is found at the glob `none/*.json`");
    expect(code).toBe(2);
  });
});
