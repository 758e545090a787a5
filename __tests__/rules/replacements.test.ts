import { describe, expect, test } from "@jest/globals";
import { type ParseError, parse as parseJsonc } from "jsonc-parser";
import { getStaticTOMLValue, parseTOML } from "toml-eslint-parser";
import { parse as parseYaml } from "yaml";
import { readersOf } from "../../src/configs/index.ts";
import type { Evidence } from "../../src/model/evidence.ts";
import type { Replacement } from "../../src/model/finding.ts";
import type { Sketch } from "../../src/model/rule.ts";
import type { ServerSpec } from "../../src/model/server.ts";
import { planServer } from "../../src/plan/plan.ts";
import { diagnose } from "../../src/rules/engine/diagnose.ts";
import { insertWords, removeWord, replaceWord } from "../../src/rules/engine/edits.ts";
import { installFailed, UP } from "../../src/rules/engine/sketches.ts";
import { RULES } from "../../src/rules/index.ts";
import { parseConfig } from "../configs/parse-config.ts";
import { evidenceOf } from "./evidence-of.ts";

const SCOPE = {
  step: {},
  passed: {},
  given: {},
  home: "/home/me",
  workspace: "/repo",
  platform: "linux",
  timeoutMs: 30_000,
} as const;

/** A config of one server, of which the tests give the command and the text of the list. */
interface Syntax {
  readonly file: string;
  readonly write: (command: string, args: string) => string;
  /** The arguments, as a parser of another project reads them. */
  readonly parse: (text: string) => unknown;
}

function jsonc(text: string): { servers: { acme: { args: unknown } } } {
  const errors: ParseError[] = [];
  const value = parseJsonc(text, errors, { allowTrailingComma: true });
  expect(errors).toEqual([]);
  return value;
}

const SYNTAXES = {
  JSON: {
    file: ".mcp.json",
    write: (command, args) =>
      `{\n  "mcpServers": {\n    "acme": { "command": "${command}", "args": ${args} }\n  }\n}\n`,
    parse: (text) => JSON.parse(text).mcpServers.acme.args,
  },
  JSONC: {
    file: ".vscode/mcp.json",
    write: (command, args) =>
      `{ // ours\n  "servers": {\n    "acme": { "args": ${args}, /* é */ "command": "${command}", },\n  }\n}\n`,
    parse: (text) => jsonc(text).servers.acme.args,
  },
  TOML: {
    file: ".codex/config.toml",
    write: (command, args) => `[mcp_servers.acme]\ncommand = "${command}"\nargs = ${args}\n`,
    parse: (text) => Object(getStaticTOMLValue(parseTOML(text))).mcp_servers.acme.args,
  },
  YAML: {
    file: ".continue/mcpServers/acme.yaml",
    write: (command, args) =>
      `name: Servers\nversion: 0.0.1\nschema: v1\nmcpServers:\n  - name: acme\n    command: ${command}\n    args: ${args}\n`,
    parse: (text) => parseYaml(text).mcpServers[0].args,
  },
} as const satisfies Readonly<Record<string, Syntax>>;

function serverIn(file: string, text: string): ServerSpec {
  const readers = readersOf(file, { beside: [], atRoot: true });
  const around = { path: `/repo/${file}`, readers, plugin: false, files: new Map() };
  const config = parseConfig({ file, ...around, content: new TextEncoder().encode(text) });
  const [server] = config?.servers ?? [];
  if (!server) throw new Error(`no server in ${text}`);
  return server;
}

function evidenceIn(file: string, text: string, seen: Sketch = {}): Evidence {
  const { server, plan, facts } = planServer(serverIn(file, text), SCOPE);
  return { ...evidenceOf(seen), server, plan, facts: plan?.facts ?? facts };
}

/** The edit that a rule proposes for a config. */
function editFor(rule: string, file: string, text: string, seen: Sketch): Replacement | undefined {
  const findings = diagnose(
    evidenceIn(file, text, seen),
    RULES.filter(({ id }) => id === rule),
  );
  expect(findings.map((finding) => finding.rule)).toEqual([rule]);
  return findings[0]?.replacement;
}

function applied(text: string, edit: Replacement | undefined): string {
  if (!edit) throw new Error(`no edit of ${text}`);
  const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
  const at = (line: number, column: number) => (starts[line - 1] ?? 0) + column - 1;
  const { line, column, endLine, endColumn } = edit.origin;
  return text.slice(0, at(line, column)) + edit.text + text.slice(at(endLine, endColumn));
}

interface Case {
  readonly name: string;
  readonly rule: string;
  readonly command: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly seen: Sketch;
}

const REFUSED = installFailed(
  'npm error npx canceled due to missing packages and no YES option: ["acme-mcp@1.0.0"]\n',
);
const NO_TTY: Sketch = { stderr: "the input device is not a TTY\n" };
const FETCHED: Sketch = { ...UP, install: { kind: "done", durationMs: 900, version: "1.4.2" } };
const DRIFT: Sketch = {
  stderr: "ModuleNotFoundError: No module named 'mcp.server.fastmcp'\n",
  trials: [
    {
      rule: "python-dep-drift",
      change: "with `--with mcp<2`",
      outcome: "up",
      seen: "the handshake completed",
      handshakeMs: 400,
      found: null,
    },
  ],
};

const CASES: readonly Case[] = [
  {
    name: "`-y` for npx",
    rule: "npx-install-prompt",
    command: "npx",
    before: ["acme-mcp", "--verbose"],
    after: ["-y", "acme-mcp", "--verbose"],
    seen: REFUSED,
  },
  {
    name: "`-i` in place of `-it`",
    rule: "docker-tty-flag",
    command: "docker",
    before: ["run", "-it", "--rm", "acme/mcp:1.0.0"],
    after: ["run", "-i", "--rm", "acme/mcp:1.0.0"],
    seen: NO_TTY,
  },
  {
    name: "no `-t`",
    rule: "docker-tty-flag",
    command: "docker",
    before: ["run", "-i", "-t", "acme/mcp:1.0.0"],
    after: ["run", "-i", "acme/mcp:1.0.0"],
    seen: NO_TTY,
  },
  {
    name: "`-i` behind `run`",
    rule: "docker-missing-interactive",
    command: "docker",
    before: ["run", "--rm", "acme/mcp:1.0.0"],
    after: ["run", "-i", "--rm", "acme/mcp:1.0.0"],
    seen: { ending: { kind: "exited", code: 0, afterMs: 400 } },
  },
  {
    name: "`-i` behind `container exec`",
    rule: "docker-missing-interactive",
    command: "podman",
    before: ["container", "exec", "acme", "mcp"],
    after: ["container", "exec", "-i", "acme", "mcp"],
    seen: { ending: { kind: "exited", code: 0, afterMs: 400 } },
  },
  {
    name: "the version that was fetched",
    rule: "config-unpinned-package",
    command: "npx",
    before: ["-y", "@acme/mcp@latest", "--port", "1"],
    after: ["-y", "@acme/mcp@1.4.2", "--port", "1"],
    seen: FETCHED,
  },
  {
    name: "the version in an option",
    rule: "config-unpinned-package",
    command: "npx",
    before: ["-y", "--package=acme-mcp", "acme"],
    after: ["-y", "--package=acme-mcp@1.4.2", "acme"],
    seen: FETCHED,
  },
  {
    name: "an older library for uvx",
    rule: "python-dep-drift",
    command: "uvx",
    before: ["acme-mcp", "--stdio"],
    after: ["--with", "mcp<2", "acme-mcp", "--stdio"],
    seen: DRIFT,
  },
  {
    name: "an older library for `uv tool run`",
    rule: "python-dep-drift",
    command: "uv",
    before: ["tool", "run", "acme-mcp"],
    after: ["tool", "run", "--with", "mcp<2", "acme-mcp"],
    seen: DRIFT,
  },
];

/** A list as people write it. */
const WAYS: readonly (readonly [string, (words: readonly string[]) => string])[] = [
  ["with blanks", (words) => `[${words.map((word) => JSON.stringify(word)).join(", ")}]`],
  ["without blanks", (words) => `[${words.map((word) => JSON.stringify(word)).join(",")}]`],
];

describe.each(Object.entries(SYNTAXES))("in %s an edit makes of the arguments", (_, syntax) => {
  test.each(CASES.map((one) => [one.name, one] as const))("%s", (_name, one) => {
    for (const [, write] of WAYS) {
      const text = syntax.write(one.command, write(one.before));
      const edited = applied(text, editFor(one.rule, syntax.file, text, one.seen));
      expect(syntax.parse(edited)).toEqual(one.after);
      expect(serverIn(syntax.file, edited).args.map(({ value }) => value)).toEqual(one.after);
    }
  });
});

test("an edit leaves every other character of the file as it is", () => {
  for (const { file, write } of Object.values(SYNTAXES)) {
    const text = write("npx", '["acme-mcp", "--verbose"]');
    const edited = applied(text, editFor("npx-install-prompt", file, text, REFUSED));
    expect(edited).toBe(write("npx", '["-y", "acme-mcp", "--verbose"]'));
  }
});

describe("the last argument goes with the comma before it", () => {
  test.each(Object.entries(SYNTAXES))("in %s", (_, { file, write, parse }) => {
    const text = write("acme", '["serve", "--tty"]');
    const edited = applied(text, removeWord(evidenceIn(file, text), "--tty"));
    expect(parse(edited)).toEqual(["serve"]);
  });
});

const { JSON: inJson, JSONC: inJsonc, TOML: inToml, YAML: inYaml } = SYNTAXES;

const lines = (...words: readonly string[]) => `[\n  ${words.join(",\n  ")}\n]`;

describe("a list over several lines", () => {
  test.each(Object.entries({ inJson, inJsonc, inToml }))(
    "is edited where a line is enough, %s",
    (_, { file, write, parse }) => {
      const text = write("acme", lines('"a"', '"b"', '"c"'));
      const evidence = evidenceIn(file, text);
      expect(parse(applied(text, insertWords(evidence, 1, ["x"])))).toEqual(["a", "x", "b", "c"]);
      expect(parse(applied(text, replaceWord(evidence, "b", "x")))).toEqual(["a", "x", "c"]);
      expect(removeWord(evidence, "b")).toBeUndefined();
    },
  );

  test.each([
    ["of two items", "\n      - a\n      - b"],
    ["of one", "\n      - a"],
    ["in brackets", "[\n      a,\n      b]"],
  ])("is not edited in YAML, where it may have no commas: %s", (_, list) => {
    const evidence = evidenceIn(inYaml.file, inYaml.write("acme", list));
    expect(evidence.server.args[0]?.value).toBe("a");
    expect(editsOf(evidence)).toEqual([]);
  });
});

test("words of YAML without quotes are edited, and those in single ones", () => {
  const { file, write, parse } = inYaml;
  const text = write("acme", "[a , 'b',  c d]");
  const evidence = evidenceIn(file, text);
  expect(parse(applied(text, insertWords(evidence, 1, ["x"])))).toEqual(["a", "x", "b", "c d"]);
  expect(parse(applied(text, replaceWord(evidence, "c d", "x")))).toEqual(["a", "b", "x"]);
  expect(parse(applied(text, removeWord(evidence, "a")))).toEqual(["b", "c d"]);
});

/** Every edit that could be made of the word `a`: in front of it, in its place, and without it. */
const editsOf = (evidence: Evidence): readonly Replacement[] =>
  [
    insertWords(evidence, 0, ["x"]),
    replaceWord(evidence, "a", "x"),
    removeWord(evidence, "a"),
  ].filter((edit) => edit !== undefined);

describe("there is no edit", () => {
  const json = (command: string, args: string) =>
    evidenceIn(inJson.file, inJson.write(command, args));

  test.each([
    ["through a shell", "sh", '["-c", "a b"]'],
    ["through `env`", "env", '["a", "b"]'],
    ["through `cmd`", "cmd", '["/c", "a", "b"]'],
    ["without arguments", "a", "[]"],
  ])("%s", (_, command, args) => {
    expect(editsOf(json(command, args))).toEqual([]);
  });

  test.each([
    ["an escape in JSON", inJson, '["\\u0061", "b"]'],
    ["an escape in TOML", inToml, '["\\u0061", "b"]'],
    ["a text in three quotes in TOML", inToml, "['''a''', 'b']"],
    ["a tag in YAML", inYaml, "[!!str a, !!str b]"],
    ["a comment in YAML", inYaml, "[a, # b\n      b]"],
  ])("at %s", (_, { file, write }, list) => {
    const evidence = evidenceIn(file, write("acme", list));
    expect(evidence.server.args.map(({ value }) => value)).toEqual(["a", "b"]);
    expect(editsOf(evidence)).toEqual([]);
  });

  test("of an argument that stands twice", () => {
    const evidence = json("acme", '["a", "a"]');
    expect(replaceWord(evidence, "a", "x")).toBeUndefined();
    expect(removeWord(evidence, "a")).toBeUndefined();
  });

  test("that would take a comment away", () => {
    const text = inJsonc.write("acme", '["a",/**/"b"]');
    expect(removeWord(evidenceIn(inJsonc.file, text), "a")).toBeUndefined();
  });

  test("that would write a text which the syntaxes do not write alike", () => {
    const evidence = json("acme", '["a", "b"]');
    for (const word of ["", 'a"b', "a\\b", "a\u001bb", "a\nb"]) {
      expect(insertWords(evidence, 0, [word])).toBeUndefined();
      expect(replaceWord(evidence, "a", word)).toBeUndefined();
    }
  });

  test.each([
    ["a list", "*words", "words: &words [a, b]"],
    ["an item", "[*word, b]", "word: &word a"],
  ])("of what an alias of YAML stands for: %s", (_, list, anchor) => {
    const text = `${anchor}\n${inYaml.write("acme", list)}`;
    const evidence = evidenceIn(inYaml.file, text);
    expect(evidence.server.args.map(({ value }) => value)).toEqual(["a", "b"]);
    expect(editsOf(evidence)).toEqual([]);
  });

  test("of a command line that is put together from several keys", () => {
    const runner = { registryType: "pypi", identifier: "acme", runtimeHint: "uvx" };
    const packages = [{ ...runner, transport: { type: "stdio" } }];
    const text = JSON.stringify({ name: "io.example/acme", version: "1.0.0", packages });
    const evidence = evidenceIn("server.json", text);
    expect(evidence.server.args.map(({ value }) => value)).toContain("acme");
    const edits = evidence.server.args.map((_, index) => insertWords(evidence, index, ["x"]));
    expect(edits.filter((edit) => edit)).toEqual([]);
  });
});

describe("a rule proposes no edit", () => {
  const ENDED: Sketch = { ending: { kind: "exited", code: 0, afterMs: 400 } };
  const { trials: _, ...UNTRIED } = DRIFT;
  const UNSURE: readonly (readonly [string, string, string, readonly string[], Sketch])[] = [
    ["that leaves `--no` behind", "npx-install-prompt", "npx", ["--no", "acme-mcp"], REFUSED],
    ["of `npm exec`", "npx-install-prompt", "npm", ["exec", "acme-mcp"], REFUSED],
    [
      "that leaves a second option for a terminal",
      "docker-tty-flag",
      "docker",
      ["run", "-i", "-t", "--tty", "acme/mcp:1.0.0"],
      NO_TTY,
    ],
    [
      "that a later option undoes",
      "docker-missing-interactive",
      "docker",
      ["run", "--rm", "-i=false", "acme/mcp:1.0.0"],
      ENDED,
    ],
    ["without a version", "config-unpinned-package", "npx", ["-y", "acme-mcp"], UP],
    ["that no experiment has shown", "python-dep-drift", "uvx", ["acme-mcp"], UNTRIED],
  ];

  test.each(UNSURE)("%s", (_name, rule, command, args, seen) => {
    const text = inJson.write(command, JSON.stringify(args));
    expect(editFor(rule, inJson.file, text, seen)).toBeUndefined();
  });
});
