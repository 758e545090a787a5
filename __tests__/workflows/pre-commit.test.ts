import { readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import { parse } from "yaml";
import { preCommitFiles } from "../../scripts/pre-commit-files.ts";

interface Hook {
  readonly id: string;
  readonly entry: string;
  readonly files: string;
}

const hooks: readonly Hook[] = parse(readFileSync(".pre-commit-hooks.yaml", "utf8"));

test("there is a hook that starts the servers, and one that only reads", () => {
  expect(hooks.map(({ id, entry }) => [id, entry])).toEqual([
    ["mcp-handshake", "mcp-handshake"],
    ["mcp-handshake-config", "mcp-handshake --no-start"],
  ]);
});

test("each runs when a config of any client changes", () => {
  for (const { files } of hooks) expect(files).toBe(preCommitFiles());
});

test.each([
  [".mcp.json", true],
  ["packages/tickets/.vscode/mcp.json", true],
  [".claude/agents/review/security.md", true],
  ["tickets/plugin.json", true],
  ["README.md", false],
  ["not.mcp.json.txt", false],
  ["x.mcp.json", false],
])("a change of %s is one: %s", (path, expected) => {
  const pattern = new RegExp(preCommitFiles().replace("(?x)", "").replace(/\s/g, ""));
  expect(pattern.test(path)).toBe(expected);
});
