import { joinReports } from "../../src/merge/join-reports.ts";
import type { BadPart, Part } from "../../src/merge/part.ts";
import type { Options } from "../../src/model/options.ts";
import type { Report, ServerResult } from "../../src/model/report.ts";
import { redactReport } from "../../src/report/redact.ts";
import { reportOf, serverOf } from "../report/report-of.ts";

/** Reports by the files that they were read from. */
export type Reports = Readonly<Record<string, Report>>;

type Wanted = Partial<Pick<Options, "failOn" | "levels">> & { readonly bad?: readonly BadPart[] };

/** The reports as one. */
export function join(reports: Reports, { bad = [], ...wanted }: Wanted = {}): Report {
  const good: readonly Part[] = Object.entries(reports).map(([file, report]) => ({ file, report }));
  const options = { failOn: "error", levels: {}, ...wanted } as const;
  return redactReport(joinReports({ good, bad }, options, new Date(0)), (text) => text);
}

/** A server as it is listed. */
export const listed = (server: Partial<ServerResult> = {}): ServerResult =>
  serverOf({
    outcome: "skipped",
    skipReason: "`start` is `false`: only the config was judged",
    handshake: { kind: "silent" },
    ending: { kind: "not-spawned", errno: null },
    stages: [],
    ...server,
  });

/** A report that lists servers of these names. */
export const listing = (...names: readonly string[]): Report =>
  reportOf({ listing: true, servers: names.map((name) => listed({ name })) });

/** Names and outcomes. */
export const outcomes = ({ servers }: Report): Readonly<Record<string, string>> =>
  Object.fromEntries(servers.map(({ name, outcome }) => [name, outcome]));
