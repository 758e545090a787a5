import { describe, expect, test } from "@jest/globals";
import type { Ending } from "../../src/model/evidence.ts";
import { jsonText, reportV1 } from "../../src/report/json.ts";
import { completed } from "./everywhere.ts";
import {
  asked,
  at,
  failedOf,
  failedRemoteOf,
  findingOf,
  remoteOf,
  reportOf,
  serverOf,
} from "./report-of.ts";
import { runnerCommands } from "./runner-commands.ts";
import { expectValidReport, problemsOf } from "./validate-report.ts";

const ENDINGS: readonly Ending[] = [
  { kind: "running" },
  { kind: "exited", code: 1, afterMs: 212.5 },
  { kind: "killed", signal: "SIGKILL", afterMs: 3 },
  { kind: "not-spawned", errno: "ENOENT" },
  { kind: "timed-out", afterMs: 30_000 },
];

const full = () =>
  reportOf({
    servers: [
      serverOf(),
      ...ENDINGS.map((ending) => failedOf("server-crash", { ending })),
      serverOf({ outcome: "skipped", skipReason: "switched off" }),
      serverOf({ exchange: [{ direction: "sent", atMs: 0.5, message: "{}" }] }),
    ],
    findings: [
      findingOf({
        details: { variables: ["TOKEN"] },
        replacement: { origin: at(4), text: "x" },
      }),
    ],
    notes: ["the configs name no server: nothing was checked"],
  });

const parsed = (report = full()): Json => JSON.parse(jsonText(report));

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

describe("the JSON report", () => {
  test("of a failed and of a healthy server reads as documented", () => {
    const report = reportOf({
      servers: [serverOf(), failedOf("server-crash", { name: "other" })],
      findings: [findingOf({ server: "other" })],
    });
    expect(jsonText(report)).toMatchSnapshot();
  });

  test.each([
    ["of everything", full()],
    ["of no server", reportOf({ servers: [], configs: [] })],
    [
      "of a command line",
      reportOf({
        servers: [failedOf("silent-exit", { client: "command", file: null, origin: null })],
        findings: [findingOf({ file: null, origin: null })],
      }),
    ],
    [
      "of servers behind a URL",
      reportOf({
        servers: [
          remoteOf(),
          failedRemoteOf("remote-wrong-endpoint"),
          failedRemoteOf("remote-unreachable", {
            ending: { kind: "not-spawned", errno: "ENOTFOUND" },
            remote: { ...asked(), status: null, spoken: null },
          }),
        ],
      }),
    ],
    [
      "of a server that could not be started",
      reportOf({
        servers: [
          failedOf("launcher-not-found", {
            launch: null,
            stages: [],
            ending: { kind: "not-spawned", errno: null },
            clientError: null,
            reproduce: null,
          }),
        ],
      }),
    ],
    [
      "of a server without tools",
      reportOf({
        servers: [
          serverOf({ handshake: { ...completed(), tools: { kind: "not-asked" } } }),
          failedOf("tools-list-error", {
            handshake: {
              ...completed(),
              tools: { kind: "failed", error: null, reason: "no answer" },
            },
          }),
        ],
      }),
    ],
  ])("%s has the published shape", (_what, report) => {
    expectValidReport(parsed(report));
  });

  test("leaves out what is not in the shape, such as fields that a server adds", () => {
    const serverInfo = { ...completed().serverInfo, title: "more" };
    const report = reportOf({ servers: [serverOf({ handshake: { ...completed(), serverInfo } })] });
    expectValidReport(parsed(report));
  });

  test("is no command of the runner where its file is printed", () => {
    const hostile = "##[error]x\n::error::y";
    const report = reportOf({ servers: [failedOf("server-crash", { stderr: hostile })] });
    expect(runnerCommands(jsonText(report))).toEqual([]);
    expect(JSON.parse(jsonText(report))).toMatchObject({ servers: [{ stderr: hostile }] });
  });

  test("refers to the page of the rule", () => {
    expect(reportV1(full()).findings[0]?.docs).toBe("docs/rules/server-crash.md");
  });
});

describe("the schema", () => {
  const OPEN = /\/(?:details|capabilities)\//;
  const keys = pathsOf(parsed()).filter((path) => !OPEN.test(path));

  test("knows every key of the report", () => {
    expect(keys.length).toBeGreaterThan(150);
  });

  test("misses each key, but those that are there only at times", () => {
    const missed = (path: string) => problemsOf(changed(path, () => ({}))).length > 0;
    const names = keys.filter((path) => !missed(path)).map((path) => path.split("/").at(-1));
    const optional = ["skipReason", "interpreter", "errno", "file", "names", "exchange"];
    expect(new Set(names)).toEqual(new Set([...optional, "replacement", "notes"]));
  });

  test("refuses another name for each key", () => {
    const renamed = (path: string) => changed(path, (key, value) => ({ [`${key}s`]: value }));
    expect(keys.filter((path) => problemsOf(renamed(path)).length === 0)).toEqual([]);
  });

  test("refuses another type for each key", () => {
    const retyped = (path: string) => changed(path, (key) => ({ [key]: true }));
    expect(keys.filter((path) => problemsOf(retyped(path)).length === 0)).toEqual([]);
  });

  /** The report with one entry of one object replaced. */
  function changed(path: string, change: (key: string, value: Json) => Record<string, Json>) {
    const report = parsed();
    const steps = path.slice(1).split("/");
    const key = steps.pop() ?? "";
    let parent: Json = report;
    for (const step of steps) parent = (parent as Record<string, Json>)[step] ?? null;
    const object = parent as Record<string, Json>;
    const value = object[key] ?? null;
    delete object[key];
    Object.assign(object, change(key, value));
    return report;
  }
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
