import { describe, expect, test } from "@jest/globals";
import type { Sketch } from "../../src/model/rule.ts";
import { diagnose } from "../../src/rules/engine/diagnose.ts";
import { RULES } from "../../src/rules/index.ts";
import { evidenceOf } from "./evidence-of.ts";

const findings = (sketch: Sketch) => diagnose(evidenceOf(sketch), RULES);
const rootOf = (sketch: Sketch) => findings(sketch)[0];
const withheld = (variable: string) =>
  ({ kind: "variable-withheld", captures: { variable } }) as const;

describe("a variable that the entry empties and the step has", () => {
  const found = rootOf({
    env: { A_KEY: "" },
    stderr: "A_KEY is required\n",
    facts: [withheld("A_KEY")],
  });

  test("did not reach the server for the entry's own sake", () => {
    expect(found).toMatchObject({ rule: "env-not-inherited", origin: { line: 20 } });
    expect(found?.why).toContain("takes it away");
  });

  test("is not mended by `pass-env`, which the entry wins over", () => {
    expect(found?.fix).toContain('"A_KEY": "${A_KEY}"');
    expect(found?.fix).not.toContain("pass-env");
  });
});

describe("which variables count", () => {
  test("those that an error names, not those of a log around it", () => {
    const stderr =
      "[LOG] [DEBUG] A_ADDRESS: NOT SET\n[LOG] [DEBUG] NODE_ENV: NOT SET\nError: A_KEY is required for the provider\n    at make (/repo/a.js:1:1)\n";
    expect(rootOf({ stderr })?.details).toEqual({ variables: ["A_KEY"] });
  });

  test("one that is only told to be set, where nothing is said to be missing", () => {
    expect(rootOf({ stderr: "A_KEY is required. Set A_FILE to use a file.\n" })?.details).toEqual({
      variables: ["A_KEY"],
    });
  });

  test("a remark, where the server died without another word", () => {
    expect(rootOf({ stderr: "A_KEY is not set, search is disabled\n" })).toMatchObject({
      rule: "missing-env-var",
      confidence: "possible",
    });
  });

  test("no remark of a server that lives", () => {
    const ending = { kind: "timed-out", afterMs: 30_000 } as const;
    expect(rootOf({ ending, stderr: "A_KEY is not set, search is disabled\n" })?.rule).toBe(
      "handshake-timeout",
    );
  });

  test("no message of a minified file that Node.js quotes above the error", () => {
    const source = `var a='${"x".repeat(1500)}';throw new Error("A_KEY is required")`;
    const stderr = `file:///repo/dist/index.js:1\n${source}\n      ^\n\nTypeError: boom\n    at file:///repo/dist/index.js:1:9\n\nNode.js v20.20.2\n`;
    expect(rootOf({ stderr })?.rule).toBe("server-crash");
  });

  test("the message of a tools/list that fails", () => {
    const handshake = {
      kind: "completed",
      era: "legacy",
      protocolVersion: "2025-11-25",
      serverInfo: { name: "a", version: "1" },
      capabilities: { tools: {} },
      durationMs: 1,
      tools: {
        kind: "failed",
        error: { code: -32603, message: "A_KEY is not set" },
        reason: "error",
      },
    } as const;
    expect(rootOf({ handshake, ending: { kind: "running" } })?.rule).toBe("missing-env-var");
  });
});

describe("one of several is enough", () => {
  const stderr = "Either A_KEY or A_TOKEN must be provided\n";

  test("none is given: the first is named, with the others", () => {
    const root = rootOf({ stderr });
    expect(root?.details).toEqual({ variables: ["A_KEY"] });
    expect(root?.why).toContain("`A_TOKEN` would do as well.");
  });

  test("the second is given: nothing is missing", () => {
    expect(rootOf({ stderr, env: { A_TOKEN: "x" } })?.rule).toBe("unrecognized");
  });

  test("the step has the second: that one got lost", () => {
    expect(rootOf({ stderr, facts: [withheld("A_TOKEN")] })).toMatchObject({
      rule: "env-not-inherited",
      details: { variables: ["A_TOKEN"] },
    });
  });
});

describe("the fix", () => {
  const stderr = "Error: A_KEY is required\n";

  test("refers to the variable as the client of the config does", () => {
    expect(rootOf({ stderr })?.fix).toContain('"A_KEY": "${A_KEY}"');
    expect(rootOf({ stderr, client: "vscode" })?.fix).toContain('"A_KEY": "${env:A_KEY}"');
  });

  test("takes the value from a secret in the step", () => {
    expect(rootOf({ stderr })?.fix).toContain("    env:\n      A_KEY: ${{ secrets.A_KEY }}");
  });

  test("names a secret that GitHub allows", () => {
    const fix = rootOf({ stderr: "GITHUB_PERSONAL_ACCESS_TOKEN not set\n" })?.fix;
    expect(fix).toContain("GITHUB_PERSONAL_ACCESS_TOKEN: ${{ secrets.GH_PERSONAL_ACCESS_TOKEN }}");
    expect(rootOf({ stderr: "GITHUB_TOKEN not set\n" })?.fix).toContain("secrets.GITHUB_TOKEN }}");
  });

  test("sets the variable that the entry already refers to", () => {
    const evidence = evidenceOf({ stderr, env: { A_KEY: "${MY_KEY}" } });
    const plan = evidence.plan && { ...evidence.plan, env: { A_KEY: "" } };
    const [root] = diagnose({ ...evidence, plan }, RULES);
    expect(root?.fix).toContain("  MY_KEY: ${{ secrets.MY_KEY }}");
    expect(root?.fix).not.toContain('"env"');
    expect(root?.origin?.line).toBe(20);
  });

  test("uses the input where no config describes the server", () => {
    const evidence = evidenceOf({ stderr, client: "command" });
    const server = { ...evidence.server, file: null };
    expect(diagnose({ ...evidence, server }, RULES)[0]?.fix).toContain(
      "    with:\n      env: |\n        A_KEY=${{ secrets.A_KEY }}",
    );
  });

  test("never hands on by `pass-env` what the runner keeps for itself", () => {
    const root = rootOf({ stderr: "GITHUB_TOKEN not set\n", facts: [withheld("GITHUB_TOKEN")] });
    expect(root?.rule).toBe("env-not-inherited");
    expect(root?.fix).not.toContain("pass-env");
  });
});

describe("the title", () => {
  test("of several variables", () => {
    expect(rootOf({ stderr: "Missing A_B, A_C and A_D\n" })?.title).toBe(
      "`A_B` is not set, nor are `A_C` and `A_D`",
    );
  });

  test("of one that is empty", () => {
    expect(rootOf({ stderr: "A_KEY is empty\n", env: { A_KEY: "" } })?.title).toBe(
      "`A_KEY` is not set to anything",
    );
  });
});
