import { expect, test } from "@jest/globals";
import { samplesOf } from "../../scripts/samples.ts";
import { TEXTS } from "../../src/deliver.ts";
import { broken } from "../report/samples.ts";

const samples = samplesOf(broken());

test("the preview has a file for each kind of report", () => {
  expect(Object.keys(samples)).toHaveLength(4 + Object.keys(TEXTS).length);
  expect(Object.keys(samples)).not.toContain("undefined");
});

test.each(Object.entries(samples))("%s tells of the servers", (_name, text) => {
  expect(text).toContain("NOTION_TOKEN");
});
