import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { Report } from "../../src/model/report.ts";
import { jsonText } from "../../src/report/json.ts";
import { readReport } from "../../src/report/read-report.ts";
import type { ReportV1 } from "../../src/report/report-v1.ts";
import type { KnownReportV1 } from "../../src/report/report-v1-schema.ts";
import { everywhere } from "./everywhere.ts";
import { asked, failedOf, failedRemoteOf, findingOf, reportOf, serverOf } from "./report-of.ts";
import * as samples from "./samples.ts";
import { problemsOf } from "./validate-report.ts";

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** A report with every member that there is. */
const full = () =>
  reportOf({
    listing: true,
    notes: ["a note"],
    servers: [
      serverOf({ exchange: [{ direction: "sent", atMs: 1, message: "{}" }] }),
      failedRemoteOf("remote-unreachable", { remote: { ...asked(), seen: "no answer" } }),
      failedOf("server-crash", {
        ending: { kind: "not-spawned", errno: "ENOENT" },
        experiments: [
          {
            ...{ rule: "server-crash", change: "with more", outcome: "same", seen: "nothing" },
            ...{ handshakeMs: 3, found: { value: "/a", label: "a" } },
          },
        ],
      }),
      serverOf({ outcome: "skipped", skipReason: "switched off" }),
    ],
    findings: [
      findingOf({
        details: { variables: ["TOKEN"] },
        replacement: {
          origin: { file: "a", line: 1, column: 1, endLine: 1, endColumn: 2 },
          text: "x",
        },
        tried: ["It was tried."],
      }),
    ],
  });

const rewritten = (text: string): string => {
  const read = readReport(text);
  return "problem" in read ? read.problem : jsonText(read as Report);
};

describe("a report that was written and is read back", () => {
  const reports = Object.entries(samples).flatMap(([name, make]) => {
    const made = (make as () => unknown)();
    return typeof made === "object" && made !== null && "servers" in made
      ? [{ name, report: made as ReturnType<typeof reportOf> }]
      : [];
  });

  test.each(reports)("is written again as it was: $name", ({ report }) => {
    const text = jsonText(report);
    expect(rewritten(text)).toBe(text);
  });

  test("loses nothing of all that can stand in it", () => {
    const text = jsonText(full());
    expect(rewritten(text)).toBe(text);
    expect(problemsOf(JSON.parse(text))).toEqual([]);
  });

  test("keeps whatever a server or a config wrote", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (foreign) => {
        const text = jsonText(everywhere(foreign));
        expect(rewritten(text)).toBe(text);
      }),
      { numRuns: 50 },
    );
  });

  test("has the type that is published", () => {
    const published = (json: KnownReportV1): ReportV1 => json;
    expect(published).toBeDefined();
  });
});

describe("the reader and the published schema agree", () => {
  const OPEN = /\/(?:details|capabilities)\//;
  const parsed = (): Json => JSON.parse(jsonText(full()));
  const keys = pathsOf(parsed()).filter((path) => !OPEN.test(path));
  const isRead = (json: Json): boolean => !("problem" in readReport(JSON.stringify(json)));

  test("on what must be there, and what may be left out", () => {
    const differing = keys.filter((path) => {
      const json = changed(path, () => ({}));
      return isRead(json) !== (problemsOf(json).length === 0);
    });
    expect(differing).toEqual([]);
    expect(keys.length).toBeGreaterThan(150);
  });

  test("on the type of each member", () => {
    const retyped = keys.filter((path) => isRead(changed(path, (key) => ({ [key]: [true] }))));
    expect(retyped).toEqual([]);
  });

  test("but on members that are not known: a newer version may have written them", () => {
    expect(isRead({ ...(parsed() as { [key: string]: Json }), more: { to: ["come"] } })).toBe(true);
  });

  function changed(path: string, change: (key: string) => Record<string, Json>): Json {
    const report = parsed();
    const steps = path.slice(1).split("/");
    const key = steps.pop() ?? "";
    let parent = report;
    for (const step of steps) parent = (parent as Record<string, Json>)[step] ?? null;
    delete (parent as Record<string, Json>)[key];
    Object.assign(parent as object, change(key));
    return report;
  }
});

describe("a text that is no report", () => {
  const text = jsonText(full());
  const json = (): Record<string, Json> => JSON.parse(text);
  const servers = (server: object) =>
    JSON.stringify({ ...json(), servers: [{ ...JSON.parse(text).servers[0], ...server }] });

  test.each([
    ["nothing", "", "it is empty"],
    ["blanks", " \n", "it is empty"],
    ["a report that was cut off", text.slice(0, -100), "it is no JSON, or was cut off"],
    ["another JSON", '{"version": 1, "name": "x"}', "it is JSON, but no report of MCP Handshake"],
    ["a list", "[1]", "it is JSON, but no report of MCP Handshake"],
    [
      "a report of version 2",
      JSON.stringify({ ...json(), version: 2 }),
      "it is a report of another version than 1",
    ],
    ["nesting without end", "[".repeat(100_000), "it is nested too deeply"],
    ["numbers beyond all", servers({ tools: { count: 1e9, bytes: 1 } }), "`servers.0.tools`"],
    [
      "a time beyond all",
      text.replace('"durationMs": 3210', '"durationMs": 1e999'),
      "`durationMs`",
    ],
    ["a day that is none", text.replace("2026-11-23T", "2026-99-99T"), "`startedAt`"],
    ["a client that is none", servers({ client: "__proto__" }), "`servers.0.client`"],
    ["a rule that is a path", servers({ rule: "../../x" }), "`servers.0.rule`"],
  ])("%s: says so", (_what, given, problem) => {
    const read = readReport(given);
    expect("problem" in read && read.problem).toContain(problem);
  });

  test("is not quoted", () => {
    const read = readReport(servers({ outcome: "hush-hush" }));
    expect(JSON.stringify(read)).not.toContain("hush");
  });
});

/** JSON pointers of all keys of objects. */
function pathsOf(value: Json, path = ""): readonly string[] {
  if (typeof value !== "object" || value === null) return [];
  const isArray = Array.isArray(value);
  return Object.entries(value).flatMap(([key, one]) => [
    ...(isArray ? [] : [`${path}/${key}`]),
    ...pathsOf(one, `${path}/${key}`),
  ]);
}
