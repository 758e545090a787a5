import { createRequire as $createRequire } from "node:module"; const require = $createRequire(import.meta.url);
import {
  blocksOf,
  endingOf,
  isRoot,
  placeOf,
  seenLines,
  serverFinder
} from "./chunk-WJIDSFYH.js";
import {
  neutralize,
  oneLine
} from "./chunk-I2LLKQIX.js";
import {
  shellOf
} from "./chunk-YCZAZG6I.js";
import {
  count
} from "./chunk-Z3DGSA2Q.js";
import {
  CLIENTS,
  columnsOf,
  cutToColumns,
  durationText,
  padToColumns,
  timeOf
} from "./chunk-VULLS3E4.js";
import {
  mapTexts
} from "./chunk-XTNVBO2Y.js";

// lib/src/report/bytes.js
var bytesOf = (text) => Buffer.byteLength(text);
var MARK = "\u2026";
function cutToBytes(text, bytes) {
  if (bytesOf(text) <= bytes)
    return text;
  const room = bytes - bytesOf(MARK);
  if (room < 0)
    return "";
  const cut = Buffer.from(text).subarray(0, room).toString();
  return `${cut.replace(/\ufffd$/, "")}${MARK}`;
}

// lib/src/report/code-spans.js
function codeSpans(text) {
  const parts = [];
  let end = 0;
  for (const [open, close] of pairsOf(runsIn(text))) {
    const code = text.slice(open.start + open.length, close.start);
    parts.push(text.slice(end, open.start), unpadded(code, open.length));
    end = close.start + close.length;
  }
  return end < text.length || parts.length === 0 ? [...parts, text.slice(end)] : parts;
}
var runsIn = (text) => [...text.matchAll(/`+/g)].map((run) => ({ start: run.index, length: run[0].length }));
function pairsOf(runs) {
  const last = new Map(runs.map(({ length }, index) => [length, index]));
  const pairs = [];
  let open = null;
  for (const [index, run] of runs.entries()) {
    if (open === null)
      open = index < (last.get(run.length) ?? 0) ? run : null;
    else if (run.length === open.length) {
      pairs.push([open, run]);
      open = null;
    }
  }
  return pairs;
}
var unpadded = (code, fence) => fence > 1 && /^ .*[^ ].* $/.test(code) ? code.slice(1, -1) : code;

// lib/src/report/markdown.js
var plainMarkdown = (text) => oneLine(text).replace(/[\\`*_[\]~$#]|^[-+=]|:(?=\S)|(?<=^\d{1,9})[.)]|(?<=www)\./gi, "\\$&").replace(/[&<>@|]/g, entity);
var entity = (character) => `&#${character.charCodeAt(0)};`;
function codeSpan(text) {
  const line = oneLine(text);
  if (line === "")
    return "";
  const fence = "`".repeat(longestRun(line) + 1);
  const blank = /^`|`$/.test(line) ? " " : "";
  return `${fence}${blank}${line}${blank}${fence}`;
}
var codeCell = (text) => text.includes("|") ? `<code>${oneLine(text).replace(/[^A-Za-z0-9\s/\u0080-\u{10ffff}-]/gu, entity)}</code>` : codeSpan(text);
function prose(text, code = codeSpan) {
  const spans = codeSpans(oneLine(text));
  return spans.map((part, index) => index % 2 === 1 ? code(part) : between(part)).join("");
}
function between(part) {
  const text = plainMarkdown(part);
  const before = /^\s/.test(part) ? " " : "";
  const after = text !== "" && /\s$/.test(part) ? " " : "";
  return `${before}${text}${after}`;
}
function fenced(code, language) {
  const fence = "`".repeat(Math.max(3, longestRun(code) + 1));
  return `${fence}${language}
${code.trimEnd()}
${fence}`;
}
var longestRun = (text) => (text.match(/`+/g) ?? []).reduce((longest, run) => Math.max(longest, run.length), 0);

// lib/src/report/summary-findings.js
var LONGEST_NAME = 100;
var LONGEST_TITLE = 300;
function failureSection(finding, server, detail) {
  const root = server && isRoot(finding, server) ? server : void 0;
  const parts = [
    `### \u274C ${headingOf(finding)}`,
    reference(finding),
    ...seenBlocks(finding, server, detail),
    `**Why** (${finding.confidence}): ${markdownOf(finding.why)}`,
    `**Fix:** ${markdownOf(finding.fix)}`,
    ...root?.reproduce ? [`**Reproduce:**

${fenced(root.reproduce, shellOf(root.reproduce))}`] : [],
    ...root ? foldsOf(root, detail) : []
  ];
  return `
${parts.join("\n\n")}
`;
}
function lesserItem(finding) {
  const title = `**${finding.level}:** ${headingOf(finding)} (${reference(finding)})`;
  const fix = finding.level === "warning" ? `

Fix: ${markdownOf(finding.fix)}` : "";
  return `- ${indented(`${title}${fix}`)}
`;
}
var indented = (text) => text.replace(/\n(?=[^\n])/g, "\n  ");
var shortName = (name) => cutToColumns(oneLine(name), LONGEST_NAME) || '""';
function headingOf({ server, file, title }) {
  const name = server ?? file;
  const subject = name === null ? "" : `${codeSpan(shortName(name))}: `;
  return `${subject}${prose(cutToColumns(oneLine(title), LONGEST_TITLE))}`;
}
function reference(finding) {
  const place = placeOf(finding);
  return `${codeSpan(finding.rule)}${place ? ` at ${codeSpan(place)}` : ""}`;
}
function seenBlocks(finding, server, { lines }) {
  const ending = server && isRoot(finding, server) ? endingOf(server) : null;
  const shown = server?.clientError ? `; an MCP client shows ${codeSpan(server.clientError)}` : "";
  const seen = seenLines(finding, server, { lines, columns: 500 });
  return [
    ...ending ? [`**Seen:** ${prose(ending)}${shown}`] : [],
    ...seen.length > 0 ? [fenced(seen.join("\n"), "text")] : [],
    ...(finding.tried ?? []).map((line) => `**Tried:** ${prose(line)}`)
  ];
}
function markdownOf(text) {
  const blocks = blocksOf(text);
  const parts = blocks.map((block) => block.kind === "code" ? fenced(block.lines.join("\n"), block.language) : prose(block.text));
  return blocks[0]?.kind === "code" ? `

${parts.join("\n\n")}` : parts.join("\n\n");
}
function foldsOf(server, { foldBytes }) {
  if (foldBytes === 0)
    return [];
  const exchange = server.exchange.map(({ direction, message }) => `${direction === "sent" ? "\u2192" : "\u2190"} ${message}`);
  return [
    ...fold("stderr", server.stderr, foldBytes),
    ...fold("stdout that is no MCP message", server.noise.join("\n"), foldBytes),
    ...fold("messages", exchange.join("\n"), foldBytes)
  ];
}
function fold(title, text, bytes) {
  const tail = tailOf(text, bytes).trimEnd();
  if (tail === "")
    return [];
  const lines = count(tail.split("\n").length, "line");
  return [
    `<details><summary>${title} (${lines})</summary>

${fenced(tail, "text")}

</details>`
  ];
}
function tailOf(text, bytes) {
  const last = text.slice(-bytes);
  if (last.length === text.length && bytesOf(text) <= bytes)
    return text;
  const tail = Buffer.from(last).subarray(-bytes).toString();
  const whole = tail.includes("\n") ? tail.slice(tail.indexOf("\n") + 1) : tail;
  return `\u2026 what stands before is left out
${whole.replace(/^\ufffd+/, "")}`;
}

// lib/src/report/told.js
function toldReport(report) {
  const { findings } = report;
  const first = /* @__PURE__ */ new Map();
  for (const finding of findings) {
    const key = keyOf(finding);
    first.set(key, Math.min(first.get(key) ?? finding.chain, finding.chain));
  }
  const told = findings.filter((finding) => finding.chain === first.get(keyOf(finding)));
  return told.length === findings.length ? report : { ...report, findings: told };
}
var keyOf = ({ rule, server, file }) => JSON.stringify([rule, server, file]);

// lib/src/report/timeline.js
var MOST_TICKS = 8;
var SECOND = 1e3;
var MINUTE = 60 * SECOND;
var STEPS = [
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500],
  ...[1, 2, 5, 10, 15, 30].map((seconds) => seconds * SECOND),
  ...[1, 2, 5, 10, 15, 30, 60].map((minutes) => minutes * MINUTE)
];
function timelineOf(servers, startMs = 0) {
  const lanes = servers.map((server) => ({ server, bars: barsOf(server, startMs) }));
  const ends = lanes.flatMap(({ bars }) => bars.map((bar) => bar.endMs));
  const endMs = ends.reduce((last, end) => Math.max(last, end), startMs + 1);
  return { startMs, endMs, ticks: ticksOf(startMs, endMs), lanes };
}
var firstStart = (server) => barsOf(server, 0)[0]?.startMs;
var shareOf = ({ startMs, endMs }, ms) => (ms - startMs) / (endMs - startMs);
function tickText(ms) {
  if (ms === 0)
    return "0";
  if (ms < SECOND)
    return `${ms} ms`;
  if (ms < MINUTE)
    return `${ms / SECOND} s`;
  const seconds = ms % MINUTE / SECOND;
  return `${Math.floor(ms / MINUTE)} min${seconds > 0 ? ` ${seconds} s` : ""}`;
}
var barsOf = ({ stages }, startMs) => stages.filter((stage) => Number.isFinite(stage.startMs + stage.durationMs)).map(({ name, outcome, startMs: from, durationMs }) => ({
  stage: name,
  outcome,
  startMs: Math.max(startMs, from),
  endMs: Math.max(startMs, from, from + durationMs)
})).toSorted((a, b) => a.startMs - b.startMs);
function ticksOf(startMs, endMs) {
  const widest = (endMs - startMs) / (MOST_TICKS - 1);
  const step = STEPS.find((one) => one >= widest) ?? 10 ** Math.ceil(Math.log10(widest));
  const first = Math.ceil(startMs / step);
  const last = Math.floor(endMs / step);
  return Array.from({ length: last - first + 1 }, (_, index) => (first + index) * step);
}

// lib/src/report/summary-timeline.js
var MOST_LANES = 40;
var MOST_OPEN = 8;
var NAME_COLUMNS = 30;
var NAME_BYTES = 120;
var BAR_COLUMNS = 56;
var PREPARATION = {
  block: "\u2591",
  word: "install",
  stages: ["configure", "resolve", "install"]
};
var LOOKS = [
  PREPARATION,
  { block: "\u2592", word: "start", stages: ["spawn"] },
  { block: "\u2593", word: "handshake", stages: ["handshake", "remote"] },
  { block: "\u2588", word: "tools", stages: ["list"] }
];
var lookOf = ({ stage }) => LOOKS.find(({ stages }) => stages.includes(stage)) ?? PREPARATION;
function timelinePart(servers) {
  const begun = servers.filter(hasTime);
  if (begun.length === 0)
    return null;
  const shown = mostTelling(begun);
  const of = shown.length < begun.length ? `${shown.length} of ` : "";
  const open = shown.length > MOST_OPEN ? "" : " open";
  const title = `timeline (${of}${count(begun.length, "server")})`;
  return `
<details${open}><summary>${title}</summary>

${fenced(chartOf(shown), "text")}

</details>
`;
}
var hasTime = (server) => server.stages.some(({ outcome, durationMs }) => outcome !== "skipped" && durationMs > 0);
var mostTelling = (servers) => servers.toSorted((a, b) => Number(hasFailed(b)) - Number(hasFailed(a)) || spentBy(b) - spentBy(a)).slice(0, MOST_LANES).toSorted((a, b) => (firstStart(a) ?? 0) - (firstStart(b) ?? 0));
var hasFailed = ({ outcome }) => outcome === "failed";
var spentBy = ({ stages }) => stages.reduce((sum, { durationMs }) => sum + durationMs, 0);
function chartOf(servers) {
  const timeline = timelineOf(servers);
  const names = servers.map(nameOf);
  const width = Math.max(...names.map(columnsOf));
  const bars = timeline.lanes.map((lane) => barOf(lane, timeline));
  const rows = timeline.lanes.map((lane, row) => `${padToColumns(names[row] ?? "", width)} \u2502${bars[row]}\u2502 ${endOf(lane)}`);
  const margin = " ".repeat(width + 2);
  const [ticks, ruler, legend] = [
    ticksOf2(timeline),
    rulerOf(timeline),
    legendOf(bars.join(""), servers.some(hasFailed))
  ].map((line) => margin + line);
  return [ticks, ruler, ...rows, "", legend].join("\n");
}
function nameOf({ name }) {
  const shown = cutToColumns(cutToBytes(oneLine(name), NAME_BYTES), NAME_COLUMNS) || '""';
  return RIGHT_TO_LEFT.test(shown) ? `${shown}${LEFT_TO_RIGHT_MARK}` : shown;
}
var RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefe\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
var LEFT_TO_RIGHT_MARK = "\u200E";
var columnAt = (timeline, ms) => Math.round(shareOf(timeline, ms) * BAR_COLUMNS);
function barOf({ bars }, timeline) {
  const cells = Array.from({ length: BAR_COLUMNS }, () => " ");
  for (const bar of bars) {
    cells.fill(lookOf(bar).block, columnAt(timeline, bar.startMs), columnAt(timeline, bar.endMs));
  }
  const last = bars.at(-1);
  if (last && cells.join("").trim() === "") {
    cells[Math.min(columnAt(timeline, last.startMs), BAR_COLUMNS - 1)] = lookOf(last).block;
  }
  return cells.join("");
}
function endOf({ server, bars }) {
  if (!hasFailed(server))
    return timeOf(server);
  const bar = bars.findLast(({ outcome }) => outcome === "failed");
  return `${timeOf(server)} \u2717${bar ? ` ${lookOf(bar).word}` : ""}`;
}
var ticksOf2 = (timeline) => timeline.ticks.reduce((line, ms) => {
  const column = columnAt(timeline, ms);
  const fits = line === "" || columnsOf(line) < column;
  return fits ? padToColumns(line, column) + tickText(ms) : line;
}, "");
function rulerOf(timeline) {
  const columns = new Set(timeline.ticks.map((ms) => columnAt(timeline, ms)));
  return Array.from({ length: BAR_COLUMNS + 1 }, (_, column) => columns.has(column) ? "\u252C" : "\u2500").join("");
}
var legendOf = (bars, failed) => [
  ...LOOKS.filter(({ block }) => bars.includes(block)).map(({ block, word }) => `${block} ${word}`),
  ...failed ? ["\u2717 where it failed"] : []
].join("   ");

// lib/src/report/summary.js
var LARGEST = 1024 * 1024 - 4096;
var DETAILS = [
  { timeline: true, rows: Number.POSITIVE_INFINITY, lines: 40, foldBytes: 64 * 1024 },
  { timeline: false, rows: Number.POSITIVE_INFINITY, lines: 40, foldBytes: 64 * 1024 },
  { timeline: false, rows: Number.POSITIVE_INFINITY, lines: 10, foldBytes: 4096 },
  { timeline: false, rows: Number.POSITIVE_INFINITY, lines: 5, foldBytes: 0 }
];
var LEAST = { timeline: false, rows: 500, lines: 3, foldBytes: 0 };
var SHORTENED = "_Shortened, because GitHub shows no more than 1 MiB. The JSON report has everything._";
function summaryOf(report) {
  const safe = toldReport(mapTexts(report, neutralize));
  for (const [step, detail] of DETAILS.entries()) {
    const text = joined(partsOf(safe, detail, step > 0));
    if (text !== null)
      return text;
  }
  return mostOf(partsOf(safe, LEAST, true));
}
function joined(parts) {
  const kept = [];
  let size = 0;
  for (const part of parts) {
    size += bytesOf(part);
    if (size > LARGEST)
      return null;
    kept.push(part);
  }
  return kept.join("");
}
function mostOf(parts) {
  const kept = [];
  let size = 0;
  let left = 0;
  for (const part of parts) {
    const fits = size + bytesOf(part) <= LARGEST;
    if (fits)
      kept.push(part);
    size += fits ? bytesOf(part) : 0;
    left += fits ? 0 : 1;
  }
  return `${kept.join("")}
_${count(left, "more finding")} did not fit._
`;
}
function* partsOf(report, detail, shortened) {
  yield `## MCP Handshake: ${headline(report)}

${subline(report)}
`;
  if (shortened)
    yield `
${SHORTENED}
`;
  for (const text of report.notes)
    yield `
${prose(text)}
`;
  yield* tableParts(report, detail);
  const timeline = detail.timeline ? timelinePart(report.servers) : null;
  if (timeline !== null)
    yield timeline;
  yield* findingParts(report, detail);
}
function* tableParts({ servers }, { rows }) {
  if (servers.length === 0)
    return;
  yield TABLE_HEAD;
  const failed = servers.filter(({ outcome }) => outcome === "failed");
  const shown = servers.length > rows ? failed.slice(0, rows) : servers;
  for (const server of shown)
    yield tableRow(server);
  if (shown.length < servers.length) {
    yield `
_${count(servers.length - shown.length, "more server")} left out._
`;
  }
}
function* findingParts(report, detail) {
  const serverOf = serverFinder(report);
  for (const finding of report.findings) {
    if (finding.level === "error")
      yield failureSection(finding, serverOf(finding), detail);
  }
  const lesser = ["warning", "notice"].flatMap((level) => report.findings.filter((finding) => finding.level === level));
  if (lesser.length > 0)
    yield "\n### Warnings and notices\n\n";
  for (const finding of lesser)
    yield lesserItem(finding);
}
function headline({ counts, outcome, findings }) {
  const { servers, failed, skipped } = counts;
  if (failed > 0)
    return `${failed} of ${count(servers, "server")} failed`;
  const errors = findings.filter(({ level }) => level === "error").length;
  if (errors > 0)
    return count(errors, "error");
  if (outcome === "failed")
    return count(findings.length, "finding");
  if (servers === 0)
    return "no servers";
  return skipped === servers ? `${count(servers, "server")} skipped` : "all servers passed";
}
function subline({ counts, durationMs }) {
  const { passed, failed, skipped } = counts;
  return `${passed} passed, ${failed} failed, ${skipped} skipped in ${durationText(durationMs)}`;
}
var TABLE_HEAD = `
| Server | Client | File | Verdict | Cause | Time |
| --- | --- | --- | --- | --- | --: |
`;
var VERDICTS = {
  passed: "\u2705 passed",
  failed: "\u274C failed",
  skipped: "\u2796 skipped"
};
function tableRow(server) {
  const { name, client, file, origin, outcome, rule, skipReason } = server;
  const place = file === null ? "" : `${file}${origin ? `:${origin.line}` : ""}`;
  const cause = rule === null ? prose(skipReason ?? "", codeCell) : codeCell(rule);
  const cells = [
    codeCell(shortName(name)),
    CLIENTS[client].title,
    codeCell(place),
    VERDICTS[outcome],
    cause,
    timeOf(server)
  ];
  return `| ${cells.join(" | ")} |
`;
}

export {
  bytesOf,
  cutToBytes,
  codeSpans,
  fenced,
  markdownOf,
  timelineOf,
  firstStart,
  shareOf,
  tickText,
  toldReport,
  summaryOf,
  headline
};
