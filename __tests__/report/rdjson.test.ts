import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { Ajv } from "ajv";
import { rdjsonText } from "../../src/report/rdjson.ts";
import { everywhere } from "./everywhere.ts";
import { at, findingOf, reportOf } from "./report-of.ts";
import { broken, documented, healthy, remote, unreadable } from "./samples.ts";

interface Place {
  readonly line: number;
  readonly column?: number;
}

interface Range {
  readonly start: Place;
  readonly end: Place;
}

interface Result {
  readonly diagnostics: readonly {
    readonly message: string;
    readonly severity: string;
    readonly code: { readonly value: string };
    readonly location: { readonly path: string; readonly range: Range };
    readonly suggestions?: readonly { readonly range: Range; readonly text: string }[];
  }[];
}

const parsed = (...args: Parameters<typeof rdjsonText>): Result => JSON.parse(rdjsonText(...args));

const stretch = { file: ".mcp.json", line: 2, column: 5, endLine: 2, endColumn: 9 };
const edited = reportOf({
  findings: [findingOf({ origin: at(1), replacement: { origin: stretch, text: '"-i"' } })],
});

describe("a report for reviewdog", () => {
  test("has a diagnostic for each finding with a place, and none for one without", () => {
    const findings = [
      findingOf({ origin: at(3), level: "error", rule: "server-crash" }),
      findingOf({ origin: at(4), level: "notice", rule: "slow-cold-start" }),
      findingOf({ origin: null }),
    ];
    const { diagnostics } = parsed(reportOf({ findings }));
    expect(diagnostics.map(({ severity, code }) => [severity, code.value])).toEqual([
      ["ERROR", "server-crash"],
      ["INFO", "slow-cold-start"],
    ]);
  });

  test("names only lines where the text of the file is not known, and suggests nothing there", () => {
    const [diagnostic] = parsed(edited).diagnostics;
    expect(diagnostic?.location.range).toEqual({ start: { line: 1 }, end: { line: 1 } });
    expect(diagnostic?.suggestions).toBeUndefined();
  });

  test("counts columns in bytes, and stands on the lines of the edit", () => {
    const [diagnostic] = parsed(edited, () => ["{", 'é𐐀"-it"']).diagnostics;
    const range = { start: { line: 2, column: 8 }, end: { line: 2, column: 12 } };
    expect(diagnostic?.location.range).toEqual(range);
    expect(diagnostic?.suggestions).toEqual([{ range, text: '"-i"' }]);
  });

  test("keeps equal edits of several findings apart", () => {
    const places = [stretch, { ...stretch, line: 3, endLine: 3 }];
    const findings = places.map((origin, index) =>
      findingOf({ server: `s${index}`, origin, replacement: { origin, text: '"-i"' } }),
    );
    const { diagnostics } = parsed(reportOf({ findings }), () => Array(3).fill("123456789"));
    const lines = diagnostics.flatMap(({ suggestions = [] }) =>
      suggestions.map(({ range }) => range.start.line),
    );
    expect(lines).toEqual([2, 3]);
  });

  test("counts a byte order mark, which git and reviewdog see", () => {
    const findings = [findingOf({ origin: { ...stretch, line: 1, endLine: 1, column: 1 } })];
    const [diagnostic] = parsed(reportOf({ findings }), () => ["\ufeff123456789"]).diagnostics;
    expect(diagnostic?.location.range.start).toEqual({ line: 1, column: 4 });
  });

  test("gives no edit whose text would have to be made harmless", () => {
    const [finding] = edited.findings;
    const text = '"\u001b[31m"';
    const findings = finding ? [{ ...finding, replacement: { origin: stretch, text } }] : [];
    const [diagnostic] = parsed(reportOf({ findings }), () => ["{", "123456789"]).diagnostics;
    expect(diagnostic?.suggestions).toBeUndefined();
  });

  test("lets no text forge Markdown or a workflow command", () => {
    const findings = [findingOf({ origin: at(1), title: "![x](https://example.com) @acme" })];
    const text = rdjsonText(reportOf({ findings }));
    expect(text).not.toContain("![x](");
    expect(text).not.toContain("@acme");
    expect(rdjsonText(everywhere("\n::error::x ##[error]y"))).not.toMatch(/^\s*::|##\[/m);
  });
});

/** Of the Go module `github.com/reviewdog/reviewdog`: `proto/rdf/jsonschema/DiagnosticResult.json`. */
const schema = process.env.REVIEWDOG_SCHEMA;
const withSchema = schema ? test : test.skip;

withSchema("every report fits reviewdog's own schema", () => {
  const { $schema: _draft, ...rules } = JSON.parse(readFileSync(schema ?? "", "utf8"));
  const validate = new Ajv({ strict: false, validateFormats: false }).compile(rules);
  const reports = [
    broken(),
    remote(),
    healthy(),
    unreadable(),
    documented(),
    edited,
    everywhere("x"),
  ];
  for (const report of reports) {
    validate(JSON.parse(rdjsonText(report, () => Array(99).fill("x".repeat(99)))));
    expect(validate.errors ?? []).toEqual([]);
  }
});
