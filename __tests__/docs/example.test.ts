import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import { runAction, runCli } from "../e2e/bundle.ts";
import { blocksOf } from "./markdown.ts";

/** Times differ from run to run. */
const timeless = (text: string) =>
  text.replace(/ *\b(?:\d+ min )?\d+(?:\.\d+)? (?:m?s|seconds)\b/g, " TIME").trim();

/** Which variables a server inherits differs from machine to machine. */
const withoutPlumbing = (text: string) => text.replace(/ \$\{\w+\+[^}\n]+\}/g, "");

const blocks = [...blocksOf("README.md"), ...blocksOf("docs/example.md")];
const shownBy = (file: string, sign: string): string =>
  blocks.find((block) => block.file === file && block.text.includes(sign))?.text ?? "";

test("the README opens with the annotation that the example really gets", () => {
  const { commands } = runAction(process.cwd(), {
    config: "examples/broken/.mcp.json",
    servers: "tickets",
  });
  const [{ properties, message } = { properties: {}, message: "" }] = commands.filter(
    ({ name }) => name === "error",
  );
  const { file, line, title } = properties as Readonly<Record<string, string>>;
  const annotation = `${file}, line ${line}\n\n${title}\n\n${message}`;
  expect(timeless(annotation)).toBe(timeless(shownBy("README.md", "examples/broken/.mcp.json,")));
});

const registry = spawnSync("npm", ["ping"], { shell: process.platform === "win32" }).status === 0;

(registry ? test : test.skip)("docs/example.md shows what the example really prints", () => {
  const [command = "", ...lines] = shownBy("docs/example.md", "$ node dist/cli").split("\n");
  const { stdout, code } = runCli(".", command.split(" ").slice(3));
  expect(withoutPlumbing(timeless(stdout)).replaceAll(process.cwd(), "/repo")).toBe(
    timeless(lines.join("\n")),
  );
  expect(code).toBe(1);
});

test("docs/example.md shows the config of the example", () => {
  const file = readFileSync("examples/broken/.mcp.json", "utf8");
  expect(shownBy("docs/example.md", '"mcpServers"').trim()).toBe(file.trim());
});
