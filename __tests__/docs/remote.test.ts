import { readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import { parse } from "yaml";
import { RULES } from "../../src/rules/index.ts";
import { read } from "../configs/read.ts";
import { actionYml } from "../e2e/bundle.ts";

const text = readFileSync("docs/remote.md", "utf8");
const fence = (language: string): readonly string[] =>
  [...text.matchAll(new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\``, "gm"))].map(
    ([, code = ""]) => code,
  );

test("the table of docs/remote.md has every rule about a server behind a URL, and links to its page", () => {
  const linked = [...text.matchAll(/\[`([a-z-]+)`\]\(rules\/([a-z-]+)\.md\)/g)];
  for (const [, name, page] of linked) expect(page).toBe(name);
  const ids = linked.map(([, name]) => name);
  const known = RULES.map(({ id }) => id);
  expect(known).toEqual(expect.arrayContaining(ids));
  const remote = RULES.filter(({ stage }) => stage === "remote").map(({ id }) => id);
  expect(ids).toEqual(expect.arrayContaining(remote));
});

test("its workflows set inputs that there are, and rules that there are", () => {
  const used = fence("yaml").flatMap((code) => inputsIn(parse(code)));
  expect(used).not.toEqual([]);
  const names = used.flatMap((inputs) => Object.keys(inputs));
  expect(Object.keys(actionYml().inputs)).toEqual(expect.arrayContaining(names));
  for (const { levels } of used) {
    const rule = levels?.split("=")[0];
    if (rule) expect(RULES.map(({ id }) => id)).toContain(rule);
  }
});

test("its config is read without a word", () => {
  const [content = ""] = fence("json");
  const { servers, facts } = read("claude-code", content);
  expect(facts).toEqual([]);
  expect(servers.map((one) => [one.name, one.transport, one.facts])).toEqual([
    ["tickets", "http", []],
  ]);
});

type Inputs = Readonly<Record<string, string>>;

/** The `with` of each step that uses the action, wherever it stands. */
function inputsIn(value: unknown): readonly Inputs[] {
  if (typeof value !== "object" || value === null) return [];
  const { uses, with: inputs } = value as { uses?: string; with?: Inputs };
  const own = uses?.includes("/mcp-handshake@") && inputs ? [inputs] : [];
  return [...own, ...Object.values(value).flatMap(inputsIn)];
}
