import { createRequire as $createRequire } from "node:module"; const require = $createRequire(import.meta.url);
import {
  mapTexts,
  valueRedactor
} from "./chunk-MYXVN5KS.js";
import {
  redactArgs,
  redactPatterns
} from "./chunk-G45IVGFD.js";

// lib/src/report/redact.js
function redactor(secrets) {
  const hideValues = valueRedactor(secrets);
  return (text) => redactPatterns(hideValues(text));
}
function redactReport(report, secrets) {
  const servers = report.servers.map((server) => ({
    ...server,
    launch: server.launch && { ...server.launch, args: redactArgs(server.launch.args) }
  }));
  return mapTexts({ ...report, servers }, redactor(secrets));
}

export {
  redactor,
  redactReport
};
