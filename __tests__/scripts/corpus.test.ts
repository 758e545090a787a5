import { spawnSync } from "node:child_process";
import { describe, expect, test } from "@jest/globals";
import { workspace } from "../e2e/bundle.ts";

type Files = Readonly<Record<string, string | object>>;

/** What the script prints of a folder, line by line, without the time that it took. */
function printed(files: Files): readonly string[] {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ["lib/scripts/corpus.js", workspace(files)],
    { encoding: "utf8" },
  );
  expect([stderr, status]).toEqual(["", 0]);
  return stdout
    .replace(/milliseconds: [\d.]+/, "milliseconds: 0")
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
}

const good = { mcpServers: { acme: { command: "node", args: ["server.js"] } } };

describe("a folder of configs", () => {
  test("without an index is read as a repository is", () => {
    const lines = printed({
      ".mcp.json": good,
      "app/.vscode/mcp.json": { mcpServers: good.mcpServers },
      ".claude/mcp.json": good,
      ".mcp.jsonc": good,
      "other.json": good,
    });
    expect(lines.filter((line) => /, read by|^(?:error|warning)|^acme|^\{/.test(line))).toEqual([
      ".claude/mcp.json, read by nobody",
      expect.stringMatching(/^warning config-dead-file at 2:3-/),
      ".mcp.json, read by Claude Code, Copilot CLI, VS Code",
      "acme (3:5) stdio: node server.js",
      ".mcp.jsonc, read by nobody",
      expect.stringMatching(/^warning config-dead-file at 2:3-/),
      "app/.vscode/mcp.json, read by VS Code",
      expect.stringMatching(/^error config-wrong-root-key at 2:3-/),
      "{ files: 4, read: 4, servers: 1, milliseconds: 0 } { 'config-dead-file': 2, 'config-wrong-root-key': 1 }",
    ]);
  });

  test("with an index is read file by file, each at its place in its repository", () => {
    const index = "repo\tpath\tfile\nacme/one\t.cursor/mcp.json\ta\nacme/two\tapp/x.json\tb\n";
    const lines = printed({ "INDEX.tsv": index, a: good, b: good });
    expect(lines).toEqual([
      "acme/one: .cursor/mcp.json, read by Cursor",
      "acme (3:5) stdio: node server.js",
      "acme/two: app/x.json, read by nobody",
      "{ files: 2, read: 1, servers: 1, milliseconds: 0 } {}",
    ]);
  });

  test("tells what lies beside a file by the others of its repository alone", () => {
    const rows = [
      ["acme/one", "a/mcp.json", "a"],
      ["acme/one", "a/.cursor-plugin/plugin.json", "b"],
      ["acme/two", "a/mcp.json", "a"],
    ];
    const index = ["repo\tpath\tfile", ...rows.map((row) => row.join("\t")), ""].join("\n");
    const lines = printed({ "INDEX.tsv": index, a: good, b: {} });
    expect(lines.filter((line) => line.includes("a/mcp.json"))).toEqual([
      expect.stringMatching(/^acme\/one: a\/mcp\.json, read by Cursor/),
      "acme/two: a/mcp.json, read by nobody",
    ]);
  });

  test("may have folders that are named as configs are", () => {
    expect(printed({ ".mcp.json/x": "" })).toEqual([
      "{ files: 0, read: 0, servers: 0, milliseconds: 0 } {}",
    ]);
  });
});

test("without a folder the script says how it is called", () => {
  const { stderr } = spawnSync(process.execPath, ["lib/scripts/corpus.js"], { encoding: "utf8" });
  expect(stderr).toBe("usage: npm run corpus -- FOLDER\n");
});
