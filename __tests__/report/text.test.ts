import { describe, expect, test } from "@jest/globals";
import { columnsOf } from "../../src/report/columns.ts";
import { textOf } from "../../src/report/text.ts";
import { asked, at, failedOf, findingOf, remoteOf, reportOf, serverOf } from "./report-of.ts";
import { broken, healthy, remote, unreadable } from "./samples.ts";

describe("the text of a report", () => {
  test("names each server, each failure as a compiler would, and the counts", () => {
    expect(textOf(broken(), false)).toMatchSnapshot();
  });

  test("is short where all is well", () => {
    expect(textOf(healthy(), false)).toMatchInlineSnapshot(`
".mcp.json (Claude Code)
  ✓ example  passed      1.2 s  example-server 1.4.0, 2 tools
  ✓ second   passed      1.2 s  example-server 1.4.0, 2 tools

2 servers: 2 passed, 0 failed, 0 skipped (1.2 s)
"
`);
  });

  test("tells a file that cannot be read from one without servers", () => {
    expect(textOf(unreadable(), false)).toMatchInlineSnapshot(`
".mcp.json (Claude Code)
  ✗ config-json-invalid

.cursor/mcp.json (Cursor)
  no servers

error[config-json-invalid]: a comma stands before \`}\`
  --> .mcp.json:12:6
   = confidence: confirmed
  why: Claude Code reads \`.mcp.json\` as strict JSON, and starts none of its servers.
  fix: Remove the comma at the end of line 12.

note: \`.cursor/mcp.json\` names no servers.
0 servers: 0 passed, 0 failed, 0 skipped; 1 error (12 ms)
"
`);
  });

  test("tells of servers behind a URL by which way they are reached, and what they answered", () => {
    expect(textOf(remote(), false)).toMatchSnapshot();
  });

  test.each([
    [{ legacy: "yes", modern: "no" } as const, "sse" as const, "(sse)"],
    [{ legacy: "no", modern: "yes" } as const, "http" as const, "(http, modern era)"],
    [{ legacy: "yes", modern: "yes" } as const, "http" as const, "(http, both eras)"],
  ])("tells of %j over %s the way to it: %s", (eras, spoken, way) => {
    const servers = [remoteOf({ remote: { ...asked(), eras, spoken } })];
    expect(textOf(reportOf({ servers }), false)).toContain(
      `example-server 1.4.0, 2 tools ${way}\n`,
    );
  });

  test("differs in colour from the plain one by nothing but colour", () => {
    const ESC = String.fromCharCode(0x1b);
    const colored = textOf(broken(), true);
    expect(colored).toContain(`${ESC}[1;31merror[missing-env-var]${ESC}[0m`);
    expect(colored.split(new RegExp(`${ESC}\\[[\\d;]*m`)).join("")).toBe(textOf(broken(), false));
  });
});

describe("a failure", () => {
  const textOfFailure = (finding: Parameters<typeof findingOf>[0]) =>
    textOf(
      reportOf({ servers: [failedOf("server-crash")], findings: [findingOf(finding)] }),
      false,
    );

  test("wraps its prose at 100 columns, and leaves code as it is", () => {
    const code = `    "args": [${'"argument", '.repeat(20)}"last"]`;
    const text = textOfFailure({ why: "word ".repeat(100), fix: `Write this:\n\n${code}` });
    const prose = text.split("\n").filter((line) => /word/.test(line));
    expect(prose.every((line) => line.length <= 100)).toBe(true);
    expect(prose.length).toBeGreaterThan(4);
    expect(text).toContain(code);
  });

  test("does not break code in back-ticks", () => {
    const text = textOfFailure({ why: `${"word ".repeat(17)}\`npm ci && npm run build\` it` });
    expect(text).toContain("`npm ci && npm run build`");
  });

  test("shows so much of a line of a minified source that it stays readable", () => {
    const text = textOfFailure({ evidence: ["x".repeat(1_000_000), "TypeError: y is undefined"] });
    expect(text.length).toBeLessThan(3000);
    expect(text).toContain("| TypeError: y is undefined");
  });

  test("shows twenty lines of evidence and counts the others", () => {
    const evidence = Array.from({ length: 50 }, (_, index) => `line ${index}`);
    const text = textOfFailure({ evidence });
    expect(text).toContain("| line 19\n   | … 30 more lines\n");
  });

  test("that no rule quotes for shows what the server said last", () => {
    for (const level of ["error", "warning"] as const) {
      expect(textOfFailure({ level, evidence: [] })).toContain("| Error: it is broken\n");
    }
  });

  test("of a command line has no file", () => {
    const server = failedOf("server-crash", { client: "command", file: null, origin: null });
    const finding = findingOf({ file: null, origin: null });
    const text = textOf(reportOf({ servers: [server], findings: [finding] }), false);
    expect(text).toContain("command line\n  ✗ example");
    expect(text).toContain("  --> command line (example)\n");
  });
});

test("two files of one client, or one file of two clients, stand apart", () => {
  const servers = [
    serverOf(),
    serverOf({ file: "sub/.mcp.json", origin: at(3, 5, "sub/.mcp.json") }),
    serverOf({ client: "cursor" }),
  ];
  const text = textOf(reportOf({ servers }), false);
  expect(text.match(/^\S+ \(.+\)$/gm)).toEqual([
    ".mcp.json (Claude Code)",
    "sub/.mcp.json (Claude Code)",
    ".mcp.json (Cursor)",
  ]);
});

test("columns stand below each other, also with wide characters", () => {
  const names = ["ascii", "日本語", "🚀", "e\u0301clair", "a".repeat(60)];
  const text = textOf(reportOf({ servers: names.map((name) => serverOf({ name })) }), false);
  const lines = text.split("\n").filter((line) => line.includes(" passed "));
  const columns = lines.map((line) => columnsOf(line.slice(0, line.indexOf("passed"))));
  expect(lines).toHaveLength(names.length);
  expect(new Set(columns).size).toBe(1);
});
