import { judging } from "../judging-later.ts";
import type { Evidence } from "../model/evidence.ts";
import type { KnownGood } from "../model/known-good.ts";
import type { Options } from "../model/options.ts";
import type { Planned } from "../plan/plan.ts";
import type { Judged } from "../report/compose.ts";
import type { Hide } from "../report/redact.ts";
import type { Found } from "./gone.ts";

/** The last known good starts, as a run uses them. */
export interface Baseline {
  /** The evidence with the known good start of its server beside it, where there is one. */
  readonly compared: (evidence: Evidence) => Evidence;
  /** Writes the file anew where that is wanted. */
  readonly update: (judged: readonly Judged[], found: Found) => Promise<void>;
}

const NONE: Baseline = { compared: (evidence) => evidence, update: async () => {} };

/** What a run does with the starts that were read; nothing where `baseline` names no file. */
export async function baselineFor(
  read: readonly KnownGood[] | null,
  options: Options,
  planned: readonly Planned[],
  hide: Hide,
): Promise<Baseline> {
  if (options.baseline === null || read === null) return NONE;
  const { baselineOf } = await judging();
  return baselineOf(options.baseline, read, options, planned, hide);
}
