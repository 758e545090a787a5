import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { describe, expect, test } from "@jest/globals";
import { type ParseError, parse as parseJsonc, printParseErrorCode } from "jsonc-parser";
import { parseTOML } from "toml-eslint-parser";
import { stringify } from "yaml";
import { FORMATS, formatsOf } from "../../src/configs/index.ts";
import { RULES } from "../../src/rules/index.ts";
import { callsIn, readCall, readStep } from "./commands.ts";
import { type Block, blocksOf, pages } from "./markdown.ts";
import { findingsOf } from "./read-config.ts";
import { kindOf, mistakesIn, stepsOfOurs, textsIn, workflowOf, yamlOf } from "./workflows.ts";

const blocks = pages().flatMap(blocksOf);
const nameOf = ({ file, line, language }: Block): string => `${file}:${line} ${language}`;
const named = (found: readonly Block[]) => found.map((block) => [nameOf(block), block] as const);

type Check = (block: Block) => void | Promise<void>;

/** What is demanded of a block, by its language. */
const CHECKS: Readonly<Record<string, Check>> = {
  yaml: ({ text, ...rest }) => checkYaml({ text, ...rest }),
  json: ({ text, before }) => {
    JSON.parse(text);
    return checkConfig(text, before, /\.json$/);
  },
  jsonc: ({ text, before }) => {
    const errors: ParseError[] = [];
    parseJsonc(text, errors, { allowTrailingComma: true });
    expect(errors.map(({ error }) => printParseErrorCode(error))).toEqual([]);
    return checkConfig(text, before, /\.jsonc?$/);
  },
  toml: ({ text, before }) => {
    parseTOML(text);
    return checkConfig(text, before, /\.toml$/);
  },
  console: ({ text }) => checkCalls(text),
  sh: ({ text }) => {
    checkCalls(text);
    checkShell(text);
  },
  groovy: ({ text }) => {
    expect(text.replaceAll(/[^{}]/g, "")).toMatch(balanced(text));
    checkCalls([...text.matchAll(/\bsh '([^']*)'/g)].map(([, line = ""]) => line).join("\n"));
  },
  text: ({ text }) => {
    const ids = [...text.matchAll(/^(?:error|warning|notice)\[([\w-]+)\]/gm)].map(([, id]) => id);
    expect(RULES.map(({ id }) => id)).toEqual(expect.arrayContaining(ids));
  },
};

describe("every block of the docs is what it says", () => {
  test.each(named(blocks))("%s", async (_, block) => {
    const check = CHECKS[block.language];
    if (!check) throw new Error(`no check for the language \`${block.language}\``);
    await check(block);
  });
});

function checkYaml(block: Block): void {
  const value = yamlOf(block.text);
  const kind = kindOf(block, value);
  for (const inputs of stepsOfOurs(value)) readStep(inputs);
  for (const text of textsIn(value)) checkCalls(text);
  if (kind === "workflow") expect(mistakesIn(value)).toEqual([]);
}

function checkCalls(text: string): void {
  for (const call of callsIn(text)) readCall(call);
}

function checkShell(text: string): void {
  const { status, stderr } = spawnSync("sh", ["-n"], { input: text, encoding: "utf8" });
  expect({ status: status ?? 0, stderr: stderr ?? "" }).toEqual({ status: 0, stderr: "" });
}

/** As many closing braces as opening ones. */
function balanced(text: string): RegExp {
  const opened = text.split("{").length - 1;
  return new RegExp(`^[{}]{${2 * opened}}$`);
}

/** A block that holds servers is read, as the file that is named last before it, without a word. */
async function checkConfig(text: string, before: string, ending: RegExp): Promise<void> {
  if (!/"(?:mcpServers|servers|packages)": *[{[]|^\[mcp_servers/m.test(text)) return;
  if (/"version": 1\b/.test(text)) return;
  const mentioned = [...before.matchAll(/`([^`\n]+)`/g)].map(([, name = ""]) => name);
  const file = mentioned.findLast((name) => ending.test(name) && formatsOf(name).length > 0);
  const found = await findingsOf(file ?? ".mcp.json", text);
  expect(found.filter((finding) => !finding.includes("server-mapz"))).toEqual([]);
}

test("a config of the docs that a client minds is told", async () => {
  const found = await findingsOf(".cursor/mcp.json", '{"mcpServers":{"a":{"command":"${A}"}}}');
  expect(found).not.toEqual([]);
  expect(FORMATS.length).toBeGreaterThan(30);
});

describe("what would be refused is refused here", () => {
  test.each([
    [{ "no-such-input": "1" }, /no inputs of action\.yml: no-such-input/],
    [{ levels: "no-such-rule=error" }, /no-such-rule/],
    [{ expect: "a: sometimes" }, /sometimes/],
    [{ start: "perhaps" }, /perhaps/],
  ])("the inputs %j", (inputs, words) => {
    expect(() => readStep(inputs)).toThrow(words);
  });

  test.each(["npx mcp-handshake --no-such", "cat a | npx --yes mcp-handshake --fail-on sometimes"])(
    "the call `%s`",
    (line) => {
      expect(callsIn(line)).toHaveLength(1);
      expect(() => callsIn(line).map(readCall)).toThrow();
    },
  );
});

test("an action is used in one version throughout the docs", () => {
  const used = blocks.flatMap(({ text }) => [...text.matchAll(/\buses: *([\w./-]+)@([\w.-]+)/g)]);
  const versions = new Map<string, Set<string>>();
  for (const [, action = "", version = ""] of used) {
    versions.set(action, (versions.get(action) ?? new Set()).add(version));
  }
  expect(versions.size).toBeGreaterThan(5);
  expect([...versions].filter(([, found]) => found.size > 1)).toEqual([]);
});

const linter = spawnSync("actionlint", ["-version"]).status === 0;

(linter ? test : test.skip)(
  "actionlint has nothing to say about the workflows and the steps",
  () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), "handshake-docs-"));
    const workflows = path.join(folder, ".github", "workflows");
    mkdirSync(workflows, { recursive: true });
    const files = blocks
      .filter(({ language }) => language === "yaml")
      .flatMap((block) => {
        const value = yamlOf(block.text);
        const kind = kindOf(block, value);
        if (kind !== "workflow" && kind !== "steps") return [];
        const name = `${block.file}-${block.line}.yml`.replaceAll("/", "-");
        const text = kind === "steps" ? stringify(workflowOf(value)) : block.text;
        writeFileSync(path.join(workflows, name), text);
        return [name];
      });
    const args = ["-no-color", "-shellcheck=", "-pyflakes=", ...files];
    const { stdout, stderr } = spawnSync("actionlint", args, { cwd: workflows, encoding: "utf8" });
    rmSync(folder, { recursive: true });
    expect(files.length).toBeGreaterThan(20);
    expect(stdout + stderr).toBe("");
  },
);
