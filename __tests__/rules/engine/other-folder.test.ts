import { describe, expect, test } from "@jest/globals";
import { fromEmptyFolder, inOtherFolder } from "../../../src/rules/engine/other-folder.ts";
import { evidenceOf } from "../evidence-of.ts";

const args = (line: string): string =>
  `    "command": "sh",\n    "args": ["-c", ${JSON.stringify(line)}]`;

describe("the same start in another folder", () => {
  test("is a key of the entry", () => {
    expect(inOtherFolder(evidenceOf({ client: "vscode" }))).toBe('    "cwd": "/tmp"');
  });

  test.each([
    [
      "a package",
      ["uvx", "acme-mcp", "--name", "a b"],
      "cd /tmp && exec uvx acme-mcp --name 'a b'",
    ],
    ["a script", ["node", "dist/a.js", "-v"], 'cd /tmp && exec node "$OLDPWD/dist/a.js" -v'],
    [
      "a program of the repository",
      ["./run.sh", "./data"],
      'cd /tmp && exec "$OLDPWD/run.sh" "$OLDPWD/data"',
    ],
    ["a reference", ["uvx", "acme", "${ACME_URL}"], "cd /tmp && exec uvx acme ${ACME_URL}"],
  ])("is a matter of a shell where the client has no such key: %s", (_, command, line) => {
    expect(inOtherFolder(evidenceOf({ command }))).toBe(args(line));
  });

  test("is tried where nothing of the start is relative to the old one", () => {
    const changes = (command: readonly string[]) =>
      fromEmptyFolder(evidenceOf({ command })).map(({ change }) => change);
    expect(changes(["uvx", "acme-mcp"])).toEqual(["in an empty folder"]);
    expect(changes(["node", "server.js"])).toEqual([]);
    expect(changes(["uvx", "acme-mcp", "./data"])).toEqual([]);
    expect(changes(["docker", "run", "-i", "acme/mcp"])).toEqual([]);
  });
});
