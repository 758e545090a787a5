import { describe, expect, test } from "@jest/globals";
import type { Cause } from "../../../src/model/explanation.ts";
import type { Sketch } from "../../../src/model/rule.ts";
import { RULES } from "../../../src/rules/index.ts";
import { explained } from "./explained.ts";

const wordsOf = ({ install, stderr }: Sketch): string =>
  [install?.kind === "failed" ? install.output : "", stderr ?? ""].join("\n").trim();

const texts = RULES.flatMap(({ id, examples }) =>
  examples.map(({ name, evidence }) => ({ id, name, text: wordsOf(evidence) })),
)
  .filter(({ text }) => text !== "")
  .map((each) => ({ ...each, servers: explained(each.text) }));

/** Every cause that is named for any text of any example, each once. */
const causes: readonly Cause[] = texts.flatMap(({ servers }) =>
  servers.flatMap((server) => server.causes),
);
const rows = [...new Map(causes.map((cause) => [JSON.stringify(cause), cause])).values()];

describe("the words of a server alone", () => {
  test("are enough for the cause to be among the first three, for most examples of the rules", () => {
    const found = texts.filter(({ id, servers }) =>
      servers.some((server) => server.causes.slice(0, 3).some(({ rule }) => rule === id)),
    );
    expect(found.length / texts.length).toBeGreaterThan(0.8);
  });

  test.each([
    ["a program that is not there", "sh: 1: uvx: not found", "launcher-not-found"],
    [
      "a shell that reads the request",
      "bash: line 1: jsonrpc:2.0: command not found",
      "cli-usage-error",
    ],
    [
      "an image that is not there",
      "Unable to find image 'acme/mcp:latest' locally\ndocker: Error response from daemon: pull access denied for acme/mcp, repository does not exist or may require 'docker login'",
      "docker-image-not-found",
    ],
    [
      "a heap that is full",
      "FATAL ERROR: Reached heap limit Allocation failed - JavaScript heap out of memory",
      "killed-or-oom",
    ],
  ])("tell %s", (_, text, rule) => {
    expect(explained(text)[0]?.causes[0]?.rule).toBe(rule);
  });
});

describe("a text that holds without a run", () => {
  test.each(rows.map((cause) => ({ rule: cause.rule, title: cause.title, cause })))(
    "$rule: $title",
    ({ cause }) => {
      const all = [cause.title, cause.why, cause.fix].join("\n");
      expect(all).not.toMatch(/(?<!\$)\{[A-Za-z]\w*\}|\bundefined\b(?! \()|``|[\ue0f0-\ue0ff]/);
      expect(cause.title).toMatch(/^[a-z`].*[^.\s]$/);
      expect(cause.why).toMatch(/^[A-Z`][^\n]*[.`]$/);
      expect(cause.fix).toMatch(/^[A-Z][a-z]+\b/);
      expect(cause.confidence).not.toBe("confirmed");
    },
  );

  test("says no exit code that nobody has seen", () => {
    const [unseen, seen] = ["", "\nProcess exited with code 3"].map(
      (end) =>
        explained(`TypeError: x is not a function\n    at go (/srv/shop/server.js:3:1)${end}`)[0]
          ?.causes[0]?.why,
    );
    expect(unseen).toContain("It ended, and");
    expect(seen).toContain("It exited with code 3, and");
  });

  test("calls what it does not know by what it is", () => {
    const [cause] = explained("MCP error -32001: Request timed out")[0]?.causes ?? [];
    expect(cause?.fix).toContain("Run the command of your config in a terminal");
    expect(cause?.fix).toContain("of your server in your config");
  });
});
