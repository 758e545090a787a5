import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "@jest/globals";
import type { Sketch } from "../../src/model/rule.ts";
import { diagnose } from "../../src/rules/engine/diagnose.ts";
import { RULES } from "../../src/rules/index.ts";
import { evidenceOf } from "./evidence-of.ts";

const CORPUS = "__tests__/corpus";

/** What real servers did on a real machine, and the rule that explains it; `null` where they came up. */
interface Recorded extends Sketch {
  readonly rule: string;
  readonly variables?: readonly string[];
}

describe("recorded failures of real servers are explained", () => {
  test.each(readdirSync(CORPUS).filter((name) => name.endsWith(".json")))("%s", (name) => {
    const recorded: Recorded = JSON.parse(readFileSync(path.join(CORPUS, name), "utf8"));
    const { rule, variables, ...sketch } = recorded;
    const [root] = diagnose(evidenceOf(sketch), RULES);
    expect(root?.rule).toBe(rule);
    if (variables) expect(root?.details.variables).toEqual(variables);
  });
});
