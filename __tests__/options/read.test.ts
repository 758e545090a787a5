import { describe, expect, test } from "@jest/globals";
import { UsageError } from "../../src/model/usage-error.ts";
import { readOptions } from "../../src/options/read.ts";
import { INPUTS, type RawInputs } from "../../src/options/table.ts";

const defaults = Object.fromEntries(
  INPUTS.map((input) => [input.name, input.default]),
) as RawInputs;
const around = {
  workspace: "/repo",
  cores: 2,
  defaultReport: "/tmp/report.json",
  rules: ["missing-env-var"],
};
const read = (texts: Partial<RawInputs>) => readOptions({ ...defaults, ...texts }, around);

describe("the inputs", () => {
  test("have defaults that check everything in the workspace", () => {
    expect(read({})).toEqual({
      workspace: "/repo",
      workingDirectory: "/repo",
      config: [],
      servers: [],
      command: null,
      url: null,
      timeout: 30,
      install: true,
      installTimeout: 300,
      start: true,
      env: {},
      passEnv: [],
      confirm: true,
      discoverFirst: false,
      levels: {},
      expect: [],
      missingSecrets: "auto",
      files: { sarif: null, junit: null, html: null, rdjson: null },
      merge: [],
      annotations: true,
      failOn: "error",
      concurrency: 2,
      lends: true,
      report: "/tmp/report.json",
      baseline: null,
      updateBaseline: false,
      summary: true,
      allowUntrusted: false,
    });
  });

  test.each([
    ["true", true, false],
    ["False", false, false],
    ["discover", true, true],
  ])("`confirm: %s` makes experiments or not, and a start with `server/discover`", (...row) => {
    const [text, confirm, discoverFirst] = row;
    expect(read({ confirm: text })).toMatchObject({ confirm, discoverFirst });
  });

  test("lists stand one per line, blank lines and blanks around left out", () => {
    expect(read({ servers: " a \n\n !b\r\n" }).servers).toEqual(["a", "!b"]);
  });

  test("a value of `env` keeps its blanks and equals signs", () => {
    expect(read({ env: "A= x=y \nB=" }).env).toEqual({ A: " x=y ", B: "" });
  });

  test("levels name a rule and a level", () => {
    expect(read({ levels: "missing-env-var = warning" }).levels).toEqual({
      "missing-env-var": "warning",
    });
  });

  test("`url` is the address of one remote server", () => {
    expect(read({ url: " HTTPS://mcp.example.com/mcp " }).url).toBe("HTTPS://mcp.example.com/mcp");
  });

  test("the file of `baseline` is relative to the workspace", () => {
    const { baseline, updateBaseline } = read({ baseline: "ci/b.json", "update-baseline": "true" });
    expect({ baseline, updateBaseline }).toEqual({
      baseline: "/repo/ci/b.json",
      updateBaseline: true,
    });
  });

  test.each<[Partial<RawInputs>, string]>([
    [
      { "update-baseline": "true" },
      "input `update-baseline`: it is `true`, and the input `baseline` names no file to write",
    ],
    [
      { timeout: "soon" },
      "input `timeout`: `soon` is not allowed, expected seconds, a number above 0 and up to 2147483",
    ],
    [
      { timeout: "0" },
      "input `timeout`: `0` is not allowed, expected seconds, a number above 0 and up to 2147483",
    ],
    [
      { "install-timeout": "" },
      "input `install-timeout`: `` is not allowed, expected seconds, a number above 0 and up to 2147483",
    ],
    [{ start: "yes" }, "input `start`: `yes` is not allowed, expected `true` or `false`"],
    [
      { "fail-on": "notice" },
      "input `fail-on`: `notice` is not allowed, expected one of `error`, `warning`, `never`",
    ],
    [
      { concurrency: "0" },
      "input `concurrency`: `0` is not allowed, expected a whole number from 1 to 9999",
    ],
    [
      { env: "A=1\nsecret" },
      "input `env`: `line 2` is not allowed, expected `NAME=value`, one per line",
    ],
    [
      { levels: "no-rule=off" },
      "input `levels`: `no-rule=off` is not allowed, expected `rule-id=level` with a rule of docs/rules; `no-rule` is none",
    ],
    [
      { levels: "missing-env-var=bad" },
      "input `levels`: `missing-env-var=bad` is not allowed, expected a level that is one of `error`, `warning`, `notice`, `off`",
    ],
    [
      { command: "node x", config: ".mcp.json" },
      "inputs `command` and `config` exclude each other: give one of them",
    ],
    [
      { url: "https://mcp.example.com/mcp", config: ".mcp.json" },
      "inputs `url` and `config` exclude each other: give one of them",
    ],
    [
      { url: "https://mcp.example.com/mcp", command: "node x" },
      "inputs `command` and `url` exclude each other: give one of them",
    ],
    ...["mcp.example.com/mcp", "wss://mcp.example.com", "https://", "https://u:secret@"].map(
      (url): [Partial<RawInputs>, string] => [
        { url },
        "input `url`: it is no address of a remote server, which begins with `https://` or `http://` and names a host",
      ],
    ),
  ])("%j is refused by name, value and what is allowed", (texts, message) => {
    expect(() => read(texts)).toThrow(new UsageError(message));
  });
});
