import { describe, expect, test } from "@jest/globals";
import { FORMATS, formatOf, knownFormatOf } from "../../src/configs/index.ts";

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
  ])("%s is that of %s", (path, client) => {
    expect(knownFormatOf(path)?.client.id).toBe(client);
    expect(formatOf(path).client.id).toBe(client);
  });

  test.each(["mcp.json", "x.mcp.json", ".mcp.jsonc", "a.vscode/mcp.json", "servers.json", ""])(
    "%j is known to nobody, and read as Claude Code's",
    (path) => {
      expect(knownFormatOf(path)).toBeUndefined();
      expect(formatOf(path).client.id).toBe("claude-code");
    },
  );
});

describe("the formats", () => {
  test("have one client each, and write a reference with a name in it", () => {
    const ids = FORMATS.map(({ client }) => client.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { client } of FORMATS) expect(client.reference).toContain("NAME");
  });
});
