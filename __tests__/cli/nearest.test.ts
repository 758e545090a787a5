import { expect, test } from "@jest/globals";
import { nearest } from "../../src/cli/nearest.ts";

const KNOWN = ["missing-env-var", "env-not-inherited", "node-too-old", "silent-exit"];

test.each([
  ["mising-env-var", ["missing-env-var"]],
  ["Node-Too-Old", ["node-too-old"]],
  ["env-var", ["missing-env-var"]],
  ["env", ["missing-env-var", "env-not-inherited"]],
  ["something-else", []],
  ["x".repeat(100_000), []],
])("near %s", (word, near) => {
  expect(nearest(word, KNOWN)).toEqual(near);
});
