import { createRequire as $createRequire } from "node:module"; const require = $createRequire(import.meta.url);
import {
  isPlain
} from "./chunk-5U6PKSIU.js";
import {
  mapTexts,
  valueRedactor
} from "./chunk-XTNVBO2Y.js";
import {
  redactArgs,
  redactPatterns
} from "./chunk-RS6TJXLT.js";

// lib/src/report/redact.js
var LONGEST_KNOWN = 4e3;
var MOST_KNOWN = 5e3;
function redactor(secrets) {
  const hideValues = valueRedactor(secrets.filter((secret) => !isPlain(secret.trim())));
  const known = /* @__PURE__ */ new Map();
  return (text) => {
    const before = known.get(text);
    if (before !== void 0)
      return before;
    const hidden = redactPatterns(hideValues(text));
    if (known.size === MOST_KNOWN)
      known.clear();
    if (text.length <= LONGEST_KNOWN)
      known.set(text, hidden);
    return hidden;
  };
}
function redactReport(report, hide) {
  const servers = report.servers.map((server) => ({
    ...server,
    launch: server.launch && { ...server.launch, args: redactArgs(server.launch.args) }
  }));
  const raw = { ...report, servers };
  return mapTexts(raw, hide, (lines) => hideLines(lines, hide));
}
function hideLines(lines, hide) {
  const hidden = hide(lines.join("\n")).split("\n");
  let at = 0;
  return lines.map((line) => {
    const from = at;
    at += line.split("\n").length;
    return hidden.slice(from, at).join("\n");
  });
}

export {
  redactor,
  redactReport
};
