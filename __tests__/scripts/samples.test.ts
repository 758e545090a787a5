import { expect, test } from "@jest/globals";
import { samplesOf } from "../../scripts/samples.ts";
import { reportTexts } from "../../src/deliver.ts";
import { broken } from "../report/samples.ts";

const samples = await samplesOf(broken());

test("the preview has a file for each kind of report", async () => {
  expect(Object.keys(samples)).toHaveLength(4 + Object.keys(await reportTexts()).length);
  expect(Object.keys(samples)).not.toContain("undefined");
});

test.each(Object.entries(samples))("%s tells of the servers", (_name, text) => {
  expect(text).toContain("NOTION_TOKEN");
});
