import { describe, expect, test } from "@jest/globals";
import { envFilePath, envFilesIn } from "../../src/configs/env-file.ts";
import { vscode } from "../../src/configs/formats/vscode.ts";
import { parseConfig } from "./parse-config.ts";

describe("the path of an `envFile`", () => {
  test.each([
    [".env", ".env"],
    ["./a/../.env", ".env"],
    ["${workspaceFolder}/.env", ".env"],
    ["${workspaceFolder:app}/.env", ".env"],
    ["../shared/.env", "../shared/.env"],
    ["/srv/.env", "/srv/.env"],
    ["${userHome}/a.env", "~/a.env"],
    [".env.$NAME", ".env.$NAME"],
  ])("`%s` leads to `%s`", (value, file) => {
    expect(envFilePath(value)).toBe(file);
  });

  test.each(["${input:file}", "a/${env:NAME}/.env", "${userHome}.env", "~/.env", "", " "])(
    "`%s` is known to a running editor only",
    (value) => {
      expect(envFilePath(value)).toBeNull();
    },
  );
});

test.each([
  [
    "${workspaceFolder}/.env",
    { path: expect.objectContaining({ value: "${workspaceFolder}/.env" }), text: "A=1" },
  ],
  ["gone.env", { path: expect.objectContaining({ value: "gone.env" }), text: null }],
  ["${input:file}", undefined],
])("the `envFile` `%s` is known only where it was looked for", (envFile, known) => {
  const text = JSON.stringify({ servers: { a: { command: "a", envFile } } });
  const around = { path: "/repo/f", readers: [vscode], plugin: false };
  const content = new TextEncoder().encode(text);
  const config = parseConfig({ file: "f", ...around, content, files: new Map([[".env", "A=1"]]) });
  expect(config?.servers[0]?.envFile).toEqual(known);
});

describe("the files that a config names", () => {
  test.each([
    [
      '{ "a": { "envFile": ".env" }, "b": { "envFile" : "${workspaceFolder}/b.env" } }',
      [".env", "b.env"],
    ],
    ['{ "envFile": "a\\u002eenv" }', ["a.env"]],
    ['{ "envFile": "C:\\\\a.env" }', ["C:\\a.env"]],
    ['{ "envFile": 1, "other": "envFile" }', []],
    ['{ "envFile": "${input:a}" }', []],
    ['{ "envFile": "never ended', []],
  ])("in %j are %j", (text, files) => {
    expect(envFilesIn(text)).toEqual(files);
  });

  test("take no time to find, whatever the text", () => {
    const begun = performance.now();
    envFilesIn('"envFile":'.repeat(100_000));
    envFilesIn(`"envFile"${" ".repeat(500_000)}`);
    envFilesIn(`"envFile":"${"\\".repeat(500_001)}`);
    expect(performance.now() - begun).toBeLessThan(2000);
  });
});
