import { expect, test } from "@jest/globals";
import { setupStep } from "../../../src/rules/engine/programs.ts";

test("a launcher has the workflow step that brings it, ready to paste", () => {
  expect(setupStep("npx")).toBe(
    "    - uses: actions/setup-node@v7\n      with:\n        node-version: 24",
  );
  expect(setupStep("uvx")).toBe("    - uses: astral-sh/setup-uv@v7");
});

test("a Python of one version is brought in that version", () => {
  expect(setupStep("python3.12")).toContain('python-version: "3.12"');
});

test("a program of nobody's has none", () => {
  expect(setupStep("acme-mcp")).toBeNull();
});
