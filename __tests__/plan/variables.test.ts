import { describe, expect, test } from "@jest/globals";
import { CLIENTS } from "../../src/model/client.ts";
import type { ServerSpec } from "../../src/model/server.ts";
import { type Expanded, expand, type VariableScope } from "../../src/plan/variables.ts";
import { type FormatName, read } from "../configs/read.ts";

const ROOTS = { "claude-code": "mcpServers", vscode: "servers", cursor: "mcpServers" };
const LINUX: VariableScope = {
  env: { HOME: "/home/me", SEARCH_KEY: "s3cret-of-search", EMPTY: "", "api-key": "asked-for" },
  home: "/home/me",
  platform: "linux",
};
const WINDOWS: VariableScope = {
  env: { Path: "C:\\Windows", Search_Key: "s3cret-of-search" },
  home: "C:\\Users\\me",
  platform: "win32",
};

const INPUTS = [
  { id: "region", type: "pickString", options: ["eu", "us"], default: "eu" },
  { id: "api-key", type: "promptString", default: "never" },
  { id: "unanswered", type: "promptString" },
];

/** An entry of this client's config, expanded. */
function expanded(client: FormatName, entry: object, scope = LINUX): Expanded {
  return expand(specOf(client, entry), scope);
}

function specOf(client: FormatName, entry: object): ServerSpec {
  const config = { inputs: INPUTS, [ROOTS[client]]: { example: entry } };
  const [spec] = read(client, JSON.stringify(config)).servers;
  if (!spec) throw new Error("there is no entry");
  return spec;
}

/** One argument, expanded, with its facts as `kind: captures`. */
function argument(client: FormatName, arg: string, scope = LINUX): readonly string[] {
  const { args, facts } = expanded(client, { command: "node", args: [arg] }, scope);
  return [
    ...args,
    ...facts.map(({ kind, captures }) => `${kind}: ${Object.values(captures).join(" | ")}`),
  ];
}

describe("Claude Code", () => {
  test.each([
    ["${SEARCH_KEY}", ["s3cret-of-search"]],
    ["--key=${SEARCH_KEY}!", ["--key=s3cret-of-search!"]],
    ["${SEARCH_KEY:-none}", ["s3cret-of-search"]],
    ["${MISSING:-none}", ["none"]],
    ["${MISSING:-}", [""]],
    ["${MISSING:-a:-b}", ["a:-b"]],
    ['${MISSING:-{"a":1}', ['{"a":1']],
    ["${EMPTY}", [""]],
    ["${EMPTY:-none}", [""]],
    ["${MISSING}", ["${MISSING}", "unset-variable: MISSING | ${MISSING}"]],
    [
      "${CLAUDE_PROJECT_DIR}",
      ["${CLAUDE_PROJECT_DIR}", "unset-variable: CLAUDE_PROJECT_DIR | ${CLAUDE_PROJECT_DIR}"],
    ],
    ["${CLAUDE_PROJECT_DIR:-.}/dist", ["./dist"]],
    ["${A${SEARCH_KEY}}", ["${As3cret-of-search}"]],
    ["${toString}", ["${toString}", "unset-variable: toString | ${toString}"]],
    ["${__proto__}", ["${__proto__}", "unset-variable: __proto__ | ${__proto__}"]],
    ["${v%x}", ["${v%x}"]],
    ["${}", ["${}"]],
    ["a $ b {c} ${", ["a $ b {c} ${"]],
    ["${HOME}/x", ["/home/me/x"]],
    ["~/x", ["~/x", "unexpanded-path: ~/x"]],
    ["--dir=$HOME/x", ["--dir=$HOME/x", "unexpanded-path: --dir=$HOME/x"]],
    ["$HOMEPAGE/x", ["$HOMEPAGE/x"]],
    ["a~/x", ["a~/x"]],
    ["$SEARCH_KEY", ["$SEARCH_KEY", "foreign-reference: $SEARCH_KEY | ${SEARCH_KEY}"]],
    ["--key=$SEARCH_KEY", ["--key=$SEARCH_KEY", "foreign-reference: $SEARCH_KEY | ${SEARCH_KEY}"]],
    [
      "${env:SEARCH_KEY}",
      ["${env:SEARCH_KEY}", "foreign-reference: ${env:SEARCH_KEY} | ${SEARCH_KEY}"],
    ],
    ["${input:api-key}", ["${input:api-key}", "foreign-reference: ${input:api-key} | ${API_KEY}"]],
    [
      "${workspaceFolder}/x",
      ["${workspaceFolder}/x", "foreign-reference: ${workspaceFolder} | ${CLAUDE_PROJECT_DIR:-.}"],
    ],
    ["${userHome}/x", ["${userHome}/x", "foreign-reference: ${userHome} | ${HOME}"]],
    [
      "${{ secrets.API_KEY }}",
      ["${{ secrets.API_KEY }}", "foreign-reference: ${{ secrets.API_KEY }} | ${API_KEY}"],
    ],
    ["{env:API_KEY}", ["{env:API_KEY}", "foreign-reference: {env:API_KEY} | ${API_KEY}"]],
    ["%API_KEY%", ["%API_KEY%", "foreign-reference: %API_KEY% | ${API_KEY}"]],
    ["%E4%B8%AD%path%", ["%E4%B8%AD%path%"]],
    ["/path/to/server.js", ["/path/to/server.js", "placeholder: /path/to/server.js | args"]],
    ["${MISSING:-<token>}", ["<token>", "placeholder: <token> | args"]],
    ["${user_config.key}", ["${user_config.key}", "unset-input: key | ${user_config.key}"]],
  ])("makes of `%s` %j", (arg, told) => {
    expect(argument("claude-code", arg)).toEqual(told);
  });

  test("expands every field of an entry", () => {
    const entry = {
      command: "${HOME}/bin/node",
      args: ["${HOME}"],
      env: { A: "${HOME}" },
      cwd: "${HOME}",
    };
    expect(expanded("claude-code", entry)).toMatchObject({
      command: "/home/me/bin/node",
      args: ["/home/me"],
      env: { A: "/home/me" },
      cwd: "/home/me",
    });
    const remote = { type: "http", url: "https://${HOST:-example.com}", headers: { A: "${HOME}" } };
    expect(expanded("claude-code", remote)).toMatchObject({
      command: "",
      url: "https://example.com",
      headers: { A: "/home/me" },
    });
  });

  test("knows the folder of a plugin", () => {
    const text = '{ "a": { "command": "${CLAUDE_PLUGIN_ROOT}/run", "args": ["${constructor}"] } }';
    const [spec] = read("claude-code", text, { plugin: true }).servers;
    expect(spec && expand(spec, LINUX)).toMatchObject({
      command: "/repo/run",
      args: ["${constructor}"],
      facts: [{ kind: "unset-variable" }],
    });
  });
});

describe("VS Code", () => {
  test.each([
    ["${workspaceFolder}/x", ["/repo/x"]],
    ["${workspaceFolder:app}/x", ["/repo/x"]],
    ["${workspaceFolderBasename}", ["repo"]],
    ["${userHome}${/}x${pathSeparator}y", ["/home/me/x/y"]],
    ["${cwd}", ["/repo"]],
    ["${env:SEARCH_KEY}", ["s3cret-of-search"]],
    ["${env:MISSING}x", ["x", "unset-variable: MISSING | ${env:MISSING}"]],
    ["${env:toString}", ["", "unset-variable: toString | ${env:toString}"]],
    ["${input:api-key}", ["asked-for"]],
    ["${input:region}", ["eu"]],
    [
      "${input:unanswered}",
      ["${input:unanswered}", "unset-input: unanswered | ${input:unanswered}"],
    ],
    ["${input:__proto__}", ["${input:__proto__}", "unset-input: __proto__ | ${input:__proto__}"]],
    ["${config:a.b}", ["${config:a.b}", "unset-input: config:a.b | ${config:a.b}"]],
    ["${command:pick}", ["${command:pick}", "unset-input: command:pick | ${command:pick}"]],
    ["${file}", ["${file}", "unset-input: file | ${file}"]],
    ["~/x", ["/home/me/x"]],
    ["~", ["/home/me"]],
    ["~me/x", ["~me/x"]],
    ["$HOME/x", ["$HOME/x", "unexpanded-path: $HOME/x"]],
    ["${SEARCH_KEY}", ["${SEARCH_KEY}", "foreign-reference: ${SEARCH_KEY} | ${env:SEARCH_KEY}"]],
    ["${KEY:-none}", ["${KEY:-none}", "foreign-reference: ${KEY:-none} | ${env:KEY}"]],
    ["$SEARCH_KEY", ["$SEARCH_KEY", "foreign-reference: $SEARCH_KEY | ${env:SEARCH_KEY}"]],
    ["${{ env.KEY }}", ["${{ env.KEY }}", "foreign-reference: ${{ env.KEY }} | ${env:KEY}"]],
    [
      "${CLAUDE_PROJECT_DIR}",
      ["${CLAUDE_PROJECT_DIR}", "foreign-reference: ${CLAUDE_PROJECT_DIR} | ${workspaceFolder}"],
    ],
    ["${a.b}", ["${a.b}"]],
    ["${env:}", ["${env:}"]],
    ["your-token-here", ["your-token-here", "placeholder: your-token-here | args"]],
  ])("makes of `%s` %j", (arg, told) => {
    expect(argument("vscode", arg)).toEqual(told);
  });

  test("expands `~` in `command`, `args` and `cwd`, and nowhere else", () => {
    const entry = { command: "~/bin/x", args: ["~/a"], cwd: "~", env: { A: "~/b" } };
    expect(expanded("vscode", entry)).toMatchObject({
      command: "/home/me/bin/x",
      args: ["/home/me/a"],
      cwd: "/home/me",
      env: { A: "~/b" },
      facts: [],
    });
  });

  test("takes a variable away for `null`, and puts `PATH` behind its own", () => {
    const scope = { ...LINUX, env: { PATH: "/usr/bin" } };
    const entry = { command: "node", env: { NODE_OPTIONS: null, PATH: "/opt/bin", PORT: 8080 } };
    expect(expanded("vscode", entry, scope).env).toEqual({
      NODE_OPTIONS: null,
      PATH: "/usr/bin:/opt/bin",
      PORT: "8080",
    });
  });

  test("finds variables of Windows in any case, and uses its separators", () => {
    const entry = {
      command: "node",
      args: ["${env:SEARCH_KEY}", "${/}"],
      env: { PATH: "C:\\bin" },
    };
    expect(expanded("vscode", entry, WINDOWS)).toMatchObject({
      args: ["s3cret-of-search", "\\"],
      env: { PATH: "C:\\Windows;C:\\bin" },
    });
  });
});

describe("Cursor", () => {
  test.each([
    ["${workspaceFolder}/x", ["/repo/x"]],
    ["${workspaceFolderBasename}", ["repo"]],
    ["${userHome}${/}x${pathSeparator}y", ["/home/me/x/y"]],
    ["${env:SEARCH_KEY}", ["s3cret-of-search"]],
    ["${env:MISSING}", ["", "unset-variable: MISSING | ${env:MISSING}"]],
    ["${SEARCH_KEY}", ["${SEARCH_KEY}", "foreign-reference: ${SEARCH_KEY} | ${env:SEARCH_KEY}"]],
    [
      "${input:api-key}",
      ["${input:api-key}", "foreign-reference: ${input:api-key} | ${env:API_KEY}"],
    ],
    ["~/x", ["~/x", "unexpanded-path: ~/x"]],
    ["{env:KEY}", ["{env:KEY}", "foreign-reference: {env:KEY} | ${env:KEY}"]],
  ])("makes of `%s` %j", (arg, told) => {
    expect(argument("cursor", arg)).toEqual(told);
  });
});

describe("a command line", () => {
  test("stays as it stands", () => {
    const spec = specOf("claude-code", { command: "node", args: ["${HOME}", "~/x", "<token>"] });
    const client = { ...CLIENTS.command, title: "the command line" };
    expect(expand({ ...spec, client }, LINUX)).toMatchObject({
      args: ["${HOME}", "~/x", "<token>"],
      facts: [],
      secrets: [],
    });
  });
});

describe("a script for a shell", () => {
  test.each([
    ["bash", ["-c", "exec x --dir $HOME --key %API_KEY%"]],
    ["docker", ["run", "-i", "image", "sh", "-c", "$START"]],
    ["cmd", ["/c", "npx", "-y", "x", "%API_KEY%"]],
    ["C:\\Windows\\System32\\CMD.EXE", ["/C", "x", "%API_KEY%"]],
  ])("of %s %j may leave references to it", (command, args) => {
    expect(expanded("claude-code", { command, args }).facts).toEqual([]);
  });

  test("may have `${NAME}` for the shell where the client has another form", () => {
    const entry = { command: "bash", args: ["-lc", "x ${API_KEY} ${env:MISSING}"] };
    expect(expanded("vscode", entry).facts).toMatchObject([{ kind: "unset-variable" }]);
  });

  test("is none behind `-e`", () => {
    const entry = { command: "docker", args: ["run", "-e", "KEY=$API_KEY"] };
    expect(expanded("cursor", entry).facts).toMatchObject([{ kind: "foreign-reference" }]);
  });
});

describe("a fact", () => {
  test("stands at the value that holds the reference", () => {
    const text =
      '{ "mcpServers": {\n  "a": { "command": "node",\n    "env": { "A": "x${MISSING}y" } } } }';
    const [spec] = read("claude-code", text).servers;
    const facts = spec ? expand(spec, LINUX).facts : [];
    expect(facts.map((fact) => fact.origin)).toEqual([
      { file: ".mcp.json", line: 3, column: 19, endLine: 3, endColumn: 33 },
    ]);
  });

  test("is told once for a value", () => {
    expect(argument("claude-code", "${A}${A}${B}").slice(1)).toEqual([
      "unset-variable: A | ${A}",
      "unset-variable: B | ${B}",
    ]);
  });

  test.each([
    ["API_TOKEN", "API_TOKEN", "API_TOKEN | API_TOKEN"],
    ["API_TOKEN", "YOUR_TOKEN", "YOUR_TOKEN | API_TOKEN"],
  ])("of a placeholder in `%s` names the variable", (name, value, captures) => {
    const { facts } = expanded("claude-code", { command: "node", env: { [name]: value } });
    expect(facts.map((fact) => Object.values(fact.captures).join(" | "))).toEqual([captures]);
  });

  test.each([
    { MODE: "MODE" },
    { NODE_ENV: "production" },
    { DATABASE_URL: "postgres://localhost/app" },
  ])("is not told of %j", (env) => {
    expect(expanded("claude-code", { command: "node", env }).facts).toEqual([]);
  });

  test("never shows a secret", () => {
    const token = `ghp_${"a1B2c3D4e5F6".repeat(3)}`;
    const scope = { ...LINUX, env: { TOKEN: token, PASSWORD: "hunter2!" } };
    const entry = {
      command: "node",
      args: [
        `~/x?t=${token}&u=\${TOKEN}`,
        `${token} <token> \${PASSWORD}`,
        "postgres://me:hunter2!@db.example.com/<name>",
        "${PASSWORD}${MISSING}$HOME",
      ],
      env: { A: "${TOKEN}${MISSING}" },
    };
    for (const client of ["claude-code", "vscode", "cursor"] as const) {
      const { facts } = expanded(client, entry, scope);
      expect(facts.length).toBeGreaterThan(4);
      expect(JSON.stringify(facts)).not.toMatch(/a1B2c3D4|hunter2/);
    }
  });
});

describe("what must appear nowhere", () => {
  const secretsOf = (env: object, scope: VariableScope = LINUX) =>
    expanded("claude-code", { command: "node", env }, scope).secrets;
  const from = (values: Record<string, string>) =>
    secretsOf(Object.fromEntries(Object.keys(values).map((name) => [`X_${name}`, `\${${name}}`])), {
      ...LINUX,
      env: values,
    });

  test("is what comes out of variables", () => {
    expect(from({ GH: "opaque-value", DB_URL: "postgres://a:b@c/d" })).toEqual([
      "opaque-value",
      "postgres://a:b@c/d",
    ]);
  });

  test("is not what everybody may see", () => {
    expect(
      from({
        HOME: "/home/somebody",
        USER: "somebody",
        DATA_DIR: "/srv/data",
        WIN_DIR: "C:\\data",
        PORT: "8080",
        BUILD: "20251123",
        VERBOSE: "true",
        MODE: "dev",
        EMPTY: "",
      }),
    ).toEqual([]);
  });

  test("is a number or a path, too, under a secret name", () => {
    expect(from({ API_PASSWORD: "123456789", API_KEY: "/9j/4AAQSkZJRg" })).toEqual([
      "123456789",
      "/9j/4AAQSkZJRg",
    ]);
  });

  test("is a literal under a secret name, with and without the word before it", () => {
    expect(secretsOf({ API_KEY: "opaque-value", MODE: "opaque-mode" })).toEqual(["opaque-value"]);
    const headers = { Authorization: "Bearer opaque-value", "X-Region": "somewhere" };
    const remote = { type: "http", url: "https://example.com", headers };
    expect(expanded("claude-code", remote).secrets).toEqual([
      "Bearer opaque-value",
      "opaque-value",
    ]);
  });

  test("is no placeholder, no word of every day, and no reference that stays", () => {
    const env = {
      API_KEY: "YOUR_API_KEY",
      AUTH: "none",
      TOKEN: "true",
      KEY: "abc",
      SECRET: "${X}",
    };
    expect(secretsOf(env)).toEqual([]);
  });

  test("is no reference of another client, but what stands around it", () => {
    const env = {
      API_KEY: "$API_KEY",
      TOKEN: "${{ secrets.TOKEN }}",
      AUTH: "Bearer $AUTH",
      PASSWORD: "${{ vars.PREFIX }}-opaque-rest",
    };
    expect(expanded("vscode", { command: "node", env }).secrets).toEqual(["-opaque-rest"]);
  });

  test("is the answer to an input, but not its default", () => {
    const env = { A: "${input:api-key}", B: "${input:region}" };
    expect(expanded("vscode", { command: "node", env }).secrets).toEqual(["asked-for"]);
  });
});

describe("a value made to cost time", () => {
  test("is one of a hundred thousand", () => {
    const args = Array.from({ length: 100_000 }, () => "<token>");
    const before = process.cpuUsage();
    expect(expanded("vscode", { command: "cmd", args }).facts).toHaveLength(50);
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(8000);
  });

  test.each(["${a:-", "${", "${a", "{env:", "%AAA", "$A", "~/", "${{ a"])(
    "of nothing but `%s` costs little",
    (part) => {
      const arg = `${part.repeat(200_000 / part.length)}}`;
      const before = process.cpuUsage();
      for (const client of ["claude-code", "vscode"] as const) argument(client, arg);
      expect(process.cpuUsage(before).user / 1000).toBeLessThan(3000);
    },
  );
});
