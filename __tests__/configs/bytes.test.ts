import { describe, expect, test } from "@jest/globals";
import { type FormatName, read, told } from "./read.ts";

const bytes = (...parts: (string | number[])[]): Uint8Array =>
  Buffer.concat(parts.map((part) => Buffer.from(part as string)));

const unreadable = (client: FormatName, content: Uint8Array) => told(read(client, content).facts);

describe("bytes that are no config", () => {
  test("name the byte and the line that are not UTF-8", () => {
    const latin1 = bytes('{\n  "mcpServers": {\n    "caf', [0xe9], '": {} } }');
    expect(unreadable("claude-code", latin1)).toEqual([
      "file-unreadable 3:1 byte 29 (0xE9, in line 3) is not UTF-8 | save the file as UTF-8",
    ]);
  });

  test.each([
    ["at the beginning", bytes([0xc3, 0x28], "abc"), "byte 1 (0xC3, in line 1)"],
    ["at the end", bytes("{}\n", [0xe2, 0x82]), "byte 4 (0xE2, in line 2)"],
    ["alone", bytes([0x80]), "byte 1 (0x80, in line 1)"],
    ["behind whole characters", bytes('{"ö€😀":', [0xff], "}"), "byte 14 (0xFF, in line 1)"],
    ["in a surrogate", bytes('"', [0xed, 0xa0, 0x80], '"'), "byte 2 (0xED, in line 1)"],
  ])("are found %s", (_, content, place) => {
    expect(unreadable("vscode", content)).toEqual([
      expect.stringContaining(`${place} is not UTF-8`),
    ]);
  });

  test.each([
    ["little endian", bytes([0xff, 0xfe], [0x7b, 0x00, 0x7d, 0x00])],
    ["big endian", bytes([0xfe, 0xff], [0x00, 0x7b, 0x00, 0x7d])],
    ["without a mark", bytes([0x7b, 0x00, 0x7d, 0x00])],
  ])("are told to be UTF-16, %s", (_, content) => {
    expect(unreadable("vscode", content)).toEqual([
      "file-unreadable 1:1 the file is UTF-16 | save the file as UTF-8",
    ]);
  });

  test("begin with a byte order mark where the client does not take one", () => {
    expect(unreadable("claude-code", bytes("\ufeff{}"))).toEqual([
      "file-unreadable 1:1 the file begins with a byte order mark | save the file as UTF-8 without a byte order mark (BOM)",
    ]);
    expect(unreadable("cursor", bytes("\ufeff{}"))).toEqual([]);
  });

  test.each(["", " \n\t"])("are none at all: %j", (text) => {
    expect(unreadable("claude-code", bytes(text))).toEqual([
      "file-unreadable 1:1 the file is empty | write the servers into the file, or delete it",
    ]);
  });

  test("never throw, whatever they are", () => {
    const clients: readonly FormatName[] = ["claude-code", "vscode", "cursor"];
    const start = bytes('{"mcpServers":{"a":{"command":"a","env":{"A":"1"}}},"servers":{"b":{}}}');
    for (let at = 0; at < start.length; at++) {
      for (const byte of [0x00, 0x22, 0x5c, 0x7f, 0xc3, 0xff]) {
        const content = Uint8Array.from(start);
        content[at] = byte;
        for (const client of clients) expect(() => read(client, content)).not.toThrow();
      }
    }
  });
});

describe("a large config", () => {
  test.each([
    ["values", `[${"1,".repeat(2_000_000)}1]`, "the file holds more values than any config"],
    ["brackets", "[".repeat(2_000_000), "the file holds more values than any config"],
    ["equal keys", `{${'"x":1,'.repeat(100_000)}"x":1}`, "x"],
  ])("of nothing but %s is told by one fact", (_, text, what) => {
    const { servers, facts } = read("claude-code", text);
    expect(servers).toEqual([]);
    expect(facts.map(({ captures }) => captures.problem ?? captures.key)).toEqual([what]);
  });

  test("of 10,000 servers costs little time", () => {
    const entry = { command: "node", args: ["a.js"], env: { API_TOKEN: "${API_TOKEN}" } };
    const servers = Object.fromEntries(
      Array.from({ length: 10_000 }, (_, index) => [`server-${index}`, entry]),
    );
    const text = JSON.stringify({ mcpServers: servers }, null, 2);
    const before = process.cpuUsage();
    expect(read("claude-code", text).servers).toHaveLength(10_000);
    const { user } = process.cpuUsage(before);
    // Well under a second of a processor alone; ten times that would be quadratic.
    expect(user / 1000).toBeLessThan(8000);
  });
});
