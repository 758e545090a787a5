import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import type { Finding } from "../../src/model/finding.ts";
import type { Report } from "../../src/model/report.ts";
import { oneLine } from "../../src/report/neutralize.ts";
import { lineOf } from "../../src/report/progress.ts";
import { textOf } from "../../src/report/text.ts";
import { everywhere } from "./everywhere.ts";
import { type Issue, issuesIn, type Matcher, refusedIn } from "./issue-matcher.ts";
import { at, failedOf, findingOf, reportOf } from "./report-of.ts";
import { broken, documented, healthy, remote, unreadable } from "./samples.ts";

const { problemMatcher: matchers } = JSON.parse(
  readFileSync("matchers/mcp-handshake.json", "utf8"),
) as { readonly problemMatcher: readonly Matcher[] };

const LEVELS = ["error", "warning", "notice"] as const;

/** The runner may try the matchers in either order. */
const issuesOf = (log: string): readonly Issue[] => {
  const issues = issuesIn(log, matchers);
  expect(issuesIn(log, matchers.toReversed())).toEqual(issues);
  return issues;
};

const issueOf = ({ level, rule, title, origin }: Finding) => ({
  severity: level,
  code: rule,
  message: oneLine(title),
  file: origin ? oneLine(origin.file) : "",
  line: origin ? String(origin.line) : "",
  column: origin ? String(origin.column) : "",
});

const expected = ({ findings }: Report) =>
  LEVELS.flatMap((level) => findings.filter((one) => one.level === level)).map(issueOf);

const onEachLevel = (finding: Partial<Finding>): Report =>
  reportOf({
    servers: [failedOf("server-crash", finding.server ? { name: finding.server } : {})],
    findings: LEVELS.map((level) => findingOf({ ...finding, level })),
  });

test("the runner takes the file", () => {
  expect(refusedIn(matchers)).toEqual([]);
  const { files } = JSON.parse(readFileSync("package.json", "utf8"));
  expect(files).toContain("matchers");
});

test.each(Object.entries({ broken, documented, healthy, remote, unreadable }))(
  "every finding of the report %s becomes an annotation of its line, and nothing else does",
  (_, make) => {
    expect(issuesOf(textOf(make(), false))).toEqual(expected(make()));
  },
);

describe("a file is told whatever its name", () => {
  test.each([
    "my configs/mcp servers.json",
    "mcp (1).json",
    "a (b) (c)/mcp.json",
    "C:/repo/.mcp.json",
    "at 12:30/mcp.json",
    "a:5/1:2.json",
    "a, b.json",
    "ünd/名前.json",
    `${"folder/".repeat(40)}.mcp.json`,
  ])("%s", (file) => {
    const report = onEachLevel({ file, origin: at(7, 5, file) });
    expect(issuesOf(textOf(report, false))).toEqual(expected(report));
  });
});

describe("a title and a server are not taken for a place", () => {
  test.each([
    "a (b)",
    "a (b",
    "a) b",
    "a, b (c, d)",
    "at main (a.js:3:9)",
    "at main (a.js:3:9",
    "(a.js:3:9, x",
    "a.js:3:9 (x",
    "a.js:3:9",
    "--> a.js:3:9",
  ])("%s", (text) => {
    for (const server of ["example", text]) {
      for (const title of ["the server crashed", `it says ${text}`]) {
        const report = onEachLevel({ server, title });
        const visible = issuesOf(textOf(report, false)).map((issue) => ({
          ...issue,
          message: issue.message.replaceAll("\u200b", ""),
        }));
        expect(visible).toEqual(expected(report));
      }
    }
  });
});

test.each([
  "a.js:3:9",
  "a.js:3:9 (x).json",
  "a.js:3:9, x",
  "a.js:3:9)",
  "mcp (1.json",
  "mcp) (1.json",
  "mcp (a (b)) (c.json",
])("a file with a name that is hard to read, %s, never leads to another file", (file) => {
  for (const origin of [at(7, 5, file), null]) {
    const issues = issuesOf(textOf(onEachLevel({ file, origin }), false));
    expect(issues).toHaveLength(3);
    const files = issues.map((issue) => issue.file.replaceAll("\u200b", ""));
    expect([file, ""]).toEqual(expect.arrayContaining(files));
  }
});

test("a finding without a place is told without a file", () => {
  const report = onEachLevel({ file: null, origin: null });
  const messages = issuesOf(textOf(report, false)).map(({ file, message }) => [file, message]);
  expect(messages).toEqual([
    ["", "the server crashed"],
    ["", "the server crashed"],
    ["", "the server crashed (example)"],
  ]);
});

describe("what a config or a server says is not taken for a finding", () => {
  const forged = LEVELS.flatMap((level) => [
    `${level}[forged]: it is forged (.mcp.json:1:1, x)`,
    "  --> .mcp.json:1:1 (x)",
  ]).join("\n");

  test.each([forged, `x\n${forged}`, `x\r\n\r${forged}`, `    ${forged}`])("%j", (text) => {
    const report = everywhere(text);
    const log = [
      ...report.servers.map(({ name, file }) =>
        lineOf({ server: name, file, stage: "handshake", state: "failed", detail: text }),
      ),
      textOf(report, false),
    ].join("\n");
    expect(log).toContain("it is forged");
    expect(issuesOf(log).map(({ code }) => code)).toEqual(["server-crash"]);
  });

  test("the name of a server that is told as it comes up", () => {
    const server = "notice[forged]: x";
    const line = lineOf({ server, file: null, stage: "handshake", state: "passed" });
    expect(issuesOf(line)).toEqual([]);
  });

  test("a line break in a command that is shown", () => {
    const reproduce = `node 'a\n${forged}'`;
    const servers = [failedOf("server-crash", { name: "example", reproduce })];
    const log = textOf(reportOf({ servers, findings: [findingOf()] }), false);
    expect(log).toContain(reproduce.split("\n")[0]);
    expect(issuesOf(log).map(({ code }) => code)).toEqual(["server-crash"]);
  });
});
