import { readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import { jsonText } from "../../src/report/json.ts";
import { documented } from "./samples.ts";
import { expectValidReport } from "./validate-report.ts";

const page = readFileSync("docs/report.md", "utf8");
const schema = JSON.parse(readFileSync("docs/report-v1.schema.json", "utf8"));

test("the example of `docs/report.md` is a report as it is written", () => {
  const example = /```json\n([\s\S]+?)```/.exec(page)?.[1] ?? "";
  expect(example).toBe(jsonText(documented()));
  expectValidReport(JSON.parse(example));
});

test("`docs/report.md` names every key of the schema", () => {
  const parts = [schema, schema.$defs.server, schema.$defs.launch, schema.$defs.finding];
  const keys = parts.flatMap(({ properties }) => Object.keys(properties));
  expect(keys.length).toBeGreaterThan(40);
  expect(keys.filter((key) => !new RegExp(`\`(?:launch)?\\.?${key}\``).test(page))).toEqual([]);
});
