import { chmodSync, cpSync, readFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { describe, expect, test } from "@jest/globals";
import { RULES } from "../../src/rules/index.ts";
import { lockedFolder } from "../run/locked-folder.ts";
import { type ActionRun, runAction, workspace } from "./bundle.ts";
import { type Mark, unmarked } from "./marked.ts";

type Client = "claude-code" | "vscode" | "cursor";

/** A server with one fault, named after the rule that must explain it. */
interface Cause {
  readonly rule: string;
  readonly client: Client;
  /** The members of its entry; `«` and `»` stand around what is annotated, else it is the name. */
  readonly entry: string;
  readonly title: string;
  readonly details?: object;
  readonly level?: "warning";
}

const FILES: Readonly<Record<Client, readonly [file: string, rootKey: string]>> = {
  "claude-code": [".mcp.json", "mcpServers"],
  vscode: [".vscode/mcp.json", "servers"],
  cursor: [".cursor/mcp.json", "mcpServers"],
};
const CLIENTS = Object.keys(FILES) as Client[];

/** The config of one client with all servers of a group. */
function configOf(client: Client, causes: readonly Cause[]): string {
  const entries = causes
    .filter((cause) => cause.client === client)
    .map(({ rule, entry }) => {
      const name = entry.includes("«") ? `"${rule}"` : `«"${rule}"»`;
      return `    ${name}: {\n      ${entry}\n    }`;
    });
  return `{\n  "${FILES[client][1]}": {\n${entries.join(",\n")}\n  }\n}\n`;
}

interface Surroundings {
  readonly files?: Readonly<Record<string, string | object>>;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs the bundle over the configs of a group; the fixture servers stand in `servers/`. */
function runGroup(causes: readonly Cause[], { files, inputs, env }: Surroundings): ActionRun {
  const used = CLIENTS.filter((client) => causes.some((cause) => cause.client === client));
  const configs = used.map((client) => [FILES[client][0], unmarked(configOf(client, causes)).text]);
  const folder = workspace({ ...Object.fromEntries(configs), ...files });
  cpSync("__tests__/fixtures/servers", path.join(folder, "servers"), { recursive: true });
  const programs = Object.keys(files ?? {}).filter((name) => name.startsWith("run/"));
  for (const name of programs) chmodSync(path.join(folder, name), 0o755);
  return runAction(folder, inputs, env);
}

/** Where the annotation of a cause must stand. */
function markOf({ rule, client }: Cause, causes: readonly Cause[]): Mark {
  const servers = causes.filter((cause) => cause.client === client);
  const index = servers.findIndex((cause) => cause.rule === rule);
  return unmarked(configOf(client, causes)).marks[index] as Mark;
}

/** What a run says of a server: the verdict, the finding and the place of its annotation. */
function verdictOn({ rule }: Cause, run: ActionRun): object {
  const server = run.report?.servers.find(({ name }) => name === rule);
  const findings = run.report?.findings.filter(({ server: name }) => name === rule);
  const said = run.commands.filter(({ properties }) => properties.title?.startsWith(`${rule}: `));
  return lasting({
    outcome: server?.outcome,
    rule: server?.rule,
    findings: findings?.map((finding) => [finding.rule, finding.title, finding.details]),
    annotations: said.map(({ name, properties }) => ({ name, ...properties })),
  });
}

/** Without what differs from run to run and from machine to machine: ports, and where folders are. */
function lasting(verdict: object): object {
  const text = JSON.stringify(verdict)
    .replaceAll(/"[^" ]*\/handshake-e2e-\w+\//g, '"')
    .replaceAll(os.homedir(), "~")
    .replaceAll(/port \d{4,5}\b/g, "port 4711")
    .replaceAll(/"port":\d+/g, '"port":4711');
  return JSON.parse(text);
}

/** The same as it must be. */
function expectedOf(cause: Cause, causes: readonly Cause[]): object {
  const { rule, client, title, details = {}, level = "error" } = cause;
  const { line, column, endColumn } = markOf(cause, causes);
  const place = {
    line: `${line}`,
    endLine: `${line}`,
    col: `${column}`,
    endColumn: `${endColumn}`,
  };
  return {
    outcome: level === "error" ? "failed" : "passed",
    rule: level === "error" ? rule : null,
    findings: [[rule, title, details]],
    annotations: [{ name: level, title: `${rule}: ${title}`, file: FILES[client][0], ...place }],
  };
}

const told: string[] = [];

/** Each cause of a group, in one run, with its one finding and its one annotation. */
function describeGroup(name: string, causes: readonly Cause[], around: Surroundings = {}): void {
  told.push(...causes.map(({ rule }) => rule));
  describe(name, () => {
    const run = runGroup(causes, around);
    test.each(causes)("$rule: $title", (cause) => {
      expect(verdictOn(cause, run)).toEqual(expectedOf(cause, causes));
    });
  });
}

describeGroup("what the config says", [
  {
    rule: "config-missing-type",
    client: "claude-code",
    entry: `«"url"»: "https://mcp.example.com/mcp"`,
    title: "`url` without `type`: Claude Code skips this entry",
  },
  {
    rule: "config-args-in-command",
    client: "cursor",
    entry: `"command": «"node servers/healthy.mjs"»`,
    title: "`command` holds a whole command line, `node servers/healthy.mjs`",
  },
  {
    rule: "config-value-unresolved",
    client: "vscode",
    entry: `"command": "node", "args": ["servers/needs-variable.mjs"],
      "env": { "TICKETS_API_KEY": «"\${env:TICKETS_KEY_OF_CI}"» }`,
    title: "the config uses `TICKETS_KEY_OF_CI`, which is not set",
    details: { variables: ["TICKETS_KEY_OF_CI"] },
  },
  {
    rule: "config-duplicate-key",
    client: "cursor",
    entry: `"command": "node", "args": ["servers/healthy.mjs"],
      "env": { "LOG_LEVEL": "debug",
               «"LOG_LEVEL"»: "info" }`,
    title: "the key `LOG_LEVEL` stands twice, first on line 8",
    level: "warning",
  },
  {
    rule: "config-secret-literal",
    client: "claude-code",
    entry: `"command": "node", "args": ["servers/healthy.mjs"],
      "env": { "TICKETS_TOKEN": «"ghp_${"k3J9".repeat(9)}"» }`,
    title: "`TICKETS_TOKEN` holds what looks like a GitHub token, in plain text",
    level: "warning",
  },
  {
    rule: "config-client-dialect",
    client: "vscode",
    entry: `"command": "node", "args": ["servers/needs-variable.mjs"],
      «"environment"»: { "TICKETS_API_KEY": "k" }`,
    title: "not as VS Code reads it: `environment` is a key of opencode",
  },
]);

describeGroup(
  "what the machine has",
  [
    {
      rule: "cwd-missing",
      client: "vscode",
      entry: `"command": "node", "args": ["healthy.mjs"], "cwd": «"packages/server"»`,
      title: "the working directory `packages/server` does not exist",
    },
    {
      rule: "spawn-permission-denied",
      client: "claude-code",
      entry: `"command": «"./bin/tickets"»`,
      title: "`./bin/tickets` cannot be started: it is not executable",
    },
    {
      rule: "shebang-broken",
      client: "cursor",
      entry: `"command": «"./run/start.sh"»`,
      title: "`run/start.sh` cannot be started: its first line ends with a carriage return",
    },
    {
      rule: "launcher-not-found",
      client: "vscode",
      entry: `"command": «"tickets-mcp"», "args": ["--stdio"]`,
      title: "`tickets-mcp` was not found",
    },
  ],
  { files: { "bin/tickets": "#!/bin/sh\n", "run/start.sh": "#!/bin/sh\r\necho\r\n" } },
);

describeGroup("what npm says", [
  {
    rule: "package-not-found",
    client: "claude-code",
    entry: `"command": "npx", "args": ["-y", «"@modelcontextprotocol/server-mapz"»]`,
    title: "npm could not find the package `@modelcontextprotocol/server-mapz`",
  },
  {
    rule: "package-version-not-found",
    client: "vscode",
    entry: `"type": "stdio", "command": "npx",
      "args": ["--yes", «"@modelcontextprotocol/server-memory@0.0.404"», "--verbose"]`,
    title: "npm found no version `@modelcontextprotocol/server-memory@0.0.404`",
  },
  {
    rule: "package-no-executable",
    client: "cursor",
    entry: `"command": "npx", "args": ["-y", «"zod@3.25.0"»]`,
    title: "`zod` has no executable that npx could choose",
  },
  {
    rule: "source-fetch-failed",
    client: "cursor",
    entry: `"command": "npm", "args": ["exec", "-y", «"tickets-mcp"»],
      "env": { "npm_config_registry": "http://127.0.0.1:9/", "npm_config_fetch_retries": "0" }`,
    title: "npm could not fetch from `http://127.0.0.1:9`",
  },
]);

describeGroup("what the interpreter and the system say", [
  {
    rule: "dependencies-not-installed",
    client: "claude-code",
    entry: `"command": "node", "args": [«"servers/misses-a-package.mjs"»]`,
    title: "`@tickets/client` is not installed",
  },
  {
    rule: "entry-file-missing",
    client: "vscode",
    entry: `"command": "node", "args": ["--enable-source-maps", «"dist/index.js"», "--stdio"]`,
    title: "`dist/index.js` does not exist",
  },
  {
    rule: "node-too-old",
    client: "cursor",
    entry: `"command": «"node"», "args": ["servers/runs-on-an-old-node.mjs"]`,
    title: "the server needs Node.js 20 or newer, and it ran on Node.js v18.20.8",
  },
  {
    rule: "node-esm-cjs-mismatch",
    client: "vscode",
    entry: `"command": "node", "args": [«"servers/requires-in-a-module.mjs"»]`,
    title: "the kind of module is wrong: `require` in an ES module",
  },
  {
    rule: "killed-or-oom",
    client: "cursor",
    entry: `"command": «"node"», "args": ["servers/kills-itself.mjs"]`,
    title: "the server was killed by SIGKILL",
  },
  {
    rule: "port-in-use",
    client: "claude-code",
    entry: `"command": "node", "args": ["servers/dies-after-the-handshake.mjs"], «"env"»: { "PORT": "0" }`,
    title: "port 4711 is already in use",
    details: { port: 4711 },
  },
  {
    rule: "server-crash",
    client: "cursor",
    entry: `"command": «"node"», "args": ["servers/crashes.mjs"]`,
    title:
      "the server fails with `TypeError: Cannot read properties of undefined (reading 'port')`",
    details: {
      at: "servers/crashes.mjs:2",
      message: "TypeError: Cannot read properties of undefined (reading 'port')",
    },
  },
  {
    rule: "missing-env-var",
    client: "vscode",
    entry: `"command": "node", "args": ["servers/needs-variable.mjs"],
      «"env"»: { "LOG_LEVEL": "info" }`,
    title: "`TICKETS_API_KEY` is not set",
    details: { variables: ["TICKETS_API_KEY"] },
  },
  {
    rule: "silent-exit",
    client: "claude-code",
    entry: `"command": "node", "args": [«"servers/exits-silently.mjs"»]`,
    title: "the program ended with exit code 0 and without a word",
  },
]);

describeGroup(
  "what the server says that it lacks",
  [
    {
      rule: "env-not-inherited",
      client: "cursor",
      entry: `"command": "node", "args": ["servers/needs-variable.mjs"], «"env"»: { "LOG_LEVEL": "info" }`,
      title: "`TICKETS_API_KEY` did not reach the server",
      details: { variables: ["TICKETS_API_KEY"] },
    },
    {
      rule: "path-arg-missing",
      client: "claude-code",
      entry: `"command": "node", "args": ["servers/reads-a-folder.mjs", «"./data/tickets"»]`,
      title: "the path `./data/tickets` does not exist on this machine",
    },
    {
      rule: "credentials-file-missing",
      client: "vscode",
      entry: `"command": "node", "args": ["servers/misses-its-key-file.mjs"]`,
      title: "the server finds no `~/.tickets-mcp/credentials.json`",
      details: { path: "~/.tickets-mcp/credentials.json" },
    },
    {
      rule: "required-argument-missing",
      client: "cursor",
      entry: `"command": "node", "args": [«"servers/asks-for-an-argument.mjs"»]`,
      title: "required, but not given: `--tracker-url`",
      details: { arguments: ["--tracker-url"] },
    },
    {
      rule: "cli-usage-error",
      client: "vscode",
      entry: `"command": "node", "args": [«"servers/prints-usage.mjs"»]`,
      title: "the command line starts no server: `Usage: tickets-mcp <command> [options]`",
    },
    {
      rule: "unrecognized",
      client: "claude-code",
      entry: `"command": "node", "args": ["servers/gives-up.mjs"]`,
      title: "the server exited with code 3: The tickets are all gone, giving up",
    },
  ],
  { env: { TICKETS_API_KEY: "of the step" } },
);

describeGroup("what it answers", [
  {
    rule: "protocol-version-unsupported",
    client: "vscode",
    entry: `"command": «"node"», "args": ["servers/answers-an-unknown-version.mjs"]`,
    title: "no protocol version in common with today's clients: the server offers `1999-01-01`",
    details: { offered: "1999-01-01" },
  },
  {
    rule: "protocol-era-mismatch",
    client: "claude-code",
    entry: `"command": «"node"», "args": ["servers/speaks-the-modern-era-only.mjs"]`,
    title: "this server speaks only the newest protocol (2026-07-28), which VS Code cannot use",
    level: "warning",
  },
  {
    rule: "initialize-invalid",
    client: "cursor",
    entry: `"command": «"node"», "args": ["servers/answers-without-server-info.mjs"]`,
    title:
      "the answer to `initialize` does not fit the protocol: `result.serverInfo` is missing or no object",
    details: { path: "result.serverInfo" },
  },
  {
    rule: "initialize-error",
    client: "claude-code",
    entry: `"command": "node", "args": ["servers/refuses-initialize.mjs"]`,
    title: "the server refuses `initialize`: The workspace is locked",
    details: { code: -32603 },
  },
  {
    rule: "tools-list-error",
    client: "vscode",
    entry: `"command": «"node"», "args": ["servers/fails-tools-list.mjs"]`,
    title:
      "the handshake succeeds, but `tools/list` fails: Cannot read properties of undefined (error -32603)",
    details: { code: -32603 },
  },
  {
    rule: "tools-schema-invalid",
    client: "cursor",
    entry: `"command": «"node"», "args": ["servers/lists-a-bad-schema.mjs"]`,
    title:
      'the definition of tool `bad` is not valid: `tools[1].inputSchema.type` is "string", not "object"',
    details: { tools: ["bad"] },
  },
]);

describeGroup(
  "what is alive and of no use",
  [
    {
      rule: "protocol-content-length-framing",
      client: "claude-code",
      entry: `"command": «"node"», "args": ["servers/frames-with-content-length.mjs"]`,
      title: "the server frames messages with `Content-Length` headers",
    },
    {
      rule: "protocol-framing",
      client: "vscode",
      entry: `"command": «"node"», "args": ["servers/pretty-prints.mjs"]`,
      title: "stdout is not one message per line: a message is spread over several lines",
    },
    {
      rule: "stdio-server-in-http-mode",
      client: "cursor",
      entry: `"command": "node", "args": [«"servers/listens-on-a-port.mjs"», "--http"]`,
      title: "silent on stdio, but listening on port 4711",
      details: { port: 4711 },
    },
    {
      rule: "slow-cold-start",
      client: "vscode",
      entry: `"command": «"node"», "args": ["servers/downloads-for-ever.mjs"]`,
      title: "the download was not done within the time limit of 2 seconds",
    },
    {
      rule: "stdout-noise-dotenv",
      client: "claude-code",
      entry: `"command": "node", "args": ["servers/prints-dotenv-banner-and-never-answers.mjs"],
      «"env"»: { "LOG_LEVEL": "info" }`,
      title: "dotenv writes its banner to stdout",
    },
    {
      rule: "stdout-noise-framework",
      client: "cursor",
      entry: `"command": "node", "args": ["servers/prints-a-framework-log.mjs"],
      «"env"»: { "LOG_LEVEL": "info" }`,
      title:
        "a framework writes its banner or its log to stdout: `info: Microsoft.Hosting.Lifetime[14]`",
    },
    {
      rule: "stdout-noise-runner",
      client: "vscode",
      entry: `"command": «"npm"», "args": ["run", "serve"]`,
      title: "npm writes to stdout",
    },
    {
      rule: "stdout-noise-print",
      client: "claude-code",
      entry: `"command": «"node"», "args": ["servers/prints-banner-and-never-answers.mjs"]`,
      title: "the server prints to stdout: `Tickets server is ready`",
    },
    {
      rule: "handshake-timeout",
      client: "cursor",
      entry: `"command": «"node"», "args": ["servers/never-answers.mjs"]`,
      title:
        process.platform === "linux"
          ? "no answer to `initialize` from a server that only waits for something else, without a time limit"
          : "no answer to `initialize` within 2 seconds",
    },
  ],
  {
    inputs: { timeout: "2" },
    files: { "package.json": { scripts: { serve: "node servers/never-answers.mjs" } } },
  },
);

describe("what makes a whole file useless", () => {
  test.each([
    ["config-json-invalid", '{ "mcpServers": { "a": {}, } }', "26"],
    ["config-wrong-root-key", '{ "servers": { "a": { "command": "node" } } }', "3"],
  ])("%s", (rule, text, col) => {
    told.push(rule);
    const run = runAction(workspace({ ".mcp.json": text }));
    expect(run.code).toBe(1);
    expect(run.report?.findings).toMatchObject([{ rule, level: "error", server: null }]);
    expect(run.commands).toMatchObject([
      { name: "error", properties: { file: ".mcp.json", line: "1", col } },
    ]);
  });
});

describeGroup("what native modules and programs beside the server say", [
  {
    rule: "node-native-abi-mismatch",
    client: "cursor",
    entry: `"command": «"node"», "args": ["servers/loads-a-module-of-another-node.mjs"]`,
    title: "the native module `better-sqlite3` was built for Node.js 24, and Node.js 20 loads it",
  },
  {
    rule: "external-binary-missing",
    client: "cursor",
    entry: `"command": «"node"», "args": ["servers/calls-a-browser-that-is-not-there.mjs"]`,
    title: "the server needs the browser `chrome`, which is not installed",
  },
]);

const LOCKED = lockedFolder();

describeGroup("what a service, a folder or the server itself refuses", [
  {
    rule: "backend-unreachable",
    client: "vscode",
    entry: `"command": "node", "args": ["servers/reaches-no-database.mjs"],
      "env": { "LOG_LEVEL": "info", "TICKETS_DATABASE_URL": «"postgres://127.0.0.1:9/tickets"» }`,
    title: "the server cannot reach `127.0.0.1:9`: the connection is refused",
    details: { address: "127.0.0.1:9", from: "TICKETS_DATABASE_URL" },
  },
  {
    rule: "credentials-rejected",
    client: "claude-code",
    entry: `"command": "node", "args": ["servers/is-refused-by-its-service.mjs"],
      "env": { "TICKETS_TOKEN": «"one-of-last-year"», "LOG_LEVEL": "info" }`,
    title: "the credentials of the server are refused: `Error: Request failed: 401 Unauthorized`",
    details: { variables: ["TICKETS_TOKEN"] },
  },
  {
    rule: "env-value-invalid",
    client: "cursor",
    entry: `"command": "node", "args": ["servers/takes-no-such-level.mjs"],
      "env": { "TICKETS_LOG_LEVEL": «"loud"» }`,
    title:
      "the server does not take the value of `TICKETS_LOG_LEVEL`: TICKETS_LOG_LEVEL must be one of debug, info",
    details: { variables: ["TICKETS_LOG_LEVEL"] },
  },
  ...(LOCKED
    ? [
        {
          rule: "cwd-not-writable",
          client: "vscode",
          entry: `"command": "node", "args": ["\${workspaceFolder}/servers/writes-where-it-stands.mjs"], "cwd": «"${LOCKED}"»`,
          title: `the server may not write \`tickets-log\` in the working directory \`${LOCKED}\``,
          details: { path: "tickets-log" },
        } as const,
      ]
    : []),
]);

if (!LOCKED) test.skip("cwd-not-writable: this user may write everywhere", () => {});

/** Other causes have tests of their own, by what brings them about. */
const OTHERS = [
  "baseline",
  "clients",
  "confirm",
  "docker",
  "expectations",
  "experiments",
  "fan-out",
  "launchers",
  "npm",
  "python",
  "remotes",
  "runner-files",
  "trust",
];

test("every rule is reached, here or in a test of its own", () => {
  const texts = OTHERS.map((name) => readFileSync(`__tests__/e2e/${name}.test.ts`, "utf8")).join();
  const isReached = (id: string) =>
    (id === "cwd-not-writable" && !LOCKED) ||
    told.includes(id) ||
    new RegExp(`["\`\\s]${id}["\\s:]`).test(texts);
  expect(RULES.map(({ id }) => id).filter((id) => !isReached(id))).toEqual([]);
});
