import { describe, expect, test } from "@jest/globals";
import {
  FIXTURES,
  type Fixture,
  type Grade,
  grade,
  RUBRIC,
  withoutLines,
} from "../../../../scripts/bench/peers/rubric.ts";

/** What the servers print by themselves. */
const OWN: Readonly<Record<Fixture, string>> = {
  ok: "",
  "missing-variable": "Error: TICKETS_API_KEY environment variable is required\n",
  banner: "Tickets server v1.2.3 is running on stdio\n",
  hang: "",
  "missing-file": `node:internal/modules/cjs/loader:1210
  throw err;
  ^

Error: Cannot find module '/repo/servers/not-built.mjs'
    at Module._resolveFilename (node:internal/modules/cjs/loader:1207:15)
`,
  "not-found": `npm error code E404
npm error 404 Not Found - GET https://npm.example/@mcp-handshake-bench%2fdoes-not-exist
npm error 404  The requested resource '@mcp-handshake-bench/does-not-exist@*' could not be found or you do not have permission to access it.
`,
};

const CLOSED = '{"error":{"code":"error","message":"Connection closed"}}';
const TOOLS = '{ "tools": [ { "name": "add" }, { "name": "subtract" } ] }';

/** What real programs have printed, shortened. */
const PRINTED: readonly (readonly [string, Fixture, number | null, string, Grade])[] = [
  ["Inspector", "ok", 0, `${TOOLS}\nKeychain error: Failed to connect to address`, "said"],
  ["Inspector", "missing-variable", 1, OWN["missing-variable"] + CLOSED, "shown"],
  ["Inspector", "banner", 0, TOOLS, "wrong"],
  ["Inspector", "hang", 4, "Connection timed out after 10000 ms.", "said"],
  ["Inspector", "missing-file", 1, OWN["missing-file"] + CLOSED, "shown"],
  ["Inspector", "not-found", 1, OWN["not-found"] + CLOSED, "shown"],
  [
    "an SDK script",
    "missing-variable",
    1,
    "McpError: MCP error -32000: Connection closed",
    "wrong",
  ],
  ["an SDK script", "hang", 1, "McpError: MCP error -32001: Request timed out", "said"],
  ["a list", "ok", 0, "✗ ok: node servers/healthy.mjs (stdio) - Disconnected", "wrong"],
  [
    "a list",
    "ok",
    0,
    "\u001b[32m✓\u001b[0m ok: node servers/healthy.mjs (stdio) - Connected",
    "said",
  ],
  ["a list", "missing-file", 0, "✗ missing-file: node servers/not-built.mjs not found", "wrong"],
  ["a client that hangs", "hang", null, "no response yet", "wrong"],
  ["the check", "ok", 0, "✓ ok  passed  884 ms\n1 server: 1 passed, 0 failed", "said"],
  [
    "the check",
    "missing-variable",
    1,
    "error[missing-env-var]: `TICKETS_API_KEY` is not set",
    "said",
  ],
  [
    "the check",
    "banner",
    0,
    "✓ banner passed\nwarning: the server prints to stdout: `Tickets server v1.2.3 is running on stdio`",
    "said",
  ],
  ["a client that passes stdout on", "banner", 0, `${OWN.banner}${TOOLS}`, "wrong"],
  ["the check", "hang", 1, "no answer to `initialize` within 10 seconds", "said"],
  ["the check", "missing-file", 1, "`servers/not-built.mjs` does not exist", "said"],
  [
    "the check",
    "not-found",
    1,
    "npm could not find the package `@mcp-handshake-bench/does-not-exist`. The registry knows no package of this name",
    "said",
  ],
];

test.each(PRINTED)("%s on %s, exit code %p", (_program, fixture, code, text, expected) => {
  expect(grade(fixture, { code, text }, OWN[fixture])).toBe(expected);
});

describe("an exit code", () => {
  test.each(FIXTURES)("decides on %s, whatever is said", (fixture) => {
    const text = `✓ passed ${FIXTURES.map((each) => OWN[each]).join("")} stdout not JSON, timed out`;
    const wrong = RUBRIC[fixture].passes ? 1 : 0;
    expect(grade(fixture, { code: wrong, text }, "")).toBe("wrong");
  });
});

describe("lines of the server", () => {
  test("are taken out wherever they are quoted", () => {
    expect(
      withoutLines("child said: Error: no token at all (code 1)", "Error: no token at all\n"),
    ).toBe("child said:  (code 1)");
  });

  test("are no quotation where they are short", () => {
    expect(withoutLines("it failed", "failed\n")).toBe("it failed");
  });
});
