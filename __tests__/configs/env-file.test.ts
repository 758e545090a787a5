import { describe, expect, test } from "@jest/globals";
import { envFilePath, envFilesIn } from "../../src/configs/env-file.ts";

describe("the path of an `envFile`", () => {
  test.each([
    [".env", ".env"],
    ["./a/../.env", ".env"],
    ["${workspaceFolder}/.env", ".env"],
    ["${workspaceFolder:app}/.env", ".env"],
    ["../shared/.env", "../shared/.env"],
    ["/srv/.env", "/srv/.env"],
    [".env.$NAME", ".env.$NAME"],
  ])("`%s` leads to `%s`", (value, file) => {
    expect(envFilePath(value)).toBe(file);
  });

  test.each(["${input:file}", "a/${env:NAME}/.env", "${userHome}/.env", "~/.env", "", " "])(
    "`%s` is known to a running editor only",
    (value) => {
      expect(envFilePath(value)).toBeNull();
    },
  );
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
