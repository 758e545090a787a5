import { describe, expect, test } from "@jest/globals";
import { fact } from "../../src/model/fact.ts";
import type { Origin } from "../../src/model/place.ts";
import type { Plan } from "../../src/model/plan.ts";
import type { ServerSpec } from "../../src/model/server.ts";
import { relocated, startKey } from "../../src/plan/same-start.ts";
import { planOf } from "../run/run-fixture.ts";

const plan = (changes: Partial<Plan> = {}): Plan => ({ ...planOf(["node", "a.js"]), ...changes });

describe("two starts", () => {
  test("are the same whatever the order of their variables, their names and their files", () => {
    const env = { A: "1", B: "2" };
    const one = plan({ env });
    const other = plan({ env: { B: "2", A: "1" } });
    const server = { ...other.server, name: "other", file: ".vscode/mcp.json" };
    expect(startKey({ ...other, server })).toBe(startKey(one));
  });

  test.each<readonly [string, Partial<Plan>]>([
    ["command", { command: "deno" }],
    ["arguments", { args: ["a.js", ""] }],
    ["arguments, cut elsewhere", { args: ["a", ".js"] }],
    ["folder", { cwd: "/elsewhere" }],
    ["variables", { env: { A: "1" } }],
    ["time", { timeoutMs: 1 }],
  ])("differ by their %s", (_, changes) => {
    expect(startKey(plan(changes))).not.toBe(startKey(plan()));
  });
});

const at = (file: string, line: number, column = 5): Origin => ({
  ...{ file, line, column },
  ...{ endLine: line, endColumn: column + 3 },
});

/** An entry with its parts at these lines; all files but the first begin with a comment of so many lines. */
function entry(file: string, above: number, env: readonly string[]): ServerSpec {
  const located = (value: string, line: number) => ({ value, origin: at(file, line + above) });
  return {
    ...plan().server,
    file,
    command: located("node", 1),
    args: [located("a.js", 2), located("b", 3)],
    cwd: located("app", 4),
    env: env.map((name, index) => ({
      name,
      key: at(file, 10 + above + index, 1),
      value: located("x", 10 + index),
    })),
  };
}

describe("what was seen of one start for two entries", () => {
  const from = entry("one.json", 0, ["A", "B"]);
  const to = entry("two.json", 100, ["B", "A"]);
  const moved = (origin?: Origin) =>
    relocated([fact("cwd-missing", { path: "app" }, origin)], from, to)[0]?.origin;

  test.each([
    ["the command", 1, 101],
    ["an argument", 3, 103],
    ["the folder", 4, 104],
    ["a variable, wherever it stands there", 10, 111],
  ])("is moved to the other's own place: %s", (_, line, other) => {
    expect(moved(at("one.json", line))).toEqual(at("two.json", other));
  });

  test("has no place where the other entry has none for it", () => {
    expect(moved(at("one.json", 99))).toBeUndefined();
    const bare = { ...to, args: [], cwd: null, env: [] };
    const seen = fact("cwd-missing", { path: "app" }, at("one.json", 4));
    expect(relocated([seen], from, bare)).toEqual([fact("cwd-missing", { path: "app" })]);
  });

  test("stays without a place where it had none", () => {
    expect(moved()).toBeUndefined();
  });
});
