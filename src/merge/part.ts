import type { RawReport, ServerResult } from "../model/report.ts";

/** A report to merge, and the file that it was read from, relative to the workspace. */
export interface Part {
  readonly file: string;
  readonly report: RawReport;
}

/** A file that should be a report. `problem` is a clause, `remedy` an imperative. */
export interface BadPart {
  readonly file: string;
  readonly problem: string;
  readonly remedy: string;
}

/** What the files of the input `merge` hold. */
export interface Parts {
  readonly good: readonly Part[];
  readonly bad: readonly BadPart[];
}

/** One server in one of the reports. */
export interface Found {
  readonly part: Part;
  readonly server: ServerResult;
}

/** A server as findings name it. */
export const nameKey = (name: string | null, file: string | null): string =>
  JSON.stringify([file, name]);
