import { describe, expect, test } from "@jest/globals";
import type { Origin } from "../../src/model/place.ts";
import type { ServerSpec } from "../../src/model/server.ts";
import { cut } from "./nodes.ts";
import { type FormatName, fixture, read } from "./read.ts";

/** Every place of an entry with what should stand there. */
function placesOf(spec: ServerSpec): readonly (readonly [Origin, unknown])[] {
  const values = [spec.command, ...spec.args, spec.cwd, spec.url].filter((each) => each !== null);
  const named = [...spec.env, ...spec.headers];
  return [
    ...(spec.origin ? [[spec.origin, spec.name] as const] : []),
    ...(spec.envKey ? [[spec.envKey, "env"] as const] : []),
    ...values.map(({ value, origin }) => [origin, value] as const),
    ...named.map(({ key, name }) => [key, name] as const),
    ...named.map(({ value: { value, origin } }) => [origin, value] as const),
  ];
}

const FIXTURES: readonly [FormatName, string][] = [
  ["claude-code", "every-transport"],
  ["claude-code", "names-of-objects"],
  ["vscode", "inputs-and-comments"],
  ["cursor", "every-entry"],
];

const WAYS: readonly [string, (text: string) => string][] = [
  ["as it is", (text) => text],
  ["with CRLF", (text) => text.replaceAll("\n", "\r\n")],
  ["with CR", (text) => text.replaceAll("\n", "\r")],
  ["with tabs", (text) => text.replaceAll("  ", "\t")],
  ["behind wide characters", (text) => text.replaceAll("node", "nö😀de")],
];

describe.each(WAYS)("a config %s", (_, change) => {
  test.each(FIXTURES)("of %s, %s, has each key and value where its place says", (client, name) => {
    const text = change(fixture(client, name));
    const { servers, facts } = read(client, text);
    expect(facts).toEqual([]);
    expect(servers.length).toBeGreaterThan(1);
    for (const [origin, value] of servers.flatMap(placesOf)) {
      expect(asText(JSON.parse(cut(text, origin)))).toBe(value);
    }
  });
});

/** Numbers and booleans come as text. */
const asText = (value: unknown): unknown => (value === null ? null : String(value));

describe("a place", () => {
  test("of a value over more than one line ends on the last", () => {
    const text = '{\n  "mcpServers": {\n    "a": [\n      1\n    ]\n  }\n}';
    const [fact] = read("claude-code", text).servers[0]?.facts ?? [];
    expect(fact?.origin).toEqual({
      file: ".mcp.json",
      line: 3,
      column: 10,
      endLine: 5,
      endColumn: 6,
    });
  });

  test("of a slip is where it stands in the file", () => {
    const text = '{\r\n\t"mcpServers": {\r\n\t\t"a": { "command": "a" },\r\n\t}\r\n}';
    const [fact] = read("claude-code", text).facts;
    expect(fact?.origin && cut(text, fact.origin)).toBe(",");
    expect(fact?.origin).toMatchObject({ line: 3, column: 26 });
  });
});
