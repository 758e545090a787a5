import { createRequire as $createRequire } from "node:module"; const require = $createRequire(import.meta.url);

// lib/src/options/table.js
var INPUTS = [
  {
    name: "config",
    kind: "lines",
    default: "",
    shown: "discover",
    what: "Config files, folders or globs, one per line, instead of discovery"
  },
  {
    name: "working-directory",
    kind: "path",
    default: ".",
    what: "Where to look for configs, relative to the workspace"
  },
  {
    name: "servers",
    kind: "lines",
    default: "",
    shown: "all",
    what: "Names or globs of servers to check, one per line; `!name` leaves one out"
  },
  {
    name: "command",
    kind: "text",
    default: "",
    what: "Check this one stdio command line instead of a config"
  },
  {
    name: "url",
    kind: "address",
    default: "",
    what: "Check this one remote server instead of a config"
  },
  {
    name: "timeout",
    kind: "seconds",
    default: "30",
    what: "Seconds for the handshake, install time not counted"
  },
  {
    name: "install",
    kind: "switch",
    default: "true",
    what: "Fetch what each server needs first, outside the time of the handshake"
  },
  {
    name: "install-timeout",
    kind: "seconds",
    default: "300",
    what: "Seconds for the install of one server"
  },
  {
    name: "start",
    kind: "switch",
    default: "true",
    what: "`false`: read and judge the configs only, run nothing"
  },
  {
    name: "env",
    kind: "lines",
    default: "",
    what: "`NAME=value` lines given to every server; the values are masked"
  },
  {
    name: "pass-env",
    kind: "lines",
    default: "",
    what: "Names or globs of variables of the step that servers may inherit, one per line"
  },
  {
    name: "confirm",
    kind: "switch",
    default: "true",
    choices: ["true", "false", "discover"],
    what: "Confirm causes by experiment: start a server again with one thing changed; `discover`: also start each good stdio server once more, to see whether it survives a first `server/discover`"
  },
  {
    name: "expect",
    kind: "lines",
    default: "",
    what: "What is expected of a server, one per line: `name: optional` (a failure is a warning), `name: needs NAME` (skipped while that variable is unset), `name: fails rule-id` (passes only if it fails so)"
  },
  {
    name: "missing-secrets",
    kind: "choice",
    default: "auto",
    choices: ["auto", "fail", "skip"],
    what: "A server whose only trouble is an unset variable: `fail`, `skip`, or `auto`, which skips it on events that get no secrets (pull requests from forks) and fails it elsewhere"
  },
  {
    name: "levels",
    kind: "lines",
    default: "",
    what: "`rule-id=error|warning|notice|off`, one per line"
  },
  {
    name: "fail-on",
    kind: "choice",
    default: "error",
    choices: ["error", "warning", "never"],
    what: "The level from which a finding fails the run: `error`, `warning` or `never`"
  },
  {
    name: "concurrency",
    kind: "count",
    default: "",
    shown: "cores",
    what: "Servers checked at once"
  },
  {
    name: "report",
    kind: "path",
    default: "",
    shown: "under `RUNNER_TEMP`",
    what: "Where the JSON report goes"
  },
  {
    name: "sarif",
    kind: "path",
    default: "",
    what: "Where a SARIF 2.1.0 report goes, for code scanning"
  },
  {
    name: "junit",
    kind: "path",
    default: "",
    what: "Where a JUnit XML report goes, for test dashboards"
  },
  {
    name: "html",
    kind: "path",
    default: "",
    what: "Where an HTML report goes: one file, with the timeline and the messages of each server"
  },
  {
    name: "rdjson",
    kind: "path",
    default: "",
    what: "Where a report for reviewdog goes, with the fixes that it can suggest"
  },
  {
    name: "baseline",
    kind: "path",
    default: "",
    what: "File with the last known good starts, which tells what changed since; see docs/baseline.md"
  },
  {
    name: "update-baseline",
    kind: "switch",
    default: "false",
    what: "Write the servers that pass into the file of `baseline`"
  },
  {
    name: "merge",
    kind: "lines",
    default: "",
    what: "Files or globs of JSON reports to join into one, instead of checking anything, one per line"
  },
  {
    name: "summary",
    kind: "switch",
    default: "true",
    what: "Write the job summary"
  },
  {
    name: "annotations",
    kind: "switch",
    default: "true",
    what: "Show findings on the lines of the configs; `false` in jobs whose reports a last job merges"
  },
  {
    name: "allow-untrusted",
    kind: "switch",
    default: "false",
    what: "Start servers although the event hands secrets to code from a fork"
  }
];

export {
  INPUTS
};
