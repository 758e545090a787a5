import { createRequire as $createRequire } from "node:module"; const require = $createRequire(import.meta.url);
import {
  breakAside,
  breakHeadings,
  breakPlaces
} from "./chunk-7R57ZVPL.js";
import {
  blocksOf,
  endingOf,
  isRoot,
  placeIn,
  seenLines
} from "./chunk-WJIDSFYH.js";
import {
  oneLine
} from "./chunk-I2LLKQIX.js";
import {
  columnsOf,
  cutToColumns,
  wrap
} from "./chunk-VULLS3E4.js";

// lib/src/report/style.js
var SGR = {
  error: "1;31",
  warning: "1;33",
  notice: "1;36",
  good: "32",
  frame: "1;34",
  strong: "1",
  dim: "2"
};
var ESC = String.fromCharCode(27);
var styleOf = (color) => color ? (meaning, text) => text === "" ? "" : `${ESC}[${SGR[meaning]}m${text}${ESC}[0m` : (_, text) => text;

// lib/src/report/text-findings.js
var WIDTH = 100;
function findingLines(finding, server, style) {
  if (finding.level === "notice") {
    const title = breakPlaces(oneLine(finding.title));
    return [`${heading({ ...finding, title }, style)}${aside(finding)}`];
  }
  return [heading(finding, style), ...bodyLines(finding, server, style).map(breakHeadings)];
}
function bodyLines(finding, server, style) {
  const isError = finding.level === "error";
  return [
    `  ${style("frame", "-->")} ${whereOf(finding)}`,
    ...frame(finding, server, style),
    ...isError ? labelled("why", finding.why, style) : [],
    ...labelled("fix", finding.fix, style),
    ...isError && server?.reproduce ? reproduceLines(server.reproduce, style) : [],
    ""
  ];
}
function heading({ level, rule, title }, style) {
  return `${style(level, `${level}[${rule}]`)}${style("strong", `: ${oneLine(title)}`)}`;
}
function whereOf(finding) {
  const nowhere = finding.server === null ? "the run as a whole" : "command line";
  const place = placeIn(finding, (file) => breakPlaces(oneLine(file))) ?? nowhere;
  return finding.server ? `${place} (${nameOf(finding.server)})` : place;
}
function aside(finding) {
  const place = placeIn(finding, (file) => breakAside(oneLine(file)));
  const parts = [place, finding.server ? nameOf(finding.server) : null];
  const shown = parts.filter((part) => part !== null);
  return shown.length === 0 ? "" : ` (${shown.join(", ")})`;
}
var nameOf = (name) => breakPlaces(cutToColumns(oneLine(name), WIDTH));
function frame(finding, server, style) {
  const extent = finding.level === "error" ? { lines: 20, columns: 400 } : { lines: 3, columns: 200 };
  const bar = style("frame", "|");
  const seen = seenLines(finding, server, extent).map((line) => `   ${bar} ${line}`);
  const notes = finding.level === "error" ? notesOf(finding, server) : finding.tried ?? [];
  return [
    ...seen.length > 0 ? [`   ${bar}`, ...seen] : [],
    ...seen.length > 0 && notes.length > 0 ? [`   ${bar}`] : [],
    ...notes.map((note) => `   ${style("frame", "=")} ${note}`)
  ];
}
function notesOf(finding, server) {
  const ending = server && isRoot(finding, server) ? endingOf(server) : null;
  const shown = ending && server?.clientError ? oneLine(server.clientError) : null;
  return [
    ...ending ? [ending] : [],
    ...shown ? [`an MCP client shows: ${shown}`] : [],
    ...finding.tried ?? [],
    `confidence: ${finding.confidence}`
  ];
}
function labelled(label, text, style) {
  const heading2 = `  ${style("strong", `${label}:`)}`;
  const indent = " ".repeat(columnsOf(label) + 4);
  const lines = blocksOf(text).flatMap((block) => blockLines(block, indent));
  const [first = "", ...rest] = lines.slice(0, lines.findLastIndex((line) => line !== "") + 1);
  if (first === "")
    return rest.length > 0 ? [heading2, ...rest] : [];
  return [`${heading2} ${first.trimStart()}`, ...rest];
}
function blockLines(block, indent) {
  if (block.kind === "code") {
    return ["", ...block.lines.map((line) => `${indent}    ${line}`.trimEnd()), ""];
  }
  return wrap(block.text, WIDTH - indent.length).map((line) => `${indent}${line}`);
}
var reproduceLines = (command, style) => [
  `  ${style("strong", "reproduce:")}`,
  `    ${command}`
];

export {
  styleOf,
  findingLines,
  labelled
};
