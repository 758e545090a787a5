import { describe, expect, test } from "@jest/globals";
import { DEAD_FILES, deadFileFacts, deadFileOf } from "../../src/configs/dead-files.ts";
import { FORMATS } from "../../src/configs/index.ts";
import { readJson } from "../../src/configs/json/read-json.ts";
import { JSONC } from "../../src/configs/json/strictness.ts";
import { told } from "./read.ts";

/** What is told of a file with this text. */
function toldOf(file: string, text: string): readonly string[] {
  const entry = deadFileOf(file);
  const { root } = readJson(file, text, JSONC);
  return entry && root ? told(deadFileFacts(file, root, entry)) : [];
}

const ENTRY = '"mcpServers": { "a": { "command": "node" } }';

describe("a file that no client reads", () => {
  test("is told at the key that holds its servers, with the path that is read", () => {
    expect(toldOf("packages/api/.claude/mcp.json", `{\n  ${ENTRY}\n}`)).toEqual([
      "dead-file 2:3 no known client looks for servers in `packages/api/.claude/mcp.json` | " +
        "move the servers under `mcpServers` of `.mcp.json` at the root of the repository",
    ]);
  });

  test.each([
    [".mcp.jsonc", `{ /* mine */ ${ENTRY} }`],
    [".claude/settings.json", `{ "permissions": {}, ${ENTRY} }`],
    [".claude/settings.local.json", `{ ${ENTRY} }`],
    [".copilot/mcp-config.json", '{ "mcpServers": { "a": { "url": "https://example.com" } } }'],
    [".github/copilot/mcp.json", '{ "servers": { "a": { "command": "node" } } }'],
    [".windsurf/mcp_config.json", '{ "mcpServers": { "a": { "serverUrl": "https://x" } } }'],
    [".codex/mcp.json", '{ "mcp_servers": { "a": { "command": "node" } } }'],
    [".zed/mcp.json", '{ "context_servers": { "a": { "command": "node" } } }'],
    [".cline/mcp.json", `{ ${ENTRY} }`],
    [".gemini/mcp.json", `{ ${ENTRY} }`],
  ])("is %s with %s", (file, text) => {
    expect(toldOf(file, text)).toHaveLength(1);
  });
});

describe("nothing is told of", () => {
  test.each([
    ["settings without servers", ".claude/settings.json", '{ "enabledMcpjsonServers": ["a"] }'],
    ["an empty list of servers", ".claude/settings.json", '{ "mcpServers": {} }'],
    ["another thing of that name", ".claude/settings.json", '{ "mcpServers": { "a": true } }'],
    ["no object", ".mcp.jsonc", "[]"],
    ["the source of a generator", ".ruler/mcp.json", `{ ${ENTRY} }`],
    ["a file that others link to", ".agents/mcp.json", `{ ${ENTRY} }`],
    ["a file that a program may be told of", "mcp_config.json", `{ ${ENTRY} }`],
    ["a config", ".mcp.json", `{ ${ENTRY} }`],
  ])("%s", (_what, file, text) => {
    expect(toldOf(file, text)).toEqual([]);
  });
});

test("no file is both dead and read", () => {
  const read = FORMATS.flatMap(({ patterns }) => patterns);
  expect(
    DEAD_FILES.flatMap(({ patterns }) => patterns).filter((one) => read.includes(one)),
  ).toEqual([]);
});
