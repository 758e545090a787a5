import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "@jest/globals";
import { Ajv } from "ajv";
import type { Log, Result, Run } from "sarif";
import type { Finding } from "../../src/model/finding.ts";
import type { Report } from "../../src/model/report.ts";
import { ruleTitle } from "../../src/report/sarif/rule-titles.ts";
import { sarifText } from "../../src/report/sarif.ts";
import { RULES } from "../../src/rules/index.ts";
import { everyRule } from "./every-rule.ts";
import { everywhere } from "./everywhere.ts";
import { at, failedOf, findingOf, reportOf, serverOf } from "./report-of.ts";
import { runnerCommands } from "./runner-commands.ts";
import { broken, documented, healthy, remote, unreadable } from "./samples.ts";

/** The schema of the standard, as Microsoft ships it for tests; its draft calls `id` what ajv calls `$id`. */
const { id: _id, ...schema } = JSON.parse(
  readFileSync("node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json", "utf8"),
);
const validate = new Ajv({
  strict: false,
  allErrors: true,
  validateFormats: false,
  // One of its patterns is none with the flag `u`.
  unicodeRegExp: false,
}).compile({
  ...schema,
  $schema: "http://json-schema.org/draft-07/schema#",
});

const problemsOf = (report: Report): readonly string[] => {
  validate(JSON.parse(sarifText(report)));
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
};

function runOf(report: Report): Run {
  const log = JSON.parse(sarifText(report)) as Log;
  const [run] = log.runs;
  if (!run || log.runs.length !== 1) throw new Error("not one run");
  return run;
}

const resultsOf = (report: Report): readonly Result[] => runOf(report).results ?? [];

function onlyResult(finding: Partial<Finding>, report: Partial<Report> = {}): Result {
  const [result] = resultsOf(reportOf({ findings: [findingOf(finding)], ...report }));
  if (!result) throw new Error("no result");
  return result;
}

const physical = (result: Result) => result.locations?.[0]?.physicalLocation;

const HOSTILE = [
  "::error::x",
  "##[error]x",
  "\u001b[31mred\u0007\u202e\tx",
  "\u0000\ud800",
  "",
  " ",
  "a/../b c%#?.json",
  "../outside.json",
  "/home/x/mcp.json",
  "C:/x/mcp.json",
  "[words](https://evil.example)",
  "{0} {1}",
  "é\u{1f600}".repeat(3000),
];

describe("a SARIF report", () => {
  const samples: readonly (readonly [string, Report])[] = [
    ["broken servers", broken()],
    ["remote servers", remote()],
    ["healthy servers", healthy()],
    ["a config that cannot be read", unreadable()],
    ["the example of the docs", documented()],
    ["every rule", everyRule()],
    ["nothing", reportOf({ servers: [], configs: [], notes: ["no MCP config was found"] })],
    ...HOSTILE.map((text) => [JSON.stringify(text.slice(0, 30)), everywhere(text)] as const),
  ];

  test.each(samples)("of %s is valid by the schema of the standard", (_what, report) => {
    expect(problemsOf(report)).toEqual([]);
  });

  test.each(HOSTILE)("is no command of the runner where it is printed: %j", (text) => {
    expect(runnerCommands(sarifText(everywhere(text)))).toEqual([]);
  });

  test("is refused by that schema where it is wrong", () => {
    const log = JSON.parse(sarifText(broken()));
    log.runs[0].results[0].level = "notice";
    expect(validate(log)).toBe(false);
  });

  test("names the tool, its version and its home", () => {
    expect(runOf(broken()).tool.driver).toMatchObject({
      name: "MCP Handshake",
      semanticVersion: "0.1.0",
      informationUri: "https://github.com/your-org/mcp-handshake",
    });
  });

  test("says that the run itself went well, and when it ended", () => {
    expect(runOf(broken()).invocations).toEqual([
      {
        executionSuccessful: true,
        startTimeUtc: "2026-11-23T08:30:00.000Z",
        endTimeUtc: "2026-11-23T08:30:03.210Z",
      },
    ]);
  });

  test("leaves the category to who uploads it, so that the jobs of a matrix do not collide", () => {
    expect(runOf(broken()).automationDetails).toBeUndefined();
  });

  test("tells what is said of the run as a notification", () => {
    const run = runOf(reportOf({ notes: ["no MCP config was found"] }));
    expect(run.invocations?.[0]?.toolExecutionNotifications).toEqual([
      { level: "note", message: { text: "no MCP config was found" } },
    ]);
  });
});

describe("a rule", () => {
  test("is there once, however many findings it has, and no other is", () => {
    const report = reportOf({ findings: [findingOf(), findingOf({ server: "b" })] });
    expect(runOf(report).tool.driver.rules?.map(({ id }) => id)).toEqual(["server-crash"]);
  });

  test.each(RULES.map(({ id }) => id))("%s has a title for every case of it", (id) => {
    expect(ruleTitle(id)).toMatch(/^[^{}]+[^.{}]$/);
  });

  test("has all that GitHub shows, within its limits", () => {
    const { rules = [] } = runOf(everyRule()).tool.driver;
    expect(rules).toHaveLength(RULES.length);
    for (const rule of rules) {
      expect(rule.name).toMatch(/^(?:[A-Z][a-z0-9]*)+$/);
      for (const text of [rule.shortDescription?.text, rule.fullDescription?.text]) {
        expect(text).toMatch(/^\S.*\S$/s);
        expect(text?.length).toBeLessThanOrEqual(1024);
        expect(text).not.toMatch(/\{[a-z]+\}/);
      }
      expect(rule.help?.text).toContain(rule.helpUri);
      expect(rule.help?.markdown).toContain(rule.helpUri);
      expect(rule.helpUri).toMatch(/docs\/rules\/[a-z-]+\.md$/);
      expect(rule.properties?.tags?.length).toBeLessThanOrEqual(10);
      expect(["very-high", "high", "medium"]).toContain(rule.properties?.precision);
      expect(["error", "warning", "recommendation"]).toContain(
        rule.properties?.["problem.severity"],
      );
    }
  });

  test("is a security alert only where a credential lies open", () => {
    const { rules = [] } = runOf(everyRule()).tool.driver;
    const security = rules.filter(({ properties }) => properties?.["security-severity"]);
    expect(security.map(({ id }) => id)).toEqual(["config-secret-literal"]);
    expect(security[0]?.properties?.tags).toContain("security");
  });

  test("of another version has at least its id", () => {
    const report = reportOf({ findings: [findingOf({ rule: "of-tomorrow" })] });
    expect(runOf(report).tool.driver.rules?.[0]).toMatchObject({
      id: "of-tomorrow",
      name: "OfTomorrow",
      shortDescription: { text: "Of-tomorrow." },
    });
  });
});

describe("a result", () => {
  test("points to its rule by id and index", () => {
    const { tool, results = [] } = runOf(everyRule());
    for (const { ruleId, ruleIndex = -1 } of results) {
      expect(tool.driver.rules?.[ruleIndex]?.id).toBe(ruleId);
    }
  });

  test.each([
    ["error", "error"],
    ["warning", "warning"],
    ["notice", "note"],
  ] as const)("of level %s is an %s", (level, expected) => {
    expect(onlyResult({ level }).level).toBe(expected);
  });

  test("begins with a sentence that names the server and what is wrong", () => {
    const { message } = onlyResult({ server: "notion", title: "the variable `A` is not set" });
    expect(message.text).toMatch(/^notion: the variable `A` is not set\.\n\n/);
  });

  test("says what was seen, why, and the fix", () => {
    const report = { servers: [failedOf("server-crash")] };
    expect(onlyResult({}, report).message.text).toBe(
      [
        "example: the server crashed.",
        "The server exited with code 1 (212 ms after the start).\nAn MCP client shows: MCP error -32000: Connection closed\n> Error: it is broken",
        "Why (likely): It threw an error before it answered.",
        "Fix: Read the stack trace.",
      ].join("\n\n"),
    );
  });

  test("holds no link that a server wrote", () => {
    const { message } = onlyResult({ evidence: ["[log in](https://evil.example)"] });
    expect(message.text).not.toContain("](");
  });

  test("lies where the finding does, columns from 1 and the end exclusive", () => {
    expect(physical(onlyResult({ origin: at(4, 7) }))).toEqual({
      artifactLocation: { uri: ".mcp.json", uriBaseId: "%SRCROOT%" },
      region: { startLine: 4, startColumn: 7, endLine: 4, endColumn: 17 },
    });
    expect(runOf(broken()).columnKind).toBe("utf16CodeUnits");
  });

  test.each([
    ["my configs/ä#1%.json", "my%20configs/%C3%A4%231%25.json"],
    ["a:b.json", "a%3Ab.json"],
    ["/home/x y/mcp.json", "file:///home/x%20y/mcp.json"],
    ["C:/x y/mcp.json", "file:///C:/x%20y/mcp.json"],
  ])("names the file %j as %s", (file, uri) => {
    expect(physical(onlyResult({ origin: at(1, 1, file) }))?.artifactLocation?.uri).toBe(uri);
  });

  test("without a place of its own is shown at its server, else at its file, else at the first config", () => {
    const placeless = { origin: null };
    const places = [
      onlyResult(placeless),
      onlyResult({ ...placeless, server: null, file: "b.json" }),
      onlyResult({ ...placeless, server: null, file: null }),
      onlyResult({ ...placeless, server: null, file: null }, { servers: [], configs: [] }),
    ].map((result) => [
      physical(result)?.artifactLocation?.uri,
      physical(result)?.region?.startLine,
      result.locations?.[0]?.message?.text,
    ]);
    const note = "The finding has no place of its own in a config.";
    expect(places).toEqual([
      [".mcp.json", 3, note],
      ["b.json", 1, note],
      [".mcp.json", 1, note],
      [".mcp.json", 1, note],
    ]);
  });

  test("has the edit of the config as a fix, to the letter", () => {
    const text = '"##[x]\u001b": 1';
    const { fixes } = onlyResult({ replacement: { origin: at(9), text } });
    expect(fixes?.[0]?.artifactChanges).toEqual([
      {
        artifactLocation: { uri: ".mcp.json", uriBaseId: "%SRCROOT%" },
        replacements: [
          {
            deletedRegion: { startLine: 9, startColumn: 7, endLine: 9, endColumn: 17 },
            insertedContent: { text },
          },
        ],
      },
    ]);
  });

  test.each([
    ["a stretch of text", at(9), '"-i"', 'Replace it with "-i"'],
    ["a place between words", { ...at(9), endColumn: at(9).column }, '"-i", ', 'Insert "-i", '],
    ["a word that goes", at(9), "", "Remove it"],
  ])("says what a fix does with %s", (_, origin, text, words) => {
    const { fixes } = onlyResult({ replacement: { origin, text } });
    expect(fixes?.[0]?.description?.text).toBe(words);
  });

  test("names a cause once, whatever stands behind it under the same rule", () => {
    const chain = [0, 1, 2].map((link) => findingOf({ chain: link }));
    expect(resultsOf(reportOf({ findings: chain }))).toHaveLength(1);
  });
});

describe("a fingerprint", () => {
  const of = (...findings: readonly Partial<Finding>[]) =>
    resultsOf(reportOf({ findings: findings.map(findingOf) })).map(
      ({ partialFingerprints }) => partialFingerprints?.["mcpHandshakeFinding/v1"] ?? "",
    );

  test.each<[string, Partial<Finding>]>([
    ["its line", { origin: at(40) }],
    ["what was measured", { title: "the server crashed after 31 s", evidence: ["12:31:07 x"] }],
    ["a path of the machine", { why: "There is no `/home/b/x`.", fix: "Make `/home/b/x`." }],
    ["its certainty and level", { confidence: "confirmed", level: "warning" }],
  ])("stays when %s changes", (_what, change) => {
    expect(of(change)).toEqual(of({}));
  });

  test("stays when a file outside of the workspace lies elsewhere", () => {
    expect(of({ file: "/home/a/mcp.json" })).toEqual(of({ file: "/srv/mcp.json" }));
  });

  test.each<[string, Partial<Finding>]>([
    ["server", { server: "b" }],
    ["rule", { rule: "silent-exit" }],
    ["file", { file: ".cursor/mcp.json" }],
  ])("differs from that of another %s", (_what, change) => {
    expect(of(change)).not.toEqual(of({}));
  });

  test("differs between two keys of one server, in either order", () => {
    const literal = (key: string) => ({
      rule: "config-secret-literal",
      title: `\`${key}\` holds what looks like a token, in plain text`,
    });
    const [a, b] = of(literal("A"), literal("B"));
    expect(a).not.toBe(b);
    expect(of(literal("B"))).toEqual([b]);
  });

  test("counts findings that nothing tells apart", () => {
    const [a = "", b] = of({ origin: at(1) }, { origin: at(2) });
    expect(b).toBe(a.replace(/:1$/, ":2"));
  });

  test("takes the place of that of the line only where several findings share it, or it is no place of theirs", () => {
    const lineHash = (...findings: readonly Partial<Finding>[]) =>
      resultsOf(reportOf({ findings: findings.map(findingOf) })).map(
        ({ partialFingerprints }) => "primaryLocationLineHash" in (partialFingerprints ?? {}),
      );
    expect(lineHash({}, { origin: at(5) })).toEqual([false, false]);
    expect(lineHash({}, { server: "b" })).toEqual([true, true]);
    expect(lineHash({ origin: null })).toEqual([true]);
  });
});

describe("what GitHub refuses", () => {
  const many = (number: number, finding: (index: number) => Partial<Finding>) =>
    reportOf({
      servers: [serverOf()],
      findings: Array.from({ length: number }, (_, index) => findingOf(finding(index))),
    });

  const cutOf = (run: Run) =>
    run.invocations?.[0]?.toolExecutionNotifications?.[0]?.message.text ?? "";

  test("is never reached: of too many findings the least important ones go, and a notification says so", () => {
    const run = runOf(
      many(5100, (index) => ({
        server: `s${index}`,
        level: index < 200 ? "notice" : "error",
      })),
    );
    expect(run.results).toHaveLength(5000);
    expect(run.results?.filter(({ level }) => level === "note")).toHaveLength(100);
    expect(cutOf(run)).toMatch(/^100 findings did not fit and are left out/);
  });

  test("is never reached: texts that cannot be compressed stay below 10 MB of gzip", () => {
    let seed = 1;
    const noise = () =>
      Array.from({ length: 1000 }, () => {
        seed = (seed * 48271) % 2147483647;
        return String.fromCharCode(0x4e00 + (seed % 20000));
      }).join("");
    const report = many(4000, (index) => ({ server: `s${index}`, why: noise() }));
    const text = sarifText(report);
    expect(gzipSync(text).length).toBeLessThan(10_000_000);
    expect(cutOf(runOf(report))).toMatch(/did not fit/);
  });
});
