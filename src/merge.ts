import { joinReports } from "./merge/join-reports.ts";
import { readParts } from "./merge/read-parts.ts";
import type { Options } from "./model/options.ts";
import type { Report } from "./model/report.ts";

/** Reads the reports of other runs and joins them into one; nothing is checked. */
export const merge = async (options: Options): Promise<Report> =>
  joinReports(await readParts(options), options, new Date());
