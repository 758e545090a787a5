import { createRequire as $createRequire } from "node:module"; const require = $createRequire(import.meta.url);
import {
  SUSPECTS
} from "./chunk-V6SI3UIF.js";
import {
  bytesOf,
  codeSpans,
  cutToBytes,
  fenced,
  firstStart,
  headline,
  markdownOf,
  shareOf,
  tickText,
  timelineOf,
  toldReport
} from "./chunk-3RACE3BE.js";
import {
  RULES,
  blocksOf,
  endingOf,
  isRoot,
  placeOf,
  seenLines,
  serverFinder
} from "./chunk-WJIDSFYH.js";
import {
  applyEdits,
  format
} from "./chunk-MR4UOF5G.js";
import {
  harmlessJson
} from "./chunk-3MQZSNOC.js";
import {
  inline,
  neutralize,
  oneLine
} from "./chunk-I2LLKQIX.js";
import "./chunk-OEW236NZ.js";
import "./chunk-YCZAZG6I.js";
import {
  sentence
} from "./chunk-QKQF3SSM.js";
import {
  count
} from "./chunk-Z3DGSA2Q.js";
import {
  CLIENTS,
  cutToColumns,
  durationText,
  timeOf
} from "./chunk-VULLS3E4.js";
import {
  mapTexts
} from "./chunk-XTNVBO2Y.js";
import "./chunk-RS6TJXLT.js";
import "./chunk-RAWYLFET.js";
import "./chunk-5FRACNWR.js";
import "./chunk-ORSUCQUM.js";
import {
  TOOL
} from "./chunk-VVEQM4XR.js";
import "./chunk-AIKWRPJE.js";

// lib/src/report/html/contents.js
var OUTCOMES = ["failed", "passed", "skipped"];
var LEVELS = ["error", "warning", "notice"];
function contentsOf(report) {
  const told = report.findings.toSorted((a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level)).map((finding, index) => ({ finding, id: `finding-${index + 1}` }));
  const groups = groupsOf(report, told);
  const servers = report.servers.toSorted((a, b) => OUTCOMES.indexOf(a.outcome) - OUTCOMES.indexOf(b.outcome)).map((server, index) => ({
    server,
    id: `server-${index + 1}`,
    findings: groups.get(server) ?? []
  }));
  return {
    servers,
    others: groups.get(null) ?? [],
    lesser: told.filter(({ finding }) => finding.level !== "error")
  };
}
function groupsOf(report, told) {
  const serverOf = serverFinder(report);
  const groups = /* @__PURE__ */ new Map();
  for (const one of told) {
    const server = isOf(one.finding) ? serverOf(one.finding) ?? null : null;
    const group = groups.get(server);
    if (group)
      group.push(one);
    else
      groups.set(server, [one]);
  }
  return groups;
}
var isOf = ({ server }) => server !== null;

// lib/src/report/html/markup.js
var Markup = class {
  #text;
  constructor(text) {
    this.#text = text;
  }
  toString() {
    return this.#text;
  }
};
var html = (template, ...parts) => new Markup(template.map((text, index) => text + textOf(parts[index])).join(""));
function textOf(part) {
  if (part === null || part === void 0)
    return "";
  if (part instanceof Markup)
    return part.toString();
  if (typeof part === "object")
    return part.map(textOf).join("");
  return escaped(String(part));
}
var ENTITIES = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;"
};
var escaped = (text) => text.replace(/[\p{Surrogate}\p{Noncharacter_Code_Point}]|[^\P{Cc}\t\n]/gu, "\uFFFD").replace(/[&<>"']/g, (character) => ENTITIES[character] ?? "");

// lib/src/report/html/texts.js
var LONGEST_NAME = 120;
var LONGEST_TEXT = 8e3;
var nameOf = (name) => cutToColumns(oneLine(name), LONGEST_NAME) || '""';
var prose = (text) => html`${codeSpans(oneLine(cutHead(text))).map((part, index) => index % 2 === 1 ? code(part) : part)}`;
var code = (text) => html`<code>${oneLine(cutHead(text))}</code>`;
var lines = (text) => html`<pre>${text}</pre>`;
var paragraphs = (text) => html`${blocksOf(cutHead(text)).map((block) => block.kind === "code" ? lines(block.lines.join("\n")) : html`<p>${prose(block.text)}</p>
`)}`;
function factList(facts) {
  const told = facts.filter(([, value2]) => value2 !== null && value2 !== "");
  if (told.length === 0)
    return null;
  return html`<dl>
${told.map(([term, value2]) => html`<div><dt>${term}</dt><dd>${value2}</dd></div>
`)}</dl>
`;
}
var fold = (title, content2) => html`<details>
<summary>${title}</summary>
${content2}
</details>
`;
var cutHead = (text, longest = LONGEST_TEXT) => text.length <= longest ? text : `${text.slice(0, longest)}\u2026 ${count(text.length - longest, "more character")}`;
function cutTail(text, longest) {
  if (text.length <= longest)
    return text;
  const tail = text.slice(-longest);
  const whole = tail.slice(tail.indexOf("\n") + 1);
  return `\u2026 ${count(text.length - whole.length, "character")} before
${whole}`;
}

// lib/src/report/html/facts.js
var MOST_NAMES = 200;
function handshakeFacts(handshake) {
  switch (handshake.kind) {
    case "silent":
      return [["Handshake", "not completed"]];
    case "completed":
      return completedFacts(handshake);
    case "rejected":
      return [
        ["Handshake", "answered with an error"],
        ["Error", errorText(handshake.error)]
      ];
    case "version-unsupported":
      return [
        ["Handshake", "answered with a version that no client speaks"],
        ["Offered", code(handshake.offered)],
        ["Supported", names(handshake.supported)]
      ];
    case "invalid":
      return [
        ["Handshake", "answered with a result of the wrong shape"],
        ["At", html`${code(handshake.path)}: ${prose(handshake.problem)}`],
        ["Answer", code(cutHead(handshake.answer, 1e3))]
      ];
  }
}
function completedFacts(handshake) {
  const { era, protocolVersion, serverInfo, capabilities, durationMs, tools } = handshake;
  return [
    ["Handshake", html`completed in ${durationText(durationMs)}`],
    ["Era", era],
    ["Protocol version", code(protocolVersion)],
    ["Server", html`${nameOf(serverInfo.name)} ${nameOf(serverInfo.version)}`],
    ["Capabilities", names(Object.keys(capabilities))],
    ...toolFacts(tools)
  ];
}
function toolFacts(tools) {
  if (tools.kind === "not-asked")
    return [];
  if (tools.kind === "failed") {
    const error = tools.error ? html` (${errorText(tools.error)})` : null;
    return [["Tools", html`not listed: ${prose(tools.reason)}${error}`]];
  }
  const { names: listed, bytes, problems } = tools;
  return [
    ["Tools", html`${count(listed.length, "tool")}, ${count(bytes, "byte")} of definitions`],
    ["Names", names(listed)],
    [
      "Broken definitions",
      list(problems, ({ tool, path, problem }) => html`${code(nameOf(tool))} at ${code(path)}: ${prose(problem)}`)
    ]
  ];
}
var errorText = ({ code: number, message }) => html`${code(String(number))} ${prose(cutHead(message, 2e3))}`;
function launchFacts(launch) {
  if (!launch)
    return [];
  const { command, args, cwd, resolved, interpreter, env } = launch;
  return [
    ["Command", code([command, ...args].map(shownWord).join(" "))],
    ["Folder", code(cwd)],
    ["Program", resolved === null ? null : code(resolved)],
    ["Package", launch.package && packageText(launch.package)],
    ["Interpreter", interpreter],
    ["Variables", env.length === 0 ? "none" : names(env)]
  ];
}
var shownWord = (word) => /^[^\s"'\\]+$/.test(word) ? word : JSON.stringify(word);
function packageText({ registry, name, requested, version }) {
  const asked = requested === null ? null : html`, requested ${code(requested)}`;
  return html`${code(name)} from ${registry}${asked}${version === null ? null : html`, got ${code(version)}`}`;
}
function askedFacts(remote) {
  if (!remote)
    return [];
  const { url, status, spoken, eras } = remote;
  return [
    ["Address", code(url)],
    ["Status", status],
    ["Transport", spoken],
    ["Legacy era", eras.legacy],
    ["Modern era", eras.modern]
  ];
}
var TITLES = {
  os: "System",
  arch: "Architecture",
  node: "Node.js",
  npm: "npm",
  uv: "uv",
  python: "Python",
  docker: "Docker"
};
var environmentFacts = (environment) => factList(Object.entries(TITLES).map(([key, title]) => [title, environment[key]]));
var names = (all) => list(all, (name) => code(nameOf(name)));
function list(all, shown) {
  if (all.length === 0)
    return null;
  const left = all.length - MOST_NAMES;
  return html`<ul class="names">${all.slice(0, MOST_NAMES).map((one) => html`<li>${shown(one)}</li> `)}${left > 0 ? html`<li>${left} more</li>` : null}</ul>`;
}

// lib/src/report/html/verdict.js
var MARKS = {
  passed: "\u2713",
  failed: "\u2717",
  skipped: "\u2013"
};
var LEVEL_MARKS = { error: "\u2717", warning: "!", notice: "i" };
var verdict = (outcome, count2) => html`<span class="verdict ${outcome}"><span class="sign" aria-hidden="true">${MARKS[outcome]}</span> ${count2} ${outcome}</span>`;
var levelOf = (level) => html`<span class="verdict ${level}"><span class="sign" aria-hidden="true">${LEVEL_MARKS[level]}</span> ${level}</span>`;

// lib/src/report/html/finding.js
var LONGEST_TITLE = 400;
var MOST_TRIED = 20;
function articleOf({ finding, id }, server, extent, depth) {
  const { level, rule, confidence, why, fix, replacement } = finding;
  const place = placeOf(finding);
  return html`<article id="${id}" class="finding ${level}" aria-labelledby="${id}-title">
<h${depth} id="${id}-title">${prose(titleOf(finding))}</h${depth}>
<p class="meta">${levelOf(level)} ${code(rule)}${place === null ? null : html` at ${code(place)}`} <span class="confidence">${confidence}</span></p>
${seenOf(finding, server, extent, depth + 1)}${why === "" ? null : html`<h${depth + 1}>Why</h${depth + 1}>
${paragraphs(why)}`}${fix === "" ? null : html`<div class="fix"><h${depth + 1}>Fix</h${depth + 1}>
${paragraphs(fix)}${replacement ? editOf(replacement) : null}</div>
`}${triedOf(finding, depth + 1)}</article>
`;
}
function lineOf({ finding, id }, isShown) {
  const subject = finding.server ?? finding.file;
  const title = prose(titleOf(finding));
  return html`<li>${levelOf(finding.level)} ${subject === null ? null : html`${code(nameOf(subject))}: `}${isShown ? html`<a href="#${id}">${title}</a>` : title}</li>
`;
}
var titleOf = ({ title, rule }) => cutHead(oneLine(title), LONGEST_TITLE) || rule;
function seenOf(finding, server, extent, depth) {
  const root = server && isRoot(finding, server) ? server : void 0;
  const ending = root ? endingOf(root) : null;
  const seen = seenLines(finding, server, { lines: extent.lines, columns: 1e3 });
  if (!ending && !root?.clientError && seen.length === 0)
    return null;
  return html`<h${depth}>Seen</h${depth}>
${ending ? html`<p>${prose(sentenceOf(ending))}</p>
` : null}${seen.length > 0 ? lines(seen.join("\n")) : null}${root?.clientError ? html`<p>An MCP client shows ${code(root.clientError)}</p>
` : null}`;
}
var sentenceOf = (clause) => `${clause.charAt(0).toUpperCase()}${clause.slice(1)}.`;
var editOf = ({ origin, text }) => html`<p>As an edit of ${code(origin.file)}, from ${origin.line}:${origin.column} to ${origin.endLine}:${origin.endColumn}:</p>
${lines(cutHead(text))}`;
var triedOf = ({ tried = [] }, depth) => tried.length === 0 ? null : html`<h${depth}>Tried</h${depth}>
<ul>
${tried.slice(0, MOST_TRIED).map((one) => html`<li>${prose(one)}</li>
`)}</ul>
`;

// lib/src/report/html/picture.js
var ROOMY = { lane: 26, bar: 12, named: true };
var CLOSE = { lane: 17, bar: 9, named: true };
var DENSE = { lane: 5, bar: 4, named: false };
var MOST_ROOMY = 40;
var MOST_NAMED = 120;
var MOST_LANES = 500;
var LONGEST_NAME2 = 26;
var AXIS = 26;
var WIDTH = 95;
var THINNEST = 0.1;
var MOST_BARS = 7;
function pictureOf(servers) {
  const begun = servers.filter((server) => firstStart(server) !== void 0);
  if (begun.length === 0)
    return null;
  const shown = begun.toSorted((a, b) => Number(b.outcome === "failed") - Number(a.outcome === "failed")).slice(0, MOST_LANES).toSorted((a, b) => (firstStart(a) ?? 0) - (firstStart(b) ?? 0));
  const timeline = timelineOf(shown);
  const idle = servers.length - begun.length;
  const left = begun.length - shown.length;
  return html`<figure>
${legendOf(timeline)}${drawn(timeline, drawingOf(shown.length))}<figcaption>Time since the start of the run. ${[
    idle > 0 ? `${count(idle, "server")} not started. ` : null,
    left > 0 ? `${count(left, "more server")} left out. ` : null,
    shown.length > MOST_NAMED ? "Each line is one server, in the order of their start." : null
  ]}</figcaption>
</figure>
`;
}
var drawingOf = (lanes) => lanes <= MOST_ROOMY ? ROOMY : lanes <= MOST_NAMED ? CLOSE : DENSE;
function stripOf(server) {
  const start = firstStart(server);
  if (start === void 0)
    return null;
  const timeline = timelineOf([server], start);
  const bars = timeline.lanes.flatMap((lane) => lane.bars.slice(0, MOST_BARS));
  return html`<svg class="strip" width="100%" height="16" aria-hidden="true" focusable="false">${bars.map((bar) => barOf(bar, timeline, { y: 2, height: 12 }))}</svg>
`;
}
function legendOf({ lanes }) {
  const bars = lanes.flatMap((lane) => lane.bars);
  const stages = [...new Set(bars.map(({ stage }) => stage))].toSorted((a, b) => STAGES.indexOf(a) - STAGES.indexOf(b));
  const failed = bars.some(({ outcome }) => outcome === "failed");
  return html`<ul class="legend">
${stages.map((stage) => html`<li>${swatch(html`<rect class="bar ${classOf(stage)}" width="16" height="12" rx="2"/>`)}${stage}</li>
`)}${failed ? html`<li>${swatch(html`<rect class="bar bad-end" width="16" height="12" rx="2"/><rect class="hatch" width="16" height="12" rx="2" fill="url(#hatch)"/>`)}<span class="cross">✗</span> failed there</li>
` : null}</ul>
`;
}
var swatch = (content2) => html`<svg width="16" height="12" aria-hidden="true" focusable="false">${content2}</svg> `;
var STAGES = [
  "configure",
  "resolve",
  "install",
  "spawn",
  "handshake",
  "remote",
  "list"
];
var classOf = (stage) => STAGES.includes(stage) ? `on-${stage}` : "on-configure";
function drawn(timeline, drawing) {
  const height = timeline.lanes.length * drawing.lane + AXIS;
  const failed = timeline.lanes.filter(({ server }) => server.outcome === "failed").length;
  const names2 = drawing.named ? html`<svg class="names" width="27%">${timeline.lanes.map((lane, row) => nameAt(lane, row, drawing))}</svg>
` : null;
  const plot = html`${timeline.ticks.map((ms) => tickAt(ms, timeline, height))}${timeline.lanes.map((lane, row) => laneAt(lane, row, timeline, drawing))}`;
  return html`<svg class="timeline" width="100%" height="${height}" role="img" aria-labelledby="picture-title picture-text">
<title id="picture-title">Timeline of ${count(timeline.lanes.length, "server")}</title>
<desc id="picture-text">When each stage of each server began and ended, over ${durationText(timeline.endMs)}; ${count(failed, "server")} failed. The tables below have the same times.</desc>
<defs><pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="stripe" width="2" height="5"/></pattern></defs>
${names2}${drawing.named ? html`<svg class="plot" x="28%" width="72%">${plot}</svg>` : html`<svg class="plot-wide">${plot}</svg>`}
</svg>
`;
}
var nameAt = ({ server }, row, { lane }) => html`<text class="name ${server.outcome}" y="${AXIS + row * lane + lane / 2}">${MARKS[server.outcome]} ${cutToColumns(nameOf(server.name), LONGEST_NAME2)}</text>
`;
function tickAt(ms, timeline, height) {
  const x = percent(timeline, ms);
  return html`<line class="grid" x1="${x}" x2="${x}" y1="${AXIS - 8}" y2="${height}"/><text class="tick" x="${x}" y="12"${ms === timeline.startMs ? html` text-anchor="start"` : html` text-anchor="middle"`}>${tickText(ms)}</text>
`;
}
function laneAt({ server, bars }, row, timeline, drawing) {
  const y = AXIS + row * drawing.lane + (drawing.lane - drawing.bar) / 2;
  const end = bars.reduce((last, bar) => Math.max(last, bar.endMs), timeline.startMs);
  const cross = server.outcome === "failed" ? html`<svg class="end" x="${percent(timeline, end)}" y="${y}"><text class="cross" x="5" y="${drawing.bar / 2}">✗</text></svg>` : null;
  return html`<g><title>${nameOf(server.name)}: ${server.outcome}</title>${bars.slice(0, MOST_BARS).map((bar) => barOf(bar, timeline, { y, height: drawing.bar }))}${cross}</g>
`;
}
function barOf(bar, timeline, { y, height }) {
  const x = percent(timeline, bar.startMs);
  const share = shareOf(timeline, bar.endMs) - shareOf(timeline, bar.startMs);
  const width = `${Math.max(THINNEST, rounded(WIDTH * share))}%`;
  const hasFailed = bar.outcome === "failed";
  const place = html`x="${x}" y="${y}" width="${width}" height="${height}"`;
  return html`<rect class="bar ${classOf(bar.stage)}${hasFailed ? " bad-end" : ""}" ${place} rx="2"><title>${bar.stage} ${bar.outcome}: ${durationText(bar.endMs - bar.startMs)}, from ${durationText(bar.startMs)}</title></rect>${hasFailed ? html`<rect class="hatch" ${place} rx="2" fill="url(#hatch)"/>` : null}`;
}
var percent = (timeline, ms) => `${rounded(WIDTH * shareOf(timeline, ms))}%`;
var rounded = (number) => Math.round(number * 1e3) / 1e3;

// lib/src/report/html/extent.js
var FULL = { lines: 60, findings: 50, folds: true };
var BRIEF = { lines: 5, findings: 3, folds: false };

// lib/src/report/html/fitting.js
function fitting(all, forms) {
  const kept = /* @__PURE__ */ new Map();
  let [form, ...rest] = forms;
  let size = 0;
  for (const one of all) {
    while (form) {
      const markup = form.shown(one);
      const after = size + bytesOf(markup.toString());
      if (after <= form.room) {
        kept.set(one, { markup, form });
        size = after;
        break;
      }
      [form, ...rest] = rest;
    }
  }
  return kept;
}

// lib/src/report/html/messages.js
var MOST_MESSAGES = 200;
var LONGEST_MESSAGE = 16e3;
function messagesOf(exchange) {
  if (exchange.length === 0)
    return null;
  const shown = exchange.slice(0, MOST_MESSAGES);
  const left = exchange.length - shown.length;
  return fold(`Messages (${exchange.length})`, html`<ol class="messages">
${shown.map(messageOf)}</ol>
${left > 0 ? html`<p class="aside">${count(left, "more message")} left out.</p>` : null}`);
}
var messageOf = ({ direction, atMs, message }) => html`<li class="${direction}"><p><span class="sign" aria-hidden="true">${direction === "sent" ? "\u2192" : "\u2190"}</span> ${direction} <span class="aside">at ${durationText(atMs)}</span></p>
${lines(readable(message))}</li>
`;
function readable(message) {
  const start = message.search(/[{[]/);
  const json = start === -1 ? "" : message.slice(start);
  if (json.length > LONGEST_MESSAGE || !isJson(json))
    return cutHead(message, LONGEST_MESSAGE);
  const edits = format(json, void 0, { tabSize: 2, insertSpaces: true, eol: "\n" });
  return neutralize(`${message.slice(0, start).trim()}
${applyEdits(json, edits)}`.trim());
}
function isJson(text) {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

// lib/src/report/html/server.js
var LONGEST_OUTPUT = 64 * 1024;
var LONGEST_COMMAND = 2e4;
var MOST_STAGES = 20;
var MOST_TRIALS = 50;
function sectionOf({ server, id, findings }, extent) {
  const { name, outcome, skipReason, reproduce } = server;
  const told = findings.slice(0, extent.findings);
  return html`<section id="${id}" class="server">
<h3>${nameOf(name)} ${verdict(outcome)}</h3>
<p class="meta">${metaOf(server)}</p>
${skipReason ? html`<p>Skipped: ${prose(skipReason)}</p>
` : null}${told.map((one) => articleOf(one, server, extent, 4))}${moreOf(findings.length - told.length)}${reproduce ? html`<h4>Reproduce</h4>
${lines(cutHead(reproduce, LONGEST_COMMAND))}` : null}${stagesOf(server)}${handshakeOf(server)}${extent.folds ? foldsOf(server) : SHORTENED}<p class="back"><a href="#servers">All servers</a></p>
</section>
`;
}
var SHORTENED = html`<p class="aside">Shortened. The JSON report has everything.</p>
`;
var moreOf = (left) => left > 0 ? html`<p class="aside">${count(left, "more finding")} left out.</p>
` : null;
function metaOf(server) {
  const place = placeOf2(server);
  const time = timeOf(server);
  return html`${CLIENTS[server.client].title}${place === "" ? null : html` · ${code(place)}`} · ${server.transport}${time === "" ? null : ` \xB7 ${time}`}`;
}
var placeOf2 = ({ file, origin }) => file === null ? "" : `${file}${origin ? `:${origin.line}` : ""}`;
function stagesOf(server) {
  const { stages } = server;
  if (stages.length === 0)
    return null;
  return html`<h4>Stages</h4>
${stripOf(server)}<table class="stages">
<thead><tr><th scope="col">Stage</th><th scope="col">Outcome</th><th scope="col" class="number">Start</th><th scope="col" class="number">Duration</th></tr></thead>
<tbody>
${stages.slice(0, MOST_STAGES).map(stageRow)}</tbody>
</table>
`;
}
var stageRow = ({ name, outcome, startMs, durationMs }) => html`<tr><th scope="row"><span class="key on-${name}"></span>${name}</th><td>${verdict(outcome)}</td><td class="number">${durationText(startMs)}</td><td class="number">${durationText(durationMs)}</td></tr>
`;
function handshakeOf({ handshake, stages, remote }) {
  const begun = stages.some(({ name }) => name === "handshake" || name === "remote");
  const isTold = begun || handshake.kind !== "silent";
  const facts = factList([...askedFacts(remote), ...isTold ? handshakeFacts(handshake) : []]);
  return facts && html`<h4>Handshake</h4>
${facts}`;
}
function foldsOf(server) {
  const { launch, exchange, stderr, noise } = server;
  const facts = factList(launchFacts(launch));
  return html`${facts && fold("Launch", facts)}${messagesOf(exchange)}${outputOf("stderr", stderr)}${outputOf("stdout that is no MCP message", noise.join("\n"))}${trialsOf(server)}`;
}
function outputOf(title, output2) {
  const text = output2.trimEnd();
  if (text === "")
    return null;
  return fold(`${title} (${count(text.split("\n").length, "line")})`, lines(cutTail(text, LONGEST_OUTPUT)));
}
var OUTCOMES2 = {
  up: "it came up",
  further: "it came further",
  same: "no change"
};
function trialsOf({ experiments, remote }) {
  if (experiments.length === 0)
    return null;
  const verb = remote ? "Asked" : "Started";
  return fold(`Experiments (${experiments.length})`, html`<ol>
${experiments.slice(0, MOST_TRIALS).map((one) => trialOf(one, verb))}</ol>`);
}
var trialOf = ({ rule, change, outcome, seen }, verb) => html`<li>${verb} again ${prose(change)}, for ${code(rule)}: <strong>${OUTCOMES2[outcome]}</strong>${seen === "" ? null : html` (${prose(seen)})`}</li>
`;

// lib/src/report/html/sections.js
var MIB = 1024 * 1024;
var ROOM_OF_FULL = 4 * MIB;
var ROOM = 5 * MIB;
var ROOM_OF_OTHERS = MIB;
var formOf = (room, extent) => ({
  room,
  extent,
  shown: (one) => sectionOf(one, extent)
});
var FORMS = [formOf(ROOM_OF_FULL, FULL), formOf(ROOM, BRIEF)];
function sectionsOf(servers) {
  const kept = fitting(servers, FORMS);
  const left = servers.length - kept.size;
  const extents = new Map(FORMS.map((form) => [form, form.extent]));
  const findings = [...kept].flatMap(([one, { form }]) => one.findings.slice(0, extents.get(form)?.findings ?? 0));
  return {
    markup: servers.length === 0 ? html`` : html`<section aria-labelledby="details">
<h2 id="details">Each server</h2>
${[...kept.values()].map(({ markup }) => markup)}${left > 0 ? html`<p class="aside">${count(left, "more server")} left out. The JSON report has all of them.</p>
` : null}</section>
`,
    servers: new Set(kept.keys()),
    findings: new Set(findings)
  };
}
function otherSections(others) {
  const kept = fitting(others, [
    { room: ROOM_OF_OTHERS, shown: (one) => articleOf(one, void 0, FULL, 3) }
  ]);
  const left = others.length - kept.size;
  return {
    markup: html`${[...kept.values()].map(({ markup }) => markup)}${left > 0 ? html`<p class="aside">${count(left, "more finding")} left out.</p>
` : null}`,
    servers: /* @__PURE__ */ new Set(),
    findings: new Set(kept.keys())
  };
}

// lib/src/report/html/style.js
var STYLE_HASH = "a8osBZFTADtRlq+h/Mr6q5NUpovduHY4aoNQTE8XAN8=";
var STYLE = html`
:root {
  color-scheme: light dark;
  --ground: #ffffff; --raised: #f5f6f8; --line: #dadfe6; --text: #1b222c; --dim: #55606f; --link: #0b57c4;
  --good: #126b35; --bad: #b3201a; --warn: #855200; --note: #2f5b94; --good-ground: #e8f5ec; --bad-ground: #fdeceb;
  --warn-ground: #fdf3e1; --note-ground: #eaf1fb;
  --install: #70809b; --spawn: #b3720a; --handshake: #2c6bd1; --list: #0d8279; --remote: #7a50d2; --configure: #8a8f98;
  --mono: ui-monospace, "SF Mono", "Cascadia Code", Menlo, Consolas, "DejaVu Sans Mono", monospace;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #10141a; --raised: #191f28; --line: #303947; --text: #e5e9ef; --dim: #a0abbb; --link: #8cb8ff;
    --good: #6bd08f; --bad: #ff8f86; --warn: #f0b95c; --note: #93bdf5; --good-ground: #14291c; --bad-ground: #351a1a;
    --warn-ground: #30250f; --note-ground: #17263a;
    --install: #8a99b3; --spawn: #dfa440; --handshake: #6c9eff; --list: #41bdb2; --remote: #b094ff; --configure: #868d99;
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-top: 1rem; }
body {
  margin: 0 auto; max-width: 62rem; padding: 2.5rem 1.5rem 4rem; background: var(--ground); color: var(--text);
  font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif; overflow-wrap: anywhere;
}
h1, h2, h3, h4, h5 { line-height: 1.25; margin: 0; font-weight: 650; text-wrap: balance; }
h1 { font-size: 2rem; letter-spacing: -0.015em; }
h2 { font-size: 1.3rem; margin: 3.2rem 0 1rem; }
h3 { font-size: 1.15rem; }
h4 { font-size: 1rem; margin: 1.6rem 0 0.5rem; }
h5 { font-size: 0.875rem; margin: 1rem 0 0.3rem; color: var(--dim); }
p, ul, ol, dl, pre, figure { margin: 0 0 0.7rem; }
a { color: var(--link); text-underline-offset: 0.15em; text-decoration-thickness: 0.06em; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 3px; }
code, pre { font-family: var(--mono); font-size: 0.875em; }
code { background: var(--raised); padding: 0.1em 0.3em; border-radius: 4px; }
pre {
  background: var(--raised); border: 1px solid var(--line); border-radius: 6px; padding: 0.7rem 0.9rem; font-size: 0.8125rem; line-height: 1.5;
  white-space: pre-wrap; tab-size: 4;
}
.product { margin: 0 0 0.4rem; color: var(--dim); font-size: 0.875rem; font-weight: 600; letter-spacing: 0.02em; }
.tally { display: flex; flex-wrap: wrap; gap: 0.5rem; list-style: none; padding: 0; margin: 1.1rem 0; }
.meta, .aside, figcaption { color: var(--dim); font-size: 0.875rem; }
.verdict { display: inline-flex; align-items: baseline; gap: 0.35em; font-size: 0.8125rem; font-weight: 600; line-height: 1.4; padding: 0.1rem 0.55rem; border-radius: 1rem; white-space: nowrap; background: var(--raised); color: var(--dim); }
.passed { color: var(--good); } .verdict.passed { background: var(--good-ground); }
.failed, .error { color: var(--bad); } .verdict.failed, .verdict.error { background: var(--bad-ground); }
.verdict.warning { color: var(--warn); background: var(--warn-ground); }
.verdict.notice { color: var(--note); background: var(--note-ground); }
table { border-collapse: collapse; width: 100%; font-size: 0.9375rem; }
th, td { text-align: left; vertical-align: baseline; padding: 0.5rem 0.75rem 0.5rem 0; border-bottom: 1px solid var(--line); }
thead th { color: var(--dim); font-size: 0.8125rem; font-weight: 600; white-space: nowrap; }
tbody th { font-weight: 600; }
th:last-child, td:last-child { padding-right: 0; }
.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
td code { background: none; padding: 0; }
.legend { display: flex; flex-wrap: wrap; gap: 0.2rem 1.1rem; list-style: none; padding: 0; font-size: 0.875rem; color: var(--dim); }
.legend svg { vertical-align: -1px; overflow: visible; }
svg { display: block; overflow: visible; } .legend svg { display: inline-block; }
.timeline .names { overflow: hidden; }
svg text { font: 12px system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif; fill: var(--text); }
svg .name { dominant-baseline: central; } svg .name.failed { fill: var(--bad); font-weight: 600; } svg .name.skipped, svg .tick { fill: var(--dim); }
svg .tick { font-size: 11px; } svg .grid { stroke: var(--line); stroke-width: 1; }
svg .cross { fill: var(--bad); font-weight: 700; dominant-baseline: central; } .cross { color: var(--bad); font-weight: 700; }
.bar { fill: var(--configure); stroke: var(--configure); stroke-width: 1; }
.bar.on-install { fill: var(--install); stroke: var(--install); } .bar.on-spawn { fill: var(--spawn); stroke: var(--spawn); }
.bar.on-handshake { fill: var(--handshake); stroke: var(--handshake); } .bar.on-list { fill: var(--list); stroke: var(--list); }
.bar.on-remote { fill: var(--remote); stroke: var(--remote); }
.bar.bad-end { stroke: var(--bad); stroke-width: 2; } .stripe { fill: var(--ground); fill-opacity: 0.6; } .hatch { pointer-events: none; }
.strip { margin: 0 0 0.4rem; }
.key { display: inline-block; width: 0.7em; height: 0.7em; margin-right: 0.5em; border-radius: 2px; background: var(--configure); }
.key.on-install { background: var(--install); } .key.on-spawn { background: var(--spawn); } .key.on-handshake { background: var(--handshake); }
.key.on-list { background: var(--list); } .key.on-remote { background: var(--remote); }
.stages { font-size: 0.875rem; margin-bottom: 0.7rem; } .stages th, .stages td { padding-top: 0.3rem; padding-bottom: 0.3rem; } .stages tbody th { font-weight: 400; }
.server { border-top: 1px solid var(--line); padding: 1.6rem 0 0.6rem; } .server h3 { display: flex; flex-wrap: wrap; align-items: center; gap: 0.3rem 0.7rem; }
.server > .meta { margin-top: 0.25rem; }
.finding { margin: 1.2rem 0; padding-left: 1rem; border-left: 3px solid var(--line); }
.finding.error { color: inherit; border-left-color: var(--bad); } .finding.warning { border-left-color: var(--warn); } .finding.notice { border-left-color: var(--note); }
.finding > :first-child { margin-top: 0; font-size: 1.0625rem; } .finding > .meta { margin-top: 0.4rem; } .confidence::before { content: "· "; }
.fix { margin: 1.1rem 0; padding: 0.9rem 1.1rem 0.4rem; border-radius: 8px; background: var(--good-ground); }
.fix > :first-child { margin-top: 0; color: var(--good); } .fix pre { background: var(--ground); } .fix code { background: none; padding: 0; font-weight: 600; } .fix pre code { font-weight: 400; }
dl { display: grid; gap: 0.3rem 0; font-size: 0.9375rem; } dl > div { display: grid; grid-template-columns: 10rem 1fr; gap: 1rem; } dt { color: var(--dim); } dd { margin: 0; min-width: 0; }
ul.names { list-style: none; padding: 0; margin: 0; display: flex; flex-wrap: wrap; gap: 0.25rem 0.4rem; }
details { margin: 0.5rem 0; border: 1px solid var(--line); border-radius: 6px; } summary { padding: 0.45rem 0.8rem; cursor: pointer; font-size: 0.9375rem; font-weight: 600; }
details > :not(summary) { margin: 0.2rem 0.8rem 0.8rem; }
.messages { list-style: none; padding: 0; } .messages p { margin: 0 0 0.25rem; font-size: 0.875rem; font-weight: 600; } .messages .aside { font-weight: 400; }
.messages .sent pre { border-left: 3px solid var(--handshake); } .messages .received pre { border-left: 3px solid var(--list); }
.plain { list-style: none; padding: 0; } .plain li { padding: 0.35rem 0; border-bottom: 1px solid var(--line); }
.back { font-size: 0.875rem; } footer { margin-top: 3.5rem; padding-top: 1rem; border-top: 1px solid var(--line); color: var(--dim); font-size: 0.875rem; }
:target { scroll-margin-top: 1rem; } .server:target > h3, .finding:target > :first-child { text-decoration: underline; text-decoration-color: var(--link); text-underline-offset: 0.3em; }
@media (max-width: 44rem) {
  body { padding: 1.5rem 1rem 3rem; } h1 { font-size: 1.6rem; }
  .servers thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  .servers tbody, .servers tr, .servers th, .servers td { display: block; padding: 0; border: 0; text-align: left; }
  .servers tr { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0.2rem 0.7rem; padding: 0.7rem 0; border-bottom: 1px solid var(--line); }
  .servers th { flex: 1 1 60%; } .servers .cause { flex: 1 0 100%; } .servers td:empty { display: none; } .servers td:nth-of-type(n + 3) { color: var(--dim); font-size: 0.875rem; }
  dl > div { grid-template-columns: 1fr; gap: 0; } dl { gap: 0.5rem; } .timeline text { font-size: 10px; }
}
@media print {
  :root { --ground: #fff; --raised: #fff; } body { max-width: none; padding: 0; font-size: 10pt; } .back { display: none; }
  .finding, tr, figure, pre { break-inside: avoid; } h2, h3, h4, h5 { break-after: avoid; }
}
`;

// lib/src/report/html/table.js
var ROOM2 = 1024 * 1024;
var LONGEST_CELL = 300;
function tableOf(servers, sections) {
  const rows = fitting(servers, [{ room: ROOM2, shown: (one) => rowOf(one, sections.has(one)) }]);
  const left = servers.length - rows.size;
  return html`<table class="servers">
<thead><tr><th scope="col">Server</th><th scope="col">Verdict</th><th scope="col">Cause</th><th scope="col">Client</th><th scope="col">Place</th><th scope="col" class="number">Time</th></tr></thead>
<tbody>
${[...rows.values()].map(({ markup }) => markup)}</tbody>
</table>
${left > 0 ? html`<p class="aside">${count(left, "more server")} left out. The JSON report has all of them.</p>
` : null}`;
}
function rowOf({ server, id }, hasSection) {
  const { outcome, rule, skipReason, client } = server;
  const name = nameOf(server.name);
  const place = placeOf2(server);
  const cause = rule === null ? prose(cutHead(skipReason ?? "", LONGEST_CELL)) : code(rule);
  return html`<tr><th scope="row">${hasSection ? html`<a href="#${id}">${name}</a>` : name}</th><td>${verdict(outcome)}</td><td class="cause">${cause}</td><td>${CLIENTS[client].title}</td><td>${place === "" ? null : code(cutHead(place, LONGEST_CELL))}</td><td class="number">${timeOf(server)}</td></tr>
`;
}

// lib/src/report/html.js
function htmlText(report) {
  const safe = toldReport(mapTexts(report, neutralize));
  const contents = contentsOf(safe);
  const sections = sectionsOf(contents.servers);
  const others = otherSections(contents.others);
  const isBroken = contents.others.some(({ finding }) => finding.level === "error");
  const files = filesPart(safe, others.markup);
  const shown = /* @__PURE__ */ new Set([...sections.findings, ...others.findings]);
  const body = html`${header(safe)}<main>
${serversPart(safe, tableOf(contents.servers, sections.servers))}${isBroken ? files : null}${sections.markup}${lesserPart(contents.lesser, shown)}${isBroken ? null : files}${machinePart(safe)}</main>
${footer(safe)}`;
  return page(safe, body).toString();
}
var POLICY = `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; base-uri 'none'; form-action 'none'`;
var page = (report, body) => html`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>MCP Handshake: ${headline(report)}</title>
<style>${STYLE}</style>
</head>
<body>
${body}</body>
</html>
`;
var MOST_NOTES = 100;
var MOST_LESSER = 300;
var MOST_CONFIGS = 500;
var header = (report) => html`<header>
<p class="product">MCP Handshake</p>
<h1>${sentenceOf2(headline(report))}</h1>
<ul class="tally">
${TALLY.map(([outcome, key]) => report.counts[key] > 0 ? html`<li>${verdict(outcome, report.counts[key])}</li>
` : null)}</ul>
<p class="meta">${timeText(report.startedAt)} · ${durationText(report.durationMs)}</p>
${report.notes.slice(0, MOST_NOTES).map((note) => html`<p>${prose(note)}</p>
`)}</header>
`;
var TALLY = [
  ["failed", "failed"],
  ["passed", "passed"],
  ["skipped", "skipped"]
];
var sentenceOf2 = (clause) => `${clause.charAt(0).toUpperCase()}${clause.slice(1)}`;
function timeText(iso) {
  const time = new Date(iso);
  if (Number.isNaN(time.getTime()))
    return html`${iso}`;
  const text = time.toISOString();
  return html`<time datetime="${text}">${text.slice(0, 10)} ${text.slice(11, 19)} UTC</time>`;
}
function serversPart({ servers }, table) {
  if (servers.length === 0)
    return null;
  const picture = pictureOf(servers);
  return html`<section aria-labelledby="servers">
<h2 id="servers">Servers</h2>
${table}</section>
${picture && html`<section aria-labelledby="timeline">
<h2 id="timeline">Timeline</h2>
${picture}</section>
`}`;
}
function filesPart({ configs }, findings) {
  if (configs.length === 0 && findings.toString() === "")
    return null;
  const left = configs.length - MOST_CONFIGS;
  return html`<section aria-labelledby="files">
<h2 id="files">Config files</h2>
${findings}${configs.length > 0 ? html`<ul class="plain">
${configs.slice(0, MOST_CONFIGS).map(({ file, client, servers }) => html`<li>${code(nameOf(file))} <span class="aside">${CLIENTS[client].title}, ${count(servers.length, "server")}</span></li>
`)}</ul>
` : null}${left > 0 ? html`<p class="aside">${count(left, "more file")} left out.</p>
` : null}</section>
`;
}
function lesserPart(lesser, shown) {
  if (lesser.length === 0)
    return null;
  const left = lesser.length - MOST_LESSER;
  return html`<section aria-labelledby="lesser">
<h2 id="lesser">Warnings and notices</h2>
<ul class="plain">
${lesser.slice(0, MOST_LESSER).map((one) => lineOf(one, shown.has(one)))}</ul>
${left > 0 ? html`<p class="aside">${left} more left out.</p>
` : null}</section>
`;
}
var machinePart = ({ environment }) => html`<section aria-labelledby="machine">
<h2 id="machine">Machine</h2>
${environmentFacts(environment)}</section>
`;
var footer = ({ tool }) => html`<footer>
<p>${tool.name} ${tool.version}. A cause in full: <code>mcp-handshake rules ID</code>. For programs, the JSON report has the same.</p>
</footer>
`;

// lib/src/report/xml.js
import { toUSVString } from "node:util";
var NO_CHARACTER = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
var ENTITIES2 = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\n": "&#10;",
  "	": "&#9;"
};
var legal = (text) => toUSVString(text).replace(NO_CHARACTER, "");
var content = (text) => legal(text).replace(/[&<>]/g, (character) => ENTITIES2[character] ?? character);
var value = (text) => legal(text).replace(/[&<>"\n\t]/g, (character) => ENTITIES2[character] ?? character);
function element(name, attributes, inner = []) {
  const list2 = Object.entries(attributes).map(([key, one]) => ` ${key}="${value(String(one))}"`);
  const body = typeof inner === "string" ? content(inner) : lines2(inner);
  const open = `<${name}${list2.join("")}`;
  return { xml: body === "" ? `${open}/>` : `${open}>${body}</${name}>` };
}
var lines2 = (inner) => inner.length === 0 ? "" : `
${inner.map(({ xml }) => xml).join("\n")}
`;
var documentOf = ({ xml }) => `<?xml version="1.0" encoding="UTF-8"?>
${xml}
`;

// lib/src/report/junit.js
function junitText(report) {
  const safe = toldReport(mapTexts(report, neutralize));
  const suites = suitesOf(safe);
  const cases = suites.flatMap((suite) => suite.cases);
  const attributes = {
    name: "MCP Handshake",
    tests: cases.length,
    failures: failuresIn(cases),
    errors: 0,
    time: seconds(safe.durationMs)
  };
  const written = suites.map((suite) => suiteElement(suite, safe.startedAt));
  return documentOf(element("testsuites", attributes, written));
}
var NO_FILE = "command line";
var WHOLE_RUN = "the run as a whole";
function suitesOf(report) {
  const findings = findingsByServer(report);
  const suites = new Map(report.configs.map(({ file }) => [file, []]));
  const add = (file, one) => {
    const cases = suites.get(file) ?? [];
    cases.push(one);
    suites.set(file, cases);
  };
  for (const one of report.findings) {
    if (!findings.has(one) && one.level === "error")
      add(one.file ?? WHOLE_RUN, faultCase(one));
  }
  const lenient = letsPass(report);
  for (const server of report.servers) {
    const about = findings.of(server);
    add(server.file, serverCase(taken(server, about, lenient), about));
  }
  const all = [...suites].map(([file, cases]) => ({ name: nameOf2(file), cases }));
  return all.some(({ cases }) => cases.length > 0) ? all : [nothingChecked(report)];
}
var nameOf2 = (file) => inline(file ?? NO_FILE) || NO_FILE;
function findingsByServer(report) {
  const serverOf = serverFinder(report);
  const servers = /* @__PURE__ */ new Map();
  const taken2 = /* @__PURE__ */ new Set();
  for (const finding of report.findings) {
    const server = serverOf(finding);
    if (!server)
      continue;
    servers.set(server, [...servers.get(server) ?? [], finding]);
    taken2.add(finding);
  }
  return {
    has: (finding) => taken2.has(finding),
    of: (server) => servers.get(server) ?? []
  };
}
function nothingChecked({ notes, configs }) {
  const message = notes.map(inline).join(" ") || "no server was checked";
  return {
    name: nameOf2(configs[0]?.file ?? null),
    cases: [
      {
        outcome: "skipped",
        durationMs: 0,
        element: element("testcase", { classname: "MCP Handshake", name: "servers", time: seconds(0) }, [element("skipped", { message })])
      }
    ]
  };
}
function suiteElement({ name, cases }, startedAt) {
  const attributes = {
    name,
    tests: cases.length,
    failures: failuresIn(cases),
    errors: 0,
    skipped: cases.filter(({ outcome }) => outcome === "skipped").length,
    time: seconds(cases.reduce((sum, { durationMs }) => sum + durationMs, 0)),
    timestamp: startedAt.slice(0, 19)
  };
  return element("testsuite", attributes, cases.map((one) => one.element));
}
var failuresIn = (cases) => cases.filter(({ outcome }) => outcome === "failed").length;
var seconds = (ms) => (Math.max(0, ms) / 1e3).toFixed(3);
function faultCase(finding) {
  const { server, file, rule } = finding;
  const attributes = {
    classname: nameOf2(server === null ? file ?? WHOLE_RUN : file),
    name: inline(server === null ? rule : `${server}: ${rule}`),
    time: seconds(0)
  };
  const inner = [failureElement(finding, void 0)];
  return { outcome: "failed", durationMs: 0, element: element("testcase", attributes, inner) };
}
var letsPass = ({ outcome, findings }) => outcome === "passed" || findings.some(isError);
function taken(server, findings, lenient) {
  const pardoned = server.outcome === "failed" && lenient && !findings.some(isError);
  return pardoned ? { ...server, outcome: "skipped", skipReason: pardonOf(findings) } : server;
}
var isError = ({ level }) => level === "error";
function serverCase(server, findings) {
  const { outcome, skipReason } = server;
  const errors = findings.filter(isError);
  const failed = outcome === "failed" || errors.length > 0;
  const root = findings.find((one) => isRoot(one, server)) ?? errors[0];
  const durationMs = server.stages.reduce((sum, stage) => sum + stage.durationMs, 0);
  const attributes = {
    classname: `${nameOf2(server.file)} (${CLIENTS[server.client].title})`,
    name: inline(server.name) || "unnamed",
    time: seconds(durationMs)
  };
  const inner = [
    ...failed ? [root ? failureElement(root, server) : bareFailure(server)] : [],
    ...!failed && outcome === "skipped" ? [element("skipped", { message: inline(skipReason ?? "") })] : [],
    ...output("system-out", outText(server, findings, root)),
    ...output("system-err", server.stderr)
  ];
  return {
    outcome: failed ? "failed" : outcome,
    durationMs,
    element: element("testcase", attributes, inner)
  };
}
function pardonOf([first]) {
  const what = first ? `: ${first.title}` : "";
  return `it failed, and \`expect\` or \`levels\` lets that pass${what}`;
}
var LONGEST_MESSAGE2 = 1e3;
function failureElement(finding, server) {
  const message = cutToBytes(inline(finding.title), LONGEST_MESSAGE2);
  return element("failure", { message, type: finding.rule }, failureText(finding, server));
}
var bareFailure = (server) => {
  const message = inline(endingOf(server) ?? "the server did not come up");
  return element("failure", { message, type: server.rule ?? "failed" });
};
function failureText(finding, server) {
  const { origin, why, fix, confidence } = finding;
  const ending = server && isRoot(finding, server) ? endingOf(server) : null;
  const seen = [
    ...ending ? [sentence(ending)] : [],
    ...ending && server?.clientError ? [`An MCP client shows: ${server.clientError}`] : [],
    ...seenLines(finding, server, { lines: 20, columns: 400 }).map((line) => `> ${line}`),
    ...(finding.tried ?? []).map(sentence)
  ];
  return [
    ...origin ? [`${origin.file}:${origin.line}:${origin.column}`] : [],
    ...seen.length > 0 ? [seen.join("\n")] : [],
    `Why (${confidence}): ${why}`,
    `Fix: ${fix}`,
    ...server?.reproduce ? [`Reproduce:
${server.reproduce}`] : []
  ].join("\n\n");
}
function outText({ noise }, findings, root) {
  const others = findings.filter((one) => one !== root).map(({ level, rule, title, fix }) => `${level}[${rule}]: ${inline(title)}
Fix: ${fix}`);
  return [...others, ...noise.length > 0 ? [noise.join("\n")] : []].join("\n\n");
}
var LONGEST_OUTPUT2 = 64 * 1024;
var output = (name, text) => text.trim() === "" ? [] : [element(name, {}, cutToBytes(text, LONGEST_OUTPUT2))];

// lib/src/report/rdjson.js
var LONGEST_MESSAGE3 = 3e4;
var SEVERITIES = {
  error: "ERROR",
  warning: "WARNING",
  notice: "INFO"
};
function rdjsonText(report, linesOf = () => null) {
  const harmless = { ...report, findings: report.findings.map(withHarmlessEdit) };
  const { findings } = toldReport(mapTexts(harmless, neutralize));
  const diagnostics = findings.flatMap((finding) => finding.origin ? [diagnosticOf(finding, finding.origin, linesOf)] : []);
  const result = { source: { name: report.tool.name }, diagnostics };
  return `${harmlessJson(JSON.stringify(result, null, 2))}
`;
}
function withHarmlessEdit(finding) {
  const { replacement, ...others } = finding;
  return replacement && neutralize(replacement.text) !== replacement.text ? others : finding;
}
function diagnosticOf(finding, origin, linesOf) {
  const edit = finding.replacement;
  const suggestions = suggestionsOf(edit, linesOf);
  const place = suggestions.length > 0 && edit ? edit.origin : origin;
  return {
    message: messageOf2(finding),
    location: { path: place.file, range: byteRange(place, linesOf) ?? lineRange(place) },
    severity: SEVERITIES[finding.level],
    code: { value: finding.rule },
    ...suggestions.length > 0 && { suggestions }
  };
}
function suggestionsOf(edit, linesOf) {
  const range = edit && byteRange(edit.origin, linesOf);
  return range ? [{ range, text: edit.text }] : [];
}
function messageOf2({ server, title, why, fix, confidence }) {
  const heading = markdownOf(server === null ? title : `\`${server.replaceAll("`", "'")}\`: ${title}`);
  const parts = [
    heading,
    `**Why** (${confidence}): ${markdownOf(why)}`,
    `**Fix:** ${markdownOf(fix)}`
  ];
  return cutToBytes(parts.join("\n\n"), LONGEST_MESSAGE3);
}
var lineRange = ({ line, endLine }) => ({
  start: { line },
  end: { line: endLine }
});
function byteRange(origin, linesOf) {
  const lines3 = linesOf(origin.file);
  const start = positionOf(lines3, origin.line, origin.column);
  const end = positionOf(lines3, origin.endLine, origin.endColumn);
  return start && end && { start, end };
}
var BOM = "\uFEFF";
function positionOf(lines3, line, column) {
  const text = lines3?.[line - 1];
  if (text === void 0)
    return void 0;
  const mark = line === 1 && text.startsWith(BOM) ? 1 : 0;
  const before = column - 1 + mark;
  return before > text.length ? void 0 : { line, column: bytesOf(text.slice(0, before)) + 1 };
}

// lib/src/report/sarif.js
import { toUSVString as toUSVString5 } from "node:util";

// lib/src/report/address.js
var HOME = "https://github.com/your-org/mcp-handshake";
var rulePageAddress = (rule) => `${HOME}/blob/v${TOOL.version}/docs/rules/${encodeURIComponent(rule)}.md`;

// lib/src/report/sarif/rule-titles.js
var TITLES2 = {
  "untrusted-event": "the code may be a stranger's, and the event would hand it secrets",
  "runner-files-changed": "the files changed by which a step speaks to the runner and to later steps",
  "missing-secret": "a variable is not set here, and no other trouble was found",
  "expected-failure-missing": "a server does not fail in the way that it was expected to",
  "report-missing": "no report tells how the check of a server went",
  "report-unreadable": "a file is no report that can be merged",
  "config-duplicate-key": "a key stands twice in one object of the config",
  "config-duplicate-server": "one name stands for several servers",
  "config-dead-file": "a file looks like a config, and no client reads it",
  "config-secret-literal": "a credential is written into the config in plain text",
  "config-unpinned-package": "which version of a package runs is left open",
  "docker-args-malformed": "the arguments of `docker run` are not as Docker reads them",
  "docker-image-not-found": "the image of the server cannot be fetched",
  "cache-not-writable": "the cache that the package is fetched into cannot be written to",
  "npx-install-prompt": "npx asks before it installs, and nobody answers",
  "npx-self-resolution": "npx takes the project in the folder in place of the package",
  "registry-auth": "the package registry refuses the login, or wants one",
  "npm-min-release-age": "the settings of the installer refuse a release that is this new",
  "package-version-not-found": "the package has no such version",
  "native-build-failed": "a native part of the package could not be built",
  "package-deprecated": "the package is deprecated by its author",
  "docker-tty-flag": "the container gets a terminal, which breaks the messages on stdio",
  "npm-install-scripts-blocked": "an install script that the package needs was not run",
  "node-native-abi-mismatch": "a native module was built for another Node.js than the one that loads it",
  "python-stdio-encoding": "Python writes or reads stdio in a code page that lacks a character",
  "node-esm-cjs-mismatch": "a file is loaded as the wrong kind of JavaScript module",
  "killed-or-oom": "the server was killed, or ran out of memory",
  "external-binary-missing": "the server needs a program that is not installed",
  "credentials-file-missing": "a file of credentials, or a login that is to be done once, is missing",
  "required-argument-missing": "the server is started without an argument that it requires",
  "port-in-use": "a port that the server wants is already in use",
  "client-limit": "the server comes up here, and exceeds a limit of a client that reads the file",
  "changed-since-known-good": "something has changed since the server last came up",
  unrecognized: "the server does not come up, and no known cause explains it"
};
var ruleTitle = (id) => SUSPECTS[id]?.title ?? TITLES2[id] ?? null;

// lib/src/report/sarif/descriptor.js
var LONGEST_DESCRIPTION = 1024;
var LONGEST_NAME3 = 255;
var SARIF_LEVELS = { error: "error", warning: "warning", notice: "note" };
var SEVERITIES2 = {
  error: "error",
  warning: "warning",
  notice: "recommendation"
};
var PRECISIONS = {
  confirmed: "very-high",
  likely: "high",
  possible: "medium"
};
var SECURITY = { "config-secret-literal": "8.0" };
var POSITIONS = new Map(RULES.map((rule, index) => [rule.id, index]));
function inOrder(ids) {
  const position = (id) => POSITIONS.get(id) ?? RULES.length;
  return [...new Set(ids)].toSorted((a, b) => position(a) - position(b));
}
function descriptorOf(id) {
  const rule = RULES.find((one) => one.id === id);
  const title = sentence(ruleTitle(id) ?? id);
  const more = [whyOf(rule) || (SUSPECTS[id]?.tell ?? "")].filter((text) => text !== "");
  const level = rule?.level ?? "error";
  return {
    id,
    name: cutToBytes(pascalCase(id), LONGEST_NAME3),
    shortDescription: { text: cutToBytes(title, LONGEST_DESCRIPTION) },
    fullDescription: { text: cutToBytes([title, ...more].join(" "), LONGEST_DESCRIPTION) },
    help: helpOf(id, rule, [title, ...more]),
    helpUri: rulePageAddress(id),
    defaultConfiguration: { level: SARIF_LEVELS[level] },
    properties: {
      tags: ["mcp", ...SECURITY[id] ? ["security"] : [], ...rule ? [rule.stage] : []],
      precision: PRECISIONS[rule?.confidence ?? "likely"],
      "problem.severity": SEVERITIES2[level],
      ...SECURITY[id] && { "security-severity": SECURITY[id] }
    }
  };
}
var whyOf = (rule) => rule && !/\{[A-Za-z]/.test(rule.why) ? rule.why : "";
function helpOf(id, rule, about) {
  const { fix } = SUSPECTS[id] ?? {};
  const shared = [about.join(" "), ...fix ? [`Fix: ${fix}`] : []];
  const page2 = rulePageAddress(id);
  const repair = rule?.repair;
  return {
    text: [...shared, ...repair ? plainRepair(repair) : [], `More: ${page2}`].join("\n\n"),
    markdown: [
      ...shared,
      ...repair ? fencedRepair(repair) : [],
      `[Examples, and how it is told apart](${page2})`
    ].join("\n\n")
  };
}
var plainRepair = ({ before, after }) => [
  `Before:

${before}`,
  `After:

${after}`
];
var fencedRepair = ({ before, after, language }) => [
  `Before:

${fenced(before, language)}`,
  `After:

${fenced(after, language)}`
];
var pascalCase = (id) => id.split("-").map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`).join("");

// lib/src/report/sarif/fingerprint.js
import { createHash } from "node:crypto";
import { toUSVString as toUSVString2 } from "node:util";
function fingerprintsOf(findings) {
  const seen = /* @__PURE__ */ new Map();
  return new Map(findings.map((finding) => {
    const hash = digest(identityOf(finding));
    const ordinal = (seen.get(hash) ?? 0) + 1;
    seen.set(hash, ordinal);
    return [finding, `${hash}:${ordinal}`];
  }));
}
var CONFIGURE = new Set(RULES.filter(({ stage }) => stage === "configure").map(({ id }) => id));
var identityOf = ({ rule, server, file, title }) => [
  rule,
  file === null ? null : onAnyMachine(file),
  server,
  ...CONFIGURE.has(rule) ? title.split("`").filter((_, index) => index % 2 === 1) : []
];
var onAnyMachine = (file) => /^(?:\/|[A-Za-z]:\/)/.test(file) ? file.split("/").at(-1) ?? file : file;
var digest = (identity) => createHash("sha256").update(toUSVString2(JSON.stringify(identity))).digest("hex").slice(0, 32);

// lib/src/report/sarif/location.js
import { toUSVString as toUSVString3 } from "node:util";
var ROOT = "%SRCROOT%";
var NO_CONFIG = ".mcp.json";
function shownAt(finding, server, report) {
  if (finding.origin)
    return { origin: finding.origin, own: true };
  if (server?.origin)
    return { origin: server.origin, own: false };
  const file = finding.file ?? report.configs[0]?.file ?? NO_CONFIG;
  return { origin: { file, line: 1, column: 1, endLine: 1, endColumn: 1 }, own: false };
}
var STANDS_IN = "The finding has no place of its own in a config.";
var locationOf = ({ origin, own }) => ({
  physicalLocation: { artifactLocation: artifactOf(origin.file), region: regionOf(origin) },
  ...own ? {} : { message: { text: STANDS_IN } }
});
function artifactOf(file) {
  const path = toUSVString3(file);
  const encoded = path.split("/").map(encodeURIComponent).join("/");
  if (/^[A-Za-z]:\//.test(path))
    return { uri: `file:///${path.charAt(0)}:${encoded.slice(4)}` };
  if (path.startsWith("/"))
    return { uri: `file://${encoded.replace(/^\/+/, "/")}` };
  return { uri: encoded, uriBaseId: ROOT };
}
function regionOf({ line, column, endLine, endColumn }) {
  const forward = endLine > line || endLine === line && endColumn >= column;
  return { startLine: line, startColumn: column, ...forward && { endLine, endColumn } };
}

// lib/src/report/sarif/result.js
import { toUSVString as toUSVString4 } from "node:util";
function resultOf(concern, ruleIndex) {
  const { finding, told, server, shown, fingerprint, ambiguous } = concern;
  return {
    ruleId: finding.rule,
    ruleIndex,
    level: SARIF_LEVELS[finding.level],
    message: { text: messageOf3(told, server) },
    locations: [locationOf(shown)],
    partialFingerprints: {
      "mcpHandshakeFinding/v1": fingerprint,
      ...ambiguous && { primaryLocationLineHash: fingerprint }
    },
    ...finding.replacement && { fixes: [fixOf(finding.replacement)] },
    properties: { server: told.server, confidence: told.confidence }
  };
}
var LONGEST = { head: 500, seen: 2500, why: 2e3, fix: 3e3 };
function messageOf3(told, server) {
  const subject = told.server ?? told.file;
  const head = sentence(told.title);
  const parts = [
    cutToBytes(subject ? `${subject}: ${told.title.trim()}.` : head, LONGEST.head),
    cutToBytes(seenText(told, server), LONGEST.seen),
    cutToBytes(`Why (${told.confidence}): ${told.why}`, LONGEST.why),
    cutToBytes(`Fix: ${told.fix}`, LONGEST.fix)
  ];
  return withoutLinks(parts.filter((part) => part !== "").join("\n\n"));
}
function seenText(told, server) {
  const ending = server && isRoot(told, server) ? endingOf(server) : null;
  return [
    ...ending ? [sentence(ending)] : [],
    ...ending && server?.clientError ? [`An MCP client shows: ${server.clientError}`] : [],
    ...seenLines(told, server, { lines: 12, columns: 300 }).map((line) => `> ${line}`),
    ...(told.tried ?? []).slice(0, 5).map(sentence)
  ].join("\n");
}
var withoutLinks = (text) => text.replaceAll("](", "]\u200B(");
var fixOf = ({ origin, text }) => ({
  description: { text: neutralize(toUSVString4(actionOf(origin, text))) },
  artifactChanges: [
    {
      artifactLocation: artifactOf(origin.file),
      replacements: [
        { deletedRegion: regionOf(origin), insertedContent: { text: toUSVString4(text) } }
      ]
    }
  ]
});
function actionOf({ line, column, endLine, endColumn }, text) {
  if (text === "")
    return "Remove it";
  const isInsertion = line === endLine && column === endColumn;
  return `${isInsertion ? "Insert" : "Replace it with"} ${text}`;
}

// lib/src/report/sarif.js
var MOST_RESULTS = 5e3;
var LARGEST_RESULTS = 9e6;
var MOST_NOTES2 = 100;
var LONGEST_NOTE = 1e3;
function sarifText(report) {
  const log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [runOf(report)]
  };
  return `${harmlessJson(JSON.stringify(log))}
`;
}
function runOf(report) {
  const { tool } = report;
  const concerns = concernsOf(toldReport(report));
  const rules = inOrder(concerns.slice(0, MOST_RESULTS).map(({ finding }) => finding.rule));
  const indices = new Map(rules.map((id, index) => [id, index]));
  const results = fitting2(concerns, (rule) => indices.get(rule) ?? -1);
  return {
    tool: {
      driver: {
        name: "MCP Handshake",
        version: tool.version,
        semanticVersion: tool.version,
        informationUri: HOME,
        rules: rules.map(descriptorOf)
      }
    },
    columnKind: "utf16CodeUnits",
    originalUriBaseIds: { [ROOT]: { description: { text: "The root of the repository." } } },
    invocations: [invocationOf(report, concerns.length - results.length)],
    results
  };
}
function concernsOf(report) {
  const safe = mapTexts(report, (text) => neutralize(toUSVString5(text)));
  const serverOf = serverFinder(report);
  const safeServers = new Map(report.servers.map((one, index) => [one, safe.servers[index]]));
  const fingerprints = fingerprintsOf(report.findings);
  const concerns = report.findings.map((finding, index) => {
    const server = serverOf(finding);
    return {
      finding,
      told: safe.findings[index] ?? finding,
      server: server && safeServers.get(server),
      shown: shownAt(finding, server, report),
      fingerprint: fingerprints.get(finding) ?? ""
    };
  });
  const lines3 = countsOf(concerns.map(lineKey));
  return concerns.map((one) => ({ ...one, ambiguous: !one.shown.own || lines3.get(lineKey(one)) !== 1 })).toSorted((a, b) => byImportance(a.finding, b.finding));
}
var lineKey = ({ finding, shown }) => JSON.stringify([finding.rule, shown.origin.file, shown.origin.line]);
function countsOf(keys) {
  const counts = /* @__PURE__ */ new Map();
  for (const key of keys)
    counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
var LEVELS2 = { error: 0, warning: 1, notice: 2 };
var CERTAINTY = { confirmed: 0, likely: 1, possible: 2 };
var byImportance = (a, b) => LEVELS2[a.level] - LEVELS2[b.level] || Number(a.server !== null) - Number(b.server !== null) || a.chain - b.chain || CERTAINTY[a.confidence] - CERTAINTY[b.confidence];
function fitting2(concerns, indexOf) {
  const results = [];
  let size = 0;
  for (const concern of concerns.slice(0, MOST_RESULTS)) {
    const result = resultOf(concern, indexOf(concern.finding.rule));
    size += bytesOf(JSON.stringify(result));
    if (size > LARGEST_RESULTS)
      break;
    results.push(result);
  }
  return results;
}
function invocationOf(report, left) {
  const end = Date.parse(report.startedAt) + report.durationMs;
  const notes = report.notes.slice(0, MOST_NOTES2).map((note) => noteOf(note, "note"));
  const cut = noteOf(`${count(left, "finding")} did not fit and ${left === 1 ? "is" : "are"} left out, the least important ones. The JSON report has all of them.`, "warning");
  const told = [...left > 0 ? [cut] : [], ...notes];
  return {
    executionSuccessful: true,
    startTimeUtc: report.startedAt,
    endTimeUtc: new Date(end).toISOString(),
    ...told.length > 0 && { toolExecutionNotifications: told }
  };
}
var noteOf = (text, level) => ({
  level,
  message: { text: cutToBytes(neutralize(toUSVString5(text)), LONGEST_NOTE) }
});
export {
  htmlText,
  junitText,
  rdjsonText,
  sarifText
};
