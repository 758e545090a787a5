import { readFileSync } from "node:fs";
import { expect } from "@jest/globals";
import { Ajv2020 } from "ajv/dist/2020.js";

const validate = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true }).compile(
  JSON.parse(readFileSync("docs/report-v1.schema.json", "utf8")),
);

/** What is wrong with a JSON report, by its published schema. */
export function problemsOf(json: unknown): readonly string[] {
  validate(json);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

/** Expects a parsed JSON report to have the shape that is published in `docs/report-v1.schema.json`. */
export function expectValidReport(json: unknown): void {
  expect(problemsOf(json)).toEqual([]);
}
