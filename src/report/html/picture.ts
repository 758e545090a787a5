import type { Stage } from "../../model/evidence.ts";
import type { ServerResult } from "../../model/report.ts";
import { cutToColumns } from "../columns.ts";
import { count } from "../count.ts";
import { durationText } from "../duration.ts";
import {
  type Bar,
  firstStart,
  type Lane,
  shareOf,
  type Timeline,
  tickText,
  timelineOf,
} from "../timeline.ts";
import { type Html, html } from "./markup.ts";
import { nameOf } from "./texts.ts";
import { MARKS } from "./verdict.ts";

/** How the lanes are drawn, in pixels: names only where there is room for them. */
interface Drawing {
  readonly lane: number;
  readonly bar: number;
  readonly named: boolean;
}

const ROOMY: Drawing = { lane: 26, bar: 12, named: true };
const CLOSE: Drawing = { lane: 17, bar: 9, named: true };
const DENSE: Drawing = { lane: 5, bar: 4, named: false };
const MOST_ROOMY = 40;
const MOST_NAMED = 120;
const MOST_LANES = 500;
const LONGEST_NAME = 26;
const AXIS = 26;
/** The rest of the width, in percent, is for what stands behind the last bar. */
const WIDTH = 95;
/** In percent; nothing is drawn of what has no width. */
const THINNEST = 0.1;
const MOST_BARS = 7;

/** All stages of all servers on one axis of time; nothing where no server was begun. */
export function pictureOf(servers: readonly ServerResult[]): Html | null {
  const begun = servers.filter((server) => firstStart(server) !== undefined);
  if (begun.length === 0) return null;
  const shown = begun
    .toSorted((a, b) => Number(b.outcome === "failed") - Number(a.outcome === "failed"))
    .slice(0, MOST_LANES)
    .toSorted((a, b) => (firstStart(a) ?? 0) - (firstStart(b) ?? 0));
  const timeline = timelineOf(shown);
  const idle = servers.length - begun.length;
  const left = begun.length - shown.length;
  return html`<figure>
${legendOf(timeline)}${drawn(timeline, drawingOf(shown.length))}<figcaption>Time since the start of the run. ${[
    idle > 0 ? `${count(idle, "server")} not started. ` : null,
    left > 0 ? `${count(left, "more server")} left out. ` : null,
    shown.length > MOST_NAMED ? "Each line is one server, in the order of their start." : null,
  ]}</figcaption>
</figure>
`;
}

const drawingOf = (lanes: number): Drawing =>
  lanes <= MOST_ROOMY ? ROOMY : lanes <= MOST_NAMED ? CLOSE : DENSE;

/** The stages of one server, as a strip as wide as the page; tables beside it say the same. */
export function stripOf(server: ServerResult): Html | null {
  const start = firstStart(server);
  if (start === undefined) return null;
  const timeline = timelineOf([server], start);
  const bars = timeline.lanes.flatMap((lane) => lane.bars.slice(0, MOST_BARS));
  return html`<svg class="strip" width="100%" height="16" aria-hidden="true" focusable="false">${bars.map(
    (bar) => barOf(bar, timeline, { y: 2, height: 12 }),
  )}</svg>
`;
}

/** The colours of the stages that are there, and the look of one that failed. */
function legendOf({ lanes }: Timeline): Html {
  const bars = lanes.flatMap((lane) => lane.bars);
  const stages = [...new Set(bars.map(({ stage }) => stage))].toSorted(
    (a, b) => STAGES.indexOf(a) - STAGES.indexOf(b),
  );
  const failed = bars.some(({ outcome }) => outcome === "failed");
  return html`<ul class="legend">
${stages.map(
  (
    stage,
  ) => html`<li>${swatch(html`<rect class="bar ${classOf(stage)}" width="16" height="12" rx="2"/>`)}${stage}</li>
`,
)}${
  failed
    ? html`<li>${swatch(html`<rect class="bar bad-end" width="16" height="12" rx="2"/><rect class="hatch" width="16" height="12" rx="2" fill="url(#hatch)"/>`)}<span class="cross">✗</span> failed there</li>
`
    : null
}</ul>
`;
}

const swatch = (content: Html): Html =>
  html`<svg width="16" height="12" aria-hidden="true" focusable="false">${content}</svg> `;

const STAGES: readonly Stage[] = [
  "configure",
  "resolve",
  "install",
  "spawn",
  "handshake",
  "remote",
  "list",
];

/** A report of another run may hold any word. */
const classOf = (stage: Stage): string => (STAGES.includes(stage) ? `on-${stage}` : "on-configure");

function drawn(timeline: Timeline, drawing: Drawing): Html {
  const height = timeline.lanes.length * drawing.lane + AXIS;
  const failed = timeline.lanes.filter(({ server }) => server.outcome === "failed").length;
  const names = drawing.named
    ? html`<svg class="names" width="27%">${timeline.lanes.map((lane, row) => nameAt(lane, row, drawing))}</svg>
`
    : null;
  const plot = html`${timeline.ticks.map((ms) => tickAt(ms, timeline, height))}${timeline.lanes.map(
    (lane, row) => laneAt(lane, row, timeline, drawing),
  )}`;
  return html`<svg class="timeline" width="100%" height="${height}" role="img" aria-labelledby="picture-title picture-text">
<title id="picture-title">Timeline of ${count(timeline.lanes.length, "server")}</title>
<desc id="picture-text">When each stage of each server began and ended, over ${durationText(timeline.endMs)}; ${count(failed, "server")} failed. The tables below have the same times.</desc>
<defs><pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="stripe" width="2" height="5"/></pattern></defs>
${names}${drawing.named ? html`<svg class="plot" x="28%" width="72%">${plot}</svg>` : html`<svg class="plot-wide">${plot}</svg>`}
</svg>
`;
}

const nameAt = ({ server }: Lane, row: number, { lane }: Drawing): Html =>
  html`<text class="name ${server.outcome}" y="${AXIS + row * lane + lane / 2}">${MARKS[server.outcome]} ${cutToColumns(nameOf(server.name), LONGEST_NAME)}</text>
`;

/** A line over all lanes, and its time above; the last one stands where its text has room. */
function tickAt(ms: number, timeline: Timeline, height: number): Html {
  const x = percent(timeline, ms);
  return html`<line class="grid" x1="${x}" x2="${x}" y1="${AXIS - 8}" y2="${height}"/><text class="tick" x="${x}" y="12"${ms === timeline.startMs ? html` text-anchor="start"` : html` text-anchor="middle"`}>${tickText(ms)}</text>
`;
}

function laneAt({ server, bars }: Lane, row: number, timeline: Timeline, drawing: Drawing): Html {
  const y = AXIS + row * drawing.lane + (drawing.lane - drawing.bar) / 2;
  const end = bars.reduce((last, bar) => Math.max(last, bar.endMs), timeline.startMs);
  const cross =
    server.outcome === "failed"
      ? html`<svg class="end" x="${percent(timeline, end)}" y="${y}"><text class="cross" x="5" y="${drawing.bar / 2}">✗</text></svg>`
      : null;
  return html`<g><title>${nameOf(server.name)}: ${server.outcome}</title>${bars
    .slice(0, MOST_BARS)
    .map((bar) => barOf(bar, timeline, { y, height: drawing.bar }))}${cross}</g>
`;
}

interface Stretch {
  readonly y: number;
  readonly height: number;
}

/** Where it failed, its end and the stripes say so too. */
function barOf(bar: Bar, timeline: Timeline, { y, height }: Stretch): Html {
  const x = percent(timeline, bar.startMs);
  const share = shareOf(timeline, bar.endMs) - shareOf(timeline, bar.startMs);
  const width = `${Math.max(THINNEST, rounded(WIDTH * share))}%`;
  const hasFailed = bar.outcome === "failed";
  const place = html`x="${x}" y="${y}" width="${width}" height="${height}"`;
  return html`<rect class="bar ${classOf(bar.stage)}${hasFailed ? " bad-end" : ""}" ${place} rx="2"><title>${bar.stage} ${bar.outcome}: ${durationText(bar.endMs - bar.startMs)}, from ${durationText(bar.startMs)}</title></rect>${
    hasFailed ? html`<rect class="hatch" ${place} rx="2" fill="url(#hatch)"/>` : null
  }`;
}

const percent = (timeline: Timeline, ms: number): string =>
  `${rounded(WIDTH * shareOf(timeline, ms))}%`;

const rounded = (number: number): number => Math.round(number * 1000) / 1000;
