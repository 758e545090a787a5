import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { RULES } from "../../../src/rules/index.ts";
import { explained } from "./explained.ts";

const FOLDER = "__tests__/fixtures/pasted";
const pasted = (name: string): string => readFileSync(`${FOLDER}/${name}.txt`, "utf8");

/** Named after the client and the cause. */
const LOGS = readdirSync(FOLDER).flatMap((file) => {
  const name = file.replace(/\.txt$/, "");
  const rule = RULES.map(({ id }) => id).find((id) => name.endsWith(`-${id}`));
  return rule ? [{ name, rule }] : [];
});

describe("a log as a client writes it", () => {
  test.each(LOGS)("$name", ({ name, rule }) => {
    const [server] = explained(pasted(name));
    expect(server?.causes[0]).toMatchObject({ rule, docs: `docs/rules/${rule}.md` });
    expect(server?.causes[0]?.line).not.toBe("");
  });

  test.each([
    ["claude-desktop-missing-env-var", "orders", "Claude Desktop"],
    ["claude-code-package-not-found", "tickets", "Claude Code"],
    ["cursor-node-too-old", "user-browser", "Cursor"],
    ["vscode-docker-daemon-down", "github", "VS Code"],
    ["codex-package-no-executable", "docs", "Codex"],
    ["gemini-cli-package-not-found", "scan", "Gemini CLI"],
    ["windsurf-handshake-timeout", null, "Windsurf"],
    ["inspector-config-args-in-command", null, "MCP Inspector"],
    ["github-actions-missing-env-var", "billing", null],
  ])("%s is one of server %s, of %s", (name, server, client) => {
    expect(explained(pasted(name))).toMatchObject([{ server, client }]);
  });
});

test("several servers in one log are taken apart, and those that came up are left out", () => {
  const servers = explained(pasted("several-servers"));
  expect(servers.map(({ server, causes }) => [server, causes[0]?.rule])).toEqual([
    ["orders", "missing-env-var"],
    ["maps", "package-version-not-found"],
  ]);
});

test("words of a server that no rule knows are quoted, and nothing is guessed", () => {
  const [server] = explained(pasted("vscode-unrecognized"));
  expect(server?.causes.map(({ rule, title }) => [rule, title])).toEqual([
    ["unrecognized", "the server exited with code 7: the shop is closed on Mondays"],
  ]);
});

test("a server that came up is not accused of what it says in passing", () => {
  const up =
    '[DEBUG] MCP server "a": Successfully connected to stdio server in 812ms\n[ERROR] MCP server "a" Server stderr: ACME_KEY is not set\n';
  expect(explained(up)).toEqual([]);
});

test("what the launcher of the text cannot do is not suspected", () => {
  const rules = (line: string) =>
    explained(`Command: ${line}\nMCP error -32000: Connection closed`)[0]?.causes.map(
      ({ rule }) => rule,
    );
  expect(rules("npx -y @acme/mcp")).not.toContain("python-dep-drift");
  expect(rules("uvx acme-mcp")).not.toContain("node-too-old");
  expect(rules("uvx acme-mcp")).toContain("python-dep-drift");
});

test("the variable is written as the client writes it", () => {
  const line = "Error: ACME_KEY environment variable is required";
  const fixOf = (text: string) => explained(text)[0]?.causes[0]?.fix;
  expect(fixOf(`MCP server "a" Server stderr: ${line}`)).toContain('"ACME_KEY": "${ACME_KEY}"');
  expect(fixOf(`2026-05-25 20:50:26.283 [warning] [server stderr] ${line}`)).toContain(
    "${env:ACME_KEY}",
  );
  expect(fixOf(line)).toContain('"ACME_KEY": "<value of ACME_KEY>"');
});
