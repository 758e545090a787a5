import { readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import { parse } from "yaml";
import { parseKnownGood } from "../../src/known-good/parse.ts";
import { knownGoodText } from "../../src/known-good/text.ts";
import { actionYml } from "../e2e/bundle.ts";

const text = readFileSync("docs/baseline.md", "utf8");
const fence = (language: string): readonly string[] =>
  [...text.matchAll(new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\``, "gm"))].map(
    ([, code = ""]) => code,
  );

test("docs/baseline.md shows the file as it is written", () => {
  const [shown = ""] = fence("json");
  const whole = shown.replace("9b1f…", "9b1f".repeat(16));
  expect(knownGoodText(parseKnownGood("docs", new TextEncoder().encode(whole)))).toBe(whole);
  for (const key of Object.keys(JSON.parse(whole).servers[0]))
    expect(text).toContain(`| \`${key}\``.slice(2));
});

test("its workflows set inputs that there are", () => {
  const used = fence("yaml").flatMap((code) => inputsIn(parse(code)));
  const names = used.flatMap((one) => Object.keys(one));
  expect(new Set(names)).toEqual(new Set(["baseline", "update-baseline", "fail-on"]));
  expect(Object.keys(actionYml().inputs)).toEqual(expect.arrayContaining(names));
});

/** The `with` of each step that uses the action, wherever it stands. */
function inputsIn(value: unknown): readonly object[] {
  if (typeof value !== "object" || value === null) return [];
  const { uses, with: inputs } = value as { uses?: string; with?: object };
  const own = uses?.includes("/mcp-handshake@") && inputs ? [inputs] : [];
  return [...own, ...Object.values(value).flatMap(inputsIn)];
}
