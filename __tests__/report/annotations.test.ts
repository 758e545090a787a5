import { describe, expect, test } from "@jest/globals";
import type { Finding } from "../../src/model/finding.ts";
import { annotationsOf } from "../../src/report/annotations.ts";
import { at, failedOf, failedRemoteOf, findingOf, reportOf, serverOf } from "./report-of.ts";
import { runnerCommands } from "./runner-commands.ts";

const failure = (finding: Partial<Finding> = {}) =>
  reportOf({ servers: [failedOf("server-crash")], findings: [findingOf(finding)] });

const many = (count: number, finding: (index: number) => Partial<Finding>) =>
  reportOf({
    findings: Array.from({ length: count }, (_, index) =>
      findingOf({ title: `trouble ${index}`, origin: at(index + 1), ...finding(index) }),
    ),
  });

test("a failure stands on its place, with why, what was seen and the fix", () => {
  expect(annotationsOf(failure())).toEqual([
    {
      level: "error",
      title: "example: the server crashed",
      message: [
        "Why (likely): It threw an error before it answered.",
        "",
        "The server exited with code 1 (212 ms after the start).",
        "An MCP client shows: MCP error -32000: Connection closed",
        "> Error: it is broken",
        "",
        "Fix: Read the stack trace.",
      ].join("\n"),
      file: ".mcp.json",
      line: 4,
      endLine: 4,
      column: 7,
      endColumn: 17,
    },
  ]);
});

describe("the place", () => {
  test("has no columns where it goes over several lines, for the runner refuses them", () => {
    const [annotation] = annotationsOf(failure({ origin: { ...at(4), endLine: 9 } }));
    expect(annotation).toMatchObject({ line: 4, endLine: 9 });
    expect(annotation).not.toHaveProperty("column");
    expect(annotation).not.toHaveProperty("endColumn");
  });

  test("is left out where the finding has none", () => {
    const [annotation] = annotationsOf(failure({ origin: null }));
    expect(Object.keys(annotation ?? {})).toEqual(["level", "title", "message"]);
  });
});

describe("what was seen", () => {
  test("is what became of the request, of a server behind a URL", () => {
    const server = failedRemoteOf("remote-wrong-endpoint");
    const evidence = ["POST /mcp (initialize): 404 Not Found, text/plain"];
    const finding = findingOf({ rule: "remote-wrong-endpoint", evidence });
    const [annotation] = annotationsOf(reportOf({ servers: [server], findings: [finding] }));
    expect(annotation?.message.split("\n\n")[1]).toBe(
      [
        "`POST https://mcp.example.com/mcp` answered 404 Not Found.",
        "An MCP client shows: Streamable HTTP error: Error POSTing to endpoint: Not Found",
        "> POST /mcp (initialize): 404 Not Found, text/plain",
      ].join("\n"),
    );
  });

  test("is what the server said last, where the rule quotes nothing", () => {
    const [annotation] = annotationsOf(failure({ evidence: [] }));
    expect(annotation?.message).toContain("> Error: it is broken");
    expect(annotation?.message).not.toContain("at main");
  });

  test("says nothing of the end of a process where the finding does not explain it", () => {
    const report = reportOf({
      servers: [serverOf()],
      findings: [findingOf({ level: "warning", rule: "stdout-noise-print" })],
    });
    expect(annotationsOf(report)[0]?.message).not.toContain("The server");
  });

  test("belongs to the server of the same file, where two files name one server alike", () => {
    const ending = { kind: "killed", signal: "SIGKILL", afterMs: 5 } as const;
    const report = reportOf({
      servers: [
        failedOf("server-crash"),
        failedOf("server-crash", { file: ".cursor/mcp.json", client: "cursor", ending }),
      ],
      findings: [findingOf({ file: ".cursor/mcp.json", origin: at(4, 7, ".cursor/mcp.json") })],
    });
    expect(annotationsOf(report)[0]?.message).toContain("was killed by SIGKILL");
  });
});

describe("the order", () => {
  test("is errors, warnings, notices", () => {
    const levels = ["notice", "warning", "error"] as const;
    const report = many(6, (index) => ({ level: levels[index % 3] ?? "error" }));
    expect(annotationsOf(report).map(({ level }) => level)).toEqual([
      "error",
      "error",
      "warning",
      "warning",
      "notice",
      "notice",
    ]);
  });

  test("puts what a server fails of before what stands beside it, and the cause of more servers first", () => {
    const names = ["a", "b", "c", "d", "e"];
    const crashes = names.map((server, index) => findingOf({ server, origin: at(index + 1) }));
    const report = reportOf({
      servers: [...names, "x"].map((name) =>
        failedOf(name === "x" ? "silent-exit" : "server-crash", { name }),
      ),
      findings: [
        findingOf({ server: "x", rule: "config-duplicate-key", title: "beside" }),
        findingOf({ server: "x", rule: "silent-exit", title: "root" }),
        ...crashes,
      ],
    });
    expect(annotationsOf(report).map(({ title }) => title)).toEqual([
      "5 servers: the server crashed",
      "x: root",
      "x: beside",
    ]);
  });

  test("of notices begins with what is said of the whole run, in one", () => {
    const notes = ["part 3 is missing", "part 4 is missing"];
    const findings = Array.from({ length: 12 }, (_, index) =>
      findingOf({ level: "notice", title: `trouble ${index}` }),
    );
    const shown = annotationsOf(reportOf({ notes, findings }));
    expect(shown).toHaveLength(10);
    expect(shown[0]).toEqual({
      level: "notice",
      title: "MCP Handshake",
      message: "part 3 is missing\npart 4 is missing",
    });
    expect(shown[9]?.title).toBe("4 more notices are not shown here");
  });

  test("of errors begins with files, then causes before their consequences, then the more certain", () => {
    const report = reportOf({
      findings: [
        findingOf({ title: "guess", confidence: "possible" }),
        findingOf({ rule: "silent-exit", title: "consequence", chain: 1, confidence: "confirmed" }),
        findingOf({ title: "certain", confidence: "confirmed" }),
        findingOf({ title: "file", server: null, confidence: "possible" }),
      ],
    });
    expect(annotationsOf(report).map(({ title }) => title)).toEqual([
      "file",
      "example: certain",
      "example: guess",
      "example: consequence",
    ]);
  });
});

describe("more than the runner keeps of a level", () => {
  test("ten are all shown", () => {
    const titles = annotationsOf(many(10, () => ({}))).map(({ title }) => title);
    expect(titles).toHaveLength(10);
    expect(titles[9]).toBe("example: trouble 9");
  });

  test("of eleven the last one counts two, and names them with their places", () => {
    const shown = annotationsOf(many(11, () => ({})));
    expect(shown).toHaveLength(10);
    expect(shown[9]?.title).toBe("2 more errors are not shown here");
    expect(shown[9]?.message).toContain(
      "- example: trouble 9 (.mcp.json:10)\n- example: trouble 10",
    );
    expect(shown[9]).not.toHaveProperty("file");
  });

  test("each level has its own ten", () => {
    const levels = ["warning", "error", "notice"] as const;
    const shown = annotationsOf(many(60, (index) => ({ level: levels[index % 3] ?? "error" })));
    expect(shown).toHaveLength(30);
    expect(shown[29]?.title).toBe("11 more notices are not shown here");
  });

  test("ten thousand findings stay within the limits", () => {
    const shown = annotationsOf(many(10_000, () => ({ evidence: ["x".repeat(10_000)] })));
    expect(shown[9]?.title).toBe("9991 more errors are not shown here");
    for (const { message } of shown) expect(Buffer.byteLength(message)).toBeLessThanOrEqual(4096);
  });
});

describe("one annotation for what servers share", () => {
  const shared = (names: readonly (string | null)[]) =>
    annotationsOf(reportOf({ findings: names.map((server) => findingOf({ server })) }));

  test("a finding of a file is called by what it is", () => {
    expect(shared([null]).map(({ title }) => title)).toEqual(["the server crashed"]);
    expect(shared([null, null])).toHaveLength(1);
  });

  test("up to three servers are named, more are counted", () => {
    expect(shared(["a", "b", "a"]).map(({ title }) => title)).toEqual(["a, b: the server crashed"]);
    expect(shared(["a", "b", "c", "d"])[0]?.title).toBe("4 servers: the server crashed");
  });

  test("the message names whom it holds for, and no more than a dozen of them", () => {
    expect(shared(["a", "b", "c"])[0]?.message).toContain(
      "\n\nThe same holds for `b` and `c`.\n\nFix:",
    );
    const crowd = Array.from({ length: 40 }, (_, index) => `s${index}`);
    expect(shared(crowd)[0]?.message).toMatch(/`s11`, `s12` and 27 more\.\n\nFix:/);
    expect(shared([null, null])[0]?.message).not.toContain("The same");
  });

  const onLines = (count: number, finding: (index: number) => Partial<Finding> = () => ({})) =>
    annotationsOf(
      reportOf({
        findings: Array.from({ length: count }, (_, index) =>
          findingOf({ server: `s${index}`, origin: at(index + 1), ...finding(index) }),
        ),
      }),
    );

  test("findings at up to three places stay apart", () => {
    expect(onLines(3).map(({ line }) => line)).toEqual([1, 2, 3]);
  });

  test("the cause of many servers is one, on the first of them, with the places of the others", () => {
    const [annotation, ...others] = onLines(30);
    expect(others).toEqual([]);
    expect(annotation).toMatchObject({ line: 1, title: "30 servers: the server crashed" });
    expect(annotation?.message).toContain("The same holds for `s1` (`.mcp.json:2`), `s2`");
  });

  test("two places of a cause are one where not all causes have room", () => {
    const twice = (index: number) => ({ title: `trouble ${index >> 1}` });
    expect(onLines(10, twice)).toHaveLength(10);
    expect(onLines(12, twice).map(({ title }) => title)).toEqual(
      [0, 1, 2, 3, 4, 5].map((index) => `s${index * 2}, s${index * 2 + 1}: trouble ${index}`),
    );
  });

  test.each<[string, (index: number) => Partial<Finding>]>([
    ["how long it took", (index) => ({ tried: [`it came up after 0.${index} s`] })],
    ["a time in a quoted line", (index) => ({ evidence: [`2026-11-23T08:30:0${index}.5Z down`] })],
    ["the order of what was seen", (index) => ({ evidence: index % 2 ? ["a", "b"] : ["b", "a"] })],
    ["the name of the entry", (index) => ({ fix: `Correct \`args\` of \`s${index}\`.` })],
    ["the file", (index) => ({ file: `${index}.json`, fix: `Write it into \`${index}.json\`.` })],
    ["the client", (index) => ({ why: `${["Cursor", "VS Code"][index % 2]} refuses it.` })],
  ])("findings that differ in %s are one", (_what, finding) => {
    expect(onLines(4, finding)).toHaveLength(1);
  });

  test.each<[string, (index: number) => Partial<Finding>]>([
    ["what is wrong", (index) => ({ title: `\`s${index}\` was not found` })],
    ["what was seen", (index) => ({ evidence: [`Error ${index}`] })],
    ["the fix", (index) => ({ fix: `Use Node.js ${index}.` })],
    ["a limit of time", (index) => ({ title: `it was silent within ${index} seconds` })],
    ["what is sure", (i) => ({ confidence: (["likely", "possible"] as const)[i % 2] ?? "likely" })],
  ])("findings that differ in %s are not", (_what, finding) => {
    expect(onLines(4, finding)).toHaveLength(4);
  });

  test("a name that the cause itself speaks of makes a difference", () => {
    const findings = ["docker", "podman"].map((name) =>
      findingOf({ server: name, why: `\`${name}\` is in no folder of the PATH.` }),
    );
    const launch = serverOf().launch;
    const servers = ["docker", "podman"].map((name) =>
      failedOf("server-crash", { name, launch: launch && { ...launch, command: name } }),
    );
    expect(annotationsOf(reportOf({ servers, findings }))).toHaveLength(2);
  });

  test("readers of one file that say the same are named in one", () => {
    const says = (client: string) => findingOf({ title: `${client} does not expand it` });
    const findings = [says("Cursor"), says("VS Code"), says("Roo Code")];
    const [annotation, ...others] = annotationsOf(reportOf({ findings }));
    expect(others).toEqual([]);
    expect(annotation?.title).toBe("example: Cursor does not expand it");
    expect(annotation?.message).toContain("The same holds for VS Code and Roo Code.");
  });

  test("two files at one place, of which one is a link, are named in one", () => {
    const findings = [".mcp.json", ".roo/mcp.json"].map((file) => findingOf({ file }));
    const [annotation, ...others] = annotationsOf(reportOf({ findings }));
    expect(others).toEqual([]);
    expect(annotation?.message).toContain("The same holds for `.roo/mcp.json`.");
  });
});

describe("a message that is too long", () => {
  const long = "é".repeat(5000);

  test.each([
    ["evidence", { evidence: Array.from({ length: 100 }, () => long) }],
    ["why", { why: long }],
    ["both", { why: long, evidence: [long, long] }],
  ])("is cut in its %s, and keeps the whole fix", (_part, finding) => {
    const [annotation] = annotationsOf(failure({ ...finding, fix: "Run `npm ci` first." }));
    expect(Buffer.byteLength(annotation?.message ?? "")).toBeLessThanOrEqual(4096);
    expect(annotation?.message).toMatch(/\n\nFix: Run `npm ci` first\.$/);
    expect(annotation?.message).toMatch(/^Why \(likely\): /);
    expect(annotation?.message).not.toContain("\ufffd");
  });

  test("keeps the start of a fix without end", () => {
    const [annotation] = annotationsOf(failure({ fix: long }));
    expect(Buffer.byteLength(annotation?.message ?? "")).toBeLessThanOrEqual(4096);
    expect(annotation?.message).toContain("It threw an error before it answered.");
  });

  test("has a title within the 255 characters of GitHub, which does not end within code", () => {
    const title = `${"word ".repeat(30)}has no \`${"x y ".repeat(100)}\``;
    for (const each of [long, title, `\`${long}\``]) {
      const [annotation] = annotationsOf(failure({ title: each }));
      expect(Buffer.byteLength(annotation?.title ?? "")).toBeLessThanOrEqual(255);
    }
    expect(annotationsOf(failure({ title }))[0]?.title).toMatch(/word has no…$/);
  });

  test("has a title that a long name of a server does not fill", () => {
    const [annotation] = annotationsOf(failure({ server: "n".repeat(5000) }));
    expect(annotation?.title).toMatch(/^n{59}…: the server crashed$/);
  });
});

test("hostile names and texts are no commands, and stay on the line of the title", () => {
  const hostile = "::error::x\n::error::y ##[error]z\u001b[31m";
  const shown = annotationsOf(
    reportOf({
      servers: [failedOf("server-crash", { name: hostile, stderr: hostile })],
      findings: [
        findingOf({ server: hostile, title: hostile, why: hostile, fix: hostile, evidence: [] }),
        findingOf({ server: null, level: "notice", title: hostile, why: hostile, fix: "" }),
      ],
    }),
  );
  for (const { title, message } of shown) {
    expect(runnerCommands(`${title}\n${message}`)).toEqual([]);
    expect(title).not.toMatch(/\p{Cc}/u);
  }
});
