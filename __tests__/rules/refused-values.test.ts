import { describe, expect, test } from "@jest/globals";
import { fact } from "../../src/model/fact.ts";
import { refusedValues } from "../../src/rules/engine/refused-values.ts";
import { evidenceOf } from "./evidence-of.ts";

const ENV = { ACME_URL: "hunter2", LOG: "loud", PORT: "x9y" };

const refused = (stderr: string, env: Readonly<Record<string, string>> = ENV) =>
  refusedValues(evidenceOf({ env, stderr })).map(({ name, problem }) => [name, problem]);

const ALL = [
  ["ACME_URL", "Invalid URL"],
  ["LOG", 'Invalid option: expected one of "debug"|"info"'],
  ["PORT", "Invalid input: expected number"],
];

describe("the variables whose values are refused", () => {
  test("as zod throws them", () => {
    const issues = [
      { code: "invalid_format", format: "url", path: ["ACME_URL"], message: "Invalid URL" },
      { code: "invalid_value", values: ["debug", "info"], path: ["LOG"], message: ALL[1]?.[1] },
      {
        expected: "number",
        path: ["PORT"],
        message: "Invalid input: expected number, received NaN",
      },
    ];
    expect(refused(`ZodError: ${JSON.stringify(issues, null, 2)}\n    at a (b:1:1)\n`)).toEqual(
      ALL,
    );
  });

  test("as zod prettifies, flattens and formats them", () => {
    const pretty =
      '✖ Invalid URL\n  → at ACME_URL\n✖ Invalid option: expected one of "debug"|"info"\n  → at LOG\n✖ Invalid input: expected number, received NaN\n  → at PORT\n';
    const flat =
      "{\n  ACME_URL: [ 'Invalid URL' ],\n  LOG: [ 'Invalid option: expected one of \"debug\"|\"info\"' ],\n  PORT: [ 'Invalid input: expected number, received NaN' ]\n}\n";
    const formatted =
      "Invalid env: {\n  _errors: [],\n  ACME_URL: { _errors: [ 'Invalid URL' ] },\n  LOG: {\n    _errors: [\n      'Invalid option: expected one of \"debug\"|\"info\"'\n    ]\n  },\n  PORT: { _errors: [ 'Invalid input: expected number, received NaN' ] }\n}\n";
    for (const text of [pretty, flat, formatted]) expect(refused(text)).toEqual(ALL);
  });

  test("joined on one line", () => {
    expect(refused("ACME_URL: Invalid url, PORT: Expected number, received nan\n")).toEqual([
      ["ACME_URL", "Invalid url"],
      ["PORT", "Expected number"],
    ]);
  });

  test("as fields of a settings class, with a prefix", () => {
    const text =
      "ValidationError: 2 validation errors for Settings\nurl\n  Input should be a valid URL, relative URL without a base [type=url_parsing, input_value='hunter2', input_type=str]\ntags\n  Input should be a valid list [type=list_type, input_value='q', input_type=str]\n";
    expect(refused(text)).toEqual([
      ["ACME_URL", "Input should be a valid URL, relative URL without a base"],
    ]);
    expect(
      refused(
        'SettingsError: error parsing value for field "port" from source "EnvSettingsSource"\n',
      ),
    ).toEqual([["PORT", "Cannot be read as JSON"]]);
  });

  test("without the value itself", () => {
    const said = JSON.stringify(
      refused("Error: ACME_URL must be a URL such as https://x, not hunter2\n"),
    );
    expect(said).toContain("ACME_URL must be a URL");
    expect(said).not.toContain("hunter2");
  });

  test("not those that nobody gives, nor those that are asked for", () => {
    expect(refused("Error: OTHER_URL must be a URL\n")).toEqual([]);
    expect(refused("Error: ACME_URL must be set\n")).toEqual([]);
  });

  test("of a `.env`, and what is given wins over it", () => {
    const text =
      "1 validation error for Settings\nlog\n  Input should be 'a' or 'b' [type=literal_error]\n";
    const facts = [fact("dotenv-file", { file: ".env", names: "LOG" })];
    const sources = (env: Readonly<Record<string, string>>) =>
      refusedValues(evidenceOf({ env, facts, stderr: text })).map(({ source }) => source);
    expect(sources({})).toEqual(["dotenv"]);
    expect(sources({ LOG: "loud" })).toEqual(["given"]);
  });
});
