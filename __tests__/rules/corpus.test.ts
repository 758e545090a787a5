import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "@jest/globals";
import type { Recording } from "../../scripts/recording.ts";
import { redactPatterns } from "../../src/report/redact-patterns.ts";
import { diagnose } from "../../src/rules/engine/diagnose.ts";
import { RULES } from "../../src/rules/index.ts";
import { evidenceOf } from "./evidence-of.ts";

const CORPUS = path.join("__tests__", "corpus");
const files = readdirSync(CORPUS).map((name) => ({
  name: path.basename(name, ".json"),
  text: readFileSync(path.join(CORPUS, name), "utf8"),
}));

/** The recordings say what servers do, and leave the version to the day on which they are made. */
const RULES_OF_BEHAVIOUR = RULES.filter(({ id }) => id !== "config-unpinned-package");

describe("what real servers did is explained as a person would", () => {
  test.each(files)("$name", ({ text }) => {
    const { expected, ...sketch }: Recording = JSON.parse(text);
    const findings = diagnose(evidenceOf(sketch), RULES_OF_BEHAVIOUR);
    const root = findings.find(({ level }) => level === "error");
    const lesser = findings.filter((finding) => finding !== root);
    expect({
      rule: root?.rule ?? null,
      variables: root?.details.variables,
      lesser: lesser.map(({ rule }) => rule),
    }).toEqual({ lesser: [], ...expected });
  });
});

describe("a recording", () => {
  test.each(files)("$name is small, and holds neither a secret nor a path of a machine", (file) => {
    expect(file.text.length).toBeLessThan(16_000);
    expect(redactPatterns(file.text)).toBe(file.text);
    expect(file.text).not.toMatch(/\/(?:root|tmp|work|Users|home\/(?!me\b)\w+)\b/);
  });
});
