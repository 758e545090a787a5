import { createRequire as $createRequire } from "node:module"; const require = $createRequire(import.meta.url);
import {
  count
} from "./chunk-Z3DGSA2Q.js";

// lib/src/report/exit-code.js
var FAILING = {
  error: ["error"],
  warning: ["error", "warning"],
  never: []
};
var outcomeOf = (findings, failOn) => findings.some(({ level }) => FAILING[failOn].includes(level)) ? "failed" : "passed";
var exitCodeOf = ({ outcome }, unwritten) => {
  if (outcome === "failed")
    return 1;
  return unwritten.length > 0 ? 2 : 0;
};

// lib/src/report/cancelled.js
var REASON = "the run was cancelled";
var whyCancelled = (signal, when) => `${REASON} (${signal}) ${when}`;
var isCancelled = ({ outcome, skipReason }) => outcome === "skipped" && skipReason?.startsWith(`${REASON} (`) === true;
var cancelledNote = (signal, open, all) => `${REASON} (${signal}) before ${open} of ${count(all, "server")} had a verdict: this report is not whole`;

export {
  whyCancelled,
  isCancelled,
  cancelledNote,
  outcomeOf,
  exitCodeOf
};
