import { describe, expect, test } from "@jest/globals";
import { matchesOf } from "../../src/rules/engine/match.ts";
import { RULES } from "../../src/rules/index.ts";
import { evidenceOf } from "./evidence-of.ts";

const LENGTH = 32 * 1024;
const PIECES = [
  ...'a|A_|A_A |missing the api key for |is required |set |/a/|[ |{"id":|"path": [ "a", '.split(
    "|",
  ),
  ..."{jsonrpc:|Usage: <|token.|port |listening on |run a |No a b c d |not been set |'|(|-- | ".split(
    "|",
  ),
  ...["\n", "   at x\n", "Error: ", "Traceback (most recent call last):\n", "> a@", "✖ a\n→ at A"],
];
/** Generous: a rule takes a few milliseconds; an expression that is not linear takes minutes. */
const LIMIT_MS = 2000;

describe.each(RULES)("$id", (rule) => {
  test("is done soon with whatever a server prints", () => {
    for (const piece of PIECES) {
      const text = piece.repeat(Math.ceil(LENGTH / piece.length));
      const evidence = evidenceOf({ stderr: text, noise: text.split("\n"), unterminated: text });
      const start = performance.now();
      matchesOf(rule, evidence);
      expect({ piece, soon: performance.now() - start < LIMIT_MS }).toEqual({ piece, soon: true });
    }
  });
});
