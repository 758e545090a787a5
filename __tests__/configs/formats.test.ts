import { describe, expect, test } from "@jest/globals";
import { claudeCode } from "../../src/configs/claude-code.ts";
import { FORMATS, formatsOf, readersOf } from "../../src/configs/index.ts";

const ALONE = { beside: [], atRoot: true };

describe("the format of a path", () => {
  test.each([
    [".mcp.json", "claude-code"],
    ["a/b/.mcp.json", "claude-code"],
    ["./.mcp.json", "claude-code"],
    ["../../.mcp.json", "claude-code"],
    ["/repo/.mcp.json", "claude-code"],
    [".vscode/mcp.json", "vscode"],
    ["/repo/.app/.vscode/mcp.json", "vscode"],
    ["C:\\repo\\.vscode\\mcp.json", "vscode"],
    [".cursor/mcp.json", "cursor"],
    ["opencode.json", "opencode"],
    ["a/.b/opencode.jsonc", "opencode"],
    [".opencode/opencode.json", "opencode"],
    [".kilo/kilo.jsonc", "kilo"],
    ["kilo.json", "kilo"],
    [".crush.json", "crush"],
    [".continue/mcpServers/a.yml", "continue"],
    [".github/agents/a.agent.md", "copilot-agents"],
    [".github/workflows/triage.md", "gh-aw"],
    ["server.json", "registry"],
    ["bundle/manifest.json", "mcpb"],
  ])("%s is that of %s", (path, client) => {
    expect(formatsOf(path)[0]?.client.id).toBe(client);
    expect(readersOf(path, ALONE)[0]?.client.id).toBe(client);
  });

  test.each(["x.mcp.json", ".mcp.jsonc", "servers.json", ""])(
    "%j is known to nobody, and read as Claude Code's",
    (path) => {
      expect(formatsOf(path)).toEqual([]);
      expect(readersOf(path, ALONE)).toEqual([claudeCode]);
    },
  );
});

describe("a file whose readers depend on what lies around it", () => {
  const at = (path: string, ...beside: string[]) =>
    readersOf(path, { beside, atRoot: false }).map(({ client }) => client.id);

  test.each([
    ["plugins/a/mcp.json", ["plugin.json"], ["agent-plugins"]],
    ["plugins/a/mcp.json", [".plugin"], ["agent-plugins"]],
    ["plugins/a/mcp.json", [".cursor-plugin"], ["cursor", "agent-plugins"]],
    [".agents/plugins/a/.mcp.json", [".plugin"], ["goose"]],
    [".agents/plugins/a/.mcp.json", [], ["goose"]],
    [".opencode/opencode.json", [], ["opencode"]],
    ["a/opencode.json", [], ["opencode"]],
  ])("%s beside %j", (path, beside, readers) => {
    expect(at(path, ...beside)).toEqual(readers);
  });
});

describe("the formats", () => {
  test("write a reference with a name in it", () => {
    for (const { client } of FORMATS) expect(client.reference).toContain("NAME");
  });
});
