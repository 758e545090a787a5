import { describe, expect, test } from "@jest/globals";
import { explanationJson } from "../../src/report/explanation-json.ts";
import { jsonText } from "../../src/report/json.ts";
import { rdjsonText } from "../../src/report/rdjson.ts";
import { sarifText } from "../../src/report/sarif.ts";
import { everywhere } from "./everywhere.ts";

/** What turns, hides or moves text on a terminal, and commands of the runner. */
const HOSTILE = "a\u009b2Jb\u0085c\u202ed\u2066e\u200bf\u2028g\u{e0041}##[error]h";

const explanation = (text: string) => ({
  servers: [{ server: text, client: null, causes: [], symptoms: [] }],
});

const PRINTED = {
  "the JSON report": jsonText(everywhere(HOSTILE)),
  "the SARIF report": sarifText(everywhere(HOSTILE)),
  "the report for reviewdog": rdjsonText(everywhere(HOSTILE)),
  "the explanation": explanationJson(explanation(HOSTILE) as never),
};

describe.each(Object.entries(PRINTED))("%s, printed on a terminal or by the runner,", (_, text) => {
  test("has no character that nobody sees, and no command", () => {
    expect(text).not.toMatch(/[^\P{Cc}\n]|[\u2028\u2029]|\p{Cf}|##\[/u);
  });
});

test("a reader of the JSON report gets every character of it", () => {
  expect(JSON.parse(jsonText(everywhere(HOSTILE))).servers[0].name).toBe(HOSTILE);
});
