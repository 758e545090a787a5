import { readFileSync } from "node:fs";
import * as core from "@actions/core";
import { describe, expect, test } from "@jest/globals";
import { Ajv } from "ajv";
import fc from "fast-check";
import { XmlDocument } from "libxml2-wasm";
import type { Log } from "sarif";
import { annotate } from "../../src/action/run.ts";
import type { Toolkit } from "../../src/action/toolkit.ts";
import type { Report } from "../../src/model/report.ts";
import { annotationsOf } from "../../src/report/annotations.ts";
import { htmlText } from "../../src/report/html.ts";
import { jsonText } from "../../src/report/json.ts";
import { junitText } from "../../src/report/junit.ts";
import { neutralize } from "../../src/report/neutralize.ts";
import { rdjsonText } from "../../src/report/rdjson.ts";
import { readReport } from "../../src/report/read-report.ts";
import { redactor, redactReport } from "../../src/report/redact.ts";
import { sarifText } from "../../src/report/sarif.ts";
import { summaryOf } from "../../src/report/summary.ts";
import { textOf } from "../../src/report/text.ts";
import { commandsIn } from "../e2e/bundle.ts";
import { anyReport, plainReport, withTexts } from "../fuzz/reports.ts";
import { runs } from "../fuzz/runs.ts";
import { foreign } from "../fuzz/texts.ts";
import { outlineOf } from "./markdown-outline.ts";
import { runnerCommands } from "./runner-commands.ts";
import { problemsOf } from "./validate-report.ts";

/** Control characters but line ends and tabs, and those that turn the direction of a text, but the mark that ends a turn. */
const CONTROLS = /[^\P{Cc}\n\t]|(?!\u200e)\p{Bidi_Control}/u;

/** What this prints through the toolkit, as the runner gets it. */
function printed(print: () => void): string {
  const pieces: string[] = [];
  const { write } = process.stdout;
  process.stdout.write = (piece: string | Uint8Array) => pieces.push(String(piece)) > 0;
  try {
    print();
  } finally {
    process.stdout.write = write;
  }
  return pieces.join("");
}

const validators = {
  sarif: "node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json",
};
const { id: _id, ...schema } = JSON.parse(readFileSync(validators.sarif, "utf8"));
const isSarif = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile({
  ...schema,
  $schema: "http://json-schema.org/draft-07/schema#",
});

/** Elements and comments of a page, as a browser begins them, without what the program itself wrote into them. */
const tagsIn = (page: string): readonly string[] =>
  [...page.replace(/<style>.*?<\/style>/s, "").matchAll(/<[!/a-zA-Z?][^>]*>?/g)].map(([tag]) =>
    tag.replaceAll(/"[^"<>]*"/g, '""').replaceAll(/\s+/g, " "),
  );

/** Texts that are no blank, which would be left out. */
const words = fc.array(
  foreign.map((text) => `w${text}`),
  { minLength: 1, maxLength: 6 },
);

/** The same text as far as its shape goes, without what means something in Markdown or in HTML. */
const withoutMarkdown = (text: string) => text.replaceAll(/[!-/:-@[-_{-~]/g, "l");
const withoutHtml = (text: string) => text.replaceAll(/[<>&"']/g, "l");

/** Code in a table, as the summary writes it. */
const CODE = /<code>[^<]*<\/code>/g;

describe("any report, of whatever texts,", () => {
  test("is printed to the runner as its annotations, word for word, and as no other command", () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        const annotations = annotationsOf(report);
        const log = printed(() => {
          core.info(neutralize(textOf(report, false)));
          for (const one of annotations) annotate(one, core as unknown as Toolkit);
        });
        const shown = commandsIn(log).map(({ name, message, properties: { title, file } }) => ({
          ...{ level: name, message, title, file },
        }));
        expect(shown).toEqual(
          annotations.map(({ level, message, title, file }) => ({
            ...{ level, message },
            // The toolkit leaves an empty property out.
            title: title || undefined,
            file: file || undefined,
          })),
        );
      }),
      runs(60),
    );
  });

  test("has annotations with a title on one line, at places that count from 1 and go forward", () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        for (const annotation of annotationsOf(report)) {
          const { title, message, line = 1, endLine = line, column = 1, endColumn } = annotation;
          expect(title).not.toMatch(/[^\P{Cc}]|\p{Bidi_Control}/u);
          expect(message).not.toMatch(CONTROLS);
          expect([line >= 1, column >= 1, endLine >= line]).toEqual([true, true, true]);
          expect((endColumn ?? column) >= column || endLine > line).toBe(true);
          expect(Buffer.byteLength(message)).toBeLessThanOrEqual(4096);
        }
      }),
      runs(60),
    );
  });

  const PRINTED: readonly (readonly [string, (report: Report) => string])[] = [
    ["the text", (report) => neutralize(textOf(report, false))],
    ["the summary", summaryOf],
    ["the HTML report", htmlText],
    ["the JSON report", jsonText],
    ["the SARIF report", sarifText],
    ["the JUnit report", junitText],
    ["the report for reviewdog", rdjsonText],
  ];

  test.each(PRINTED)(
    "gives with %s no command of the runner and no control character",
    (_, print) => {
      fc.assert(
        fc.property(anyReport, (report) => {
          const text = print(report);
          expect(runnerCommands(text)).toEqual([]);
          expect(CONTROLS.exec(text)?.[0]).toBeUndefined();
        }),
        runs(40),
      );
    },
  );

  test("is one Markdown document, in which no text of a stranger is more than text", () => {
    fc.assert(
      fc.property(plainReport, words, (report, texts) => {
        const [plain, hostile] = [texts.map(withoutMarkdown), texts].map((all) =>
          outlineOf(summaryOf(withTexts(report, all)).replaceAll(CODE, "CODE")),
        );
        expect(hostile?.live.length).toBe(plain?.live.length);
        expect(hostile?.headings.length).toBe(plain?.headings.length);
        expect(hostile?.rows.length).toBe(plain?.rows.length);
      }),
      runs(60),
    );
  });

  test("is one HTML page, in which no text of a stranger makes an element or an attribute", () => {
    fc.assert(
      fc.property(plainReport, words, (report, texts) => {
        const [plain, hostile] = [texts.map(withoutHtml), texts].map((all) =>
          tagsIn(htmlText(withTexts(report, all))),
        );
        expect(hostile).toEqual(plain);
      }),
      runs(60),
    );
  });

  test("is well-formed XML", () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        using document = XmlDocument.fromString(junitText(report));
        expect(document.root.name).toBe("testsuites");
      }),
      runs(60),
    );
  });

  test("is valid SARIF, whose places count from 1 and go forward", () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        const log = JSON.parse(sarifText(report)) as Log;
        isSarif(log);
        expect(isSarif.errors).toBeNull();
        for (const { locations = [] } of log.runs[0]?.results ?? []) {
          const { startLine = 0, endLine = startLine } =
            locations[0]?.physicalLocation?.region ?? {};
          expect(startLine >= 1 && endLine >= startLine).toBe(true);
        }
      }),
      runs(40),
    );
  });

  test("is JSON of the published shape, which is read back as it was", () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        const text = jsonText(report);
        expect(problemsOf(JSON.parse(text))).toEqual([]);
        const read = readReport(text);
        expect("problem" in read ? read.problem : jsonText(read as Report)).toBe(text);
      }),
      runs(60),
    );
  });

  test("is whole after secrets are hidden in it", () => {
    const secrets = fc.array(fc.oneof(foreign, fc.string({ minLength: 4 })), { maxLength: 3 });
    fc.assert(
      fc.property(anyReport, secrets, (report, values) => {
        const hidden = redactReport(report, redactor(values));
        expect(problemsOf(JSON.parse(jsonText(hidden)))).toEqual([]);
        expect(hidden.servers.length).toBe(report.servers.length);
      }),
      runs(40),
    );
  });
});
