import { spawn } from "node:child_process";
import { once } from "node:events";
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { runAction, runCli, workspace } from "./bundle.ts";
import { canary, drawn, leakFinder } from "./leaks.ts";

/** Where a run has each secret from. */
const SECRETS = Object.fromEntries(
  [
    ...[
      "the input `env`",
      "`pass-env`",
      "a variable of the step",
      "a variable that nobody refers to",
    ],
    ...[
      "an `envFile`",
      "a literal",
      "an argument",
      "an assigned argument",
      "a container's variable",
    ],
    ...["a header", "a cookie", "a basic login", "a login in a URL", "a query", "a path"],
    ...["a login of a registry", "a `.npmrc`", "a password in a `.npmrc`"],
  ].map((place) => [place, canary(place)]),
);
const at = (place: string): string => {
  const secret = SECRETS[place];
  if (secret === undefined) throw new Error(`no secret stands in ${place}`);
  return secret;
};

/** Known to servers from elsewhere, and to nobody else: only the way they are written tells. */
const TOKENS = [
  `ghp_${drawn("github", 36)}`,
  `sk-ant-api03-${drawn("anthropic", 60)}`,
  `npm_${drawn("npm", 36)}`,
  `xoxb-${drawn("slack", 30)}`,
  `password=${drawn("password", 20)}`,
  `https://someone:${drawn("login", 20)}@host.example/x`,
];
const leaksIn = leakFinder({
  ...SECRETS,
  ...Object.fromEntries(
    TOKENS.map((token) => [token.slice(0, 8), token.replace(/^.*[=:_-]|@.*/g, "")]),
  ),
});

const WAYS = ["stderr", "stdout", "names", "error", "invalid", "hang", "stack"];
const PARTS = 3;
const script = "{SERVERS}/echoes-what-it-knows.mjs";

/** What each server is given of its own. */
const OWN: readonly object[] = [
  { env: { API_KEY: at("a literal"), OTHER: "${STEP_WORD}" } },
  { more: ["--api-key", at("an argument"), `--token=${at("an assigned argument")}`] },
  { env: { ACME: "${STEP_WORD}" } },
];

const echoing = WAYS.flatMap((way) =>
  Array.from({ length: PARTS }, (_, part) => {
    const { env = {}, more = [] } = OWN[part] as { env?: object; more?: readonly string[] };
    return [
      `${way}-${part}`,
      { command: "node", args: [script, way, `${part}/${PARTS}`, ...more], env },
    ];
  }),
);

const remote = (port: string): object => ({
  header: {
    type: "http",
    url: `http://127.0.0.1:${port}/500`,
    headers: { "X-Api-Key": at("a header") },
  },
  cookie: {
    type: "http",
    url: `http://127.0.0.1:${port}/401`,
    headers: { Cookie: `a=${at("a cookie")}; b=c` },
  },
  basic: {
    type: "http",
    url: `http://127.0.0.1:${port}/403`,
    headers: {
      Authorization: `Basic ${Buffer.from(`me:${at("a basic login")}`).toString("base64")}`,
    },
  },
  login: { type: "http", url: `http://me:${at("a login in a URL")}@127.0.0.1:${port}/401` },
  query: { type: "http", url: `http://127.0.0.1:${port}/404?key=${at("a query")}` },
  path: { type: "sse", url: `http://127.0.0.1:${port}/${at("a path")}/400` },
});

const filesFor = (port: string): Readonly<Record<string, string | object>> => ({
  ".mcp.json": {
    mcpServers: {
      ...Object.fromEntries(echoing),
      ...remote(port),
      container: {
        command: "docker",
        args: [
          "run",
          "-i",
          "--rm",
          "-e",
          `ACME_TOKEN=${at("a container's variable")}`,
          "acme/image",
        ],
      },
      [`named-${at("`pass-env`")}`]: { command: "node", args: [`${at("`pass-env`")}.mjs`] },
    },
  },
  ".vscode/mcp.json": {
    servers: {
      file: {
        command: "node",
        args: [script, "stderr", "1/3"],
        envFile: "${workspaceFolder}/.env",
      },
    },
  },
  ".env": `ACME=${at("an `envFile`")}\n`,
  [`${at("the input `env`")}/.mcp.json`]: {
    mcpServers: { inside: { command: "node", args: ["gone.js"] } },
  },
  ".cursor/mcp.json": `{"mcpServers": {"broken": {"command": "node", "env": {"API_KEY": "${at("a literal")}" "x"}}}}`,
  ".npmrc": `//npm.example/:_authToken=${at("a `.npmrc`")}\n//npm.example/:_password=${Buffer.from(at("a password in a `.npmrc`")).toString("base64")}\n`,
  "known.txt": `${TOKENS.join("\n")}\n`,
  "bin/docker": `#!/bin/sh\n[ "$1" = run ] || exit 1\nexec node ${script} stderr 0/3 "$@"\n`,
});

const REPORTS = ["sarif", "junit", "html", "rdjson"];
const STEP = {
  STEP_WORD: at("a variable of the step"),
  HANDED: at("`pass-env`"),
  UNUSED_API_KEY: at("a variable that nobody refers to"),
  NODE_AUTH_TOKEN: at("a login of a registry"),
};

let port = "";
let stop: () => void = () => {};

beforeAll(async () => {
  const child = spawn(process.execPath, ["__tests__/fixtures/servers/echoes-requests.mjs"]);
  stop = () => child.kill();
  const [line] = await once(child.stdout, "data");
  port = String(line).trim();
});

afterAll(() => stop());

function place(): { readonly folder: string; readonly env: Readonly<Record<string, string>> } {
  const folder = workspace(filesFor(port));
  chmodSync(path.join(folder, "bin/docker"), 0o755);
  const temporary = mkdtempSync(path.join(os.tmpdir(), "canary-"));
  const PATH = `${path.join(folder, "bin")}${path.delimiter}${process.env.PATH}`;
  return { folder, env: { ...STEP, PATH, TMPDIR: temporary } };
}

/** All texts below a folder, and the names of their files. */
function contentOf(folder: string): string {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true });
  return files
    .map((one) =>
      one.isFile()
        ? `${one.name}\n${readFileSync(path.join(one.parentPath, one.name), "utf8")}`
        : one.name,
    )
    .join("\n");
}

/** The runner takes these lines out of the log: they tell it what to hide. */
const withoutMasks = (log: string): string => log.replace(/^::add-mask::.*$/gm, "");

const INPUTS = {
  env: `GIVEN=${at("the input `env`")}\nMODE=true`,
  "pass-env": "HANDED",
  install: "false",
  timeout: "4",
  baseline: "out/known-good.json",
  "update-baseline": "true",
  ...Object.fromEntries(REPORTS.map((name) => [name, `out/report.${name}`])),
};

describe("no secret comes out of the action", () => {
  test.each([
    ["where servers tell all they know", {}],
    ["where causes are made sure of", { servers: "stderr-1\nnames-0\nbasic", confirm: "true" }],
    ["where nothing is started", { start: "false", "update-baseline": "false", baseline: "" }],
  ])("%s", (_case, inputs) => {
    const { folder, env } = place();
    mkdirSync(path.join(folder, "out"));
    const run = runAction(folder, { confirm: "false", ...INPUTS, ...inputs }, env);
    const told = {
      log: withoutMasks(run.log),
      outputs: JSON.stringify(run.outputs),
      summary: run.summary,
      report: JSON.stringify(run.report),
      files: contentOf(path.join(folder, "out")),
      "temporary folder": contentOf(env.TMPDIR ?? ""),
    };
    expect(run.code).toBe(1);
    expect(run.report?.servers.length).toBeGreaterThan(2);
    for (const [where, text] of Object.entries(told))
      expect([where, leaksIn(text)]).toEqual([where, []]);
  });

  test("where all is well", () => {
    const { folder, env } = place();
    const servers = { healthy: { command: "node", args: [script, "healthy"] } };
    const good = workspace({
      ".mcp.json": { mcpServers: servers },
      "known.txt": TOKENS.join("\n"),
    });
    const run = runAction(good, INPUTS, env);
    expect([run.code, run.report?.servers[0]?.tools?.names]).toEqual([0, ["***", "***"]]);
    const told = withoutMasks(run.log) + JSON.stringify([run.outputs, run.summary, run.report]);
    expect(leaksIn(told + contentOf(path.join(good, "out")))).toEqual([]);
    expect(leaksIn(contentOf(folder))).not.toEqual([]);
  });
});

describe("no secret comes out of the command line tool", () => {
  const args = [
    "--env",
    `GIVEN=${at("the input `env`")}`,
    "--pass-env",
    "HANDED",
    "--no-install",
    "--timeout",
    "4",
  ];

  test("which tells a run as text and as JSON", () => {
    const { folder, env } = place();
    const chosen = [
      ...args,
      "--no-confirm",
      "--servers",
      "stdout-*,error-*,header,basic,named-*,file",
    ];
    for (const more of [[], ["--json"]]) {
      const { stdout, stderr } = runCli(folder, [...chosen, ...more], env);
      expect(stdout).toContain("***");
      expect(leaksIn(stdout + stderr)).toEqual([]);
    }
  });

  test("which explains a log", () => {
    const folder = workspace({});
    const lines = [STEP.UNUSED_API_KEY, STEP.NODE_AUTH_TOKEN].map(
      (secret) => `spawn /srv/${secret}/run.sh ENOENT`,
    );
    writeFileSync(
      path.join(folder, "log.txt"),
      [...lines, ...TOKENS.map((one) => `spawn ./run.sh ${one} ENOENT`)].join("\n"),
    );
    for (const more of [[], ["--json"]]) {
      const { stdout, stderr } = runCli(folder, ["explain", "log.txt", ...more], STEP);
      expect(stdout).toContain("***");
      expect(leaksIn(stdout + stderr)).toEqual([]);
    }
  });

  test("which joins reports that hide nothing", () => {
    const { folder, env } = place();
    const { stdout } = runCli(folder, [...args, "--no-start", "--json"], env);
    const secrets = [...TOKENS, STEP.UNUSED_API_KEY, STEP.NODE_AUTH_TOKEN].join(" ");
    writeFileSync(path.join(folder, "open.json"), stdout.replaceAll("header", `header ${secrets}`));
    const merged = runCli(folder, ["merge", "open.json", "--html", "out/merged.html"], env);
    expect(merged.stdout).toContain("***");
    expect(leaksIn(merged.stdout + merged.stderr + contentOf(path.join(folder, "out")))).toEqual(
      [],
    );
  });

  test.each([
    ["--levels", `${canary("`pass-env`")}=error`],
    ["--levels", `API_TOKEN=${canary("a literal")}`],
    ["--config", `${canary("`pass-env`")}.json`],
    ["--expect", `${canary("a variable of the step")}: what`],
    ["--env", canary("the input `env`")],
    ["merge", `${canary("a login of a registry")}.json`],
    ["explain", `${canary("a variable that nobody refers to")}.log`],
    ["--report", `/dev/null/${canary("`pass-env`")}/x.json`],
  ])("which refuses `%s %s`", (...words) => {
    const { stderr, stdout, code } = runCli(workspace({}), words, {
      ...STEP,
      HANDED_TOKEN: STEP.HANDED,
      A_SECRET: STEP.STEP_WORD,
    });
    expect(code).not.toBe(0);
    expect(leaksIn(stdout + stderr)).toEqual([]);
  });
});
