import fc from "fast-check";
import type { Finding } from "../../src/model/finding.ts";
import type { Origin } from "../../src/model/place.ts";
import type { Report, ServerResult } from "../../src/model/report.ts";
import { mapTexts } from "../../src/report/map-texts.ts";
import { everywhere } from "../report/everywhere.ts";
import {
  failedOf,
  failedRemoteOf,
  findingOf,
  remoteOf,
  reportOf,
  serverOf,
} from "../report/report-of.ts";
import { foreign } from "./texts.ts";

const RULES = ["server-crash", "missing-env-var", "config-json-invalid", "stdout-noise-print"];

const position = fc.oneof(fc.integer({ min: 1, max: 12 }), fc.constant(100_000));

/** A stretch of a file, which ends where it begins or behind it. */
const origin = (file: string): fc.Arbitrary<Origin> =>
  fc.tuple(position, position, fc.nat(2), fc.nat(20)).map(([line, column, lines, columns]) => ({
    ...{ file, line, column, endLine: line + lines },
    endColumn: lines > 0 ? columns + 1 : column + columns,
  }));

const ending: fc.Arbitrary<ServerResult["ending"]> = fc.oneof(
  fc.constantFrom<ServerResult["ending"]>(
    { kind: "running" },
    { kind: "killed", signal: "SIGKILL", afterMs: 3 },
    { kind: "not-spawned", errno: "ENOENT" },
    { kind: "not-spawned", errno: null },
    { kind: "timed-out", afterMs: 30_000 },
  ),
  fc.nat(255).map((code) => ({ kind: "exited" as const, code, afterMs: 1.5 })),
);

const stages = fc.array(
  fc.record({
    name: fc.constantFrom("configure", "resolve", "install", "spawn", "handshake", "list"),
    outcome: fc.constantFrom("passed", "failed", "skipped"),
    startMs: fc.double({ min: 0, max: 1e6, noNaN: true }),
    durationMs: fc.double({ min: 0, max: 1e6, noNaN: true }),
  }),
  { maxLength: 4 },
) as fc.Arbitrary<ServerResult["stages"]>;

const BASES: readonly ServerResult[] = [
  ...[serverOf(), failedOf("server-crash"), remoteOf(), failedRemoteOf("remote-unreachable")],
  ...everywhere("x").servers,
];

const server = (name: string): fc.Arbitrary<ServerResult> =>
  fc
    .record({
      base: fc.constantFrom(...BASES),
      outcome: fc.constantFrom("passed" as const, "failed" as const, "skipped" as const),
      file: fc.constantFrom("f0", "f1", null),
      origin: fc.option(origin("f0")),
      skipReason: fc.option(fc.constant("why")),
      rule: fc.option(fc.constantFrom(...RULES)),
      noise: fc.array(fc.constantFrom("n0", "n1"), { maxLength: 3 }),
      ...{ ending, stages },
    })
    .map(({ base, ...own }) => ({ ...base, ...own, name }));

const finding: fc.Arbitrary<Finding> = fc
  .record({
    rule: fc.constantFrom(...RULES),
    level: fc.constantFrom("error" as const, "warning" as const, "notice" as const),
    confidence: fc.constantFrom("confirmed" as const, "likely" as const, "possible" as const),
    server: fc.constantFrom("s0", "s1", "s2", null),
    file: fc.constantFrom("f0", "f1", null),
    origin: fc.option(fc.oneof(origin("f0"), origin("f1"))),
    replacement: fc.option(origin("f0").map((at) => ({ origin: at, text: "better" }))),
    evidence: fc.array(fc.constantFrom("e0", "e1", "e2"), { maxLength: 4 }),
    tried: fc.array(fc.constantFrom("t0", "t1"), { maxLength: 2 }),
    chain: fc.nat(2),
    title: fc.constantFrom("title0", "title1"),
    why: fc.constantFrom("why0", "why1"),
    fix: fc.constantFrom("fix0", "fix1"),
  })
  .map(({ replacement, origin: place, ...one }) =>
    findingOf({
      ...one,
      // What stands in no file has no place either.
      origin: one.file === null ? null : place,
      details: { nested: { a: ["x"] } },
      ...(replacement && one.file !== null && { replacement }),
    }),
  );

/** A report of any shape, with words of its own in every text. */
export const plainReport: fc.Arbitrary<Report> = fc
  .record({
    servers: fc.tuple(server("s0"), server("s1"), server("s2")),
    few: fc.nat(3),
    findings: fc.array(finding, { maxLength: 6 }),
    notes: fc.array(fc.constant("note"), { maxLength: 2 }),
    durationMs: fc.double({ min: 0, max: 1e9, noNaN: true }),
  })
  .map(({ servers, few, ...others }) => reportOf({ ...others, servers: servers.slice(0, few) }));

/** The report with one of the texts in place of each of its own, and the same for the same. */
export function withTexts(report: Report, texts: readonly string[]): Report {
  const known = new Map<string, string>();
  return mapTexts(report, (old) => {
    const text = known.get(old) ?? texts[known.size % texts.length] ?? "";
    known.set(old, text);
    return text;
  });
}

const texts = fc.array(foreign, { minLength: 1, maxLength: 8 });

/** A report of any shape with texts of strangers in it. */
export const anyReport: fc.Arbitrary<Report> = fc
  .tuple(plainReport, texts)
  .map(([report, all]) => withTexts(report, all));
