import { CLIENTS } from "../model/client.ts";
import type { Report } from "../model/report.ts";
import { count } from "./count.ts";
import { durationText } from "./duration.ts";
import { contentsOf } from "./html/contents.ts";
import { environmentFacts } from "./html/facts.ts";
import { lineOf, type Told } from "./html/finding.ts";
import { type Html, html } from "./html/markup.ts";
import { pictureOf } from "./html/picture.ts";
import { otherSections, sectionsOf } from "./html/sections.ts";
import { STYLE, STYLE_HASH } from "./html/style.ts";
import { tableOf } from "./html/table.ts";
import { code, nameOf, prose } from "./html/texts.ts";
import { verdict } from "./html/verdict.ts";
import { mapTexts } from "./map-texts.ts";
import { neutralize } from "./neutralize.ts";
import { headline } from "./summary.ts";
import { toldReport } from "./told.ts";

/** The report as one page for people, which needs no script and no other file. */
export function htmlText(report: Report): string {
  const safe = toldReport(mapTexts(report, neutralize));
  const contents = contentsOf(safe);
  const sections = sectionsOf(contents.servers);
  const others = otherSections(contents.others);
  const isBroken = contents.others.some(({ finding }) => finding.level === "error");
  const files = filesPart(safe, others.markup);
  const shown = new Set([...sections.findings, ...others.findings]);
  const body = html`${header(safe)}<main>
${serversPart(safe, tableOf(contents.servers, sections.servers))}${isBroken ? files : null}${sections.markup}${lesserPart(contents.lesser, shown)}${isBroken ? null : files}${machinePart(safe)}</main>
${footer(safe)}`;
  return page(safe, body).toString();
}

/** Nothing may be loaded, run or sent, and only our own style counts. */
const POLICY = `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; base-uri 'none'; form-action 'none'`;

const page = (report: Report, body: Html): Html => html`<!DOCTYPE html>
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

const MOST_NOTES = 100;
const MOST_LESSER = 300;
const MOST_CONFIGS = 500;

const header = (report: Report): Html => html`<header>
<p class="product">MCP Handshake</p>
<h1>${sentenceOf(headline(report))}</h1>
<ul class="tally">
${TALLY.map(([outcome, key]) =>
  report.counts[key] > 0
    ? html`<li>${verdict(outcome, report.counts[key])}</li>
`
    : null,
)}</ul>
<p class="meta">${timeText(report.startedAt)} · ${durationText(report.durationMs)}</p>
${report.notes.slice(0, MOST_NOTES).map(
  (note) => html`<p>${prose(note)}</p>
`,
)}</header>
`;

const TALLY = [
  ["failed", "failed"],
  ["passed", "passed"],
  ["skipped", "skipped"],
] as const;

const sentenceOf = (clause: string): string =>
  `${clause.charAt(0).toUpperCase()}${clause.slice(1)}`;

/** `24 November 2026, 08:30:05 UTC`, as a machine reads it too. */
function timeText(iso: string): Html {
  const time = new Date(iso);
  if (Number.isNaN(time.getTime())) return html`${iso}`;
  const text = time.toISOString();
  return html`<time datetime="${text}">${text.slice(0, 10)} ${text.slice(11, 19)} UTC</time>`;
}

function serversPart({ servers }: Report, table: Html): Html | null {
  if (servers.length === 0) return null;
  const picture = pictureOf(servers);
  return html`<section aria-labelledby="servers">
<h2 id="servers">Servers</h2>
${table}</section>
${
  picture &&
  html`<section aria-labelledby="timeline">
<h2 id="timeline">Timeline</h2>
${picture}</section>
`
}`;
}

/** The configs that were read, and what is to be said of them. */
function filesPart({ configs }: Report, findings: Html): Html | null {
  if (configs.length === 0 && findings.toString() === "") return null;
  const left = configs.length - MOST_CONFIGS;
  return html`<section aria-labelledby="files">
<h2 id="files">Config files</h2>
${findings}${
  configs.length > 0
    ? html`<ul class="plain">
${configs.slice(0, MOST_CONFIGS).map(
  ({
    file,
    client,
    servers,
  }) => html`<li>${code(nameOf(file))} <span class="aside">${CLIENTS[client].title}, ${count(servers.length, "server")}</span></li>
`,
)}</ul>
`
    : null
}${
  left > 0
    ? html`<p class="aside">${count(left, "more file")} left out.</p>
`
    : null
}</section>
`;
}

function lesserPart(lesser: readonly Told[], shown: ReadonlySet<Told>): Html | null {
  if (lesser.length === 0) return null;
  const left = lesser.length - MOST_LESSER;
  return html`<section aria-labelledby="lesser">
<h2 id="lesser">Warnings and notices</h2>
<ul class="plain">
${lesser.slice(0, MOST_LESSER).map((one) => lineOf(one, shown.has(one)))}</ul>
${
  left > 0
    ? html`<p class="aside">${left} more left out.</p>
`
    : null
}</section>
`;
}

const machinePart = ({ environment }: Report): Html => html`<section aria-labelledby="machine">
<h2 id="machine">Machine</h2>
${environmentFacts(environment)}</section>
`;

const footer = ({ tool }: Report): Html => html`<footer>
<p>${tool.name} ${tool.version}. A cause in full: <code>mcp-handshake rules ID</code>. For programs, the JSON report has the same.</p>
</footer>
`;
