import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import { runCli } from "../e2e/bundle.ts";

const [, command = "", shown = ""] =
  /```console\n\$ (node dist\/cli\/index\.js \S+)\n([\s\S]*?)```/.exec(
    readFileSync("README.md", "utf8"),
  ) ?? [];

/** Times differ from run to run. */
const timeless = (text: string) =>
  text.replace(/ *\b(?:\d+ min )?\d+(?:\.\d+)? (?:m?s|seconds)\b/g, " TIME").trim();

/** Which variables a server inherits differs from machine to machine. */
const withoutPlumbing = (text: string) => text.replace(/ \$\{\w+\+[^}\n]+\}/g, "");

const registry = spawnSync("npm", ["ping"], { shell: process.platform === "win32" }).status === 0;

(registry ? test : test.skip)("the README opens with what the example really prints", () => {
  const { stdout, code } = runCli(".", command.split(" ").slice(2));
  expect(withoutPlumbing(timeless(stdout)).replaceAll(process.cwd(), "/repo")).toBe(
    timeless(shown),
  );
  expect(code).toBe(1);
});
