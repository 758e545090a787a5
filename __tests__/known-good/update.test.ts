import { describe, expect, test } from "@jest/globals";
import { type Found, goneFrom } from "../../src/known-good/gone.ts";
import { updated } from "../../src/known-good/update.ts";
import { CLIENTS } from "../../src/model/client.ts";
import { type Fact, fact } from "../../src/model/fact.ts";
import type { KnownGood } from "../../src/model/known-good.ts";
import type { ConfigFile, ServerSpec } from "../../src/model/server.ts";
import { evidenceOf } from "../rules/evidence-of.ts";
import { goodStart } from "./good.ts";

const never = () => false;
const namesOf = (starts: readonly KnownGood[]) => starts.map(({ file, name }) => [file, name]);
const taking = (durationMs: number) =>
  goodStart({ handshake: { ...goodStart().handshake, durationMs } });

describe("an update", () => {
  test("writes what passed in place of what was there", () => {
    const now = goodStart({ system: "darwin-arm64" });
    expect(updated([goodStart()], [now], never)).toEqual([now]);
  });

  test("keeps what did not pass this time, and drops what is gone", () => {
    const before = [goodStart({ name: "failed" }), goodStart({ name: "gone" })];
    const kept = updated(before, [goodStart()], ({ name }) => name === "gone");
    expect(namesOf(kept)).toEqual([
      [".mcp.json", "acme"],
      [".mcp.json", "failed"],
    ]);
  });

  test("sorts by file, then by name, alike on every machine", () => {
    const starts = [
      goodStart({ file: "b/.mcp.json", name: "a" }),
      goodStart({ name: "ä" }),
      goodStart({ name: "b" }),
      goodStart({ name: "B" }),
      goodStart({ file: null, name: "node" }),
    ];
    expect(namesOf(updated(starts.slice(0, 2), starts.slice(2), never))).toEqual([
      [null, "node"],
      [".mcp.json", "B"],
      [".mcp.json", "b"],
      [".mcp.json", "ä"],
      ["b/.mcp.json", "a"],
    ]);
  });

  test("tells entries of two files with one name apart", () => {
    const other = goodStart({ file: ".cursor/mcp.json" });
    expect(updated([goodStart()], [other], never)).toHaveLength(2);
  });

  test.each<[now: number, kept: number]>([
    [390, 390],
    [780, 390],
    [200, 390],
    [790, 790],
    [190, 190],
  ])("of a handshake of 390 ms with one of %d ms writes %d ms", (now, kept) => {
    const [start] = updated([taking(390)], [taking(now)], never);
    expect(start?.handshake.durationMs).toBe(kept);
  });
});

describe("an entry", () => {
  const spec = (name: string): ServerSpec => ({ ...evidenceOf({}).server, name });
  const config = (names: readonly string[], facts: readonly Fact[] = []): ConfigFile => ({
    file: ".mcp.json",
    client: CLIENTS["claude-code"],
    servers: names.map(spec),
    facts,
  });
  const isGone = (found: Partial<Found>, missing: readonly string[] = []) =>
    goneFrom({ files: [".mcp.json"], configs: [], ...found }, new Set(missing), (text) => text);

  test("is there where its file names it", () => {
    expect(isGone({ configs: [config(["acme"])] })(goodStart())).toBe(false);
  });

  test("is gone where its file was read and names it no longer", () => {
    expect(isGone({ configs: [config(["other"])] })(goodStart())).toBe(true);
    expect(isGone({ configs: [] })(goodStart())).toBe(true);
  });

  test.each(["syntax-error", "file-unreadable"] as const)("may be there behind a %s", (kind) => {
    const facts = [fact(kind, { problem: "", remedy: "" })];
    expect(isGone({ configs: [config([], facts)] })(goodStart())).toBe(false);
  });

  test("of a file that this run did not look into is there, unless the file is gone", () => {
    const start = goodStart({ file: "app/.mcp.json" });
    expect(isGone({})(start)).toBe(false);
    expect(isGone({}, ["app/.mcp.json"])(start)).toBe(true);
  });

  test("of a command line is never gone", () => {
    expect(isGone({ files: [] })(goodStart({ file: null }))).toBe(false);
  });
});
