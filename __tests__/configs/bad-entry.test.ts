import { describe, expect, test } from "@jest/globals";
import type { ConfigFormat } from "../../src/configs/format.ts";
import { claudeCode } from "../../src/configs/formats/claude-code.ts";
import { cursor } from "../../src/configs/formats/cursor.ts";
import { roo } from "../../src/configs/formats/roo.ts";
import { parseConfig } from "./parse-config.ts";

/** What is told of each server, as `name: problem`. */
function problems(format: ConfigFormat, mcpServers: object): readonly string[] {
  const content = new TextEncoder().encode(JSON.stringify({ mcpServers }));
  const around = { path: "/repo/f", readers: [format], plugin: false, files: new Map() };
  const config = parseConfig({ file: "f", ...around, content });
  return (config?.servers ?? []).flatMap(({ name, facts }) =>
    facts.map(({ captures }) => `${name}: ${captures.problem}`),
  );
}

const good = { command: "node" };
const bad = { command: 7 };

describe("a bad entry", () => {
  test("costs the others their start where the client drops the file for it", () => {
    expect(problems(roo, { a: good, b: bad })).toEqual([
      "b: `command` is a number; Roo Code then reads no server of this file",
    ]);
  });

  test("costs nobody else anything where the client leaves it out alone", () => {
    expect(problems(cursor, { a: good, b: bad })).toEqual(["b: `command` is a number"]);
  });

  test("that stands alone costs nobody anything", () => {
    expect(problems(roo, { b: bad })).toEqual(["b: `command` is a number"]);
  });
});

describe("a reserved name", () => {
  test("is told of an entry that has it, and leaves the others alone", () => {
    expect(problems(claudeCode, { workspace: good, other: good })).toEqual([
      "workspace: the name `workspace` is reserved: Claude Code skips the entry",
    ]);
  });

  test("is told as it is written alone", () => {
    expect(problems(claudeCode, { Workspace: good, "claude preview": good })).toEqual([]);
  });

  test("is none to another client", () => {
    expect(problems(cursor, { workspace: good })).toEqual([]);
  });
});
