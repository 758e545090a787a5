import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "@jest/globals";
import { fixtures, runAction, workspace } from "./bundle.ts";

function git(folder: string, ...args: readonly string[]): string {
  const who = ["-c", "user.name=t", "-c", "user.email=t@example.invalid"];
  return execFileSync("git", ["-C", folder, ...who, ...args], { encoding: "utf8" }).trim();
}

function commit(folder: string): string {
  git(folder, "add", "-A");
  git(folder, "commit", "-qm", "change");
  return git(folder, "rev-parse", "HEAD");
}

/** A repository whose base branch holds the config of a healthy server. */
function repository(files: Readonly<Record<string, string | object>> = {}) {
  const folder = workspace({ ".mcp.json": fixtures("healthy"), ...files });
  git(folder, "init", "-q");
  return { folder, base: commit(folder) };
}

/** Leaves a file behind where it is started. */
const leaves = (folder: string): string =>
  `require("fs").writeFileSync(${JSON.stringify(path.join(folder, "started"))}, "")`;

function changed(folder: string): void {
  const config = { mcpServers: { foreign: { command: "node", args: ["-e", leaves(folder)] } } };
  writeFileSync(path.join(folder, ".mcp.json"), JSON.stringify(config));
}

const event = (base: string, name = "issue_comment") => ({
  GITHUB_EVENT_NAME: name,
  GITHUB_SHA: base,
});

test("a config and a checkout as on the base branch are started", () => {
  const { folder, base } = repository();
  const run = runAction(folder, {}, event(base));
  expect(run.report?.servers).toMatchObject([{ outcome: "passed" }]);
  expect(run.report?.environment.node).not.toBeNull();
});

describe("a stranger's change", () => {
  const { folder, base } = repository({
    "server.js": "// of the base\n",
    ".mcp.json": {
      mcpServers: {
        script: { command: "node", args: ["server.js", "--api-key", "hunter2hunter2"] },
        shown: { command: "node", args: ["-e", "0", "two words"], env: { API_URL: "x" } },
        fetched: { command: "npx", args: ["-y", "@acme/no-such-server@1.0.0"] },
        remote: { type: "http", url: "http://127.0.0.1:9/mcp?token=1" },
      },
    },
  });
  writeFileSync(path.join(folder, "server.js"), leaves(folder));
  writeFileSync(path.join(folder, ".npmrc"), "registry=http://127.0.0.1:9/\n");
  mkdirSync(path.join(folder, "bin"));
  for (const tool of ["node", "npx", "uv", "python3", "docker"]) {
    const script = `#!/bin/sh\ntouch ${folder}/ran-${tool}\n`;
    writeFileSync(path.join(folder, "bin", tool), script, { mode: 0o755 });
  }
  commit(folder);
  const PATH = `${path.join(folder, "bin")}${path.delimiter}${process.env.PATH}`;
  const run = runAction(folder, { servers: "!remote" }, { ...event(base), PATH });

  test("starts, installs and looks into nothing, and fails with the reason", () => {
    expect(run.code).toBe(1);
    const told = run.report?.servers.map(({ name, rule, outcome }) => [name, rule, outcome]);
    expect(told).toEqual([
      ["script", "untrusted-event", "failed"],
      ["shown", "untrusted-event", "failed"],
      ["fetched", "untrusted-event", "failed"],
    ]);
    expect(existsSync(path.join(folder, "started"))).toBe(false);
    for (const tool of ["node", "npx", "uv", "python3", "docker"])
      expect(existsSync(path.join(folder, `ran-${tool}`))).toBe(false);
    expect(run.report?.environment).toMatchObject({ node: null, uv: null, docker: null });
  });

  test("names what is different", () => {
    const found = run.report?.findings.filter(({ rule }) => rule === "untrusted-event");
    expect(found?.map(({ details }) => details)).toEqual([
      { event: "issue_comment", kind: "file", path: "server.js", base },
      { event: "issue_comment", kind: "file", path: expect.stringMatching(/^bin\//), base },
      { event: "issue_comment", kind: "file", path: expect.stringMatching(/^bin\//), base },
    ]);
    expect(found?.[0]?.why).toContain(
      "`server.js`, which the config names or the start reads, is not in the same form on the base branch",
    );
  });

  test("is listed as what would be started, without its secrets", () => {
    const line = "would start: node server.js --api-key ...";
    expect(run.log).toContain(line);
    expect(run.summary).toContain(line);
    expect(run.summary).toContain('would start: node -e 0 "two words"');
    expect(run.summary).toContain("with variables of the config: API_URL");
    expect(run.report?.findings[0]?.evidence).toContain(line);
    expect(run.report?.servers.map(({ launch }) => launch?.command)).toEqual([
      ...["node", "node", "npx"],
    ]);
    expect(`${run.log}${run.summary}${JSON.stringify(run.report)}`).not.toContain("hunter2");
    expect(run.report?.servers.map(({ reproduce }) => reproduce)).toEqual([null, null, null]);
  });
});

test("a server behind a URL is not asked either", () => {
  const { folder } = repository({
    ".mcp.json": {
      mcpServers: { remote: { type: "http", url: "http://127.0.0.1:9/mcp?token=1" } },
    },
  });
  const run = runAction(folder, {}, event("f".repeat(40), "workflow_run"));
  expect(run.report?.servers).toMatchObject([{ rule: "untrusted-event" }]);
  expect(run.report?.servers[0]).not.toHaveProperty("remote.status");
  expect(run.summary).toContain("would ask: http://127.0.0.1:9/mcp\n");
  expect(run.summary).toContain("`fetch-depth: 0` at `actions/checkout`");
});

test("`command` of the workflow does not start what a stranger has put there", () => {
  const { folder, base } = repository();
  rmSync(path.join(folder, ".mcp.json"));
  writeFileSync(path.join(folder, "server.js"), leaves(folder));
  commit(folder);
  const run = runAction(folder, { command: "node server.js" }, event(base));
  expect(run.report?.servers).toMatchObject([{ rule: "untrusted-event", file: null }]);
  expect(existsSync(path.join(folder, "started"))).toBe(false);
});

test("`allow-untrusted` and ordinary events start it, `start: false` only reads it", () => {
  const { folder, base } = repository();
  changed(folder);
  const listed = runAction(folder, { start: "false" }, event(base, "pull_request_target"));
  expect(listed.report?.findings.map(({ rule }) => rule)).not.toContain("untrusted-event");
  expect(existsSync(path.join(folder, "started"))).toBe(false);
  runAction(folder, {}, event(base, "pull_request"));
  expect(existsSync(path.join(folder, "started"))).toBe(true);
  rmSync(path.join(folder, "started"));
  runAction(folder, { "allow-untrusted": "true" }, event(base, "pull_request_target"));
  expect(existsSync(path.join(folder, "started"))).toBe(true);
});
