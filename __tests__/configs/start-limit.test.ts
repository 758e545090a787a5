import { describe, expect, test } from "@jest/globals";
import type { ConfigFormat } from "../../src/configs/format.ts";
import { cline } from "../../src/configs/formats/cline.ts";
import { gemini } from "../../src/configs/formats/gemini.ts";
import { roo } from "../../src/configs/formats/roo.ts";
import { zed } from "../../src/configs/formats/zed.ts";
import type { ConfigNode } from "../../src/configs/node.ts";
import { clientLimits, startLimitOf } from "../../src/configs/start-limit.ts";
import { parseConfig } from "./parse-config.ts";

const origin = { file: "mcp.json", line: 1, column: 1, endLine: 1, endColumn: 1 };

/** What an entry with this `timeout` gives to its start, and what is wrong with it. */
function limitOf(
  format: ConfigFormat,
  timeout: number | string,
): readonly (number | string | null)[] {
  const value: ConfigNode =
    typeof timeout === "number"
      ? { kind: "number", value: timeout, origin }
      : { kind: "string", value: timeout, origin };
  const members = [{ key: "timeout", keyOrigin: origin, value }];
  const { value: own, flaws } = startLimitOf({ kind: "object", members, origin }, format);
  return [own, ...flaws.map(({ fact }) => fact.captures.problem ?? "")];
}

describe("the `timeout` of an entry", () => {
  test.each([
    ["in milliseconds", gemini, 5000, [5000]],
    ["in seconds", zed, 90, [90_000]],
    ["in seconds, brought into the range", cline, 60_000, [3_600_000]],
    ["for calls of tools only", roo, 120, [null]],
    [
      "out of its range",
      roo,
      60_000,
      [null, "`timeout` is 60000, where Roo Code takes seconds from 1 to 3600"],
    ],
    ["at the end of its range", cline, 3600, [3_600_000]],
    ["below its range, brought into it", cline, 0, [1000]],
    ["that is no number", gemini, "5000", [null, "`timeout` is a string"]],
    ["of nothing at all", gemini, 0, [0]],
    ["below nothing", zed, -1, [null, "`timeout` is -1, where Zed takes seconds from 0 up"]],
  ] as const)("%s", (_, format, timeout, told) => {
    expect(limitOf(format, timeout)).toEqual(told);
  });
});

describe("the limit of a client", () => {
  test("is raised by a key of the entry that says how long a start may take", () => {
    expect(clientLimits(gemini)).toEqual([
      {
        client: "Gemini CLI",
        ms: 600_000,
        remedy: "give the entry more time by `timeout`, in milliseconds",
      },
    ]);
  });

  test("is not raised by a key that is for calls of tools", () => {
    expect(clientLimits(roo)).toEqual([{ client: "Roo Code", ms: 60_000, remedy: "" }]);
  });

  test("gives way to that of the entry", () => {
    const text =
      '{ "mcpServers": { "a": { "command": "a", "timeout": 5000 }, "b": { "command": "b" } } }';
    const around = { path: "/repo/f", readers: [gemini], plugin: false, files: new Map() };
    const content = new TextEncoder().encode(text);
    const config = parseConfig({ file: "f", ...around, content });
    expect(config?.servers.map(({ limits }) => limits?.length)).toEqual([0, 1]);
  });
});
