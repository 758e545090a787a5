import { describe, expect, test } from "@jest/globals";
import { recordingOf, withoutMachine } from "../../scripts/recording.ts";
import { evidenceOf } from "../rules/evidence-of.ts";

const PLACES = { workspace: "/tmp/record-1", homes: ["/tmp/record-2", "/home/someone"] };

describe("what only one machine has is left out of a recording", () => {
  test.each([
    ["the workspace", "cannot open /tmp/record-1/a.js", "cannot open /repo/a.js"],
    ["the homes", "/tmp/record-2/.x and /home/someone/.npm", "/home/me/.x and /home/me/.npm"],
    [
      "the host of a registry",
      `GET https://${"registry"}.acme.org/@a%2fb`,
      "GET https://npm.example/@a%2fb",
    ],
    ["a date", "[DEBUG 2031-12-24T07:06:25.328Z] x", "[DEBUG 2026-01-01T00:00:00.000Z] x"],
    [
      "the date of a log file",
      "_logs/2031-12-24T07_06_25_328Z-debug-0.log",
      "_logs/2026-01-01T00_00_00_000Z-debug-0.log",
    ],
    ["process ids", "[9912] [9912] Usage\n  pid: 815,", "[4711] [4711] Usage\n  pid: 4711,"],
    ["the process id of a warning", "(node:11607) Warning: x", "(node:4711) Warning: x"],
    ["the kernel", "gyp ERR! System Linux 6.18.44-x", "gyp ERR! System Linux 6.1.0"],
    ["a token of the moment", "/?AUTH_TOKEN=998d064f5590cb90", "/?AUTH_TOKEN=***"],
  ])("%s", (_, text, neutral) => {
    expect(withoutMachine(text, PLACES)).toBe(neutral);
  });
});

test("a recording keeps the beginning and the end of what a server said, by whole lines", () => {
  const line = `${"x".repeat(99)}\n`;
  const evidence = evidenceOf({ stderr: `first\n${line.repeat(500)}last\n` });
  const { stderr = "" } = recordingOf(evidence, PLACES);
  expect(stderr.length).toBeLessThan(8200);
  expect(stderr).toMatch(/^first\n/);
  expect(stderr).toMatch(/x\n\.{3} \d+ characters left out \.{3}\nx{99}\n/);
  expect(stderr).toMatch(/\nlast\n$/);
});

test("a recording holds times as whole numbers, and no place in a config", () => {
  const origin = { file: ".mcp.json", line: 1, column: 1, endLine: 1, endColumn: 2 };
  const evidence = evidenceOf({
    ending: { kind: "exited", code: 1, afterMs: 12.345 },
    facts: [{ kind: "listening-port", captures: { port: "3000" }, origin }],
  });
  expect(recordingOf(evidence, PLACES)).toMatchObject({ ending: { afterMs: 12 } });
  expect(JSON.stringify(recordingOf(evidence, PLACES))).not.toContain("origin");
});
