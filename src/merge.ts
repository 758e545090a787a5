import { joinReports } from "./merge/join-reports.ts";
import { readParts } from "./merge/read-parts.ts";
import type { Options } from "./model/options.ts";
import type { Report } from "./model/report.ts";
import { redactReport } from "./report/redact.ts";
import type { Secrets } from "./report/secrets.ts";

/** Reads the reports of other runs and joins them into one; nothing is checked. Who wrote them may have hidden nothing. */
export const merge = async (options: Options, { hide }: Secrets): Promise<Report> =>
  redactReport(joinReports(await readParts(options), options, new Date()), hide);
