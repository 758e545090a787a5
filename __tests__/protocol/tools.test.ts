import { describe, expect, test } from "@jest/globals";
import { toolProblems } from "../../src/protocol/tools.ts";

const fine = { name: "add", inputSchema: { type: "object" } };

describe("the definition of a tool", () => {
  test.each([
    ["a good one", fine, []],
    ["no object", "add", ["tools[0]: is no object"]],
    ["no name", { inputSchema: { type: "object" } }, ["tools[0].name: is no string"]],
    [
      "a blank in the name",
      { ...fine, name: "a b" },
      ["tools[0].name: has characters outside of a-z, A-Z, 0-9, _ and -"],
    ],
    [
      "65 characters of name",
      { ...fine, name: "x".repeat(65) },
      ["tools[0].name: is longer than 64 characters"],
    ],
    ["no schema", { name: "add" }, ["tools[0].inputSchema: is no object"]],
    [
      "an empty schema",
      { name: "add", inputSchema: {} },
      ['tools[0].inputSchema.type: is missing, not "object"'],
    ],
    [
      "a schema of a string",
      { name: "add", inputSchema: { type: "string" } },
      ['tools[0].inputSchema.type: is "string", not "object"'],
    ],
    [
      "properties in a list",
      { name: "add", inputSchema: { type: "object", properties: [] } },
      ["tools[0].inputSchema.properties: is no object"],
    ],
    [
      "required as a flag",
      { name: "add", inputSchema: { type: "object", required: true } },
      ["tools[0].inputSchema.required: is no list of names"],
    ],
  ])("%s", (_, tool, expected) => {
    expect(toolProblems([tool]).map(({ path, problem }) => `${path}: ${problem}`)).toEqual(
      expected,
    );
  });

  test("a name that stands twice is told of the second", () => {
    expect(toolProblems([fine, fine])).toEqual([
      { tool: "add", path: "tools[1].name", problem: "stands twice" },
    ]);
  });
});
