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

describe("a piece of an entry for a client with words of its own", () => {
  const opencode = { client: "opencode", program: "uvx" } as const;

  test("has the program and its arguments in one list, and the variables under the client's key", () => {
    expect(inSyntaxOf("opencode.json", FIX, opencode)).toBe(
      between('    "command": ["npx", "-y", "acme"],', '    "environment": { "A": "1", "B": "2" }'),
    );
  });

  test("begins with the program of the entry where it has arguments only", () => {
    expect(inSyntaxOf("opencode.json", '    "args": ["--from", "acme", "b"]', opencode)).toBe(
      '    "command": ["uvx", "--from", "acme", "b"]',
    );
  });

  test("is called so in the text, and the inputs of the check keep their names", () => {
    const text = "Correct the path in `args`, or set it in `env` or by the input `env`.";
    expect(inSyntaxOf("opencode.json", text, opencode)).toBe(
      "Correct the path in `command`, or set it in `environment` or by the input `env`.",
    );
    expect(inSyntaxOf(".warp/.mcp.json", "Correct `cwd`.", { client: "warp" })).toBe(
      "Correct `working_directory`.",
    );
  });

  test("leaves what belongs to another file", () => {
    const text = '    "disabledMcpjsonServers": ["a"]';
    expect(inSyntaxOf("opencode.json", text, opencode)).toBe(text);
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
