import { describe, expect, test } from "@jest/globals";
import { attemptsFor, isOurs, outcomeOf } from "../../../src/rules/engine/attempts.ts";
import { RULES } from "../../../src/rules/index.ts";
import { evidenceOf } from "../evidence-of.ts";

/** What is tried after a start in which the token was made up. */
function changesAfter(stderr: string): readonly string[] {
  const evidence = evidenceOf({ env: { ACME_TOKEN: "mcp-handshake-placeholder" }, stderr });
  const plan = evidence.plan && { ...evidence.plan, placeholders: ["ACME_TOKEN"] };
  return attemptsFor({ ...evidence, plan }, RULES).map(({ experiment }) => experiment.change);
}

describe("a start with a made-up value", () => {
  test.each([
    ["Error: invalid token: it must start with xoxb-", "a text that begins with `xoxb-`"],
    [
      "Error: Invalid API key format. Expected sk_* (secret key) or rk_* (restricted key).",
      "a text that begins with `sk_`",
    ],
    ["Error: ACME_TOKEN must be a valid URL", "an address"],
  ])("is made anew where the value is refused: %s", (stderr, shape) => {
    expect(changesAfter(stderr)).toEqual([`with a made-up value for \`ACME_TOKEN\` (${shape})`]);
  });

  test.each([
    "Error: getaddrinfo ENOTFOUND api.acme.example (https://api.acme.example/v1)",
    "Error: connect ECONNREFUSED 127.0.0.1:9 at the URL https://api.acme.example",
    "DefaultCredentialsError: Your default credentials were not found. See https://acme.example",
  ])("is not, where something else is in the way: %s", (stderr) => {
    expect(changesAfter(stderr)).toEqual([]);
  });
});

describe("a failure after made-up values", () => {
  const startedWith = (...names: readonly string[]) => {
    const evidence = evidenceOf({});
    return { ...evidence, plan: evidence.plan && { ...evidence.plan, placeholders: names } };
  };

  test.each([
    ["credentials-rejected", ["ACME_TOKEN"]],
    ["backend-unreachable", ["ACME_URL"]],
    ["credentials-file-missing", ["ACME_KEY_FILE"]],
    ["path-arg-missing", ["<folder>"]],
  ])("may come of them: %s", (rule, names) => {
    expect(isOurs(startedWith(...names), rule)).toBe(true);
  });

  test.each([
    ["credentials-file-missing", ["ACME_PROJECT", "ACME_LOCATION"]],
    ["missing-env-var", ["ACME_TOKEN"]],
    ["credentials-rejected", []],
  ])("is the next cause: %s", (rule, names) => {
    expect(isOurs(startedWith(...names), rule)).toBe(false);
  });
});

describe("another Node.js", () => {
  const before = evidenceOf({
    stderr: "TypeError: webidl.util.markAsUncloneable is not a function\n    at f (/x/a.js:1:1)\n",
  });
  const attempts = attemptsFor(before, RULES).filter(({ rule }) => rule === "node-too-old");
  const outcomeWith = (stderr: string) =>
    attempts.map((attempt) => outcomeOf(before, evidenceOf({ stderr }), attempt, RULES));

  test("leads to what the server asks for then", () => {
    expect(outcomeWith("Error: ACME_URL environment variable is required\n")).toMatchObject([
      { outcome: "further", seen: "it went on, then: `ACME_URL` is not set" },
    ]);
  });

  test("does not lead to a module that was compiled for the one before", () => {
    const abi =
      "Error: The module '/x/a.node'\nwas compiled against a different Node.js version using\nNODE_MODULE_VERSION 115. This version of Node.js requires\nNODE_MODULE_VERSION 137.\n";
    expect(outcomeWith(abi)).toMatchObject([{ outcome: "same", goesOn: false }]);
  });
});
