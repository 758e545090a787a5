import { describe, expect, test } from "@jest/globals";
import { diagnose } from "../../src/rules/engine/diagnose.ts";
import { requiredArguments } from "../../src/rules/engine/required-arguments.ts";
import { usageIn } from "../../src/rules/engine/usage.ts";
import { RULES } from "../../src/rules/index.ts";
import { evidenceOf } from "./evidence-of.ts";

const npx = ["npx", "-y", "acme-mcp"];
const named = (stderr: string, command: readonly string[] = npx) =>
  requiredArguments(evidenceOf({ stderr, command }))?.names;

describe("what a program says that it misses", () => {
  test.each([
    [
      "argparse",
      "a.py: error: the following arguments are required: --token, path",
      ["--token", "path"],
    ],
    ["click, an argument", "Error: Missing argument 'PATH'.", ["PATH"]],
    ["click, an option by two names", "Error: Missing option '-t' / '--token'.", ["--token"]],
    ["clap", "error: the following required arguments were not provided:\n  <PATH>\n", ["<PATH>"]],
    ["commander, an argument", "error: missing required argument 'path'", ["path"]],
    [
      "commander, an option",
      "error: required option '-t, --token <token>' not specified",
      ["--token <token>"],
    ],
    ["yargs", "Missing required arguments: token, url", ["--token", "--url"]],
    ["cobra", 'Error: required flag(s) "token", "url" not set', ["--token", "--url"]],
    ["a flag in a sentence", "Please provide a base URL with the --apiUrl flag", ["--apiUrl"]],
    ["the first of several flags", "A spec is required. Use one of: --spec, --stdin", ["--spec"]],
    ["words", "Please provide a database URL as a command-line argument", ["database URL"]],
    [
      "words before the usage",
      "Error: Missing account ID. Usage: acme run [account_id]",
      ["account ID"],
    ],
    ["settings", "Error: [Acme]  appId, and appSecret are required", ["appId", "appSecret"]],
    ["a setting", "AcmeError: Organization URL is required", ["Organization URL"]],
    [
      "a setting in an issue of zod",
      '[\n  {\n    "code": "too_small",\n    "message": "Acme URL cannot be empty",\n    "path": [\n      "url"\n    ]\n  }\n]',
      ["Acme URL"],
    ],
    ["a setting that is a place", "ValueError: Location is required", ["Location"]],
    ["a setting that was not found", "Error: No API key provided", ["API key"]],
  ])("%s", (_, stderr, names) => {
    expect(named(stderr)).toEqual(names);
  });

  test.each([
    ["a program that is not there", "Error: Docker is required"],
    ["an error of the code", "TypeError: path is required\n    at f (/repo/a.js:1:1)"],
    ["an option that npm speaks of", "npm warn using --force is required"],
    ["an option of Node.js", "Use `node --trace-warnings ...` to show where it was created"],
    ["a call for help", "Please run with --help"],
    [
      "a flag of an error further up",
      "--token is required\nTypeError: boom\n    at f (/repo/a.js:1:1)",
    ],
  ])("nothing: %s", (_, stderr) => {
    expect(named(stderr)).toBeUndefined();
  });
});

describe("a setting of which the program does not say how it is given", () => {
  const stderr = "An Acme api token is required.\n";
  const evidence = evidenceOf({ command: npx, stderr });

  test("is looked for under a name that an experiment tries", () => {
    const rule = RULES.find(({ id }) => id === "required-argument-missing");
    const match = rule?.detect?.(evidence);
    expect(rule?.experiments?.(evidence, match)).toMatchObject([
      {
        change: "with a made-up value for {found}",
        need: { kind: "documented-variables", settings: ["Acme api token"] },
        isFix: true,
      },
    ]);
  });

  test("is given by the variable with which the server came up, ready to paste", () => {
    const trial = { change: "", seen: "", handshakeMs: 400, rule: "required-argument-missing" };
    const found = { value: "ACME_API_TOKEN", label: "`ACME_API_TOKEN`" };
    const [finding] = diagnose(
      { ...evidence, trials: [{ ...trial, outcome: "up", found }] },
      RULES,
    );
    expect(finding).toMatchObject({
      confidence: "confirmed",
      details: { arguments: ["Acme api token"], variables: ["ACME_API_TOKEN"] },
    });
    expect(finding?.why).toContain("It goes on where `ACME_API_TOKEN` is set.");
    expect(finding?.fix).toContain('"ACME_API_TOKEN": "${ACME_API_TOKEN}"');
    expect(finding?.fix).toContain("ACME_API_TOKEN: ${{ secrets.ACME_API_TOKEN }}");
  });

  test("stays without a variable where the experiment changed nothing", () => {
    const [finding] = diagnose(evidence, RULES);
    expect(finding).toMatchObject({
      confidence: "likely",
      details: { arguments: ["Acme api token"] },
    });
    expect(finding?.details).not.toHaveProperty("variables");
  });
});

describe("help", () => {
  test("names what the config does not give", () => {
    expect(named("Usage: acme-mcp <url> [port] [--debug]")).toEqual(["<url>"]);
    expect(
      named("Usage: acme-mcp <url> [port]", ["npx", "-y", "acme-mcp", "--debug"]),
    ).toBeUndefined();
  });

  test("the value of an option and what stands in brackets are not required", () => {
    expect(usageIn("Usage: acme [dir] --token <token> <url>")?.required).toEqual(["url"]);
  });

  test("stands on the line after the word, too", () => {
    expect(usageIn("Usage:\n  acme-mcp <dir>\n")?.synopsis).toBe("acme-mcp <dir>");
  });

  test.each([
    [
      "yargs",
      "Usage: acme <command>\n\nCommands:\n  acme serve [port]  Start\n  acme login         Log in\n\nOptions:\n  --help  Help\n",
    ],
    [
      "cobra",
      "Usage:\n  acme [command]\n\nAvailable Commands:\n  serve       Start\n  login       Log in\n\nFlags:\n",
    ],
    ["argparse", "usage: acme [-h] {serve,login} ...\n"],
  ])("lists the commands: %s", (_, text) => {
    expect(usageIn(text)).toMatchObject({ commands: ["serve", "login"], required: [] });
  });
});
