import { describe, expect, test } from "@jest/globals";
import { fixInSyntax } from "../../../src/rules/engine/fix-syntax.ts";

const FIX = `In the file:

    "command": "node",
    "args": ["server.js", "--port", "80"],
    "env": {
      "ACME": "\${ACME}"
    }

or write \`"type": "http"\`, and on the step:

    env:
      ACME: \${{ secrets.ACME }}`;

describe("a fix", () => {
  test("stays as it is for a JSON file", () => {
    expect(fixInSyntax(FIX, ".mcp.json")).toBe(FIX);
    expect(fixInSyntax(FIX, null)).toBe(FIX);
  });

  test("is TOML for a TOML file; what belongs to the workflow stays", () => {
    expect(fixInSyntax(FIX, ".codex/config.toml")).toBe(`In the file:

    command = "node"
    args = ["server.js", "--port", "80"]
    env = { "ACME" = "\${ACME}" }

or write \`type = "http"\`, and on the step:

    env:
      ACME: \${{ secrets.ACME }}`);
  });

  test("is YAML for YAML and for the frontmatter of Markdown", () => {
    expect(fixInSyntax(FIX, ".claude/agents/acme.md")).toContain(
      '    command: "node"\n    args: ["server.js", "--port", "80"]\n    env: { "ACME": "${ACME}" }\n',
    );
  });

  test("leaves what belongs into a `package.json`", () => {
    const fix = 'In `package.json`:\n\n    "type": "module"';
    expect(fixInSyntax(fix, ".codex/config.toml")).toBe(fix);
  });
});
