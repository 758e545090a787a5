import type { Symptom } from "../../model/symptom.ts";
import { CONFIG } from "./config.ts";
import { ENDED } from "./ended.ts";
import { LISTING } from "./listing.ts";
import { NOT_STARTED } from "./not-started.ts";
import { REMOTE } from "./remote.ts";
import { SAID } from "./said.ts";
import { SILENT, WAITING } from "./silent.ts";
import { STDOUT } from "./stdout.ts";

/** Everything that clients show of a failure; the most telling first. */
export const SYMPTOMS: readonly Symptom[] = [
  ...CONFIG,
  ...SAID,
  ...NOT_STARTED,
  ...STDOUT,
  ...LISTING,
  ...REMOTE,
  ...SILENT,
  ...ENDED,
  ...WAITING,
];
