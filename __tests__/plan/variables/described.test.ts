import { describe, expect, test } from "@jest/globals";
import { valueIn } from "./value-in.ts";

const defaults = { unit: "metric", note: "", folder: "${HOME}/x" };

describe("a value of the registry's description", () => {
  test.each([
    ["${input:KEY}", ["s3cret-of-key"]],
    ["${input:unit}/${input:region}", ["metric/eu"]],
    ["${input:API_KEY}", ["{API_KEY}", "unset-input: API_KEY | API_KEY"]],
    ["{unit}", ["{unit}"]],
  ])("%s", (value, expected) => {
    expect(valueIn("registry", value, "args", { defaults })).toEqual(expected);
  });
});

describe("a value of an MCP bundle", () => {
  test.each([
    ["${__dirname}/server.js", ["/repo/plugin/server.js"]],
    ["${HOME}${/}a${pathSeparator}b", ["/home/me/a/b"]],
    ["${DOCUMENTS}", ["/home/me/Documents"]],
    ["${user_config.KEY}", ["s3cret-of-key"]],
    ["${user_config.note}", [""]],
    ["${user_config.folder}", ["/home/me/x"]],
    [
      "${user_config.api_key}",
      ["${user_config.api_key}", "unset-input: api_key | ${user_config.api_key}"],
    ],
    ["${API_KEY}", ["${API_KEY}", "foreign-reference: ${API_KEY} | ${user_config.api_key}"]],
  ])("%s", (value, expected) => {
    expect(valueIn("mcpb", value, "args", { defaults })).toEqual(expected);
  });
});
