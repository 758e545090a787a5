import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { RULES } from "../../src/rules/index.ts";

describe("docs/confirm.md", () => {
  const text = readFileSync("docs/confirm.md", "utf8");
  const [, table = ""] = /## What is changed\n([\s\S]*?)\n## /.exec(text) ?? [];
  const named = new Set(
    table
      .split("\n")
      .flatMap((row) => [
        ...(row
          .split("|")
          .at(-2)
          ?.matchAll(/`([\w-]+)`/g) ?? []),
      ])
      .map(([, id]) => id),
  );

  test("has a row for every rule with an experiment, and for no other", () => {
    // What it says of a package follows from the experiment of the cache.
    const tried = RULES.filter(({ experiments }) => experiments).map(({ id }) => id);
    expect([...named].toSorted()).toEqual([...tried, "npm-package-broken"].toSorted());
  });
});
