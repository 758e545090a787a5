import { describe, expect, test } from "@jest/globals";
import { askedFor } from "../../src/rules/engine/environment-names.ts";

const asked = (text: string) => askedFor(text).map(({ name }) => name);

describe("a variable that is said to be missing", () => {
  test.each([
    ["ACME_API_KEY environment variable is not set"],
    ["Error: ACME_API_KEY environment variable is required"],
    ["Error: ACME_API_KEY is missing"],
    ["Error: ACME_API_KEY not set"],
    ["ACME_API_KEY has not been configured"],
    ["ACME_API_KEY was not provided"],
    ["ACME_API_KEY is invalid or missing"],
    [
      "The ACME_API_KEY environment variable is missing or empty; either provide it, or pass apiKey",
    ],
    ["Env var ACME_API_KEY is expected but missing"],
    ["ACME_API_KEY environment variable cannot be empty"],
    ["ACME_API_KEY isn't set"],
    ["ACME_API_KEY must be set: NotPresent"],
    ["ACME_API_KEY: Required"],
    ["panic: ACME_API_KEY is empty"],
    ["TypeError: process.env.ACME_API_KEY is undefined"],
    ['env: required environment variable "ACME_API_KEY" is not set'],
    ["2026/11/23 10:00:00 required key ACME_API_KEY missing value"],
    ["Missing required environment variable: ACME_API_KEY"],
    ["Missing ENV[ACME_API_KEY]!"],
    ["error: Environment variable not found: ACME_API_KEY."],
    ["Could not resolve placeholder 'ACME_API_KEY' in value \"${ACME_API_KEY}\""],
    ["Acme API key is missing (ACME_API_KEY)"],
    ["API key required: set ACME_API_KEY"],
    ["Unable to authenticate: no ACME_API_KEY"],
    ["ACME_API_KEY not found. Declare it as envvar or define a default value."],
    ["./start.sh: line 3: ACME_API_KEY: unbound variable"],
    ["sh: 1: ACME_API_KEY: parameter not set"],
    ["server.rb:3:in 'ENV.fetch': key not found: \"ACME_API_KEY\" (KeyError)"],
    ['{"level":50,"msg":"ACME_API_KEY is required, please set your actual key"}'],
    ["\u001b[31mError: ACME_API_KEY is required\u001b[0m"],
    ["Error: ACME_API_KEY is required for the search provider"],
    ["Error: Cannot run MCP server without ACME_API_KEY env"],
    ["Unable to start without ACME_API_KEY"],
    ["The server can't work without the ACME_API_KEY environment variable"],
    ["Error: ACME_API_KEY is required when ACME_MODE is cloud"],
    ["[CONFIG_ERROR] ACME_API_KEY is required"],
  ])("%s", (line) => {
    expect(askedFor(line)).toMatchObject([{ name: "ACME_API_KEY", asking: "stated" }]);
  });
});

describe("a variable that the reader is told to set", () => {
  test.each([
    ["Please set ACME_TOKEN"],
    [
      "Error: Acme access token is required. Set ACME_TOKEN in your environment variables and retry.",
    ],
    ["No API key provided. Set it in the ACME_TOKEN environment variable"],
    ["Missing credentials. Please pass an `apiKey`, or set the `ACME_TOKEN` environment variable."],
    ["The api_key option must be set either by passing it or by setting the ACME_TOKEN variable"],
    ["Provide a URL via command-line argument or ACME_TOKEN environment variable"],
    ["No access token was given. Pass one with `--access-token` or via `ACME_TOKEN`."],
    ["Run `acme auth login` first, or pass `--access-token` / `ACME_TOKEN`."],
    ["Set ACME_TOKEN=your-token in .env"],
    ["Did you forget to set ACME_TOKEN?"],
    ["Make sure ACME_TOKEN is set correctly"],
  ])("%s", (line) => {
    expect(askedFor(line)).toMatchObject([{ name: "ACME_TOKEN", asking: "advised" }]);
  });
});

describe("several variables in one sentence", () => {
  test.each([
    ["Missing required environment variables: A_URL, A_KEY", ["A_URL", "A_KEY"]],
    ["A_USER and A_KEY must both be set", ["A_USER", "A_KEY"]],
    [
      "Provide --email and --key or set A_EMAIL and A_KEY environment variables.",
      ["A_EMAIL", "A_KEY"],
    ],
    ["Set A_ID, A_SECRET and A_REGION", ["A_ID", "A_SECRET", "A_REGION"]],
  ])("all that belong together: %s", (line, names) => {
    expect(asked(line)).toEqual(names);
  });

  test.each([
    ["Either A_KEY or A_URL must be provided", "A_KEY", ["A_URL"]],
    ["Neither A_KEY nor A_URL is set", "A_KEY", ["A_URL"]],
    ["Missing A_KEY / A_URL", "A_KEY", ["A_URL"]],
    ["A key is required via --a-key, A_KEY, --a-key-file, or A_KEY_FILE.", "A_KEY", ["A_KEY_FILE"]],
    ["Set A_KEY_FILE or A_KEY", "A_KEY", ["A_KEY_FILE"]],
    ["Either A_KEY, B_KEY, or both C_KEY and D_KEY must be provided", "A_KEY", ["B_KEY"]],
    ["A_KEY, or C_KEY and D_KEY are required", "A_KEY", []],
  ])("one of those that stand for each other: %s", (line, name, alternatives) => {
    expect(askedFor(line)).toMatchObject([{ name, alternatives }]);
  });

  test("the names below a heading, without those that are optional", () => {
    const text =
      "Missing environment variables:\n\n    A_URL: address of the server\n  - `A_TOKEN`\n    PORT\n    A_MODE (optional)\nExiting\n    A_OTHER\n";
    expect(asked(text)).toEqual(["A_URL", "A_TOKEN", "PORT"]);
  });
});

describe("validators", () => {
  test.each([
    ["formatted by zod", "{ _errors: [], ACME_KEY: { _errors: [ 'Required' ] } }"],
    [
      "flattened by zod",
      "{\n  ACME_KEY: [ 'Invalid input: expected string, received undefined' ]\n}",
    ],
    ["prettified by zod", "✖ Invalid input: expected string, received undefined\n  → at ACME_KEY"],
    [
      "an issue of zod 3",
      '[\n  {\n    "code": "invalid_type",\n    "received": "undefined",\n    "path": [\n      "ACME_KEY"\n    ],\n    "message": "Required"\n  }\n]',
    ],
    [
      "an issue of zod 4, as Node.js inspects it",
      "❌ Invalid environment variables: [\n  {\n    expected: 'string',\n    path: [ 'ACME_KEY' ],\n    message: 'Invalid input: expected string, received undefined'\n  }\n]",
    ],
    ["a KeyError", "KeyError: 'ACME_KEY'"],
    [
      "a settings class of pydantic",
      "pydantic_core.ValidationError: 1 validation error for Settings\nacme_key\n  Field required [type=missing]",
    ],
    [
      "a settings class of pydantic 1",
      "pydantic.error_wrappers.ValidationError: 1 validation error for AppConfig\nacme_key\n  field required (type=value_error.missing)",
    ],
  ])("%s", (_, text) => {
    expect(askedFor(text)).toMatchObject([{ name: "ACME_KEY", asking: "stated" }]);
  });

  test("an issue about a value is not about a missing one", () => {
    const issue =
      "{ path: [ 'ACME_MODE' ], message: 'Invalid option: expected one of \"a\"|\"b\"' }";
    expect(asked(issue)).toEqual([]);
  });

  test("the settings of FastMCP itself are nobody's to set", () => {
    const text =
      "ValidationError: 2 validation errors for Settings\ndebug\n  Field required [type=missing]\nlog_level\n  Field required [type=missing]";
    expect(asked(text)).toEqual([]);
  });

  test("a model that holds no settings is not read from the environment", () => {
    const text =
      "ValidationError: 1 validation error for SearchResult\ntitle\n  Field required [type=missing]";
    expect(asked(text)).toEqual([]);
  });
});

describe("what asks for nothing", () => {
  test.each([
    ["Using ACME_KEY from the environment"],
    ["ACME_KEY has expired"],
    ["ACME_TIMEOUT must be a number"],
    ["ACME_KEY is deprecated, use ACME_TOKEN instead"],
    ["export ACME_KEY=xyz123"],
    ["Set LOG_LEVEL=debug to see more"],
    ["Do not set ACME_KEY"],
    ["Error: connect ECONNREFUSED 127.0.0.1:6379"],
    ["  code: 'MODULE_NOT_FOUND',"],
    ["UNABLE_TO_VERIFY_LEAF_SIGNATURE is required"],
    ["HTTP is required"],
    ["Missing JSON"],
    ["ReferenceError: ACME_CONSTANT is not defined"],
    ["Missing ACME_KEY header"],
    ["npm warn config ACME_KEY is not set"],
    ["    at ACME_KEY is required (/repo/server.js:1:1)"],
    ["note: run with `RUST_BACKTRACE=1` environment variable to display a backtrace"],
    ["Unable to read /etc/ACME_CONFIG/file"],
    ["the README_FIRST.md is missing"],
  ])("%s", (line) => {
    expect(asked(line)).toEqual([]);
  });

  test("a word without an underscore, unless it is called a variable", () => {
    expect(asked("TOKEN is required")).toEqual([]);
    expect(asked("TOKEN environment variable is required")).toEqual(["TOKEN"]);
    expect(asked("the environment variable TOKEN is not set")).toEqual(["TOKEN"]);
    expect(asked("$HOME is not defined")).toEqual(["HOME"]);
  });
});

describe("what is said in passing", () => {
  test.each([
    ["Warning: ACME_KEY is not set"],
    ["ACME_KEY not set, using default"],
    ["ACME_KEY is not set; search is disabled"],
    ["INFO ACME_KEY not set - running in read-only mode"],
    ["[DEBUG] ACME_KEY: NOT SET"],
    ["Set ACME_KEY to enable search"],
    ["Tip: set ACME_KEY for higher limits"],
  ])("%s", (line) => {
    expect(askedFor(line)).toMatchObject([{ name: "ACME_KEY", asking: "remarked" }]);
  });

  test("an error counts although it is logged at a low level", () => {
    expect(askedFor("[DEBUG] Uncaught exception: Error: ACME_KEY is required")).toMatchObject([
      { asking: "stated" },
    ]);
  });

  test("the message of an error counts before the line of source that raises it", () => {
    const text =
      '  File "/a/server.py", line 3, in <module>\n    raise ValueError("ACME_KEY is required")\nValueError: ACME_KEY is required';
    expect(askedFor(text)).toMatchObject([{ line: "ValueError: ACME_KEY is required" }]);
  });

  test("the strongest mention of a variable counts", () => {
    const text = "[DEBUG] ACME_KEY: NOT SET\nError: ACME_KEY is required";
    expect(askedFor(text)).toMatchObject([
      { asking: "stated", line: "Error: ACME_KEY is required" },
    ]);
  });
});
