import { describe, expect, test } from "@jest/globals";
import type { Report } from "../../src/model/report.ts";
import { annotationsOf } from "../../src/report/annotations.ts";
import { htmlText } from "../../src/report/html.ts";
import { jsonText } from "../../src/report/json.ts";
import { junitText } from "../../src/report/junit.ts";
import { redactor, redactReport } from "../../src/report/redact.ts";
import { sarifText } from "../../src/report/sarif.ts";
import { summaryOf } from "../../src/report/summary.ts";
import { textOf } from "../../src/report/text.ts";
import { everywhere } from "./everywhere.ts";
import { findingOf, reportOf } from "./report-of.ts";
import { runnerCommands } from "./runner-commands.ts";
import { expectValidReport } from "./validate-report.ts";

/** Everything that leaves the program, by name. */
const OUTPUTS: readonly (readonly [string, (report: Report) => string])[] = [
  ["the text", (report) => textOf(report, false)],
  ["the coloured text", (report) => textOf(report, true)],
  ["the summary", summaryOf],
  ["the HTML report", htmlText],
  ["the JSON report", jsonText],
  ["the SARIF report", sarifText],
  ["the JUnit report", junitText],
  [
    "the annotations",
    (report) =>
      annotationsOf(report)
        .flatMap(({ title, message, file }) => [title, message, file])
        .join("\n"),
  ],
];

const ALL_LEVELS = (text: string): Report => {
  const report = everywhere(text);
  const levels = (["error", "warning", "notice"] as const).flatMap((level) =>
    [text, null].map((server) => ({ ...report.findings[0], level, server })),
  );
  const skipped = { ...report.servers[0], outcome: "skipped" as const };
  const passed = report.servers.map((server) => ({ ...server, outcome: "passed" as const }));
  return {
    ...report,
    servers: [...report.servers, skipped, ...passed] as Report["servers"],
    findings: levels as Report["findings"],
  };
};

describe.each(OUTPUTS)("%s", (_name, render) => {
  test.each([
    "c4nary-0f-the-mine",
    "c4nary / with odd+chars & 'quotes' \"x\" \\ ünd",
    "c4nary line one\nc4nary line two",
    "::c4nary",
  ])("shows a secret in no form: %j", (secret) => {
    const report = ALL_LEVELS(secret);
    expect(render(report)).toContain("c4nary");
    const shown = render(redactReport(report, redactor([secret])));
    expect(shown).not.toContain("c4nary");
    expect(shown).toContain("***");
  });

  test.each([
    "::error::pwned",
    "  ::error file=a,line=1::pwned",
    "a\n::error::pwned",
    "a\r::error::pwned",
    `${"word ".repeat(30)}::error::pwned`,
    "harmless ##[error]pwned",
    "\u001b[31m::error::pwned",
    ":",
    "::",
    "##",
    "[error]pwned",
    "x\n\n    ::error::pwned\n    ##[error]pwned",
  ])("is no command of the runner: %j", (text) => {
    expect(runnerCommands(render(ALL_LEVELS(text)))).toEqual([]);
  });

  test("stands for any text, however odd", () => {
    const odd = [
      "",
      " ",
      "\n",
      "\t",
      "\u0000",
      "\ud800",
      "`",
      "'",
      "__proto__",
      "\u200b",
      "e\u0301",
    ];
    for (const text of odd) expect(typeof render(ALL_LEVELS(text))).toBe("string");
  });
});

test("ten thousand findings and five megabytes of stderr are rendered by all of them", () => {
  const servers = ALL_LEVELS("x")
    .servers.slice(0, 1)
    .map((server) => ({ ...server, stderr: "some line of output ##[error]x\n".repeat(160_000) }));
  const findings = Array.from({ length: 10_000 }, (_, index) =>
    findingOf({ title: `number ${index}`, server: "x", file: "x" }),
  );
  const report = redactReport(reportOf({ servers, findings }), redactor(["some-secret"]));
  for (const [, render] of OUTPUTS) expect(render(report)).toContain("number 0");
});

test("the text without colour has no control characters but line breaks", () => {
  const text = textOf(ALL_LEVELS("\u001b[31mred\u0007\u202e\tx"), false);
  expect(text).not.toMatch(/[^\P{Cc}\n\t]|\p{Bidi_Control}/u);
});

test("the JSON report of hostile texts has the published shape", () => {
  const report = ALL_LEVELS("::error::\u001b[0m \ud800 ##[x]");
  expectValidReport(JSON.parse(jsonText(redactReport(report, redactor([])))));
});
