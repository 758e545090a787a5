import { describe, expect, test } from "@jest/globals";
import {
  grandparentOf,
  holdSolution,
  inProject,
  isPlugin,
} from "../../src/configs/surroundings.ts";

const lies = (beside: readonly string[], grandparent?: string) => ({
  ...{ beside, atRoot: false },
  ...(grandparent === undefined ? {} : { grandparent }),
});

describe("a file is a plugin's", () => {
  test.each([
    [[".claude-plugin"], ""],
    [[".codex-plugin"], ""],
    [[".cursor-plugin"], ""],
    [[".plugin"], ""],
    [["plugin.json"], ""],
    [[], "plugins"],
    [[], "external_plugins"],
    [[], "claude-plugins"],
  ])("beside %j, in a folder of `%s`", (beside, grandparent) => {
    expect(isPlugin(lies(beside, grandparent))).toBe(true);
    expect(inProject(lies(beside, grandparent))).toBe(false);
  });

  test.each([
    [[], ""],
    [["package.json", "plugin"], ""],
    [[], "plugin"],
    [[], "myplugins"],
    [[], "plugins-old"],
  ])("but not beside %j, in a folder of `%s`", (beside, grandparent) => {
    expect(isPlugin(lies(beside, grandparent))).toBe(false);
  });
});

test.each([
  [".mcp.json", ""],
  ["a/.mcp.json", ""],
  ["plugins/a/.mcp.json", "plugins"],
  ["x/plugins/a/.mcp.json", "plugins"],
  ["../../a/.mcp.json", ".."],
])("the folder above the one of `%s` is `%s`", (file, folder) => {
  expect(grandparentOf(file)).toBe(folder);
});

test.each([
  [["Acme.sln"], true],
  [["a.txt", "Acme.SLNX"], true],
  [["Acme.sln.bak", "sln"], false],
  [undefined, false],
])("%j holds a solution of Visual Studio: %s", (names, expected) => {
  expect(holdSolution(names)).toBe(expected);
});
