import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { reportV1 } from "../../src/report/json.ts";
import { everywhere } from "../report/everywhere.ts";
import { at, failedOf, findingOf, reportOf, serverOf } from "../report/report-of.ts";
import * as samples from "../report/samples.ts";
import { expectValidReport } from "../report/validate-report.ts";
import { join, listed, listing, outcomes } from "./join.ts";

const up = (name: string) => reportOf({ servers: [serverOf({ name })] });
const down = (name: string, rule = "server-crash") =>
  reportOf({
    servers: [failedOf(rule, { name })],
    findings: [findingOf({ rule, server: name })],
  });

describe("reports of different servers", () => {
  const merged = join({ "a.json": up("a"), "b.json": down("b"), "c.json": up("c") });

  test("become one, in the order of the files", () => {
    expect(outcomes(merged)).toEqual({ a: "passed", b: "failed", c: "passed" });
    expect(merged.counts).toEqual({ servers: 3, passed: 2, failed: 1, skipped: 0 });
    expect(merged).toMatchObject({ outcome: "failed", notes: [], findings: [{ server: "b" }] });
    expect(merged.configs).toEqual([
      { file: ".mcp.json", client: "claude-code", servers: ["a", "b", "c"] },
    ]);
  });

  test("have the published shape", () => {
    expectValidReport(JSON.parse(JSON.stringify(reportV1(merged))));
  });

  test("span from the earliest start to the latest end", () => {
    const span = (startedAt: string, durationMs: number) =>
      reportOf({ ...up(startedAt), startedAt, durationMs });
    expect(
      join({
        "a.json": span("2026-11-23T08:30:10.000Z", 500),
        "b.json": span("2026-11-23T08:30:00.000Z", 2000),
        "c.json": span("2026-11-23T08:30:05.000Z", 9000),
      }),
    ).toMatchObject({ startedAt: "2026-11-23T08:30:00.000Z", durationMs: 14_000 });
  });

  test("name of the machine what all have in common", () => {
    const on = (os: string, node: string) =>
      reportOf({ ...up(os), environment: { ...up(os).environment, os, node } });
    const { environment } = join({
      "a.json": on("win32", "v24.1.0"),
      "b.json": on("linux", "v22.1.0"),
    });
    expect(environment).toMatchObject({ os: "linux, win32", node: null, npm: "11.19.1" });
  });
});

describe("the report of a run that was cancelled", () => {
  const reason = "the run was cancelled (SIGINT) before it was started";
  const open = serverOf({ name: "a", outcome: "skipped", skipReason: reason });
  const cut = reportOf({ servers: [open], outcome: "failed", cancelled: true });

  test("fails what it is merged into", () => {
    const merged = join({ "a.json": cut, "b.json": up("b") });
    expect(merged).toMatchObject({ outcome: "failed", cancelled: true, findings: [] });
  });

  test("does not, where another report has the verdicts that it lacks", () => {
    const merged = join({ "a.json": cut, "again.json": up("a") });
    expect(merged.outcome).toBe("passed");
    expect(merged.cancelled).toBeUndefined();
  });
});

describe("one report alone", () => {
  test("stays as it is", () => {
    for (const report of [samples.broken(), down("a"), listing("a", "b")]) {
      const merged = join({ "a.json": report });
      const findings = expect.arrayContaining([...report.findings]);
      expect(merged.findings).toHaveLength(report.findings.length);
      expect(merged).toEqual({ ...report, tool: merged.tool, findings });
    }
  });

  test("keeps two servers of one name, which a config may have", () => {
    const report = reportOf({ servers: [serverOf(), failedOf("server-crash")] });
    expect(join({ "a.json": report }).counts.servers).toBe(2);
    expect(join({ "a.json": report, "b.json": report }).counts.servers).toBe(2);
  });
});

describe("a server that a report lists", () => {
  test("is as the check found it", () => {
    const merged = join({ "list.json": listing("a", "b"), "a.json": up("a"), "b.json": down("b") });
    expect(outcomes(merged)).toEqual({ a: "passed", b: "failed" });
    expect(merged.listing).toBeUndefined();
    expect(merged.notes).toEqual([]);
  });

  test("and that no report has a result of is missing: an error at its place", () => {
    const merged = join({ "list.json": listing("a", "b"), "a.json": up("a") });
    expect(outcomes(merged)).toEqual({ a: "passed", b: "failed" });
    expect(merged.outcome).toBe("failed");
    expect(merged.findings).toEqual([
      expect.objectContaining({
        ...{ rule: "report-missing", level: "error", server: "b", file: ".mcp.json" },
        origin: at(3, 5),
        fix: expect.stringContaining("`b`"),
        why: expect.stringContaining("2 reports"),
      }),
    ]);
    expect(merged.servers[1]).toMatchObject({ rule: "report-missing", skipReason: null });
  });

  test("is not missing where all reports only list", () => {
    const merged = join({ "a.json": listing("a"), "b.json": listing("b") });
    expect(merged).toMatchObject({ outcome: "passed", listing: true, findings: [] });
    expect(outcomes(merged)).toEqual({ a: "skipped", b: "skipped" });
  });

  test("is told of by the check, which has its variables, and by the listing what shows only there", () => {
    const list = reportOf({
      ...listing("a"),
      findings: [
        findingOf({ rule: "config-value-unresolved", server: "a" }),
        findingOf({ rule: "config-duplicate-server", server: "a", level: "warning" }),
        findingOf({ rule: "config-json-invalid", server: null, file: "other.json" }),
      ],
    });
    const rules = join({ "list.json": list, "a.json": up("a") }).findings.map(({ rule }) => rule);
    expect(rules).toEqual(["config-json-invalid", "config-duplicate-server"]);
  });

  test("and that fails by its config alone keeps that cause where it is missing", () => {
    const list = reportOf({
      listing: true,
      servers: [listed({ name: "a", outcome: "failed", rule: "config-json-invalid" })],
      findings: [findingOf({ rule: "config-json-invalid", server: "a" })],
    });
    const merged = join({ "list.json": list, "b.json": up("b") });
    expect(merged.servers[0]?.rule).toBe("config-json-invalid");
    expect(merged.findings.map(({ rule }) => rule)).toEqual([
      "report-missing",
      "config-json-invalid",
    ]);
  });
});

describe("a server in several reports", () => {
  const linux = up("a");
  const windows = reportOf({
    ...down("a", "windows-cmd-shim"),
    environment: { ...linux.environment, os: "win32", node: null },
  });

  test("stands there once, with the worst outcome, and it is told", () => {
    const merged = join({ "linux.json": linux, "windows.json": windows });
    expect(outcomes(merged)).toEqual({ a: "failed" });
    expect(merged.notes).toEqual([
      "`a` of `.mcp.json` stands in 2 reports (passed on linux x64 with Node.js v24.21.0 in `linux.json`, " +
        "failed by `windows-cmd-shim` on win32 x64 in `windows.json`): the worst outcome counts",
    ]);
  });

  test("that agree on a cause has one finding", () => {
    expect(join({ "1.json": down("a"), "2.json": down("a") }).findings).toHaveLength(1);
  });

  test("counts as passed where it was only skipped elsewhere", () => {
    const skipped = reportOf({ servers: [listed({ name: "a" })] });
    expect(outcomes(join({ "1.json": skipped, "2.json": up("a") }))).toEqual({ a: "passed" });
  });

  test("of another file or of another client is another", () => {
    const other = reportOf({ servers: [serverOf({ name: "a", file: "app/.mcp.json" })] });
    const cursor = reportOf({ servers: [serverOf({ name: "a", client: "cursor" })] });
    expect(join({ "1.json": up("a"), "2.json": other, "3.json": cursor }).counts.servers).toBe(3);
  });

  test("is told one by one up to some, and then counted", () => {
    const names = Array.from({ length: 30 }, (_, index) => `s${index}`);
    const report = reportOf({ servers: names.map((name) => serverOf({ name })) });
    const { notes } = join({ "1.json": report, "2.json": report });
    expect(notes).toHaveLength(11);
    expect(notes.at(-1)).toBe("20 more servers stand in several reports");
  });
});

describe("a finding about a file", () => {
  test("that every part repeats is told once, before those about servers", () => {
    const about = findingOf({ rule: "config-duplicate-key", server: null, level: "warning" });
    const one = reportOf({ ...down("a"), findings: [...down("a").findings, about] });
    const two = reportOf({ ...down("b"), findings: [...down("b").findings, about] });
    const rules = join({ "1.json": one, "2.json": two }).findings.map(({ rule }) => rule);
    expect(rules).toEqual(["config-duplicate-key", "server-crash", "server-crash"]);
  });
});

describe("the verdict", () => {
  const warned = reportOf({
    servers: [serverOf({ name: "a" })],
    findings: [findingOf({ rule: "stdout-noise-print", level: "warning", server: "a" })],
  });

  test("is made anew, whatever the parts' own was", () => {
    const never = reportOf({ ...down("a"), outcome: "passed" });
    expect(join({ "a.json": never }).outcome).toBe("failed");
    expect(join({ "a.json": down("a") }, { failOn: "never" }).outcome).toBe("passed");
    expect(join({ "a.json": warned }, { failOn: "warning" }).outcome).toBe("failed");
  });

  test("is by the levels of this run, and by those of the parts where it names none", () => {
    const merged = join({ "a.json": warned }, { levels: { "stdout-noise-print": "error" } });
    expect(merged).toMatchObject({ outcome: "failed", findings: [{ level: "error" }] });
    expect(outcomes(merged)).toEqual({ a: "failed" });
    const mild = join({ "b.json": down("b") }, { levels: { "server-crash": "warning" } });
    expect(mild).toMatchObject({ outcome: "passed", counts: { failed: 1 } });
    const off = join({ "b.json": down("b") }, { levels: { "server-crash": "off" } });
    expect(off).toMatchObject({ outcome: "passed", counts: { skipped: 1 }, findings: [] });
  });

  test("a missing part can be switched off too", () => {
    const reports = { "list.json": listing("a", "b"), "a.json": up("a") };
    const merged = join(reports, { levels: { "report-missing": "off" } });
    expect(merged).toMatchObject({ outcome: "passed", counts: { passed: 1, skipped: 1 } });
  });
});

describe("a part that is no report", () => {
  const bad = [
    { file: "b.json", problem: "it is no JSON, or was cut off", remedy: "let it come to its end" },
  ];

  test("fails the run and takes nothing from the rest", () => {
    const merged = join({ "a.json": up("a") }, { bad });
    expect(outcomes(merged)).toEqual({ a: "passed" });
    expect(merged.outcome).toBe("failed");
    expect(merged.findings).toMatchObject([
      {
        ...{ rule: "report-unreadable", level: "error", server: null, file: "b.json" },
        title: "`b.json` is not merged: it is no JSON, or was cut off",
        fix: "Let it come to its end.",
      },
    ]);
  });

  test("alone leaves a report that says just that", () => {
    const merged = join({}, { bad });
    expectValidReport(JSON.parse(JSON.stringify(reportV1(merged))));
    expect(merged).toMatchObject({ outcome: "failed", servers: [] });
  });
});

describe("reports of strangers", () => {
  test("are merged whatever stands in them", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const reports = { [text]: everywhere(text), "list.json": listing("a"), "b.json": up(text) };
        expectValidReport(JSON.parse(JSON.stringify(reportV1(join(reports)))));
      }),
      { numRuns: 50 },
    );
  });
});

test("a thousand reports and their listing become one", () => {
  const names = Array.from({ length: 1000 }, (_, index) => `server-${index}`);
  const parts = names.map((name, index): [string, ReturnType<typeof up>] => [
    `${name}.json`,
    index % 10 === 0 ? down(name) : up(name),
  ]);
  const merged = join({ "list.json": listing(...names), ...Object.fromEntries(parts) });
  expect(merged.counts).toEqual({ servers: 1000, passed: 900, failed: 100, skipped: 0 });
  expect(merged.servers.map(({ name }) => name)).toEqual(names);
});
