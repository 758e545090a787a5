import { describe, expect, test } from "@jest/globals";
import type { Stage } from "../../src/model/evidence.ts";
import type { ServerResult } from "../../src/model/report.ts";
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
    expect(fences.filter((code) => CHART.test(code))).toHaveLength(1);
  });

  /** The ruler, two servers, and the legend: a name is on one line, and ends no fence. */
  const CHART = /[┬─]\n(?:[^\n]+ │[^\n]+│ 320 ms(?: ✗ handshake)?\n){2}\n +░ install {3}/;
  const OWN_HTML =
    /^<details(?: open)?><summary>[\w ]+ \(\d+ (?:line|server)s?\)<\/summary>$|^<\/details>$|^\| (?:[^<]|<code>[^<]*<\/code>)*$/;
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

describe("the timeline", () => {
  const ran = (name: string, ...stages: readonly (readonly [Stage, number, number])[]) =>
    serverOf({
      name,
      stages: stages.map(([stage, startMs, durationMs]) => ({
        ...{ name: stage, outcome: "passed" as const },
        ...{ startMs, durationMs },
      })),
    });
  const chart = (...servers: readonly ServerResult[]) =>
    outlineOf(summaryOf(reportOf({ servers }))).fences.find((code) => code.includes("┬")) ?? null;

  test("draws the stages of the servers in the order of their start, on one axis", () => {
    const slow = ran("slow", ["install", 0, 500], ["spawn", 500, 100], ["handshake", 600, 200]);
    const remote = ran("名前", ["remote", 800, 150], ["list", 950, 50]);
    expect(chart(remote, slow)?.split("\n")).toEqual([
      "      0          200 ms     400 ms      600 ms     800 ms     1 s",
      "      ┬──────────┬──────────┬───────────┬──────────┬──────────┬",
      "slow │░░░░░░░░░░░░░░░░░░░░░░░░░░░░▒▒▒▒▒▒▓▓▓▓▓▓▓▓▓▓▓           │ 800 ms",
      "名前 │                                             ▓▓▓▓▓▓▓▓███│ 200 ms",
      "",
      "      ░ install   ▒ start   ▓ handshake   █ tools",
    ]);
  });

  test("says where a server failed, and shows one that took next to no time", () => {
    const drawn = chart(ran("slow", ["install", 0, 60_000]), failedOf("server-crash"));
    expect(drawn).toMatch(/^example │[░▒▓] {55}│ 320 ms ✗ handshake$/m);
    expect(drawn).toMatch(/ ✗ where it failed$/);
  });

  test("is not turned by a name that is written from right to left", () => {
    const rtl = chart(ran("שרת", ["install", 0, 100]), ran("server", ["install", 0, 100]));
    expect(rtl).toContain("\nשרת\u200e    │░");
    expect(rtl).toContain("\nserver │░");
  });

  test("leaves out servers that were not begun, and itself where there are no others", () => {
    const idle = serverOf({ name: "idle", stages: [] });
    expect(chart(idle, ran("up", ["spawn", 0, 10]))).not.toContain("idle");
    expect(chart(idle, ran("instant", ["spawn", 0, 0]))).toBeNull();
    expect(chart()).toBeNull();
  });

  test("of many servers is folded, and has forty: what failed, then the slowest", () => {
    const many = Array.from({ length: 100 }, (_, index) =>
      ran(`s${index}`, ["install", 100 - index, index + 1]),
    );
    const summary = summaryOf(reportOf({ servers: [...many, failedOf("server-crash")] }));
    expect(summary).toContain("<details><summary>timeline (40 of 101 servers)</summary>");
    const names = [...summary.matchAll(/^(\w+) +│/gm)].map(([, name]) => name);
    const slowest = many.slice(-39).map(({ name }) => name);
    expect(new Set(names)).toEqual(new Set(["example", ...slowest]));
    expect(names.filter((name) => name !== "example")).toEqual(slowest.toReversed());
    expect(names).toHaveLength(40);
  });

  test("is bounded, whatever the names are, and whatever the times", () => {
    const names = [
      "x".repeat(1e6),
      "e".concat("\u0301".repeat(1000)),
      "名".repeat(1e6),
      "",
      "a\n│\nb",
    ];
    const servers = names.map((name) => ran(name, ["install", 0, 1e300], ["list", 1e300, 5]));
    const lines = chart(...servers)?.split("\n") ?? [];
    expect(lines).toHaveLength(2 + names.length + 2);
    for (const line of lines) expect(line.length).toBeLessThan(500);
    expect(lines.some((line) => line.startsWith('""  '))).toBe(true);
  });
});

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

  test("loses its timeline before anything else", () => {
    const lines = stderr.slice(0, 64 * 1024);
    const fitting = Array.from({ length: 16 }, (_, index) => index + 1).map((number) =>
      summaryOf(failures(number, lines)),
    );
    const drawn = fitting.map((text) => text.includes("timeline"));
    expect(drawn).toEqual(drawn.toSorted().toReversed());
    expect(drawn[0]).toBe(true);
    expect(drawn.at(-1)).toBe(false);
  });

  test("is shortened first, then loses the folds, and says so", () => {
    const shortened = summaryOf(failures(40, stderr.slice(0, 70_000)));
    expect(shortened).toContain("Shortened, because GitHub shows no more than 1 MiB");
    expect(shortened.match(/<details>/g)).toHaveLength(40);
    expect(shortened).not.toContain("timeline");
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

  test("of thousands of servers with hostile names stays below the limit", () => {
    const servers = Array.from({ length: 5000 }, (_, index) => {
      const text = `${HOSTILE[index % HOSTILE.length]} ${index}`;
      return failedOf("server-crash", {
        ...{ name: text, file: text, clientError: text },
        stderr: index === 0 ? `${"```\n</details>\n".repeat(330_000)}${text}` : text,
      });
    });
    const findings = servers.map(({ name, file }) => findingOf({ server: name, file }));
    const summary = summaryOf(reportOf({ servers, findings }));
    expect(Buffer.byteLength(summary)).toBeLessThan(MIB);
    expect(outlineOf(summary).headings).not.toContain("# pwned");
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
