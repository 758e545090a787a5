import { describe, expect, test } from "@jest/globals";
import { fact } from "../../src/model/fact.ts";
import type { Sketch } from "../../src/model/rule.ts";
import type { StartLimit } from "../../src/model/server.ts";
import { diagnose } from "../../src/rules/engine/diagnose.ts";
import { UP } from "../../src/rules/engine/sketches.ts";
import { RULES } from "../../src/rules/index.ts";
import { evidenceOf } from "./evidence-of.ts";

const limit = (client: string, ms: number, remedy = ""): StartLimit => ({ client, ms, remedy });

/** The finding on a server that took 120 ms to come up. */
const findingOf = (sketch: Partial<Sketch>) =>
  diagnose(evidenceOf({ ...UP, ...sketch }), RULES).find(({ rule }) => rule === "client-limit");

describe("a server that is up", () => {
  test("is slow for each client whose limit it passes", () => {
    const limits = [
      limit("Codex", 100),
      limit("Crush", 119),
      limit("Zed", 120),
      limit("Roo", 60_000),
    ];
    expect(findingOf({ limits })?.title).toBe(
      "the handshake took 0.12 s here, over the limit of Codex (0.1 s), Crush (0.119 s)",
    );
  });

  test("gets the key that raises the limit, and advice where there is none", () => {
    const { fix } =
      findingOf({ limits: [limit("Codex", 100, "raise `startup_timeout_sec`")] }) ?? {};
    expect(fix).toMatch(/^Raise `startup_timeout_sec`\n\nLet the server answer `initialize` first/);
    expect(findingOf({ limits: [limit("Codex", 100)] })?.fix).toMatch(/^Let the server answer/);
  });

  test("is fine where no limit is known", () => {
    expect(findingOf({ limits: [] })).toBeUndefined();
  });

  test("may be too slow and lack a variable, which is one finding", () => {
    const captures = { client: "Codex", variables: "A, B", remedy: "name them in `env_vars`" };
    const facts = [fact("not-handed-on", captures)];
    const finding = findingOf({ facts, limits: [limit("Codex", 100)] });
    expect(finding?.title).toBe(
      "the handshake took 0.12 s here, over the limit of Codex (0.1 s), and `A` and `B` would not reach the server in Codex",
    );
    expect(finding?.level).toBe("warning");
  });
});
