import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "@jest/globals";
import { type ActionRun, runAction, workspace } from "./bundle.ts";

const HEALTHY = { command: "node", args: ["{SERVERS}/healthy.mjs"] };

/** Findings as `level rule file:line title`. */
const findingsOf = ({ report }: ActionRun): readonly string[] =>
  (report?.findings ?? []).map(
    ({ level, rule, origin, title }) => `${level} ${rule} ${origin?.file}:${origin?.line} ${title}`,
  );

/** Verdicts as `file server client outcome`. */
const serversOf = ({ report }: ActionRun): readonly string[] =>
  (report?.servers ?? []).map(({ file, name, client, outcome }) =>
    [file, name, client, outcome].join(" "),
  );

describe("a repository with the configs of many clients", () => {
  const toml = '[mcp_servers.acme]\ncommand = "node"\nargs = ["{SERVERS}/healthy.mjs"]\n';
  const yaml =
    'mcpServers:\n  - name: acme\n    command: node\n    args: ["{SERVERS}/healthy.mjs"]\n';
  const run = runAction(
    workspace({
      ".mcp.json": { mcpServers: { acme: HEALTHY, off: HEALTHY } },
      ".claude/settings.json": { disabledMcpjsonServers: ["off"] },
      ".claude/agents/acme.md": `---\nname: acme\nmcpServers:\n  - helper:\n      command: node\n      args: ["{SERVERS}/healthy.mjs"]\n---\nHelp.\n`,
      ".codex/config.toml": `model = "o9"\n\n${toml}`,
      ".continue/mcpServers/acme.yaml": `name: acme\nversion: 1.0.0\nschema: v1\n${yaml}`,
      ".gemini/settings.json": { theme: "dark", mcpServers: { acme: HEALTHY } },
      ".kiro/settings/mcp.json": { mcpServers: { acme: { ...HEALTHY, disabled: true } } },
      ".vscode/mcp.json": `{ // fine here\n  "servers": { "acme": ${JSON.stringify(HEALTHY)}, } }`,
      ".zed/settings.json": { context_servers: { acme: HEALTHY } },
      "opencode.json": {
        mcp: { acme: { type: "local", command: [HEALTHY.command, ...HEALTHY.args] } },
      },
      "node_modules/acme/.mcp.json": { mcpServers: { other: { command: "nothing" } } },
      "web/manifest.json": { name: "a web page", icons: [] },
    }),
  );

  test("is read with the rules of each, and every server is told with its file", () => {
    expect(serversOf(run)).toEqual([
      ".claude/agents/acme.md helper claude-code passed",
      ".codex/config.toml acme codex passed",
      ".continue/mcpServers/acme.yaml acme continue passed",
      ".gemini/settings.json acme gemini-cli passed",
      ".kiro/settings/mcp.json acme kiro skipped",
      ".mcp.json acme claude-code passed",
      ".mcp.json off claude-code skipped",
      ".vscode/mcp.json acme vscode passed",
      ".zed/settings.json acme zed passed",
      "opencode.json acme opencode passed",
    ]);
    expect(findingsOf(run)).toEqual([]);
    expect(run.code).toBe(0);
  });
});

describe("one server in the configs of two clients", () => {
  test("is started once, and told for each at the place where it stands there", () => {
    const folder = workspace({});
    const starts = path.join(folder, "starts");
    mkdirSync(starts);
    const leave = `require("fs").writeFileSync(${JSON.stringify(`${starts}/`)} + process.pid, ""); process.exit(3)`;
    const entry = { command: "node", args: ["-e", leave] };
    writeFileSync(path.join(folder, ".mcp.json"), JSON.stringify({ mcpServers: { acme: entry } }));
    mkdirSync(path.join(folder, ".cursor"));
    writeFileSync(
      path.join(folder, ".cursor/mcp.json"),
      JSON.stringify({ mcpServers: { acme: entry } }, null, 2),
    );
    const run = runAction(folder);
    expect(run.report?.servers.map(({ ending }) => ending)).toMatchObject([
      { kind: "exited", code: 3 },
      { kind: "exited", code: 3 },
    ]);
    expect(run.report?.findings.map(({ origin }) => origin?.file)).toEqual([
      ".cursor/mcp.json",
      ".mcp.json",
    ]);
    expect(readdirSync(starts)).toHaveLength(1);
  });
});

describe("what is told of a config without a start", () => {
  const judged = (files: Readonly<Record<string, string | object>>) =>
    findingsOf(runAction(workspace(files), { start: "false" }));

  test("config-duplicate-server: one name for two servers in two files of one client", () => {
    const files = {
      ".github/mcp.json": { mcpServers: { acme: { command: "node", args: ["a.js"] } } },
      ".mcp.json": { mcpServers: { acme: { command: "node", args: ["b.js"] } } },
    };
    expect(judged(files)).toEqual([
      "warning config-duplicate-server .mcp.json:3 `acme` is another server in `.github/mcp.json`, line 3",
    ]);
  });

  test("config-dead-file: servers in a file that no client reads", () => {
    const files = { ".claude/settings.json": { mcpServers: { acme: HEALTHY } } };
    expect(judged(files)).toEqual([
      "warning config-dead-file .claude/settings.json:2 no known client looks for servers in `.claude/settings.json`",
    ]);
  });

  test("config-unpinned-package: a package without a version", () => {
    const files = { ".mcp.json": { mcpServers: { acme: { command: "uvx", args: ["acme-mcp"] } } } };
    expect(judged(files)).toEqual([
      "notice config-unpinned-package .mcp.json:6 which version of `acme-mcp` runs is left open: no version is named",
    ]);
  });

  test("windows-quoting: quotes that `cmd` would read first", () => {
    const args = ["/c", "node", "server.js", '{"a":1}'];
    const files = { ".mcp.json": { mcpServers: { acme: { command: "cmd", args } } } };
    expect(judged(files)).toContainEqual(expect.stringContaining("windows-quoting .mcp.json:9"));
  });

  test("another client's trouble with a file is a warning that names it", () => {
    const run = runAction(
      workspace({
        ".mcp.json": '{ "mcpServers": { "acme": { "url": "https://example.com/mcp" } } }',
      }),
      { start: "false" },
    );
    expect(run.report?.findings).toMatchObject([{ rule: "config-missing-type", level: "error" }]);
    expect(run.report?.findings[0]?.why).toMatch(
      /Copilot CLI and VS Code are not known to mind\.$/,
    );
  });
});

describe("windows-cmd-shim", () => {
  (process.platform === "win32" ? test.skip : test)("`cmd` on a runner without it", () => {
    const entry = { command: "cmd", args: ["/c", "node", "server.js"] };
    const run = runAction(workspace({ ".mcp.json": { mcpServers: { acme: entry } } }));
    expect(run.report?.servers).toMatchObject([{ rule: "windows-cmd-shim", outcome: "failed" }]);
  });
});

describe("client-limit", () => {
  const files = {
    ".codex/config.toml":
      '[mcp_servers.acme]\ncommand = "node"\nargs = ["{SERVERS}/needs-variable.mjs"]\n',
  };

  test("a variable that came from `pass-env` and that Codex keeps to itself", () => {
    const inputs = { "pass-env": "TICKETS_API_KEY" };
    const run = runAction(workspace(files), inputs, { TICKETS_API_KEY: "key-of-acme-1" });
    expect(serversOf(run)).toEqual([".codex/config.toml acme codex passed"]);
    expect(findingsOf(run)).toEqual([
      "warning client-limit .codex/config.toml:1 `TICKETS_API_KEY` would not reach the server in Codex",
    ]);
    expect(run.report?.findings[0]?.fix).toContain('env_vars = ["TICKETS_API_KEY"]');
  });

  test("is not tried where `confirm` is off", () => {
    const inputs = { "pass-env": "TICKETS_API_KEY", confirm: "false" };
    const run = runAction(workspace(files), inputs, { TICKETS_API_KEY: "key-of-acme-1" });
    expect(findingsOf(run)).toEqual([]);
  });
});

describe("a first `server/discover`", () => {
  const fixture = (name: string) => ({ command: "node", args: [`{SERVERS}/${name}.mjs`] });
  const servers = { acme: fixture("healthy"), strict: fixture("exits-on-discover") };
  const files = {
    ".crush.json": {
      mcp: Object.fromEntries(
        Object.entries(servers).map(([name, entry]) => [name, { type: "stdio", ...entry }]),
      ),
    },
    ".vscode/mcp.json": { servers: { strict: servers.strict } },
  };

  test("ends a server, where `confirm` asks for that start", () => {
    const run = runAction(workspace(files), { confirm: "discover" });
    expect(run.report?.outcome).toBe("passed");
    expect(findingsOf(run)).toEqual([
      "warning protocol-era-mismatch .crush.json:12 a first `server/discover` ends this server",
      "notice protocol-era-mismatch .vscode/mcp.json:4 a first `server/discover` ends this server",
    ]);
    expect(run.report?.findings[0]?.why).toContain("Crush begins so.");
  });

  test("is not sent without", () => {
    expect(findingsOf(runAction(workspace(files)))).toEqual([]);
  });
});
