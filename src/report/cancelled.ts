import type { ServerResult } from "../model/report.ts";
import { count } from "./count.ts";

const REASON = "the run was cancelled";

/** Why a server has no verdict, as a clause; `when` says how far it was. */
export const whyCancelled = (signal: string, when: string): string =>
  `${REASON} (${signal}) ${when}`;

/** Whether a server was skipped since the run was told to stop. */
export const isCancelled = ({ outcome, skipReason }: ServerResult): boolean =>
  outcome === "skipped" && skipReason?.startsWith(`${REASON} (`) === true;

/** What a report says of itself where not all servers were judged. */
export const cancelledNote = (signal: string, open: number, all: number): string =>
  `${REASON} (${signal}) before ${open} of ${count(all, "server")} had a verdict: this report is not whole`;
