import { readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import { explanationJson } from "../../src/report/explanation-json.ts";
import { explanationText } from "../../src/report/explanation-text.ts";
import { explain } from "../../src/rules/engine/explain/explain.ts";
import { RULES } from "../../src/rules/index.ts";
import { SYMPTOMS } from "../../src/rules/symptoms/index.ts";

const explanationOf = (text: string) => explain(text, RULES, SYMPTOMS);
const severalServers = () =>
  explanationOf(readFileSync("__tests__/fixtures/pasted/several-servers.txt", "utf8"));

test("the text of an explanation", () => {
  expect(explanationText(severalServers(), false)).toMatchSnapshot();
  expect(explanationText(explanationOf("spawn ./run.sh ENOENT"), false)).toMatchSnapshot();
});

test("the same for machines", () => {
  const { causes, symptoms, explained, next } = JSON.parse(explanationJson(severalServers()));
  expect({ explained, next }).toEqual({ explained: true, next: null });
  expect(
    causes.map(({ server, rule }: { server: string; rule: string }) => [server, rule]),
  ).toEqual([
    ["orders", "missing-env-var"],
    ["orders", "env-not-inherited"],
    ["maps", "package-version-not-found"],
  ]);
  expect(symptoms.map(({ server, id }: { server: string; id: string }) => [server, id])).toEqual([
    ["orders", "connection-closed"],
    ["maps", "connection-closed"],
  ]);
});

test("`docs/explain.md` names every key", () => {
  const page = readFileSync("docs/explain.md", "utf8");
  const { causes, symptoms, ...rest } = JSON.parse(explanationJson(severalServers()));
  const keys = [rest, causes[0], symptoms[0]].flatMap((part) => Object.keys(part));
  expect(keys.filter((key) => !page.includes(`${key}\``))).toEqual([]);
});

test("colours are for terminals", () => {
  const ESC = String.fromCharCode(27);
  expect(explanationText(severalServers(), true)).toContain(`${ESC}[1;31mlikely[missing-env-var]`);
  expect(explanationText(severalServers(), false)).not.toContain(ESC);
});

test("where nothing fits, it says how to get more", () => {
  expect(explanationText(explanationOf("all is well"), false)).toContain("Run `npx mcp-handshake`");
  expect(JSON.parse(explanationJson(explanationOf("all is well")))).toMatchObject({
    explained: false,
    causes: [],
    symptoms: [],
    next: expect.stringContaining("npx mcp-handshake"),
  });
});
