import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { describe, expect, test } from "@jest/globals";
import { runAction, workspace } from "./bundle.ts";
import { unmarked } from "./marked.ts";

const has = (tool: string): boolean => spawnSync(tool, ["--version"]).status === 0;
const withTools = has("uvx") && has("pipx") && has("python3") ? test : test.skip;

const HEALTHY = readFileSync("__tests__/fixtures/servers/healthy.py", "utf8");
const IMPORTS = `import sniffio\n${HEALTHY}`;
const INLINE = `# /// script\n# dependencies = ["sniffio==1.3.1"]\n# ///\n${IMPORTS}`;
const project = (python: string): string =>
  `[project]\nname = "acme"\nversion = "0.1.0"\nrequires-python = "${python}"\ndependencies = ["sniffio==1.3.1"]\n`;

/** Where a machine keeps the certificates that it trusts, if it says so. */
const CERTIFICATES = Object.fromEntries(
  ["SSL_CERT_FILE", "PIP_CERT"].flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value]];
  }),
);

/** Caches of their own for uv and pipx, and no Python to fetch. */
const env = () => ({
  ...CERTIFICATES,
  XDG_CACHE_HOME: mkdtempSync(path.join(os.tmpdir(), "python-cache-")),
  UV_PYTHON_DOWNLOADS: "never",
});

const configOf = (servers: Readonly<Record<string, string>>): string =>
  `{\n  "mcpServers": {\n${Object.entries(servers)
    .map(([name, entry]) => `    "${name}": { ${entry} }`)
    .join(",\n")}\n  }\n}\n`;

const UP = {
  uvx: '"command": "uvx", "args": ["mcp-server-time@2026.10.19", "--local-timezone=UTC"]',
  "uvx-from": '"command": "uvx", "args": ["--from", "mcp-server-git", "mcp-server-git"]',
  "uvx-with":
    '"command": "uvx", "args": ["--with", "mcp<2", "mcp-server-time==2025.9.25", "--local-timezone=UTC"]',
  "uv-tool-run": '"command": "uv", "args": ["tool", "run", "mcp-server-fetch"]',
  "uv-run": '"command": "uv", "args": ["run", "--directory", "app", "server.py"]',
  "uv-run-script": '"command": "uv", "args": ["run", "inline.py"]',
  "pipx-run": '"command": "pipx", "args": ["run", "mcp-server-git"]',
  python: '"command": "python3", "args": ["-u", "healthy.py"]',
  "python-module": '"command": "python3", "args": ["-m", "healthy"]',
  "python-of-a-project": '"command": "own/.venv/bin/python", "args": ["own/server.py"]',
};

/** One fault each, named after the rule that must explain it; `«` and `»` stand around what is annotated. */
const DOWN = {
  "package-not-found": '"command": "uvx", "args": [«"mcp-server-of-acme-that-nobody-has"»]',
  "package-version-not-found": '"command": "uvx", "args": [«"mcp-server-time@0.0.99"»]',
  "package-no-executable":
    '"command": "uvx", "args": ["--from", «"mcp-server-time"», "time-server"]',
  "python-version-mismatch": '"command": "uvx", "args": ["--python", "3.7", «"mcp-server-time"»]',
  "python-dep-drift":
    '"command": "uvx", "args": [«"mcp-server-time==2025.9.25"», "--local-timezone=UTC"]',
  "dependencies-not-installed":
    '"command": "python3", "args": ["-I", «"imports-what-nobody-has.py"»]',
  "entry-file-missing": '"command": "uv", "args": ["run", "--no-project", «"gone.py"»]',
  "source-fetch-failed":
    '"command": "uvx", "args": ["--from", «"git+file:///nowhere/at/all"», "acme"]',
  "python-stdio-encoding":
    '"command": "python3", "args": ["prints-an-emoji.py"], «"env"»: { "PYTHONIOENCODING": "cp1252" }',
  "python-version-mismatch-of-a-project":
    '"command": «"uv"», "args": ["run", "--directory", "old", "--python", "3", "server.py"]',
};

describe("a config with every launcher of Python", () => {
  withTools("passes where all is well, and tells what runs", () => {
    const folder = workspace({
      ".mcp.json": configOf(UP),
      ...{ "healthy.py": HEALTHY, "inline.py": INLINE },
      ...{ "app/server.py": IMPORTS, "app/pyproject.toml": project(">=3.9") },
      ...{ "own/server.py": IMPORTS, "own/pyproject.toml": project(">=3.9") },
    });
    spawnSync("uv", ["lock"], { cwd: path.join(folder, "own") });
    const { report, code } = runAction(folder, { timeout: "60" }, env());
    const outcomes = report?.servers.map(({ name, outcome, rule }) => [name, outcome, rule]);
    expect(outcomes).toEqual(Object.keys(UP).map((name) => [name, "passed", null]));
    expect(code).toBe(0);
    const launches = report?.servers.map(({ name, launch }) => [name, launch?.package?.version]);
    expect(Object.fromEntries(launches ?? [])).toMatchObject({
      ...{ uvx: "2026.10.19", "uvx-with": "2025.9.25" },
      "pipx-run": expect.stringMatching(/^\d+\.\d+/),
    });
  });

  withTools("tells each fault as its rule, on its line", () => {
    const { text, marks } = unmarked(configOf(DOWN));
    const folder = workspace({
      ".mcp.json": text,
      "imports-what-nobody-has.py": `import acme_of_nobody\n${HEALTHY}`,
      "prints-an-emoji.py": `print("\\u2705 ready")\n${HEALTHY}`,
      ...{ "old/server.py": IMPORTS, "old/pyproject.toml": project("<3.9") },
    });
    const { report, commands, code } = runAction(folder, { timeout: "60" }, env());
    expect(code).toBe(1);
    const rules = report?.servers.map(({ name, rule }) => [name, rule]);
    const expected = Object.keys(DOWN).map((name) => [name, name.replace(/-of-a-project$/, "")]);
    expect(rules).toEqual(expected);
    const errors = commands.filter(({ name }) => name === "error");
    const places = Object.keys(DOWN).map((name) => {
      const { file, line, col } =
        errors.find(({ properties }) => properties.title?.startsWith(`${name}: `))?.properties ??
        {};
      return [name, file, line, col];
    });
    const marked = Object.keys(DOWN).map((name, index) => [
      ...[name, ".mcp.json"],
      ...[String(marks[index]?.line), String(marks[index]?.column)],
    ]);
    expect(places).toEqual(marked);
  });
});
