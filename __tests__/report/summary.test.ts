import { describe, expect, test } from "@jest/globals";
import { summaryOf } from "../../src/report/summary.ts";
import { outlineOf } from "./markdown-outline.ts";
import { failedOf, findingOf, reportOf, serverOf } from "./report-of.ts";
import { broken, healthy, remote, unreadable } from "./samples.ts";

const MIB = 1024 * 1024;

describe("the summary of a job", () => {
  test("has a table, then each failure in full, then the rest", () => {
    expect(summaryOf(broken())).toMatchSnapshot();
  });

  test("is a table where all is well", () => {
    expect(summaryOf(healthy())).toMatchSnapshot();
  });

  test("tells of servers behind a URL what they answered", () => {
    expect(summaryOf(remote())).toMatchSnapshot();
  });

  test("shows a file that cannot be read", () => {
    expect(summaryOf(unreadable())).toMatchSnapshot();
  });

  test("shows the messages of a failed server in a fold", () => {
    const exchange = [
      { direction: "sent" as const, atMs: 1, message: '{"id":0}' },
      { direction: "received" as const, atMs: 9, message: '{"id":0,"error":{}}' },
    ];
    const summary = summaryOf(
      reportOf({
        servers: [failedOf("server-crash", { exchange })],
        findings: [findingOf()],
      }),
    );
    expect(summary).toContain("<summary>messages (2 lines)</summary>");
    expect(summary).toContain('→ {"id":0}\n← {"id":0,"error":{}}\n');
  });
});

describe("the headline", () => {
  const headline = (report: Parameters<typeof reportOf>[0]) =>
    /## MCP Handshake: (.+)/.exec(summaryOf(reportOf(report)))?.[1];
  const skipped = serverOf({ outcome: "skipped", skipReason: "switched off" });

  test.each([
    [{ servers: [serverOf(), failedOf("a")] }, "1 of 2 servers failed"],
    [{ servers: [failedOf("a")] }, "1 of 1 server failed"],
    [{ servers: [serverOf(), skipped] }, "all servers passed"],
    [{ servers: [skipped] }, "1 server skipped"],
    [{ servers: [] }, "no servers"],
    [{ servers: [], findings: [findingOf({ server: null })] }, "1 error"],
    [{ outcome: "failed" as const, findings: [findingOf({ level: "warning" })] }, "1 finding"],
  ])("of case %# says what matters most", (report, said) => {
    expect(headline(report)).toBe(said);
  });
});

const HOSTILE = [
  "```\n# pwned\n<script>alert(1)</script>",
  "~~~\n# pwned",
  "a | b | c",
  "a\\|b",
  "a\\",
  "`",
  "`` ` ``",
  "` | ` | `",
  "\\`<b>x</b>",
  "</details><h1>pwned</h1>",
  "<!-- comment",
  "[click](http://evil.example)",
  "![x](http://evil.example/x.png)",
  "<img src=x onerror=alert(1)>",
  "https://evil.example",
  "www.evil.example",
  "me@evil.example @everyone",
  "a\n\n# pwned",
  "a\n===\n---",
  "# pwned",
  "- item\n1. item\n> quote",
  "***bold*** __bold__ ~~gone~~",
  "&lt;b&gt; &#60;",
  "$\\alpha$ :tada:",
  "",
];

describe("no text forges Markdown or HTML", () => {
  test.each(HOSTILE)("%j as every text", (text) => {
    const summary = summaryOf(hostile(text));
    const { headings, rows, fences, live } = outlineOf(summary);
    expect(headings.map((heading) => heading.slice(0, 4))).toEqual([
      "## M",
      "### ",
      "### ",
      "### ",
    ]);
    expect(rows.map((row) => row.split("|").length)).toEqual(rows.map(() => 8));
    expect(rows).toHaveLength(4);
    expect(live.filter((line) => !OWN_HTML.test(line))).toEqual([]);
    if (text) expect(fences.some((code) => code.includes(text.split("\n")[0] ?? ""))).toBe(true);
  });

  const OWN_HTML =
    /^<details><summary>[\w ]+ \(\d+ lines?\)<\/summary>$|^<\/details>$|^\| (?:[^<]|<code>[^<]*<\/code>)*$/;
});

function hostile(text: string) {
  const origin = { file: text, line: 1, column: 1, endLine: 1, endColumn: 2 };
  const server = failedOf("server-crash", {
    name: text,
    file: text,
    origin,
    stderr: text,
    noise: [text],
    exchange: [{ direction: "received", atMs: 1, message: text }],
    clientError: text,
    reproduce: text,
  });
  const finding = findingOf({
    server: text,
    file: text,
    title: text,
    why: text,
    fix: `${text}\n\n    ${text}\n`,
    evidence: [text],
    origin,
  });
  return reportOf({
    servers: [server, { ...server, outcome: "skipped", rule: null, skipReason: text }],
    findings: [
      finding,
      { ...finding, server: null },
      { ...finding, level: "warning" },
      { ...finding, level: "notice" },
    ],
    notes: [text],
  });
}

describe("a report too large for GitHub", () => {
  const failures = (count: number, stderr: string) =>
    reportOf({
      servers: Array.from({ length: count }, (_, index) =>
        failedOf("server-crash", { name: `server-${index}`, stderr }),
      ),
      findings: Array.from({ length: count }, (_, index) =>
        findingOf({ server: `server-${index}` }),
      ),
    });
  const stderr = "some line of output\n".repeat(260_000);

  test("shows the last lines of five megabytes of stderr", () => {
    const summary = summaryOf(failures(1, `${stderr}the end`));
    expect(summary.length).toBeLessThan(MIB / 8);
    expect(summary).toContain("\nthe end\n```");
    expect(summary).not.toContain("Shortened");
  });

  test("is shortened first, then loses the folds, and says so", () => {
    const shortened = summaryOf(failures(40, stderr.slice(0, 70_000)));
    expect(shortened).toContain("Shortened, because GitHub shows no more than 1 MiB");
    expect(shortened.match(/<details>/g)).toHaveLength(40);
    const folded = summaryOf(failures(600, stderr.slice(0, 5000)));
    expect(folded).toContain("Shortened");
    expect(folded).not.toContain("<details>");
    expect(folded.match(/^### /gm)).toHaveLength(600);
  });

  test("of ten thousand failures shows as many as fit, and counts the others", () => {
    const start = performance.now();
    const summary = summaryOf(failures(10_000, "short"));
    expect(performance.now() - start).toBeLessThan(10_000);
    expect(Buffer.byteLength(summary)).toBeLessThan(MIB);
    expect(summary.match(/^### /gm)?.length).toBeGreaterThan(2000);
    expect(summary).toMatch(/_9500 more servers left out\._/);
    expect(summary).toMatch(/_\d+ more findings did not fit\._\n$/);
  });

  test("of ten thousand warnings stays below the limit", () => {
    const findings = Array.from({ length: 10_000 }, (_, index) =>
      findingOf({ level: "warning", title: `number ${index}`, fix: "do it ".repeat(50) }),
    );
    expect(Buffer.byteLength(summaryOf(reportOf({ findings })))).toBeLessThan(MIB);
  });

  test("loses one finding without end rather than all the others", () => {
    const giant = findingOf({ title: "giant", why: "word ".repeat(500_000) });
    const summary = summaryOf(reportOf({ findings: [giant, findingOf({ title: "small one" })] }));
    expect(Buffer.byteLength(summary)).toBeLessThan(MIB);
    expect(summary).toContain("small one");
    expect(summary).toContain("1 more finding did not fit");
  });
});
