import { CLIENTS } from "../model/client.ts";
import { type Fact, fact } from "../model/fact.ts";
import type { Finding } from "../model/finding.ts";
import type { ServerResult } from "../model/report.ts";
import type { Rule } from "../model/rule.ts";
import { count } from "../report/count.ts";
import { diagnoseFile } from "../rules/engine/diagnose.ts";
import reportMissing from "../rules/report-missing.ts";
import reportUnreadable from "../rules/report-unreadable.ts";
import type { BadPart } from "./part.ts";

/** What is to be said about files that are no reports. */
export const unreadable = (bad: readonly BadPart[]): readonly Finding[] =>
  bad.flatMap(({ file, problem, remedy }) =>
    told(reportUnreadable, fact("report-unreadable", { report: file, problem, remedy }), file),
  );

/** What is to be said about servers of which there is no result among so many reports. */
export const missing = (servers: readonly ServerResult[], reports: number): readonly Finding[] =>
  servers.flatMap(({ name, file, client, origin }) => {
    const captures = { server: name, merged: count(reports, "report") };
    const seen = fact("report-missing", captures, origin ?? undefined);
    return told(reportMissing, seen, file ?? CLIENTS[client].title).map((finding) => ({
      ...finding,
      server: name,
      file,
    }));
  });

const told = (rule: Rule, seen: Fact, file: string): readonly Finding[] =>
  diagnoseFile({ file, client: null, servers: [], facts: [seen] }, [rule]);
