import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { XmlDocument, XmlElement, XsdValidator } from "libxml2-wasm";
import type { Report } from "../../src/model/report.ts";
import { junitText } from "../../src/report/junit.ts";
import { everyRule } from "./every-rule.ts";
import { everywhere } from "./everywhere.ts";
import { failedOf, findingOf, reportOf, serverOf } from "./report-of.ts";
import { runnerCommands } from "./runner-commands.ts";
import { broken, documented, healthy, remote, unreadable } from "./samples.ts";

const HOSTILE = [
  "]]><failure/>",
  '"><script>&amp;&lt;',
  "::error::x",
  "##[error]x",
  "\u0000\u0001\u000b\u001b[31m\ufffe\uffff",
  "\ud800 \udc00",
  "",
  " ",
  "\n",
  "&#0;",
  "\u{1f600}",
];

const SAMPLES: readonly (readonly [string, Report])[] = [
  ["broken servers", broken()],
  ["remote servers", remote()],
  ["healthy servers", healthy()],
  ["a config that cannot be read", unreadable()],
  ["the example of the docs", documented()],
  ["every rule", everyRule()],
  ["nothing", reportOf({ servers: [], configs: [] })],
  ...HOSTILE.map((text) => [JSON.stringify(text), everywhere(text)] as const),
];

interface Read {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
  readonly children: readonly Read[];
}

/** What a reader of XML gets of the report. */
function read(report: Report): Read {
  using document = XmlDocument.fromString(junitText(report));
  return readElement(document.root);
}

function readElement(element: XmlElement): Read {
  const children: Read[] = [];
  for (let node = element.firstChild; node; node = node.next) {
    if (node instanceof XmlElement) children.push(readElement(node));
  }
  return {
    name: element.name,
    attributes: Object.fromEntries(element.attrs.map((attr) => [attr.name, attr.value])),
    text: element.content,
    children,
  };
}

const suitesOf = (report: Report): readonly Read[] => read(report).children;
const casesOf = (report: Report): readonly Read[] =>
  suitesOf(report).flatMap(({ children }) => children);

function onlyCase(report: Report): Read {
  const cases = casesOf(report);
  if (cases.length !== 1 || !cases[0]) throw new Error(`${cases.length} cases`);
  return cases[0];
}

const childOf = ({ children }: Read, name: string): Read | undefined =>
  children.find((child) => child.name === name);

/** The schema of the Jenkins plugin `xunit`, `junit-10.xsd`; the sources of pytest hold it, in `testing/example_scripts`. */
const XSD = process.env.JUNIT_XSD ?? "";
const withSchema = existsSync(XSD) ? test : test.skip;

withSchema.each(SAMPLES)(
  "a JUnit report of %s is valid by the schema of Jenkins",
  (_what, report) => {
    using schema = XmlDocument.fromString(readFileSync(XSD, "utf8"));
    using validator = XsdValidator.fromDoc(schema);
    using document = XmlDocument.fromString(junitText(report));
    expect(() => validator.validate(document)).not.toThrow();
  },
);

withSchema("a JUnit report is refused by that schema where it is wrong", () => {
  using schema = XmlDocument.fromString(readFileSync(XSD, "utf8"));
  using validator = XsdValidator.fromDoc(schema);
  using document = XmlDocument.fromString(junitText(broken()).replace(' errors="0"', ' wrong="0"'));
  expect(() => validator.validate(document)).toThrow();
});

describe("a JUnit report", () => {
  test.each(SAMPLES)("of %s is XML, and counts what is in it", (_what, report) => {
    const root = read(report);
    expect(root.name).toBe("testsuites");
    for (const suite of root.children) {
      const having = (name: string) => suite.children.filter((one) => childOf(one, name)).length;
      expect(suite.attributes).toMatchObject({
        tests: `${suite.children.length}`,
        failures: `${having("failure")}`,
        skipped: `${having("skipped")}`,
        errors: "0",
      });
    }
    const sum = (key: string) =>
      `${root.children.reduce((all, { attributes }) => all + Number(attributes[key]), 0)}`;
    expect(root.attributes).toMatchObject({ tests: sum("tests"), failures: sum("failures") });
  });

  test.each(HOSTILE)("holds no element that a text forged: %j", (text) => {
    const names = ["testcase", "failure", "skipped", "system-out", "system-err"];
    for (const one of casesOf(everywhere(text))) {
      expect(names).toContain(one.name);
      for (const child of one.children) {
        expect(names).toContain(child.name);
        expect(child.children).toEqual([]);
      }
    }
  });

  test.each(HOSTILE)("is no command of the runner where it is printed: %j", (text) => {
    expect(runnerCommands(junitText(everywhere(text)))).toEqual([]);
  });

  test("keeps a text as it was but for what XML cannot hold", () => {
    const stderr = 'a <b> & "c" ]]> \u0000\u{1f600}\n\tnext';
    const one = onlyCase(reportOf({ servers: [serverOf({ stderr })] }));
    expect(childOf(one, "system-err")?.text).toBe('a <b> & "c" ]]> \u{1f600}\n\tnext');
  });

  test("has a suite for each config file, at the time of the run", () => {
    const suites = suitesOf(broken()).map(({ attributes }) => attributes);
    expect(suites).toMatchObject([
      { name: ".mcp.json", tests: "4", failures: "2", skipped: "1" },
      { name: ".vscode/mcp.json", tests: "1", failures: "1", skipped: "0" },
    ]);
    expect(suites[0]?.timestamp).toBe("2026-11-23T08:30:00");
  });

  test("has a case for each server, by its file, client and name, with its time in seconds", () => {
    const one = onlyCase(reportOf());
    expect(one.attributes).toEqual({
      classname: ".mcp.json (Claude Code)",
      name: "example",
      time: "1.200",
    });
    expect(one.children).toEqual([]);
  });

  test("has the suite `command line` for a server without a config", () => {
    const server = serverOf({ file: null, origin: null, client: "command" });
    expect(suitesOf(reportOf({ servers: [server] }))[0]?.attributes.name).toBe("command line");
  });

  test("without any server has one skipped case, since readers take an empty file for a mistake", () => {
    const report = reportOf({ servers: [], configs: [], notes: ["no MCP config was found"] });
    expect(childOf(onlyCase(report), "skipped")?.attributes.message).toBe(
      "no MCP config was found",
    );
  });
});

describe("a case", () => {
  test("of a failed server has the rule, what is wrong, and all that helps", () => {
    const report = reportOf({ servers: [failedOf("server-crash")], findings: [findingOf()] });
    const failure = childOf(onlyCase(report), "failure");
    expect(failure?.attributes).toEqual({ type: "server-crash", message: "the server crashed" });
    expect(failure?.text).toBe(
      [
        ".mcp.json:4:7",
        "The server exited with code 1 (212 ms after the start).\nAn MCP client shows: MCP error -32000: Connection closed\n> Error: it is broken",
        "Why (likely): It threw an error before it answered.",
        "Fix: Read the stack trace.",
        'Reproduce:\ncd /repo && env -i PATH="$PATH" HOME="$HOME" npx -y @example/server@1.4.0',
      ].join("\n\n"),
    );
  });

  test("of a failed server ends with what it wrote to stderr", () => {
    const report = reportOf({ servers: [failedOf("server-crash")], findings: [findingOf()] });
    expect(onlyCase(report).children.map(({ name }) => name)).toEqual(["failure", "system-err"]);
    expect(childOf(onlyCase(report), "system-err")?.text).toContain("Error: it is broken\n");
  });

  test("of a server that may fail tells its cause, which is a warning", () => {
    const finding = findingOf({ level: "warning" });
    const one = onlyCase(reportOf({ servers: [failedOf("server-crash")], findings: [finding] }));
    expect(childOf(one, "failure")?.attributes).toEqual({
      message: "the server crashed",
      type: "server-crash",
    });
    expect(childOf(one, "failure")?.text).toContain("The server exited with code 1");
    expect(childOf(one, "system-out")).toBeUndefined();
  });

  test("of a skipped server says why", () => {
    const server = serverOf({ outcome: "skipped", skipReason: "switched off by `disabled`" });
    expect(childOf(onlyCase(reportOf({ servers: [server] })), "skipped")?.attributes).toEqual({
      message: "switched off by `disabled`",
    });
  });

  test("of a failed server that the run lets pass is skipped, and says so", () => {
    const failed = failedOf("server-crash");
    const warning = findingOf({ level: "warning", title: "the server crashed" });
    const report = { ...reportOf({ servers: [failed], findings: [warning] }), outcome: "passed" };
    const one = onlyCase(report as Report);
    expect(childOf(one, "failure")).toBeUndefined();
    expect(childOf(one, "skipped")?.attributes.message).toBe(
      "it failed, and `expect` or `levels` lets that pass: the server crashed",
    );
    const strict = onlyCase({ ...report, outcome: "failed" } as Report);
    expect(childOf(strict, "failure")).toBeDefined();
  });

  test("of a server with a warning passes, and tells it", () => {
    const finding = findingOf({ level: "warning", rule: "stdout-noise-print", title: "it prints" });
    const report = reportOf({ servers: [serverOf({ noise: ["ready"] })], findings: [finding] });
    const one = onlyCase(report);
    expect(childOf(one, "failure")).toBeUndefined();
    expect(childOf(one, "system-out")?.text).toBe(
      "warning[stdout-noise-print]: it prints\nFix: Read the stack trace.\n\nready",
    );
  });

  test("of a file that cannot be read is one of its own", () => {
    const one = onlyCase(unreadable());
    expect(one.attributes).toMatchObject({ classname: ".mcp.json", name: "config-json-invalid" });
    expect(childOf(one, "failure")?.attributes.message).toBe("a comma stands before `}`");
  });

  test("holds at most 64 KiB of an output", () => {
    const one = onlyCase(reportOf({ servers: [serverOf({ stderr: "x".repeat(1_000_000) })] }));
    expect(childOf(one, "system-err")?.text.length).toBeLessThanOrEqual(64 * 1024);
  });
});
