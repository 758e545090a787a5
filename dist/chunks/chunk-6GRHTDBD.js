import { createRequire as $createRequire } from "node:module"; const require = $createRequire(import.meta.url);
import {
  serverResult
} from "./chunk-FKIZSSHA.js";
import {
  outcomeOf
} from "./chunk-57XYHDK7.js";
import {
  redactReport
} from "./chunk-Y2OFBX72.js";
import {
  TOOL
} from "./chunk-A5R4FFYT.js";

// lib/src/rules/engine/levels.js
function applyLevels(findings, levels) {
  return findings.flatMap((finding) => {
    const level = levels[finding.rule] ?? finding.level;
    return level === "off" ? [] : [{ ...finding, level }];
  });
}

// lib/src/report/compose.js
function composeReport(parts) {
  const { options, configs, judged } = parts;
  const servers = judged.map((one) => serverResult(one, parts.environment.os));
  const findings = [...parts.fileFindings, ...judged.flatMap((one) => one.findings)];
  const report = {
    tool: TOOL,
    outcome: outcomeOf(findings, options.failOn),
    counts: countsOf(servers),
    startedAt: parts.startedAt.toISOString(),
    durationMs: parts.durationMs,
    environment: parts.environment,
    configs: configs.flatMap(({ file, client, servers: specs }) => client && client.id !== "command" ? [{ file, client: client.id, servers: specs.map(({ name }) => name) }] : []),
    servers,
    findings,
    notes: findings.length > 0 ? [] : notesOf(configs, servers),
    ...options.start ? {} : { listing: true }
  };
  const secrets = [...Object.values(options.env), ...judged.flatMap((one) => one.secrets)];
  return redactReport(report, [...new Set(secrets)]);
}
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
