import { describe, expect, test } from "@jest/globals";
import { inSyntaxOf } from "../../../src/rules/engine/in-syntax.ts";

const FIX = [
  "Write it so:",
  "",
  '    "command": "npx",',
  '    "args": ["-y", "acme"],',
  '    "env": {',
  '      "A": "1",',
  '      "B": "2"',
  "    }",
  "",
  "and start it again.",
].join("\n");

const between = (...lines: readonly string[]): string =>
  ["Write it so:", "", ...lines, "", "and start it again."].join("\n");

describe("a piece of an entry in a fix", () => {
  test.each([".mcp.json", "opencode.jsonc", null])("stays JSON in %s", (file) => {
    expect(inSyntaxOf(file, FIX)).toBe(FIX);
  });

  test("is TOML in a file of TOML", () => {
    expect(inSyntaxOf(".codex/config.toml", FIX)).toBe(
      between(
        '    command = "npx"',
        '    args = ["-y", "acme"]',
        '    env = { "A" = "1", "B" = "2" }',
      ),
    );
  });

  test.each(["config.yaml", "a.yml", ".github/agents/acme.agent.md"])("is YAML in %s", (file) => {
    expect(inSyntaxOf(file, FIX)).toBe(
      between('    command: "npx"', '    args: ["-y", "acme"]', '    env: { "A": "1", "B": "2" }'),
    );
  });
});

describe("a member within a sentence", () => {
  test("is written in the syntax of the file too", () => {
    expect(inSyntaxOf("config.toml", 'Add `"type": "http"` to it.')).toBe(
      'Add `type = "http"` to it.',
    );
  });
});

describe("left as it is, in a file of TOML", () => {
  test.each([
    ["a key of another file", '    "disabledMcpjsonServers": ["a"]'],
    ["a field of package.json", '    "type": "module"'],
    [
      "a step of a workflow",
      "    - uses: actions/setup-node@v7\n      with:\n        node-version: 24",
    ],
    ["a command", "    chmod +x run.sh\n    git update-index --chmod=+x run.sh"],
    ["a piece with a gap", '    "args": ["--with", "acme", ...]'],
  ])("%s", (_what, text) => {
    expect(inSyntaxOf("config.toml", text)).toBe(text);
  });
});

test("a long text is read in no time", () => {
  for (const piece of ["    \n", '    "a":', "    {", "    "]) {
    const begun = performance.now();
    inSyntaxOf("config.toml", piece.repeat(20_000));
    expect(performance.now() - begun).toBeLessThan(500);
  }
});
