import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { configDocs } from "../../scripts/config-docs.ts";
import { FORMATS } from "../../src/configs/index.ts";

describe("docs/configs.md", () => {
  const text = readFileSync("docs/configs.md", "utf8");

  test("is up to date: `npm run docs`", () => {
    expect(text).toBe(configDocs());
  });

  test.each(FORMATS.map((format) => [format.client.title, format] as const))(
    "has each file of %s, and where the facts come from",
    (_, { patterns, notes }) => {
      for (const pattern of patterns) expect(text).toContain(pattern.split("/").at(-1) ?? "");
      expect(notes.sources.length).toBeGreaterThan(0);
    },
  );
});
