import { describe, expect, test } from "@jest/globals";
import { valueIn } from "./value-in.ts";

const defaults = { PLUGIN_ROOT: "/repo/plugin", PLUGIN_DATA: "/data" };

describe("a value of a plugin", () => {
  test.each([
    ["${PLUGIN_ROOT}/x:${PLUGIN_DATA}", ["/repo/plugin/x:/data"]],
    ["${KEY}", ["${KEY}", "foreign-reference: ${KEY} | KEY"]],
    ["${env:KEY}", ["${env:KEY}", "foreign-reference: ${env:KEY} | KEY"]],
    [
      "${CLAUDE_PLUGIN_ROOT}/x",
      ["${CLAUDE_PLUGIN_ROOT}/x", "foreign-reference: ${CLAUDE_PLUGIN_ROOT} | ${PLUGIN_ROOT}"],
    ],
    ["${__proto__}", ["${__proto__}", "foreign-reference: ${__proto__} | __proto__"]],
    ["${}", ["${}"]],
  ])("%s", (value, expected) => {
    expect(valueIn("agent-plugins", value, "env", { defaults })).toEqual(expected);
  });

  test("nothing is expanded on the way to a server that runs already", () => {
    expect(valueIn("agent-plugins", "${PLUGIN_ROOT}", "headers", { defaults })).toEqual([
      "${PLUGIN_ROOT}",
    ]);
  });
});
