import { describe, expect, test } from "@jest/globals";
import { withPython, withRequirement } from "../../src/rules/engine/python-start.ts";
import { evidenceOf } from "./evidence-of.ts";

const of = (...command: readonly string[]) => evidenceOf({ command });
const code = (text: string): string | undefined =>
  /\n\n {4}(?<code>[^\n]+)/.exec(text)?.groups?.code;

describe("a bound on a dependency", () => {
  test.each([
    [of("uvx", "acme"), '"args": ["--with", "mcp<2", ...]'],
    [of("uv", "tool", "run", "acme"), '"args": ["tool", "run", "--with", "mcp<2", ...]'],
    [of("uv", "run", "server.py"), '"args": ["run", "--with", "mcp<2", ...]'],
    [of("cmd", "/c", "uvx", "acme"), 'uvx --with "mcp<2" ...'],
    [of("bash", "-c", "cd app && uv run server.py"), 'uv run --with "mcp<2" ...'],
    [of("pipx", "run", "acme"), '"command": "uvx",'],
    [of(".venv/bin/python", "x.py"), '- run: .venv/bin/python -m pip install "mcp<2"'],
    [of("docker", "run", "-i", "acme"), undefined],
  ])("%#: is put where the launcher reads it", (evidence, expected) => {
    expect(code(withRequirement("mcp<2", evidence))).toBe(expected);
  });
});

describe("another Python", () => {
  test.each([
    [of("uvx", "acme"), '"args": ["--python", "3.12", ...]'],
    [of("uvx", "--python=3.9", "acme"), '"args": [..., "--python", "3.12", ...]'],
    [of("pipx", "run", "acme"), '"args": ["run", "--python", "3.12", ...]'],
    [of("python3", "server.py"), "- uses: actions/setup-python@v6"],
  ])("%#: is asked for where the launcher reads it", (evidence, expected) => {
    expect(code(withPython("3.12", evidence))).toBe(expected);
  });
});
