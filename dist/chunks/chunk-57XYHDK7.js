import { createRequire as $createRequire } from "node:module"; const require = $createRequire(import.meta.url);

// lib/src/report/exit-code.js
var FAILING = {
  error: ["error"],
  warning: ["error", "warning"],
  never: []
};
var outcomeOf = (findings, failOn) => findings.some(({ level }) => FAILING[failOn].includes(level)) ? "failed" : "passed";
var exitCodeOf = ({ outcome }) => outcome === "passed" ? 0 : 1;

export {
  outcomeOf,
  exitCodeOf
};
