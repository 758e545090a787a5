import type { Finding } from "../model/finding.ts";
import type { ServerResult } from "../model/report.ts";
import { type Block, blocksOf } from "./blocks.ts";
import { breakAside, breakHeadings, breakPlaces } from "./break-matches.ts";
import { columnsOf, cutToColumns, wrap } from "./columns.ts";
import { oneLine } from "./neutralize.ts";
import { endingOf, isRoot, placeIn, seenLines } from "./seen.ts";
import type { Style } from "./style.ts";

/** Columns of a line of prose. */
const WIDTH = 100;

/**
 * A finding as a compiler would show it: an error in full, a warning with its fix, a notice on one line. What stands
 * where is what `matchers/mcp-handshake.json` reads.
 */
export function findingLines(
  finding: Finding,
  server: ServerResult | undefined,
  style: Style,
): readonly string[] {
  if (finding.level === "notice") {
    const title = breakPlaces(oneLine(finding.title));
    return [`${heading({ ...finding, title }, style)}${aside(finding)}`];
  }
  return [heading(finding, style), ...bodyLines(finding, server, style).map(breakHeadings)];
}

function bodyLines(
  finding: Finding,
  server: ServerResult | undefined,
  style: Style,
): readonly string[] {
  const isError = finding.level === "error";
  return [
    `  ${style("frame", "-->")} ${whereOf(finding)}`,
    ...frame(finding, server, style),
    ...(isError ? labelled("why", finding.why, style) : []),
    ...labelled("fix", finding.fix, style),
    ...(isError && server?.reproduce ? reproduceLines(server.reproduce, style) : []),
    "",
  ];
}

function heading({ level, rule, title }: Finding, style: Style): string {
  return `${style(level, `${level}[${rule}]`)}${style("strong", `: ${oneLine(title)}`)}`;
}

/** `.mcp.json:7:5 (name of the server)`. */
function whereOf(finding: Finding): string {
  const nowhere = finding.server === null ? "the run as a whole" : "command line";
  const place = placeIn(finding, (file) => breakPlaces(oneLine(file))) ?? nowhere;
  return finding.server ? `${place} (${nameOf(finding.server)})` : place;
}

function aside(finding: Finding): string {
  const place = placeIn(finding, (file) => breakAside(oneLine(file)));
  const parts = [place, finding.server ? nameOf(finding.server) : null];
  const shown = parts.filter((part) => part !== null);
  return shown.length === 0 ? "" : ` (${shown.join(", ")})`;
}

const nameOf = (name: string): string => breakPlaces(cutToColumns(oneLine(name), WIDTH));

/** What was seen, beside a bar. */
function frame(
  finding: Finding,
  server: ServerResult | undefined,
  style: Style,
): readonly string[] {
  const extent =
    finding.level === "error" ? { lines: 20, columns: 400 } : { lines: 3, columns: 200 };
  const bar = style("frame", "|");
  const seen = seenLines(finding, server, extent).map((line) => `   ${bar} ${line}`);
  const notes = finding.level === "error" ? notesOf(finding, server) : (finding.tried ?? []);
  return [
    ...(seen.length > 0 ? [`   ${bar}`, ...seen] : []),
    ...(seen.length > 0 && notes.length > 0 ? [`   ${bar}`] : []),
    ...notes.map((note) => `   ${style("frame", "=")} ${note}`),
  ];
}

function notesOf(finding: Finding, server: ServerResult | undefined): readonly string[] {
  const ending = server && isRoot(finding, server) ? endingOf(server) : null;
  const shown = ending && server?.clientError ? oneLine(server.clientError) : null;
  return [
    ...(ending ? [ending] : []),
    ...(shown ? [`an MCP client shows: ${shown}`] : []),
    ...(finding.tried ?? []),
    `confidence: ${finding.confidence}`,
  ];
}

/** `why: ...`, its prose wrapped beside the label, its code below as it is. */
export function labelled(label: string, text: string, style: Style): readonly string[] {
  const heading = `  ${style("strong", `${label}:`)}`;
  const indent = " ".repeat(columnsOf(label) + 4);
  const lines = blocksOf(text).flatMap((block) => blockLines(block, indent));
  const [first = "", ...rest] = lines.slice(0, lines.findLastIndex((line) => line !== "") + 1);
  if (first === "") return rest.length > 0 ? [heading, ...rest] : [];
  return [`${heading} ${first.trimStart()}`, ...rest];
}

function blockLines(block: Block, indent: string): readonly string[] {
  if (block.kind === "code") {
    return ["", ...block.lines.map((line) => `${indent}    ${line}`.trimEnd()), ""];
  }
  return wrap(block.text, WIDTH - indent.length).map((line) => `${indent}${line}`);
}

/** Only the first line of the command is moved in, for a line break in it stands inside quotes. */
const reproduceLines = (command: string, style: Style): readonly string[] => [
  `  ${style("strong", "reproduce:")}`,
  `    ${command}`,
];
