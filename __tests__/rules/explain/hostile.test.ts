import { describe, expect, test } from "@jest/globals";
import { explanationJson } from "../../../src/report/explanation-json.ts";
import { explanationText } from "../../../src/report/explanation-text.ts";
import { explain } from "../../../src/rules/engine/explain/explain.ts";
import { RULES } from "../../../src/rules/index.ts";
import { SYMPTOMS } from "../../../src/rules/symptoms/index.ts";
import { explained } from "./explained.ts";

const MISSING = "Error: ACME_KEY environment variable is required";
const outputs = (text: string): readonly string[] => {
  const explanation = explain(text, RULES, SYMPTOMS);
  return [explanationText(explanation, false), explanationJson(explanation)];
};

describe("a hostile text", () => {
  test("a line of one megabyte", () => {
    expect(explained(`${"a".repeat(1_000_000)}\n${MISSING}`)[0]?.causes[0]?.rule).toBe(
      "missing-env-var",
    );
  });

  test.each([
    "{",
    "[",
    "│ ",
    'MCP server "',
    "spawn ",
    "[info] ",
    "2026-01-01 00:00:00 ",
    '"args": [',
    "\\",
    '{"id":0,"error":',
  ])("%j without an end", (piece) => {
    const text = piece.repeat(Math.ceil(500_000 / piece.length));
    for (const each of [text, text.replaceAll(/(.{3000})/g, "$1\n")]) {
      expect(() => explained(`${each}\n${MISSING}`)).not.toThrow();
    }
  });

  test("NUL bytes, colours and the line ends of Windows", () => {
    const text = `\u001b[31mMCP error -32000: Connection closed\u001b[0m\r\n\0${MISSING}\r\n`;
    expect(explained(text)[0]?.causes[0]).toMatchObject({ rule: "missing-env-var", line: MISSING });
  });

  test("commands of the runner are none in the output", () => {
    for (const output of outputs(
      `::error::x\n##[error]y ${MISSING}\nTypeError: ##[group]\n    at f (/a.js:1:1)`,
    )) {
      expect(output).not.toMatch(/^\s*::\w|##\[/m);
    }
  });

  test("the marks of what is unknown cannot be forged", () => {
    const [server] = explained("spawn \ue0f1script\ue0f2 ENOENT");
    expect(JSON.stringify(server)).not.toMatch(/[\ue0f1\ue0f2]/);
    expect(server?.causes[0]?.title).toBe("`script` was not found");
  });

  test("secrets are not repeated", () => {
    const token = `ghp_${"a1B2c3D4e5".repeat(4).slice(0, 36)}`;
    const text = `TypeError: bad token ${token}\n    at f (/srv/a.js:1:1)\nACME_PASSWORD=hunter2hunter2 is refused`;
    for (const output of outputs(text)) {
      expect(output).not.toContain(token);
      expect(output).not.toContain("hunter2");
    }
  });
});
