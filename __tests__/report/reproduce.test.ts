import { spawnSync } from "node:child_process";
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { Plan } from "../../src/model/plan.ts";
import { reproduce } from "../../src/report/reproduce.ts";
import { TOOL } from "../../src/version.ts";
import { evidenceOf } from "../rules/evidence-of.ts";

/** A server that tells what it was given: its arguments, environment, folder and the first line on stdin. */
const TELLS = `process.stdin.once("data", (data) => {
  const { argv, env } = process;
  console.log(JSON.stringify({ args: argv.slice(2), env, cwd: process.cwd(), line: String(data) }));
  process.exit();
});`;

let folder = "";

beforeAll(() => {
  folder = realpathSync(mkdtempSync(path.join(tmpdir(), "it's a $(folder) ")));
  writeFileSync(path.join(folder, "tells.cjs"), TELLS);
  writeFileSync(path.join(folder, "sleep"), "#!/bin/sh\n", { mode: 0o755 });
});

afterAll(() => rmSync(folder, { recursive: true }));

const planOf = (plan: Partial<Plan>): Plan => {
  const { plan: whole } = evidenceOf({ command: ["node", "server.js"] });
  if (!whole) throw new Error("no plan");
  return { ...whole, cwd: folder, ...plan };
};

/** Runs the command as a person would, in a shell with these variables, with a `sleep` that does not wait. */
function run(plan: Plan, env: Readonly<Record<string, string>> = {}) {
  const variables = { PATH: `${folder}:${process.env.PATH}`, HOME: "/home/me", ...env };
  const { stdout } = spawnSync("sh", ["-c", reproduce(plan)], { env: variables, encoding: "utf8" });
  return JSON.parse(stdout);
}

test("it reads as a person would write it", () => {
  const plan = planOf({
    cwd: "/repo",
    command: "npx",
    args: ["-y", "@acme/server@1.2.3", "--name", "two words"],
    env: { PATH: "/bin", HOME: "/root", TOKEN: "hush-hush", LANG: "C" },
    given: ["TOKEN", "REMOVED"],
  });
  expect(reproduce(plan)).toBe(
    `{ printf '%s\\n' '{"jsonrpc":"2.0","id":0,"method":"initialize","params":` +
      `{"protocolVersion":"2025-11-25","capabilities":{},"clientInfo":{"name":"mcp-handshake",` +
      `"version":"${TOOL.version}"}}}'; sleep 5; } | env -i PATH="$PATH" HOME="$HOME" TOKEN="$TOKEN" ` +
      `npx -y @acme/server@1.2.3 --name 'two words'`,
  );
});

describe("run in a shell", () => {
  const HOSTILE = [
    "",
    "two words",
    "it's",
    "$(touch pwned)",
    "`touch pwned`",
    "; touch pwned",
    "a\nb",
    "*",
    "~",
    "#",
    "\\",
    '"',
    "--x=$HOME",
    "!!",
    "é日本",
  ];

  test("it hands on every argument as it is", () => {
    expect(run(planOf({ args: ["tells.cjs", ...HOSTILE] })).args).toEqual(HOSTILE);
  });

  test("it starts in the folder of the plan", () => {
    expect(run(planOf({ args: ["tells.cjs"] })).cwd).toBe(folder);
  });

  test("it asks the server to initialize, on one line", () => {
    const { line } = run(planOf({ args: ["tells.cjs"] }));
    expect(JSON.parse(line)).toMatchObject({ id: 0, method: "initialize" });
    expect(line.endsWith("}\n")).toBe(true);
  });

  test("it gives the given variables of the shell and nothing else of it", () => {
    const plan = planOf({
      args: ["tells.cjs"],
      env: { PATH: "x", HOME: "y", TOKEN: "z", "odd-name.1": "z", "1ST": "z" },
      given: ["TOKEN", "odd-name.1", "1ST", "TOKEN", "NOT_THERE"],
    });
    const { env } = run(plan, { TOKEN: "a 'b' $c", odd_name_1: "odd", _1ST: "first", OTHER: "no" });
    expect(env).toMatchObject({ TOKEN: "a 'b' $c", "odd-name.1": "odd", "1ST": "first" });
    expect(env).not.toHaveProperty("OTHER");
    expect(env).not.toHaveProperty("NOT_THERE");
  });
});

describe("what came out of a variable", () => {
  const written = (client: "claude-code" | "cursor", args: readonly string[]) => {
    const evidence = evidenceOf({ command: ["node", ...args], client });
    return evidence.server;
  };

  test("is written as that variable again", () => {
    const server = written("claude-code", ["--token=${TOKEN}", "${A}${B}", "x ${A}"]);
    const plan = planOf({ server, command: "node", args: ["--token=hush", "ab", "x a"] });
    expect(reproduce(plan)).toMatch(/ node --token="\$TOKEN" "\$A""\$B" 'x '"\$A"$/);
  });

  test("is known by the way that its client writes it", () => {
    const server = written("cursor", ["${env:TOKEN}"]);
    expect(reproduce(planOf({ server, args: ["hush"] }))).toMatch(/ node "\$TOKEN"$/);
  });

  test("stays a value where the shell has no such variable", () => {
    const server = written("cursor", ["${workspaceFolder}/a.js", "${env:A}${workspaceFolder}"]);
    const plan = planOf({ server, args: ["/repo/a.js", "x/repo"] });
    expect(reproduce(plan)).toMatch(/ node \/repo\/a\.js x\/repo$/);
  });
});

test("the folder of a plugin, which no shell knows, stays a value", () => {
  const line = ["node", "${CLAUDE_PLUGIN_ROOT}/a.js", "${TOKEN}"];
  const server = {
    ...evidenceOf({ command: line }).server,
    defaults: { CLAUDE_PLUGIN_ROOT: "/repo/a plugin" },
  };
  const plan = planOf({ server, args: ["/repo/a plugin/a.js", "hush"] });
  expect(reproduce(plan)).toMatch(/ node '\/repo\/a plugin'\/a\.js "\$TOKEN"$/);
});

describe("what the config gives to a variable", () => {
  const given = (env: Readonly<Record<string, string>>, plan: Partial<Plan> = {}) => {
    const { server } = evidenceOf({ command: ["node", "tells.cjs"], env });
    return planOf({ server, args: ["tells.cjs"], env, given: Object.keys(env), ...plan });
  };

  test("is written as it is, whatever stands in it", () => {
    const env = {
      API_URL: "http://localhost:1",
      EMPTY: "",
      QUOTES: `it's "so"`,
      TWO_LINES: "a\nb",
      EXPANDS: "$HOME `id` ${NOT_SET}",
    };
    expect(run(given(env), { API_URL: "of the shell" }).env).toMatchObject(env);
    expect(reproduce(given(env))).toContain(" API_URL=http://localhost:1 EMPTY='' ");
  });

  test("stays a name where the client put something else in", () => {
    const plan = given({ API_URL: "http://${HOST}" }, { env: { API_URL: "http://c4nary" } });
    expect(reproduce(plan)).toContain(' API_URL="$API_URL" ');
    expect(reproduce(plan)).not.toContain("c4nary");
  });

  test.each([
    ["its name is that of a secret", { API_TOKEN: "c4nary" }, []],
    ["it is written as secrets are", { HEADERS: "Authorization: Bearer c4nary-c4nary" }, []],
    ["there is a password in it", { STORE: "postgres://me:c4nary@db.example/x" }, []],
    ["a secret stands in it", { STORE: "id=c4nary;mode=ro" }, ["c4nary"]],
  ])("stays a name where %s", (_, env, secrets) => {
    const [name = ""] = Object.keys(env);
    const command = reproduce(given(env, { secrets }));
    expect(command).toContain(` ${name}="$${name}" `);
    expect(command).not.toContain("c4nary");
  });
});

test("where the install failed, npm is told to show what its scripts say", () => {
  const plan = planOf({ command: "npx", args: ["-y", "@acme/server"] });
  const ending = { kind: "not-spawned", errno: null } as const;
  const install = { kind: "failed", durationMs: 1, code: 1, output: "" } as const;
  expect(reproduce(plan, { install, ending })).toMatch(
    / npm_config_foreground_scripts=true npx -y @acme/,
  );
  expect(reproduce(plan, { install: { kind: "skipped" }, ending })).not.toContain("npm_config");
});

test("where the server was waited for in vain, it is given as long again", () => {
  const course = evidenceOf({ ending: { kind: "timed-out", afterMs: 30_000 } });
  expect(reproduce(planOf({ timeoutMs: 29_500 }), course)).toContain("; sleep 30; }");
});

test("a secret that stands in the arguments of the config is hidden", () => {
  const plan = planOf({ args: ["--password", "hunter", "--port", "8080"] });
  expect(reproduce(plan)).toMatch(/ node --password '\*\*\*' --port 8080$/);
});

test("no value that the config does not give is ever written", () => {
  const plan = planOf({ env: { PATH: "/c4nary", HOME: "/c4nary", A: "c4nary" }, given: ["A"] });
  expect(reproduce(plan)).not.toContain("c4nary");
});
