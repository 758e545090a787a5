import { describe, expect, test } from "@jest/globals";
import { claudeCode } from "../../src/configs/formats/claude-code.ts";
import { FORMATS, formatsOf, readersOf } from "../../src/configs/index.ts";
import type { Surroundings } from "../../src/configs/surroundings.ts";

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
    [".gemini/settings.json", "gemini-cli"],
    ["a/gemini-extension.json", "gemini-cli"],
    [".qwen/settings.json", "qwen-code"],
    [".roo/mcp.json", "roo-code"],
    [".kilocode/mcp.json", "kilo-legacy"],
    ["docs/cline_mcp_settings.json", "cline"],
    [".kiro/settings/mcp.json", "kiro"],
    [".kiro/agents/acme.json", "kiro"],
    [".amazonq/mcp.json", "amazon-q"],
    [".amazonq/cli-agents/acme.json", "amazon-q"],
    [".factory/mcp.json", "factory"],
    [".junie/mcp/mcp.json", "junie"],
    [".ai/mcp/mcp.json", "ai-assistant"],
    [".devin/config.json", "devin"],
    [".agents/mcp_config.json", "antigravity"],
    [".amp/settings.jsonc", "amp"],
    [".trae/mcp.json", "trae"],
    [".augment/settings.json", "augment"],
    [".zed/settings.json", "zed"],
    [".vs/mcp.json", "visual-studio"],
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

/** Titles of those who read a file that lies so, the one whose verdict counts first; only plugins say so themselves. */
const readers = (path: string, around: Partial<Surroundings>): readonly string[] =>
  readersOf(path, { beside: [], atRoot: false, ...around })
    .filter(({ client }) => client.id !== "agent-plugins")
    .map(({ client }) => client.title);

describe("a config beside a solution of Visual Studio", () => {
  test("in `.vscode` is read by both", () => {
    expect(readers(".vscode/mcp.json", { above: ["Acme.sln"] })).toEqual([
      "VS Code",
      "Visual Studio",
    ]);
    expect(readers(".vscode/mcp.json", { above: ["package.json"] })).toEqual(["VS Code"]);
  });

  test("at the root is read by all who may", () => {
    const beside = ["Acme.slnx"];
    expect(readers(".mcp.json", { beside, atRoot: true })).toContain("Visual Studio");
    expect(readers(".mcp.json", { beside: [], atRoot: true })).not.toContain("Visual Studio");
  });
});

test("the `.mcp.json` of Warp is no other client's", () => {
  expect(readers(".warp/.mcp.json", {})).toEqual(["Warp"]);
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
