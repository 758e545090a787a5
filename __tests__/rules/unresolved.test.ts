import { describe, expect, test } from "@jest/globals";
import { fact } from "../../src/model/fact.ts";
import type { Sketch } from "../../src/model/rule.ts";
import { diagnose } from "../../src/rules/engine/diagnose.ts";
import { UP } from "../../src/rules/engine/sketches.ts";
import { RULES } from "../../src/rules/index.ts";
import { evidenceOf } from "./evidence-of.ts";

const fixOf = (client: Sketch["client"] & string, ...facts: NonNullable<Sketch["facts"]>) =>
  diagnose(evidenceOf({ ...UP, client, facts }), RULES).find(
    ({ rule }) => rule === "config-value-unresolved",
  )?.fix;

const unset = (variable: string, reference: string) =>
  fact("unset-variable", { variable, reference });

describe("a variable that is not set comes from", () => {
  test("the secrets or the variables of the repository, as the config has it", () => {
    const fix = fixOf(
      "copilot-agents",
      unset("COPILOT_MCP_DOCS", "${{ secrets.COPILOT_MCP_DOCS }}"),
      unset("COPILOT_MCP_KEY_NAME", "${{ vars.COPILOT_MCP_KEY_NAME }}"),
    );
    expect(fix).toContain("COPILOT_MCP_DOCS: ${{ secrets.COPILOT_MCP_DOCS }}");
    expect(fix).toContain("COPILOT_MCP_KEY_NAME: ${{ vars.COPILOT_MCP_KEY_NAME }}");
  });

  test("where its name sounds as if it were kept, if the config does not say", () => {
    const fix = fixOf("claude-code", unset("API_KEY", "${API_KEY}"), unset("REGION", "${REGION}"));
    expect(fix).toContain("API_KEY: ${{ secrets.API_KEY }}");
    expect(fix).toContain("REGION: ${{ vars.REGION }}");
  });
});

describe("the home folder, which no shell expands,", () => {
  const path = fact("unexpanded-path", { value: "~/a.js" });

  test("is a variable of the environment, where the client can refer to one", () => {
    expect(fixOf("cursor", path)).toContain("Write `${env:HOME}/a.js`");
  });

  test.each(["continue", "mcpb"] as const)("is no secret and no setting of %s", (client) => {
    expect(fixOf(client, path)).toBe(
      "Write a path that starts in the repository, or an absolute one, in the place of `~/a.js`.",
    );
  });
});

describe("several references that a client does not expand", () => {
  const foreign = (reference: string, right: string) =>
    fact("foreign-reference", { reference, right });

  test("are replaced where that is possible, and the others are said to have nothing", () => {
    expect(fixOf("cline", foreign("${workspaceFolder}", ""), foreign("${A}", "${env:A}"))).toBe(
      "Write `${env:A}` in the place of `${A}`. Write the value itself in the place of " +
        "`${workspaceFolder}`: Cline has nothing that stands for it there. A secret is better given " +
        "in `env`, for the server to read.",
    );
  });

  test("of the environment are taken out where nothing stands for them", () => {
    expect(fixOf("zed", foreign("${workspaceFolder}", "."), foreign("${A}", "A"))).toBe(
      "Write `.` in the place of `${workspaceFolder}`. Zed expands no variable of the environment. " +
        "Take `${A}` out of the entry: the server inherits `A` from the environment in which Zed runs.",
    );
  });
});
