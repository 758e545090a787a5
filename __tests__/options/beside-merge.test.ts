import { describe, expect, test } from "@jest/globals";
import { UsageError } from "../../src/model/usage-error.ts";
import { readOptions } from "../../src/options/read.ts";
import { INPUTS, type InputName, type RawInputs } from "../../src/options/table.ts";

const defaults = Object.fromEntries(
  INPUTS.map((input) => [input.name, input.default]),
) as RawInputs;
const around = {
  workspace: "/repo",
  cores: 2,
  defaultReport: null,
  rules: ["missing-env-var"],
};
const read = (texts: Partial<RawInputs>) => readOptions({ ...defaults, ...texts }, around);

describe("beside `merge`", () => {
  test("what says how the verdict is made and where it goes may stand", () => {
    const { merge, levels, failOn, files } = read({
      ...{ merge: "a.json\n b/*.json\n", levels: "missing-env-var=off", "fail-on": "never" },
      ...{ html: "a.html", summary: "false", annotations: "false", report: "b.json" },
    });
    expect({ merge, levels, failOn, html: files.html }).toEqual({
      merge: ["a.json", "b/*.json"],
      levels: { "missing-env-var": "off" },
      failOn: "never",
      html: "/repo/a.html",
    });
  });

  test.each<[InputName, string]>([
    ["config", ".mcp.json"],
    ["working-directory", "app"],
    ["servers", "a"],
    ["command", "node server.js"],
    ["url", "https://mcp.example.com"],
    ["timeout", "5"],
    ["start", "false"],
    ["env", "A=1"],
    ["expect", "a: optional"],
    ["baseline", "known-good.json"],
  ])("`%s` would be passed over, and is wrong usage", (name, text) => {
    expect(() => read({ merge: "a.json", [name]: text })).toThrow(
      new UsageError(
        `inputs \`merge\` and \`${name}\` exclude each other: reports are merged, and nothing is checked`,
      ),
    );
  });
});
