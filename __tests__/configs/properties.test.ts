import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { parse as parseYaml } from "yaml";
import { FORMATS, readersOf } from "../../src/configs/index.ts";
import { readJson } from "../../src/configs/json/read-json.ts";
import { STRICT } from "../../src/configs/json/strictness.ts";
import { readFrontmatter } from "../../src/configs/markdown/read-frontmatter.ts";
import type { ConfigNode } from "../../src/configs/node.ts";
import type { Reading } from "../../src/configs/reading.ts";
import { readToml } from "../../src/configs/toml/read-toml.ts";
import { readYaml } from "../../src/configs/yaml/read-yaml.ts";
import type { Origin } from "../../src/model/place.ts";
import type { ServerSpec } from "../../src/model/server.ts";
import { runs } from "../fuzz/runs.ts";
import { cut, nodesOf, plain } from "./nodes.ts";
import { parseConfig } from "./parse-config.ts";
import { BESIDE, PLACES } from "./places.ts";

const LENIENT = { ...STRICT, comments: true, trailingCommas: true, unicodeBlanks: true };

/** Configs that their readers accept, with most of what their syntax knows. */
const SEEDS = {
  json: '{\n  "mcpServers": {\n    "a\\u0062": { "command": "node", "args": ["x", "C:\\\\y"], // why\n      "env": { "A": "1", "B": null, "C": -1.5e3, "D": true }, },\n  },\n}\n',
  toml: '# why\n[mcp_servers."a b"]\ncommand = "node"\nargs = [\n  "-y", \'C:\\x\', # why\n]\n[mcp_servers."a b".env]\nA.b = "\\u0041\\t"\nC = { d = 1, e = [true, 2026-11-23] }\n[[plugins]]\nt = """\nx\\\n  y"""\n[[plugins]]\nu = -1.5e3\n',
  yaml: "# why\nbase: &b\n  command: node\n  'env': {A: \"\\x41\", B: ~, C: [1, true]}\nmcpServers:\n  a b: # why\n    <<: *b\n    args:\n    - -y\n    - 'it''s'\n    - >-\n      x\n      y\n  c: *b\n  ? d\n  : |\n    z\n",
} as const;
/** Its lines without what only lenient readers take. */
const strictSeed = SEEDS.json.replace(" // why", "").replaceAll(/,(?=\s*\})/g, "");
const frontmatter = `---\n${SEEDS.yaml}---\n# Title\n\n${SEEDS.json}`;

const READERS: readonly (readonly [string, (text: string) => Reading, string])[] = [
  ["strict JSON", (text) => readJson("f", text, STRICT), strictSeed],
  ["lenient JSON", (text) => readJson("f", text, LENIENT), SEEDS.json],
  ["TOML", (text) => readToml("f", text), SEEDS.toml],
  ["YAML", (text) => readYaml("f", text), SEEDS.yaml],
  ["frontmatter", (text) => readFrontmatter("f", text), frontmatter],
];

const PIECES = [
  ...['"', "'", '"""', "'''", "`", ",", "{", "}", "[", "]", "[[", "]]", ":", ": ", "=", " = ", "."],
  ...["\\", "\n", "\r\n", "\r", "\t", " ", "  ", "//", "/*", "*/", "#", " #", "- ", "? ", "---\n"],
  ...["...\n", "&a ", "*a", "!t ", "<<: ", "|\n", ">-\n", "@", "%", "${{ x }}", "~", "_", "+"],
  ...["1", "0x", "1e9", "2026-11-23", "12:30", "true", "null", "a", "key", "\\u0041", "\\x41", "𝄞"],
  ...["\u00a0", "\ufeff", "\u0000", "\u0002", "\u0018", "\u001f", "\u2028", "\ud800", "__proto__"],
];

const mess = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((all) => all.join(""));

/** A text with slices taken out, doubled, swapped or replaced. */
const mutated = (text: string): fc.Arbitrary<string> =>
  fc
    .array(fc.tuple(fc.nat(3), fc.nat(text.length), fc.nat(12), fc.constantFrom(...PIECES)), {
      minLength: 1,
      maxLength: 4,
    })
    .map((changes) => changes.reduce(change, text));

function change(text: string, [way, at, length, piece]: [number, number, number, string]): string {
  const [before, slice, after] = [
    text.slice(0, at),
    text.slice(at, at + length),
    text.slice(at + length),
  ];
  if (way === 0) return before + after;
  if (way === 1) return before + slice + slice + after;
  if (way === 2) return before + after.slice(0, length) + slice + after.slice(length);
  return before + piece + after;
}

const anyText = (seed: string): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 1, arbitrary: fc.constant(seed) },
    { weight: 4, arbitrary: mutated(seed) },
    { weight: 2, arbitrary: mess },
    { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 40 }) },
  );

/** The lengths of the lines of a text, as editors count them. */
const linesOf = (text: string): readonly number[] =>
  text.split(/\r\n|\r|\n/).map((line) => line.length);

function isWithin(lines: readonly number[], { line, column, endLine, endColumn }: Origin): boolean {
  const [first, last] = [lines[line - 1], lines[endLine - 1]];
  if (first === undefined || last === undefined) return false;
  const isInOrder = line < endLine || (line === endLine && column <= endColumn);
  // A place may stand between the two characters of a CRLF.
  return isInOrder && column >= 1 && column <= first + 2 && endColumn >= 1 && endColumn <= last + 2;
}

function originsIn(value: unknown): readonly Origin[] {
  if (typeof value !== "object" || value === null) return [];
  if ("endColumn" in value) return [value as Origin];
  return Object.values(value).flatMap(originsIn);
}

/** What a key or a string is that is written so, read by a parser of its own. */
function decoded(syntax: string, source: string): unknown {
  if (syntax.endsWith("JSON")) return JSON.parse(source);
  if (syntax === "TOML") {
    const isBare = /^[\w-]+$/.test(source);
    return isBare ? source : (plain(readToml("f", `k = ${source}`).root) as { k: unknown }).k;
  }
  return /^["'|>]/.test(source) ? parseYaml(`k: ${source}`).k : source;
}

/** Strings of YAML over more than one line mean what their indentation says: the first line must do. */
const isSimple = (syntax: string, source: string): boolean =>
  syntax === "TOML" || syntax.endsWith("JSON") || !/[\r\n]/.test(source);

function checkPlaces(syntax: string, text: string, root: ConfigNode): void {
  for (const { path: way, node, key } of nodesOf(root)) {
    const name = key && cut(text, key);
    if (name !== undefined && !name.startsWith("*") && isSimple(syntax, name))
      expect(decoded(syntax, name)).toBe(way.at(-1));
    const source = cut(text, node.origin);
    if (node.kind === "string" && isSimple(syntax, source))
      expect(decoded(syntax, source)).toBe(node.value);
  }
}

describe.each(READERS)("any text, read as %s,", (syntax, read, seed) => {
  test("is a value or at least one slip, each at its place in the text", () => {
    fc.assert(
      fc.property(anyText(seed), (text) => {
        const { root, slips } = read(text);
        if (root) expect(slips).toEqual([]);
        for (const { problem, remedy, start, end } of slips) {
          expect([start >= 0, start <= end, end <= text.length]).toEqual([true, true, true]);
          expect([problem, remedy].filter((each) => !/^\S.*[^.\s]$/su.test(each))).toEqual([]);
        }
        const lines = linesOf(text);
        expect(originsIn(root).filter((origin) => !isWithin(lines, origin))).toEqual([]);
      }),
      runs(250),
    );
  });

  test("has each key and each string where its place says", () => {
    let good = 0;
    fc.assert(
      fc.property(anyText(seed), (text) => {
        const { root } = read(text.replace(/\r(?!\n)/g, ""));
        if (!root) return;
        good++;
        checkPlaces(syntax, text.replace(/\r(?!\n)/g, ""), root);
      }),
      runs(250),
    );
    expect(good).toBeGreaterThan(3);
  });

  test("in full has every key and string at its place", () => {
    const { root, slips } = read(seed);
    expect(slips).toEqual([]);
    if (root) checkPlaces(syntax, seed, root);
    expect(root && [...nodesOf(root)].length).toBeGreaterThan(3);
  });
});

/** A config of every kind, as its fixtures have it, at its place in a repository. */
const FIXTURES = Object.entries(PLACES).flatMap(([folder, file]) => {
  const own = path.join("__tests__/fixtures/configs", folder);
  const around = { beside: BESIDE[folder] ?? [], atRoot: !file.includes("/") };
  return (existsSync(own) ? readdirSync(own) : []).map((name) => ({
    file,
    readers: readersOf(file, around),
    text: readFileSync(path.join(own, name), "utf8"),
  }));
});

/** Places in what a reader makes of some bytes that are not in its text. */
function lostIn(content: Uint8Array, plugin: boolean, file: string, readers = FORMATS) {
  const lines = linesOf(new TextDecoder().decode(content));
  const config = parseConfig({
    ...{ file, path: `/repo/${file}`, readers, files: new Map() },
    ...{ plugin, content },
  });
  const { servers = [], facts = [], asides = [] } = config ?? {};
  const found = originsIn([facts, asides, servers.map(placesOf)]);
  return found.filter((origin) => !isWithin(lines, origin));
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

describe("a config is servers and facts, each at its place in the file, and never an exception,", () => {
  test("however it is changed", () => {
    const changed = fc
      .constantFrom(...FIXTURES)
      .chain((config) => mutated(config.text).map((text) => ({ ...config, text })));
    fc.assert(
      fc.property(changed, fc.boolean(), ({ file, readers, text }, plugin) => {
        expect(lostIn(bytesOf(text), plugin, file, readers)).toEqual([]);
      }),
      runs(500),
    );
  });

  test("whatever its bytes are, and whoever reads them", () => {
    const texts = fc.oneof(...Object.values({ ...SEEDS, frontmatter }).map(anyText)).map(bytesOf);
    const bytes = fc.uint8Array({ maxLength: 60 });
    fc.assert(
      fc.property(fc.oneof(texts, bytes), fc.boolean(), (content, plugin) => {
        const lost = FORMATS.map((format) => lostIn(content, plugin, "f", [format]));
        expect(lost.flat()).toEqual([]);
      }),
      runs(80),
    );
  });
});

/** What of a server has a place. */
const placesOf = ({ origin, command, args, env, url, headers, facts, readings }: ServerSpec) => [
  ...[origin, command, args, env, url, headers, facts],
  readings?.map((reading) => reading.facts),
];
