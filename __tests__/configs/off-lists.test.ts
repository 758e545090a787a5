import { describe, expect, test } from "@jest/globals";
import type { ConfigFormat } from "../../src/configs/format.ts";
import { claudeCode } from "../../src/configs/formats/claude-code.ts";
import { gemini } from "../../src/configs/formats/gemini.ts";
import { qwen } from "../../src/configs/formats/qwen.ts";
import { parseConfig } from "./parse-config.ts";

type Lists = Readonly<Record<string, unknown>>;

/** Which of some servers are off, and why, by lists in the config itself or in files beside it. */
function offIn(
  format: ConfigFormat,
  names: readonly string[],
  { mcp, files = [] }: { mcp?: Lists; files?: readonly (readonly [string, string | null])[] },
): readonly string[] {
  const mcpServers = Object.fromEntries(names.map((name) => [name, { command: "node" }]));
  const content = new TextEncoder().encode(JSON.stringify({ mcpServers, mcp }));
  const around = { path: "/repo/f", readers: [format], plugin: false, files: new Map(files) };
  const config = parseConfig({ file: "f", ...around, content });
  return (config?.servers ?? []).flatMap(({ name, off }) => (off ? [`${name}: ${off}`] : []));
}

describe("a list of servers that are off", () => {
  test("switches off those whom it names, and says where", () => {
    expect(offIn(gemini, ["a", "b"], { mcp: { excluded: ["b", "c", 7] } })).toEqual([
      "b: it is switched off: `mcp.excluded` names `b`",
    ]);
  });

  test("has no wildcards in Gemini CLI", () => {
    expect(offIn(gemini, ["ab"], { mcp: { excluded: ["a*", "??"] } })).toEqual([]);
  });

  test("may stand in a file beside the config", () => {
    const files = [
      [".claude/settings.json", '{ "disabledMcpjsonServers": ["a"] }'],
      [".claude/settings.local.json", null],
    ] as const;
    expect(offIn(claudeCode, ["a", "b"], { files })).toEqual([
      "a: it is switched off: `disabledMcpjsonServers` in `.claude/settings.json` names `a`",
    ]);
  });

  test.each([
    ["a text", "a"],
    ["an object", { a: true }],
    ["nothing", null],
  ])("that is %s switches nothing off", (_, excluded) => {
    expect(offIn(gemini, ["a"], { mcp: { excluded } })).toEqual([]);
  });
});

describe("a list of servers that are on", () => {
  test("switches off all whom it does not name", () => {
    expect(offIn(gemini, ["a", "b"], { mcp: { allowed: ["b"] } })).toEqual([
      "a: it is switched off: `mcp.allowed` does not name `a`",
    ]);
  });

  test("that is empty says nothing to Gemini CLI, and switches all off in Qwen Code", () => {
    expect(offIn(gemini, ["a"], { mcp: { allowed: [] } })).toEqual([]);
    expect(offIn(qwen, ["a"], { mcp: { allowed: [] } })).toHaveLength(1);
  });

  test("gives way to the list of those that are off", () => {
    expect(offIn(gemini, ["a"], { mcp: { allowed: ["a"], excluded: ["a"] } })).toEqual([
      "a: it is switched off: `mcp.excluded` names `a`",
    ]);
  });
});

describe("a name with wildcards", () => {
  const off = (pattern: string, name: string): boolean =>
    offIn(qwen, [name], { mcp: { excluded: [pattern] } }).length > 0;

  test.each([
    ["*", "anything"],
    ["a*", "a"],
    ["a*", "abc"],
    ["*c", "abc"],
    ["a*c*e", "abcde"],
    ["a?c", "abc"],
    ["**", "x"],
    ["?", "𝄞"],
    ["𝄞*", "𝄞 acme"],
    ["[a]", "[a]"],
    ["a.c", "a.c"],
  ])("%s fits %s", (pattern, name) => {
    expect(off(pattern, name)).toBe(true);
  });

  test.each([
    ["a?", "a"],
    ["a?c", "ac"],
    ["a*c", "abd"],
    ["a.c", "abc"],
    ["", "a"],
    ["A*", "abc"],
  ])("%s does not fit %s", (pattern, name) => {
    expect(off(pattern, name)).toBe(false);
  });

  test("takes no time, however many there are in it", () => {
    const begun = performance.now();
    expect(off(`${"*a".repeat(95)}b`, "a".repeat(195))).toBe(false);
    expect(off("*".repeat(1_000_000), "a".repeat(1_000_000))).toBe(false);
    expect(performance.now() - begun).toBeLessThan(2000);
  });
});
