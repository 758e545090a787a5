import { describe, expect, test } from "@jest/globals";
import type { Options } from "../../src/model/options.ts";
import { preflight } from "../../src/preflight.ts";
import { type Annotation, annotationsOf } from "../../src/report/annotations.ts";
import { Secrets } from "../../src/report/secrets.ts";
import { workspace } from "../e2e/bundle.ts";

const BOM = "\ufeff";

/** The annotations of a workspace whose only config is this one; no server is started. */
async function annotationsAt(file: string, text: string): Promise<readonly Annotation[]> {
  const folder = workspace({ [file]: text });
  const place = { workspace: folder, workingDirectory: folder };
  const around = { env: {}, onProgress: () => undefined, secrets: new Secrets({}) };
  return annotationsOf(await preflight({ ...OPTIONS, ...place }, around));
}

const OPTIONS: Omit<Options, "workspace" | "workingDirectory"> = {
  ...{ config: [], servers: [], command: null, url: null, start: false, timeout: 20 },
  ...{ install: false, installTimeout: 20, env: {}, passEnv: [], confirm: false },
  ...{ discoverFirst: false, levels: {}, expect: [], merge: [], annotations: true },
  ...{
    concurrency: 4,
    lends: false,
    report: null,
    baseline: null,
    updateBaseline: false,
    summary: false,
  },
  missingSecrets: "auto",
  failOn: "error",
  files: { sarif: null, junit: null, html: null, rdjson: null },
  allowUntrusted: true,
};

/** The text with brackets around what an editor shows at this place; the byte order mark is no column. */
function bracketed(text: string, { line = 0, endLine = 0, column, endColumn }: Annotation): string {
  const lines = text.replace(BOM, "").match(/[^\r\n]*(?:\r\n|\r|\n|$)/g) ?? [];
  const offset = (its: number, at: number) => lines.slice(0, its - 1).join("").length + at - 1;
  const last = lines[endLine - 1] ?? "";
  const start = offset(line, column ?? 1);
  const end = offset(endLine, endColumn ?? last.trimEnd().length + 1);
  const all = lines.join("");
  return `${all.slice(0, start)}⟦${all.slice(start, end)}⟧${all.slice(end)}`;
}

const TOKEN = "ghp_0123456789abcdefghijABCDEFGHIJ456789";

/** A config with brackets around what an annotation with these words in its title is about. */
type Case = readonly [name: string, about: string, config: string];

const UNSET = "which is not set";
const IN_PLAIN_TEXT = "in plain text";
const UNREADABLE = "cannot be read";

function check(file: string, cases: readonly Case[]): void {
  test.each(cases)("%s", async (_, about, config) => {
    const text = config.replace(/[⟦⟧]/g, "");
    const found = await annotationsAt(file, text);
    expect(found.map((one) => [one.file, one.title, bracketed(text, one)])).toContainEqual([
      file,
      expect.stringContaining(about),
      config.replace(BOM, ""),
    ]);
  });
}

describe("JSON", () => {
  check(".mcp.json", [
    [
      "an argument behind tabs, wide characters and an emoji",
      UNSET,
      '{\n\t"mcpServers": {\n\t\t"größe😀": { "command": "node", "args": ["日本.js", ⟦"--a=${A_😀B}${ACME}"⟧] }\n\t}\n}',
    ],
    [
      "a variable in a file with CRLF",
      UNSET,
      '{\r\n  "mcpServers": {\r\n    "a": { "command": "node", "args": ["a.js"],\r\n      "env": { "ü": "\\ud83d\\ude00", "ACME": ⟦"${ACME}"⟧ } }\r\n  }\r\n}\r\n',
    ],
    [
      "a URL with escapes",
      UNSET,
      '{ "mcpServers": { "a": { "type": "http", "url": ⟦"https:\\/\\/mcp.example.com\\/${ACME}"⟧ } } }',
    ],
    [
      "a header",
      UNSET,
      '{ "mcpServers": { "a": { "type": "http", "url": "https://mcp.example.com/mcp",\n"headers": { "X-Ä": "😀", "X-Acme": ⟦"${ACME}"⟧ } } } }',
    ],
    [
      "a key that stands twice",
      "stands twice",
      '{ "mcpServers": { "a": { "command": "node", "args": ["ä😀"], "env": { "A": "😀", ⟦"A"⟧: "2" } } } }',
    ],
    [
      "a secret",
      IN_PLAIN_TEXT,
      `{ "mcpServers": { "a": { "command": "node", "args": ["a.js"], "env": { "Ä😀": "", "GH_TOKEN": ⟦"${TOKEN}"⟧ } } } }`,
    ],
    [
      "a package without a version",
      "version",
      '{ "mcpServers": { "ä😀": { "command": "npx", "args": ["-y", ⟦"@acme/mcp-server"⟧] } } }',
    ],
    [
      "a comma too much, in CRLF behind an emoji",
      UNREADABLE,
      '{\r\n\t"mcpServers": {\r\n\t\t"a": { "command": "n😀"⟦,⟧ }\r\n\t}\r\n}',
    ],
    [
      "a string that does not end, with CRLF",
      UNREADABLE,
      '{\r\n  "mcpServers": {\r\n    "a": { "ä😀": "1", "command": ⟦"node }⟧\r\n  }\r\n}\r\n',
    ],
    [
      "a file that breaks off behind a line break",
      UNREADABLE,
      '{\r\n  "mcpServers": {\r\n    "a😀": { "command": "node" }⟦⟧\r\n\r\n',
    ],
    [
      "a key of another client",
      "environment",
      '{ "mcpServers": { "a": { "command": "node", "args": ["😀"], ⟦"environment"⟧: { "A": "1" } } } }',
    ],
    [
      "servers below a key of another client",
      "servers",
      '{\r\n\t"ä😀": 1, ⟦"servers"⟧: { "a": { "command": "node" } }\r\n}',
    ],
  ]);
});

describe("JSONC", () => {
  check(".vscode/mcp.json", [
    [
      "a variable behind a byte order mark, in the first line",
      UNSET,
      `${BOM}/* ä😀 */ { "servers": { "a": { "command": "node", "env": { "ACME": ⟦"\${env:ACME}"⟧, }, }, } }`,
    ],
    [
      "a variable below comments, with CRLF and tabs",
      UNSET,
      '// ü\r\n{\r\n\t/* 😀\r\n\t😀 */\t"servers": {\r\n\t\t"a": { "command": "node", /* 😀 */ "args": [⟦"${env:ACME}"⟧,], },\r\n\t},\r\n}',
    ],
    [
      "a slip behind a byte order mark, in the first line",
      UNREADABLE,
      `${BOM}{ "servers": { "😀": { "command": ⟦True⟧ } } }`,
    ],
  ]);
});

describe("TOML", () => {
  check(".codex/config.toml", [
    [
      "a secret in an inline table, behind a byte order mark and wide characters",
      IN_PLAIN_TEXT,
      `${BOM}mcp_servers = { "ä😀" = { command = "node", env = { "ü😀" = "😀", GH_TOKEN = ⟦"${TOKEN}"⟧ } } }\n`,
    ],
    [
      "a secret by dotted keys, with CRLF and tabs",
      IN_PLAIN_TEXT,
      `# ä😀\r\n[mcp_servers.a]\r\ncommand = "node"\r\n\tenv."ü😀" = "1"\r\n\tenv . "GH_TOKEN"\t= ⟦'${TOKEN}'⟧ # 😀\r\n`,
    ],
    [
      "a secret in quoted headers, below a string of several lines",
      IN_PLAIN_TEXT,
      `[mcp_servers."ä😀"]\ncommand = "node"\nargs = ["""\n😀\\\n   ü\n""", "b"]\n[mcp_servers."ä😀".env]\n'GH_TOKEN' = ⟦"${TOKEN}"⟧\n`,
    ],
    [
      "a package without a version, in a list over several lines with CRLF",
      "version",
      '[mcp_servers.a]\r\ncommand = "npx"\r\nargs = [\r\n\t"-y", # 😀\r\n\t⟦"@acme/mcp-server"⟧,\r\n]\r\n',
    ],
    [
      "a secret in a header of an inline table, with CRLF",
      IN_PLAIN_TEXT,
      `[mcp_servers]\r\na.url = "https://mcp.example.com/mcp"\r\na.http_headers = { "X-😀" = "ä", Authorization = ⟦"Bearer ${TOKEN}"⟧ }\r\n`,
    ],
    [
      "a key that stands twice, behind a byte order mark",
      UNREADABLE,
      `${BOM}[mcp_servers.a]\ncommand = "node"\nenv = { "ä😀" = "1", ⟦"ä😀"⟧ = "2" }\n`,
    ],
    [
      "a table that stands twice, with CRLF",
      UNREADABLE,
      '[mcp_servers."😀"]\r\ncommand = "node"\r\n[mcp_servers.⟦"😀"⟧]\r\ncommand = "node"\r\n',
    ],
    [
      "a value without quotes, behind wide characters",
      UNREADABLE,
      '[mcp_servers.a]\r\nenv = { "ä😀" = "1", A = ⟦node⟧ }\r\n',
    ],
    [
      "a string that does not end, with CRLF",
      UNREADABLE,
      '[mcp_servers.a]\r\nargs = ["ä😀", ⟦"b]⟧\r\ncommand = "node"\r\n',
    ],
    [
      "a list that does not end, behind an emoji",
      UNREADABLE,
      '[mcp_servers."😀"]\r\ncommand = "node"\r\nargs = ⟦[⟧"ä😀", "b",\r\n',
    ],
    [
      "a key without a value, with CRLF",
      UNREADABLE,
      '[mcp_servers.a]\r\nenv."ä😀" ⟦=⟧\r\ncommand = "node"\r\n',
    ],
  ]);
});

describe("YAML", () => {
  const head = "name: acme\nversion: 0.0.1\nschema: v1\n";
  const crlf = head.replaceAll("\n", "\r\n");
  check(".continue/mcpServers/acme.yaml", [
    [
      "a variable in a flow map, behind a byte order mark and wide characters",
      UNSET,
      `${BOM}{ name: "ä😀", version: 0.0.1, schema: v1, mcpServers: [{ name: a, command: node, env: { ü: 😀, ACME: ⟦"\${{ secrets.ACME }}"⟧ } }] }\n`,
    ],
    [
      "a plain variable in a block, with CRLF and a comment",
      UNSET,
      `${crlf}mcpServers:\r\n  - name: ä😀\r\n    command: node\r\n    env:\r\n      "ü😀" : ⟦\${{ secrets.ACME }}⟧ # 😀\r\n`,
    ],
    [
      "a variable below a string of several lines",
      UNSET,
      `${head}mcpServers:\n  - name: a\n    command: node\n    args:\n      - |\n        ä😀\n        b\n      - >-\n        😀\n      - "😀\n        c"\n    env: {A: 😀, ACME: ⟦'\${{ secrets.ACME }}'⟧}\n`,
    ],
    [
      "a variable within a string of several lines",
      UNSET,
      `${head}mcpServers:\n  - name: a\n    command: node\n    args:\n⟦      - |\n        ä😀\n        \${{ secrets.ACME }}⟧\n    env: {}\n`,
    ],
    [
      "a variable that an alias stands for, at its anchor",
      UNSET,
      `${head}x-env: &env\n  "ä😀": &acme ⟦"\${{ secrets.ACME }}"⟧\nmcpServers:\n  - name: a\n    command: node\n    env: { ACME: *acme }\n`,
    ],
    [
      "a secret that a merge key brings",
      IN_PLAIN_TEXT,
      `${head}x-env: &env { "ä😀": "", GH_TOKEN: ⟦${TOKEN}⟧ }\nmcpServers:\n  - name: a\n    command: node\n    env:\n      <<: *env\n      A: b\n`,
    ],
    [
      "a package without a version, in a block of a list",
      "version",
      `${crlf}mcpServers:\r\n- name: 😀\r\n  command: npx\r\n  args: ["-y", !!str ⟦"@acme/mcp-server"⟧]\r\n`,
    ],
    [
      "a key that stands twice, with CRLF",
      UNREADABLE,
      `${BOM}${crlf}mcpServers:\r\n  - name: a\r\n    command: node\r\n    env: { "ä😀": 1, ⟦"ä😀"⟧: 2 }\r\n`,
    ],
    ["a tab as indentation", UNREADABLE, `${head}mcpServers:\n  - name: 😀\n⟦\t⟧command: node\n`],
    [
      "a variable in a plain string of several lines",
      UNSET,
      `${head}mcpServers:\n  - name: a\n    command: node\n    args:\n⟦      - ä😀\n        \${{ secrets.ACME }}⟧\n\n    env: {}\n`,
    ],
    [
      "a variable in a string of several lines that keeps its blank lines, with CRLF",
      UNSET,
      `${crlf}mcpServers:\r\n  - name: a\r\n    command: node\r\n    env:\r\n⟦      ACME: >+\r\n        ä😀\r\n        \${{ secrets.ACME }}⟧\r\n\r\n\r\n`,
    ],
    [
      "a variable in a string of several lines at the end of the file",
      UNSET,
      `${head}mcpServers:\n  - name: a\n    command: node\n    env:\n⟦      ACME: |2-\n        \${{ secrets.ACME }}⟧`,
    ],
    [
      "a string that does not end, with CRLF",
      UNREADABLE,
      `${crlf}mcpServers:\r\n  - name: ä😀\r\n    command: ⟦"node⟧\r\n    args: []\r\n`,
    ],
    [
      "a flow map that does not end, with CRLF",
      UNREADABLE,
      `${crlf}mcpServers:\r\n  - name: ä😀\r\n    command: node\r\n    env: ⟦{⟧ "😀": b\r\n`,
    ],
  ]);
});

describe("frontmatter", () => {
  const long = `---\n${"# ä😀 a text of some length\n\n".repeat(2_000)}`;
  check(".claude/agents/acme.md", [
    [
      "a variable behind a byte order mark, with long text after",
      UNSET,
      `${BOM}---\nname: acme\nmcpServers:\n  - ä😀: { command: node, env: { ü: 😀, ACME: ⟦"\${ACME}"⟧ } }\n${long}`,
    ],
    [
      "a secret in a block, with CRLF",
      IN_PLAIN_TEXT,
      `---\r\nname: acme\r\nmcpServers:\r\n  - a:\r\n      command: node\r\n      env:\r\n        "ä😀": ""\r\n        GH_TOKEN: ⟦${TOKEN}⟧\r\n${long.replaceAll("\n", "\r\n")}`,
    ],
    [
      "a key that stands twice, behind a byte order mark and with CRLF",
      UNREADABLE,
      `${BOM}---\r\nname: acme\r\nmcpServers:\r\n  - a: { command: node, env: { "ä😀": 1, ⟦"ä😀"⟧: 2 } }\r\n${long}`,
    ],
    [
      "a frontmatter that does not end, behind a byte order mark",
      UNREADABLE,
      `${BOM}⟦---⟧\nname: acme\nmcpServers:\n  - a: { command: node }\n`,
    ],
    [
      "a flow map that does not end, with CRLF",
      UNREADABLE,
      `${BOM}---\r\nname: acme\r\nmcpServers:\r\n  - ä😀: ⟦{⟧ command: node\r\n${long}`,
    ],
    [
      "a variable in a string of several lines, right above the end of the frontmatter",
      UNSET,
      `---\nname: acme\nmcpServers:\n  - a:\n      command: node\n      env:\n⟦        ACME: |\n          \${ACME}⟧\n${long}`,
    ],
  ]);
});
