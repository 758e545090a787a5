import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { parseKnownGood } from "../../src/known-good/parse.ts";
import { knownGoodText } from "../../src/known-good/text.ts";
import type { Report } from "../../src/model/report.ts";
import { UsageError } from "../../src/model/usage-error.ts";
import { jsonText, reportV1 } from "../../src/report/json.ts";
import { readReport } from "../../src/report/read-report.ts";
import { anyReport } from "../fuzz/reports.ts";
import { runs } from "../fuzz/runs.ts";
import { foreign, mutated } from "../fuzz/texts.ts";
import { goodStart } from "../known-good/good.ts";
import { problemsOf } from "../report/validate-report.ts";
import { join } from "./join.ts";

/** Pieces of JSON in places where they do not belong. */
const PIECES = [
  ...[
    '"',
    ",",
    "{",
    "}",
    "[",
    "]",
    ":",
    "\\",
    "null",
    "true",
    "1e999",
    "-1",
    "0.5",
    '""',
    "[]",
    "{}",
  ],
  ...[
    '"__proto__":{},',
    '"version":1,',
    '"name":"x",',
    '"file":null,',
    "\u0000",
    "\ud800",
    "\ufeff",
  ],
];

describe("a file that is given as a report", () => {
  const text = anyReport.chain((report) => {
    const whole = jsonText(report);
    return fc.oneof(fc.constant(whole), mutated(whole, PIECES, 2));
  });

  test("is a report, or it is said in a clause and an imperative what is wrong with it", () => {
    fc.assert(
      fc.property(fc.oneof(text, foreign), (given) => {
        const read = readReport(given);
        if (!("problem" in read)) return expect(problemsOf(reportV1(read as Report))).toEqual([]);
        expect(read.problem).toMatch(/^(?:it is|`[\w.]+` in it is) [^\n]+[^.]$/);
        expect(read.remedy).toMatch(/^[a-z][^\n]+[^.]$/);
      }),
      runs(80),
    );
  });

  test("is merged with others to a report", () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 4 }), (given) => {
        const read = given
          .map(readReport)
          .flatMap((one) => ("problem" in one ? [] : [one as Report]));
        const merged = join(Object.fromEntries(read.map((one, index) => [`${index}.json`, one])));
        expect(problemsOf(JSON.parse(jsonText(merged)))).toEqual([]);
        expect(merged.counts.servers).toBe(merged.servers.length);
      }),
      runs(40),
    );
  });
});

describe("a file that is given as the baseline", () => {
  const file = "mcp-baseline.json";
  const bytesOf = (text: string) => new TextEncoder().encode(text);
  const good = knownGoodText([goodStart(), goodStart({ name: "b", package: null })]);

  test("is known starts, or a usage error that names line and column", () => {
    fc.assert(
      fc.property(fc.oneof(mutated(good, PIECES), foreign), (text) => {
        try {
          parseKnownGood(file, bytesOf(text));
        } catch (error) {
          expect(error).toBeInstanceOf(UsageError);
          expect((error as Error).message).toMatch(/mcp-baseline\.json/);
          expect((error as Error).message).toMatch(/:\d+:\d+|line \d+/);
        }
      }),
      runs(300),
    );
  });

  test("is written so that it is read as it was, whatever stands in it", () => {
    fc.assert(
      fc.property(foreign, foreign, fc.array(foreign), (name, version, args) => {
        const start = goodStart({ name, args, runtime: version });
        const read = parseKnownGood(file, bytesOf(knownGoodText([start])));
        expect(knownGoodText(read)).toBe(knownGoodText([start]));
      }),
      runs(200),
    );
  });
});
