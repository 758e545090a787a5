import { describe, expect, test } from "@jest/globals";
import { parseKnownGood } from "../../src/known-good/parse.ts";
import { knownGoodText } from "../../src/known-good/text.ts";
import { runnerCommands } from "../report/runner-commands.ts";
import { goodStart, toolOf } from "./good.ts";

const bytesOf = (text: string) => new TextEncoder().encode(text);
const parsed = (text: string) => parseKnownGood("mcp-baseline.json", bytesOf(text));

const WRITTEN = `{
  "version": 1,
  "servers": [
    {
      "file": ".mcp.json",
      "name": "acme",
      "system": "linux-x64",
      "command": "npx",
      "args": ["-y", "@acme/mcp-server"],
      "cwd": ".",
      "resolved": "/usr/local/bin/npx",
      "runtime": "Node.js 20.20.2",
      "package": { "registry": "npm", "name": "@acme/mcp-server", "requested": null, "version": "1.4.2" },
      "variables": ["ACME_API_KEY"],
      "handshake": {
        "era": "legacy",
        "protocolVersion": "2025-11-25",
        "serverInfo": { "name": "acme", "version": "1.4.2" },
        "durationMs": 390
      },
      "tools": [
        { "name": "fetch", "sha256": "${"a".repeat(64)}", "parts": { "description": "aaaaaaaaaaaaaaaa", "inputSchema": "bbbbbbbbbbbbbbbb" } },
        { "name": "search", "sha256": "${"a".repeat(64)}", "parts": { "description": "aaaaaaaaaaaaaaaa", "inputSchema": "bbbbbbbbbbbbbbbb" } }
      ]
    }
  ]
}
`;

describe("the file of known good starts", () => {
  test("is made for a review: one member a line, one tool a line", () => {
    expect(knownGoodText([goodStart()])).toBe(WRITTEN);
  });

  test("may hold no server", () => {
    expect(JSON.parse(knownGoodText([]))).toEqual({ version: 1, servers: [] });
  });

  test.each([
    "::error::pwned",
    "##[error]pwned",
    "\n::error::pwned",
    'a"b\\c`d`<b>|*x*',
    "\u202eevil\u2066",
    "zero\u200bwidth\ufe0f\u{e0041}",
    "\u0000\u001b[31m\u009b",
    "\u2028::error::pwned",
    "\ud800",
    "__proto__",
    "",
  ])("holds any name, shows all of it and commands nothing: %j", (name) => {
    const start = goodStart({ name, file: name, args: [name], tools: [toolOf(name)] });
    const text = knownGoodText([start]);
    expect(parsed(text)).toEqual([start]);
    expect(runnerCommands(text)).toEqual([]);
    expect(text).not.toMatch(/[^\P{C}\n]|\p{Default_Ignorable_Code_Point}|[\u2028\u2029]/u);
  });
});

describe("a file that is not as it is written", () => {
  const text = knownGoodText([goodStart()]);

  test.each<[string, string, string]>([
    [
      "a quote that is gone",
      text.replace('"cwd"', 'cwd"'),
      "line 10, column 7: a quote is missing",
    ],
    [
      "a member that is gone",
      text.replace(/ *"cwd".*\n/, ""),
      "line 4, column 5: `cwd` is missing",
    ],
    [
      "a digest of another length",
      text.replace("a".repeat(64), "abc"),
      "line 22, column 38: a string stands where a SHA-256 of 64 hexadecimal digits belongs",
    ],
    [
      "another version",
      text.replace('"version": 1,', '"version": 2,'),
      "line 2, column 14: `version` is not 1, the only one that this program reads",
    ],
    ["no object", "[]", "line 1, column 1: a list stands where an object belongs"],
    ["nothing", "", "line 1, column 1: the file is empty"],
    [
      "what git leaves of two sides",
      `<<<<<<< ours\n${text}`,
      "line 1, column 1: a merge conflict marker: resolve the merge conflict at line 1",
    ],
    [
      "the same entry twice",
      knownGoodText([goodStart(), goodStart({ system: "darwin-arm64" })]),
      "line 26, column 5: the server of this file stands twice",
    ],
  ])("%s", (_, broken, said) => {
    expect(() => parsed(broken)).toThrow(`input \`baseline\`: \`mcp-baseline.json\`, ${said}`);
  });

  test("members that are not known are passed over", () => {
    expect(parsed(text.replace('"cwd"', '"mood": "good",\n"cwd"'))).toEqual([goodStart()]);
  });
});
