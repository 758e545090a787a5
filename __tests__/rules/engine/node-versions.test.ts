import { describe, expect, test } from "@jest/globals";
import { isOlder, nodeVersionOf } from "../../../src/rules/engine/node-versions.ts";

describe("isOlder", () => {
  test.each([
    ["v18.20.8", "20", true],
    ["v20.9.0", "20.10", true],
    ["v20.10.0", "20.10", false],
    ["v20.20.2", "20", false],
    ["v22.1.0", "20.19", false],
    ["v22", "22.13", true],
  ])("%s against %s: %s", (found, wanted, expected) => {
    expect(isOlder(found, wanted)).toBe(expected);
  });

  test("takes a version that is not known for an old one", () => {
    expect(isOlder("this Node.js", "20")).toBe(true);
  });
});

describe("nodeVersionOf", () => {
  test("knows when a global, a module and an option came", () => {
    expect(nodeVersionOf("File")).toBe("20.0");
    expect(nodeVersionOf("node:sqlite")).toBe("22.13");
    expect(nodeVersionOf("--env-file")).toBe("20.6");
  });

  test("knows nothing of other names, those of objects included", () => {
    expect(nodeVersionOf("acmeClient")).toBeNull();
    expect(nodeVersionOf("constructor")).toBeNull();
  });
});
