import { describe, expect, test } from "@jest/globals";
import { actionYml, fixtures, runAction, workspace } from "./bundle.ts";

const errors = (run: ReturnType<typeof runAction>) =>
  run.commands.filter(({ name }) => name === "error");

describe("a config whose servers all come up", () => {
  const run = runAction(workspace({ ".mcp.json": fixtures("healthy", "pings-first") }));

  test("passes, and says so in the outputs", () => {
    expect(run.code).toBe(0);
    expect(run.outputs).toMatchObject({
      outcome: "passed",
      passed: "2",
      failed: "0",
      skipped: "0",
    });
    expect(JSON.parse(run.outputs.servers ?? "")).toEqual([
      { name: "healthy", file: ".mcp.json", outcome: "passed", rule: null },
      { name: "pings-first", file: ".mcp.json", outcome: "passed", rule: null },
    ]);
  });

  test("gives no annotation", () => {
    expect(run.commands).toEqual([]);
  });

  test("writes a report that tells what was agreed on", () => {
    expect(run.report).toMatchObject({
      version: 1,
      outcome: "passed",
      configs: [{ file: ".mcp.json", client: "claude-code", servers: ["healthy", "pings-first"] }],
      findings: [],
    });
    expect(run.report?.servers[0]).toMatchObject({
      handshake: { era: "legacy", protocolVersion: "2025-11-25", serverInfo: { name: "fixture" } },
      tools: { count: 2 },
      ending: { kind: "running" },
      clientError: null,
      reproduce: null,
    });
  });

  test("writes a summary with a line for each server", () => {
    expect(run.summary).toContain("healthy");
    expect(run.summary).toContain("pings-first");
  });
});

describe("a server that does not come up", () => {
  const run = runAction(workspace({ ".mcp.json": fixtures("healthy", "needs-variable") }));

  test("fails the step with one error annotation, at its place in the config", () => {
    expect(run.code).toBe(1);
    expect(errors(run)).toHaveLength(1);
    expect(errors(run)[0]).toMatchObject({
      properties: {
        file: ".mcp.json",
        line: "9",
        title: "needs-variable: `TICKETS_API_KEY` is not set",
      },
    });
    expect(errors(run)[0]?.message).toContain("TICKETS_API_KEY environment variable is required");
    expect(errors(run)[0]?.message).toContain("${{ secrets.TICKETS_API_KEY }}");
  });

  test("names the cause and the variable in the report", () => {
    expect(run.report?.servers[1]).toMatchObject({
      outcome: "failed",
      rule: "missing-env-var",
      ending: { kind: "exited", code: 1 },
      clientError: "MCP error -32000: Connection closed",
    });
    expect(run.report?.findings).toMatchObject([
      {
        rule: "missing-env-var",
        level: "error",
        details: { variables: ["TICKETS_API_KEY"] },
        chain: 0,
      },
    ]);
  });

  test("comes up with the variable given by `env`", () => {
    const given = runAction(workspace({ ".mcp.json": fixtures("needs-variable") }), {
      env: "TICKETS_API_KEY=tk-4242424242",
    });
    expect(given.code).toBe(0);
    expect(given.commands).toEqual([
      { name: "add-mask", properties: {}, message: "tk-4242424242" },
    ]);
  });

  test("is told when the step has the variable and the server did not get it", () => {
    const withheld = runAction(
      workspace({ ".mcp.json": fixtures("needs-variable") }),
      {},
      { TICKETS_API_KEY: "tk-4242424242" },
    );
    expect(withheld.report?.servers[0]?.rule).toBe("env-not-inherited");
    const passed = runAction(
      workspace({ ".mcp.json": fixtures("needs-variable") }),
      { "pass-env": "TICKETS_*" },
      { TICKETS_API_KEY: "tk-4242424242" },
    );
    expect(passed.code).toBe(0);
  });
});

describe("an annotation whose texts have the marks of workflow commands in them", () => {
  test("comes through to the runner with its place, its title and the lines of its message", () => {
    const folder = "100%2C,line=9::a%0Ab%";
    const name = "a%3A,b: c=d::%25";
    const server = { command: "node", env: { A: "${ACME}\n::error::" } };
    const run = runAction(
      workspace({ [`${folder}/.mcp.json`]: { mcpServers: { [name]: server } } }),
      { start: "false" },
    );
    expect(run.commands).toHaveLength(1);
    const [{ properties, message } = { properties: {}, message: "" }] = run.commands;
    expect(properties).toEqual({
      title: expect.stringContaining(`${name}: the config uses \`ACME\``),
      file: `${folder}/.mcp.json`,
      ...{ line: "6", endLine: "6", col: "14", endColumn: "34" },
    });
    expect(message.split("\n").length).toBeGreaterThan(2);
  });
});

describe("what a server prints", () => {
  test("never reaches the runner as a command", () => {
    const run = runAction(workspace({ ".mcp.json": fixtures("forges-workflow-commands") }));
    expect(run.commands.map(({ name }) => name)).toEqual(["error"]);
    expect(run.commands[0]?.properties.file).toBe(".mcp.json");
    expect(run.outputs.outcome).toBe("failed");
    expect(run.log).toContain("forged");
  });

  test("never shows a secret that it was given", () => {
    const secret = "s3cr3t-tickets-4711";
    const run = runAction(workspace({ ".mcp.json": fixtures("prints-its-secret") }), {
      env: `TICKETS_API_KEY=${secret}`,
    });
    const shown = run.log.replace(`::add-mask::${secret}`, "");
    expect(
      [shown, run.summary, JSON.stringify(run.report), JSON.stringify(run.outputs)].join(),
    ).not.toContain(secret);
    expect(run.report?.servers[0]?.stderr).toContain("Login failed for ***");
  });

  test("does not hold the runner's own variables", () => {
    const run = runAction(
      workspace({ ".mcp.json": fixtures("shows-its-environment") }),
      { "pass-env": "*" },
      { GITHUB_TOKEN: "ght", ACTIONS_RUNTIME_TOKEN: "art", MY_OWN: "mine" },
    );
    const names = run.report?.servers[0]?.launch?.env ?? [];
    expect(names).toContain("MY_OWN");
    expect(
      names.filter((name) => /^(?:GITHUB_TOKEN|ACTIONS_|INPUT_|GITHUB_OUTPUT)/.test(name)),
    ).toEqual([]);
  });
});

describe("inputs", () => {
  test("`start: false` runs nothing, and judges the config all the same", () => {
    const config = {
      mcpServers: {
        ok: { command: "node", args: ["x.js"] },
        remote: { url: "http://127.0.0.1:1" },
      },
    };
    const run = runAction(workspace({ ".mcp.json": config }), { start: "false" });
    expect(run.report?.servers).toMatchObject([
      { name: "ok", outcome: "skipped", rule: null },
      { name: "remote", outcome: "failed", rule: "config-missing-type" },
    ]);
  });

  test("`servers` chooses", () => {
    const run = runAction(
      workspace({ ".mcp.json": fixtures("healthy", "crashes", "kills-itself") }),
      { servers: "*\n!crashes\n!kills-*" },
    );
    expect(run.report?.servers.map(({ name }) => name)).toEqual(["healthy"]);
  });

  test("`levels` and `fail-on` decide whether the step fails", () => {
    const folder = workspace({ ".mcp.json": fixtures("crashes") });
    const lowered = runAction(folder, { levels: "server-crash=warning" });
    expect(lowered.code).toBe(0);
    expect(lowered.commands.map(({ name }) => name)).toEqual(["warning"]);
    expect(lowered.outputs).toMatchObject({ outcome: "passed", failed: "1" });
    expect(runAction(folder, { levels: "server-crash=warning", "fail-on": "warning" }).code).toBe(
      1,
    );
    expect(runAction(folder, { "fail-on": "never" }).code).toBe(0);
  });

  test("`command` checks one command line", () => {
    const run = runAction(workspace({}), { command: "node -e 'process.exit(3)'" });
    expect(run.code).toBe(1);
    expect(run.report?.servers).toMatchObject([{ name: "node", file: null, ending: { code: 3 } }]);
  });

  test.each([
    [{ timeout: "soon" }, "input `timeout`: `soon` is not allowed"],
    [{ config: "nowhere.json" }, "input `config`: `nowhere.json`"],
    [{ "working-directory": "nowhere" }, "input `working-directory`: `nowhere`"],
    [{ servers: "nobody" }, "input `servers`: `nobody` matches no server"],
    [{ levels: "no-such-rule=off" }, "input `levels`: `no-such-rule=off`"],
  ])("%j is a usage error", (inputs, sentence) => {
    const run = runAction(workspace({ ".mcp.json": fixtures("healthy") }), inputs);
    expect(run.code).toBe(2);
    expect(errors(run)).toHaveLength(1);
    expect(errors(run)[0]?.message).toContain(sentence);
  });

  test("no config at all passes with a notice", () => {
    const run = runAction(workspace({}));
    expect(run.code).toBe(0);
    expect(run.commands).toMatchObject([
      { name: "notice", message: expect.stringContaining("no MCP config") },
    ]);
  });

  test("a config without servers passes, unless it was asked for by name", () => {
    const folder = workspace({ ".mcp.json": { mcpServers: {} } });
    expect(runAction(folder).code).toBe(0);
    expect(runAction(folder, { config: ".mcp.json" }).code).toBe(2);
  });
});

describe("action.yml", () => {
  test("runs the bundle on Node.js 24", () => {
    expect(actionYml().runs).toEqual({ using: "node24", main: "dist/index.js" });
  });

  test("declares the outputs that are set", () => {
    const run = runAction(workspace({}));
    expect(Object.keys(run.outputs).sort()).toEqual(Object.keys(actionYml().outputs).sort());
  });
});
