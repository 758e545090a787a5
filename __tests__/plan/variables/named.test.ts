import { describe, expect, test } from "@jest/globals";
import { expandedIn } from "./value-in.ts";

const at = (value: string, line: number) => ({
  value,
  origin: { file: "config", line, column: 1, endLine: line, endColumn: 9 },
});

describe("a variable that an entry names to have it handed on", () => {
  test("is the server's, and its value a secret", () => {
    const { env, facts, secrets } = expandedIn("codex", "x", "args", { handedOn: [at("KEY", 4)] });
    expect(env).toEqual({ KEY: "s3cret-of-key" });
    expect(facts).toEqual([]);
    expect(secrets).toEqual(["s3cret-of-key"]);
  });

  test("is not handed on when it is not set, which is no mistake", () => {
    const { env, facts } = expandedIn("codex", "x", "args", { handedOn: [at("GONE", 4)] });
    expect(env).toEqual({});
    expect(facts).toEqual([]);
  });

  test("may be set to nothing", () => {
    const { env, facts } = expandedIn("codex", "x", "args", { handedOn: [at("EMPTY", 4)] });
    expect(env).toEqual({ EMPTY: "" });
    expect(facts).toEqual([]);
  });

  test("gives way to one of that name in `env`", () => {
    const extra = { handedOn: [at("X", 4)] };
    expect(expandedIn("codex", "of-entry", "env", extra).env).toEqual({ X: "of-entry" });
  });
});
