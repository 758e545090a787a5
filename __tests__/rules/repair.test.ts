import { describe, expect, test } from "@jest/globals";
import { parse } from "yaml";
import { RULES } from "../../src/rules/index.ts";

const repairs = RULES.flatMap(({ id, repair }) => (repair ? [{ id, ...repair }] : []));
const inLanguage = (language: string) => repairs.filter((repair) => repair.language === language);

describe("the repair of a rule", () => {
  test.each(repairs)(
    "$id changes something, and nothing more than a few lines",
    ({ before, after }) => {
      expect(after).not.toBe(before);
      expect(after.split("\n").length).toBeLessThanOrEqual(20);
      for (const text of [before, after]) expect(text).toBe(text.trim());
    },
  );

  test.each(inLanguage("json"))("$id is JSON afterwards", ({ after }) => {
    expect(() => JSON.parse(after)).not.toThrow();
  });

  test.each(inLanguage("yaml"))("$id is YAML before and afterwards", ({ before, after }) => {
    expect(parse(before)).toEqual(expect.anything());
    expect(parse(after)).not.toEqual(parse(before));
  });

  test("of a broken file is that of a file that cannot be parsed before", () => {
    const { before = "" } = repairs.find(({ id }) => id === "config-json-invalid") ?? {};
    expect(() => JSON.parse(before)).toThrow();
  });
});
