import { createRequire as $createRequire } from "node:module"; const require = $createRequire(import.meta.url);
import {
  serverResult
} from "./chunk-WW7HXHLD.js";
import {
  cancelledNote,
  outcomeOf
} from "./chunk-KQTUGOBT.js";
import {
  redactReport
} from "./chunk-UFVDTTUY.js";
import {
  TOOL
} from "./chunk-VVEQM4XR.js";

// lib/src/rules/engine/levels.js
function applyLevels(findings, levels) {
  return findings.flatMap((finding) => {
    const level = levels[finding.rule] ?? finding.level;
    return level === "off" ? [] : [{ ...finding, level }];
  });
}

// lib/src/report/compose.js
function composeReport(parts, hide) {
  const { options, configs, judged, cancelled } = parts;
  const servers = judged.map((one) => serverResult(one, parts.environment.os));
  const findings = [...parts.fileFindings, ...judged.flatMap((one) => one.findings)];
  const report = {
    tool: TOOL,
    // Nobody may take a run that was cut off for one that found nothing.
    outcome: cancelled === null ? outcomeOf(findings, options.failOn) : "failed",
    counts: countsOf(servers),
    startedAt: parts.startedAt.toISOString(),
    durationMs: parts.durationMs,
    environment: parts.environment,
    configs: configs.flatMap(({ file, client, servers: specs }) => client && client.id !== "command" ? [{ file, client: client.id, servers: specs.map(({ name }) => name) }] : []),
    servers,
    findings,
    notes: [
      ...cancelled === null ? [] : [cancelledNote(cancelled, judged.filter(isOpen).length, judged.length)],
      ...findings.length > 0 ? [] : notesOf(configs, servers)
    ],
    ...options.start ? {} : { listing: true },
    ...cancelled === null ? {} : { cancelled: true }
  };
  return redactReport(report, hide);
}
var isOpen = ({ isCancelled }) => isCancelled === true;
function countsOf(servers) {
  const count = (outcome) => servers.filter((one) => one.outcome === outcome).length;
  return {
    servers: servers.length,
    passed: count("passed"),
    failed: count("failed"),
    skipped: count("skipped")
  };
}
function notesOf(configs, servers) {
  if (configs.length === 0)
    return ["no MCP config was found: nothing was checked"];
  return servers.length === 0 ? ["the configs name no server: nothing was checked"] : [];
}

export {
  applyLevels,
  composeReport,
  countsOf
};
