import { spawnSync } from "node:child_process";
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { Exchange } from "../../src/model/evidence.ts";
import { fact } from "../../src/model/fact.ts";
import type { InstallStep, Plan } from "../../src/model/plan.ts";
import { readLaunch } from "../../src/plan/launchers/index.ts";
import { reproduce } from "../../src/report/reproduce.ts";
import { TOOL } from "../../src/version.ts";
import { evidenceOf } from "../rules/evidence-of.ts";
import { MISSING, SHELLS } from "./shells.ts";

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
function runIn(
  [shell = "", ...words]: readonly string[],
  plan: Plan,
  env: Readonly<Record<string, string>>,
) {
  const variables = { PATH: `${folder}:${process.env.PATH}`, HOME: "/home/me", ...env };
  const { stdout } = spawnSync(shell, [...words, reproduce(plan)], {
    env: variables,
    encoding: "utf8",
  });
  return JSON.parse(stdout);
}

/** What fetches the package of an `npx` line. */
const NPX: InstallStep = { kind: "npm-exec", key: "", command: "npx", args: [] };

test("it reads as a person would write it", () => {
  const plan = planOf({
    cwd: "/repo",
    command: "npx",
    args: ["-y", "@acme/server@1.2.3", "--name", "two words"],
    env: { PATH: "/bin", HOME: "/root", TOKEN: "hush-hush", LANG: "C" },
    given: ["TOKEN", "REMOVED"],
  });
  const course = evidenceOf({ ending: { kind: "exited", code: 1, afterMs: 200 } });
  expect(reproduce({ ...plan, install: NPX }, course)).toBe(
    `({ printf '%s\\n' '{"jsonrpc":"2.0","id":0,"method":"initialize","params":` +
      `{"protocolVersion":"2025-11-25","capabilities":{},"clientInfo":{"name":"mcp-handshake",` +
      `"version":"${TOOL.version}"}}}'; sleep 30; } 2>/dev/null &) | env -i PATH="$PATH" HOME="$HOME" ` +
      `\${LANG+LANG="$LANG"} TOKEN="$TOKEN" npx -y @acme/server@1.2.3 --name 'two words'`,
  );
});

for (const { name } of MISSING) test.skip(`run in ${name}, which is not on the PATH`, () => {});

describe.each(SHELLS)("run in $name", ({ words }) => {
  const run = (plan: Plan, env: Readonly<Record<string, string>> = {}) => runIn(words, plan, env);

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
    expect(reproduce(plan)).toMatch(/ node --token="\$TOKEN" "\$A""\$B" "x \$A"\)$/);
  });

  test("is known by the way that its client writes it", () => {
    const server = written("cursor", ["${env:TOKEN}"]);
    expect(reproduce(planOf({ server, args: ["hush"] }))).toMatch(/ node "\$TOKEN"\)$/);
  });

  test("stays a value where the shell has no such variable", () => {
    const server = written("cursor", ["${workspaceFolder}/a.js", "${env:A}${workspaceFolder}"]);
    const plan = planOf({ server, args: ["/repo/a.js", "x/repo"] });
    expect(reproduce(plan)).toMatch(/ node \/repo\/a\.js x\/repo\)$/);
  });
});

test("the folder of a plugin, which no shell knows, stays a value", () => {
  const line = ["node", "${CLAUDE_PLUGIN_ROOT}/a.js", "${TOKEN}"];
  const server = {
    ...evidenceOf({ command: line }).server,
    defaults: { CLAUDE_PLUGIN_ROOT: "/repo/a plugin" },
  };
  const plan = planOf({ server, args: ["/repo/a plugin/a.js", "hush"] });
  expect(reproduce(plan)).toMatch(/ node '\/repo\/a plugin\/a\.js' "\$TOKEN"\)$/);
});

describe("what the config gives to a variable", () => {
  const run = (plan: Plan, env: Readonly<Record<string, string>> = {}) =>
    runIn(["sh", "-c"], plan, env);

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

  test("is made of the variables that it refers to", () => {
    const plan = given({ API_URL: "http://${HOST}" }, { env: { API_URL: "http://c4nary" } });
    expect(reproduce(plan)).toContain(' API_URL=http://"$HOST" ');
    expect(reproduce(plan)).not.toContain("c4nary");
  });

  test("stays a name where its reference has a default", () => {
    const plan = given({ API_URL: "${URL:-http://c4nary}" }, { env: { API_URL: "http://c4nary" } });
    expect(reproduce(plan)).toContain(' API_URL="$API_URL" ');
    expect(reproduce(plan)).not.toContain("c4nary");
  });

  test.each([
    ["nothing, for a variable that is not set", "${API_TOKEN}", ""],
    ["its reference, as the client has left it", "${API_TOKEN}", "${API_TOKEN}"],
  ])("is %s", (_, written, value) => {
    const plan = given({ API_TOKEN: written }, { env: { API_TOKEN: value } });
    expect(run(plan, { API_TOKEN: "of the shell" }).env.API_TOKEN).toBe(value);
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

describe("what fails before the start", () => {
  const ending = { kind: "not-spawned", errno: null } as const;
  const install = { kind: "failed", durationMs: 1, code: 1, output: "" } as const;
  const inWorkspace = (plan: Partial<Plan>) => planOf({ cwd: "/repo", ...plan });

  test("is fetched again by the command that fetches", () => {
    const step = { kind: "command", key: "", command: "docker", args: ["pull", "acme/x"] } as const;
    const plan = inWorkspace({ install: { ...step, env: { DOCKER_CLI_HINTS: "false" } } });
    expect(reproduce(plan, { install, ending })).toBe(
      "env DOCKER_CLI_HINTS=false docker pull acme/x",
    );
  });

  test.each([
    ["npx", ["-y", "acme-mcp"], "env npm_config_foreground_scripts=true npx -y acme-mcp"],
    ["uvx", ["acme-mcp"], "uvx acme-mcp"],
    ["pipx", ["run", "acme-mcp"], "pipx run acme-mcp"],
    ["pnpm", ["dlx", "acme-mcp"], "pnpm dlx acme-mcp"],
    ["bunx", ["acme-mcp"], "bunx acme-mcp"],
  ])("is fetched again by the start itself where %s does both", (command, args, line) => {
    const { install: step } = readLaunch(command, args, "linux", "/repo");
    const plan = inWorkspace({ command, args, install: step });
    expect(reproduce(plan, { install, ending }).split(" | ")[1]).toBe(line);
  });

  test("is installed again in the folder of the project", () => {
    const captures = { command: "cd server && npm ci", problem: "failed", folder: "server" };
    const facts = [fact("project-install-failed", captures)];
    const plan = inWorkspace({ env: { NODE_ENV: "production", A: "b" }, given: ["NODE_ENV"] });
    expect(reproduce(plan, { install, ending, facts })).toBe("(cd server && npm ci)");
  });

  test("is built again, and must be there afterwards", () => {
    const command = 'cd "it\'s a $(folder)" && npm run build';
    const path = "it's a $(folder)/dist/index.js";
    const facts = [fact("entry-not-built", { argument: "x", path, command, problem: "failed" })];
    expect(reproduce(inWorkspace({}), { install, ending, facts })).toBe(
      `(cd 'it'\\''s a $(folder)' && npm run build) && ls -d 'it'\\''s a $(folder)/dist/index.js'`,
    );
  });

  test("is passed over where the server was started all the same, and failed for another reason", () => {
    const captures = { command: "npm ci", problem: "failed", folder: "." };
    const facts = [fact("project-install-failed", captures)];
    const course = { ...evidenceOf({ install, facts }), rule: "missing-env-var" };
    expect(reproduce(inWorkspace({}), course)).toMatch(/ node server\.js$/);
    expect(reproduce(inWorkspace({}), { ...course, rule: "dependencies-not-installed" })).toBe(
      "npm ci",
    );
  });
});

test("a container is handed its variables by name, as its own line does", () => {
  const line = ["docker", "run", "-i", "--rm", "-e", "TOKEN", "acme/x"];
  const { server } = evidenceOf({ command: line, env: { TOKEN: "${GH}" } });
  const env = { PATH: "x", HOME: "x", TOKEN: "c4nary" };
  const [command = "", ...args] = line;
  const plan = planOf({ cwd: "/repo", server, command, args, env, given: ["TOKEN"] });
  expect(reproduce(plan).split(" | ")[1]).toBe(
    'env -i PATH="$PATH" HOME="$HOME" TOKEN="$GH" docker run -i --rm -e TOKEN acme/x',
  );
});

describe("what was sent", () => {
  const at = (direction: "sent" | "received", atMs: number, message: string): Exchange => ({
    direction,
    atMs,
    message,
  });
  const feedOf = (...exchange: readonly Exchange[]) =>
    reproduce(planOf({ cwd: "/repo" }), evidenceOf({ exchange })).split(" | ")[0];

  test("is sent again, each message as long after the answer as it was, doubled", () => {
    const feed = feedOf(
      at("sent", 1, '{"id":0}'),
      at("received", 1400, "{}"),
      at("sent", 1401, '{"method":"initialized"}'),
      at("sent", 1402, '{"id":1}'),
    );
    expect(feed).toBe(
      `({ printf '%s\\n' '{"id":0}'; sleep 3; ` +
        `printf '%s\\n' '{"method":"initialized"}' '{"id":1}'; sleep 5; } 2>/dev/null &)`,
    );
  });

  test("is left out from a message on that is not known as a whole", () => {
    const feed = feedOf(at("sent", 0, '{"id":0}'), at("received", 1, "{}"), at("sent", 2, '{"x'));
    expect(feed).toBe(`({ printf '%s\\n' '{"id":0}'; sleep 5; } 2>/dev/null &)`);
  });

  test("is not sent without end", () => {
    const pages = Array.from({ length: 20 }, (_, page) => [
      at("sent", page, `{"id":${page}}`),
      at("received", page, "{}"),
    ]);
    expect(feedOf(...pages.flat())?.match(/sleep/g)).toHaveLength(5);
  });
});

test("a program with `=` in its name is no variable", () => {
  const plan = planOf({ cwd: "/repo", command: "./a=b", args: ["c"] });
  expect(reproduce(plan)).toMatch(/ sh -c 'exec "\$0" "\$@"' \.\/a=b c$/);
});

test("a variable whose name looks like an option is one all the same", () => {
  const plan = planOf({
    args: ["tells.cjs"],
    env: { "-Stouch pwned": "x" },
    given: ["-Stouch pwned"],
  });
  expect(runIn(["sh", "-c"], plan, {}).env).toHaveProperty("-Stouch pwned");
});

test("where the server was waited for in vain, it is given as long again", () => {
  const course = evidenceOf({ ending: { kind: "timed-out", afterMs: 30_000 } });
  expect(reproduce(planOf({ timeoutMs: 29_500 }), course)).toContain("; sleep 30; }");
});

test("a secret in the arguments of the config is a variable, named as its option is", () => {
  const args = ["--api-key", "hunter22", "--port", "80", "--token=c4nary", "id=hush-hush;x"];
  const command = reproduce(planOf({ args, secrets: ["hush-hush"] }));
  expect(command).toMatch(/ node --api-key "\$API_KEY" --port 80 --token="\$TOKEN" "id=\$ID;x"\)$/);
});

test("no value that the config does not give is ever written", () => {
  const plan = planOf({ env: { PATH: "/c4nary", HOME: "/c4nary", A: "c4nary" }, given: ["A"] });
  expect(reproduce(plan)).not.toContain("c4nary");
});
