import { describe, expect, test } from "@jest/globals";
import { withMadeUpArguments } from "../../../src/rules/engine/argument-experiment.ts";
import { evidenceOf } from "../evidence-of.ts";

const found = { value: "/empty", label: "an empty folder" };

function started(names: readonly string[], command: readonly string[] = ["npx", "acme-mcp"]) {
  const evidence = evidenceOf({ command });
  const [experiment] = withMadeUpArguments(names, evidence);
  const plan = evidence.plan && experiment?.alter?.(evidence.plan, found);
  return { experiment, plan };
}

describe("a start with made-up arguments", () => {
  test.each([
    ["an option", ["--apiUrl"], ["--apiUrl", "http://127.0.0.1:9"]],
    ["an option with its value", ["--token <value>"], ["--token", "mcp-handshake-placeholder"]],
    ["an option that is a switch", ["--local"], ["--local"]],
    ["a word in brackets", ["<organization>"], ["mcp-handshake-placeholder"]],
    [
      "a description",
      ["database URL"],
      ["postgresql://placeholder:placeholder@127.0.0.1:9/placeholder"],
    ],
    ["a description with a product", ["MongoDB URL"], ["mongodb://127.0.0.1:9/placeholder"]],
    ["a folder", ["PATH"], ["/empty"]],
    ["an address in brackets", ["<https://server-url>"], ["http://127.0.0.1:9"]],
    ["several", ["--token", "path"], ["--token", "mcp-handshake-placeholder", "/empty"]],
  ])("%s", (_, names, words) => {
    expect(started(names).plan?.args).toEqual(["acme-mcp", ...words]);
  });

  test("remembers what was made up", () => {
    expect(started(["--apiUrl", "--schema"]).plan?.placeholders).toEqual(["--apiUrl", "--schema"]);
  });

  test("says what they are", () => {
    expect(started(["--apiUrl", "--schema", "--local"]).experiment?.change).toBe(
      "with a made-up value for `--apiUrl` (an address) and `--schema` (a text), and with `--local`",
    );
    expect(started(["--local"]).experiment?.change).toBe("with `--local`");
  });

  test.each(["--read-write", "--allow-all", "--yes", "--dangerously-skip-checks"])(
    "is not made with %s, which permits what the config does not",
    (flag) => {
      expect(started([flag]).experiment).toBeUndefined();
    },
  );

  test("is not made where a shell holds the words", () => {
    expect(started(["--token"], ["sh", "-c", "npx acme-mcp | tee log"]).experiment).toBeUndefined();
  });
});
