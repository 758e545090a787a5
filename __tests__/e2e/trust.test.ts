import { execFileSync } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "@jest/globals";
import { fixtures, runAction, workspace } from "./bundle.ts";

/** A repository whose base branch holds the config of a healthy server. */
function repository(): { folder: string; base: string } {
  const folder = workspace({ ".mcp.json": fixtures("healthy") });
  const git = (...args: readonly string[]) =>
    execFileSync(
      "git",
      ["-C", folder, "-c", "user.name=t", "-c", "user.email=t@example.invalid", ...args],
      {
        encoding: "utf8",
      },
    );
  git("init", "-q");
  git("add", "-A");
  git("commit", "-qm", "base");
  return { folder, base: git("rev-parse", "HEAD").trim() };
}

const changed = (folder: string) => {
  const leaves = `require("fs").writeFileSync(${JSON.stringify(path.join(folder, "started"))}, "")`;
  const config = { mcpServers: { foreign: { command: "node", args: ["-e", leaves] } } };
  writeFileSync(path.join(folder, ".mcp.json"), JSON.stringify(config));
};

describe.each(["pull_request_target", "issue_comment", "workflow_run"])("on %s", (event) => {
  test("a config as on the base branch is started", () => {
    const { folder, base } = repository();
    const run = runAction(folder, {}, { GITHUB_EVENT_NAME: event, GITHUB_SHA: base });
    expect(run.report?.servers).toMatchObject([{ outcome: "passed" }]);
  });

  test("a config that was changed starts nothing, and fails with the reason", () => {
    const { folder, base } = repository();
    changed(folder);
    const run = runAction(folder, {}, { GITHUB_EVENT_NAME: event, GITHUB_SHA: base });
    expect(run.code).toBe(1);
    expect(run.report?.servers).toMatchObject([{ name: "foreign", rule: "untrusted-event" }]);
    expect(existsSync(path.join(folder, "started"))).toBe(false);
  });
});

test("the base commit of the pull request counts, where the event names it", () => {
  const { folder, base } = repository();
  const event = path.join(folder, "event.json");
  writeFileSync(event, JSON.stringify({ pull_request: { base: { sha: base } } }));
  const env = { GITHUB_EVENT_NAME: "pull_request_target", GITHUB_EVENT_PATH: event };
  expect(runAction(folder, {}, env).outputs.outcome).toBe("passed");
  changed(folder);
  expect(runAction(folder, {}, env).report?.servers[0]?.rule).toBe("untrusted-event");
});

test("what cannot be compared is not started", () => {
  const folder = workspace({ ".mcp.json": fixtures("healthy") });
  const run = runAction(folder, {}, { GITHUB_EVENT_NAME: "pull_request_target" });
  expect(run.report?.servers[0]?.rule).toBe("untrusted-event");
});

test("`allow-untrusted` and ordinary events start it", () => {
  const { folder, base } = repository();
  changed(folder);
  runAction(folder, {}, { GITHUB_EVENT_NAME: "pull_request", GITHUB_SHA: base });
  expect(existsSync(path.join(folder, "started"))).toBe(true);
  const other = repository();
  changed(other.folder);
  const env = { GITHUB_EVENT_NAME: "pull_request_target", GITHUB_SHA: other.base };
  runAction(other.folder, { "allow-untrusted": "true" }, env);
  expect(existsSync(path.join(other.folder, "started"))).toBe(true);
});
