import type { Stage } from "../model/evidence.ts";
import type { ServerResult } from "../model/report.ts";
import { cutToBytes } from "./bytes.ts";
import { columnsOf, cutToColumns, padToColumns } from "./columns.ts";
import { count } from "./count.ts";
import { timeOf } from "./duration.ts";
import { fenced } from "./markdown.ts";
import { oneLine } from "./neutralize.ts";
import {
  type Bar,
  firstStart,
  type Lane,
  shareOf,
  type Timeline,
  tickText,
  timelineOf,
} from "./timeline.ts";

const MOST_LANES = 40;
/** A fold is open up to so many. */
const MOST_OPEN = 8;
const NAME_COLUMNS = 30;
/** Marks without a width of their own would make a short name long. */
const NAME_BYTES = 120;
const BAR_COLUMNS = 56;

/** What stands for some stages: block characters are equally wide in every monospaced font. */
interface Look {
  readonly block: string;
  readonly word: string;
  readonly stages: readonly Stage[];
}

const PREPARATION: Look = {
  block: "░",
  word: "install",
  stages: ["configure", "resolve", "install"],
};
const LOOKS: readonly Look[] = [
  PREPARATION,
  { block: "▒", word: "start", stages: ["spawn"] },
  { block: "▓", word: "handshake", stages: ["handshake", "remote"] },
  { block: "█", word: "tools", stages: ["list"] },
];

/** A report of another run may hold any word. */
const lookOf = ({ stage }: Bar): Look =>
  LOOKS.find(({ stages }) => stages.includes(stage)) ?? PREPARATION;

/** When each server was installed, started and asked, as a chart of characters; nothing where none was begun. */
export function timelinePart(servers: readonly ServerResult[]): string | null {
  const begun = servers.filter(hasTime);
  if (begun.length === 0) return null;
  const shown = mostTelling(begun);
  const of = shown.length < begun.length ? `${shown.length} of ` : "";
  const open = shown.length > MOST_OPEN ? "" : " open";
  const title = `timeline (${of}${count(begun.length, "server")})`;
  return `\n<details${open}><summary>${title}</summary>\n\n${fenced(chartOf(shown), "text")}\n\n</details>\n`;
}

const hasTime = (server: ServerResult): boolean =>
  server.stages.some(({ outcome, durationMs }) => outcome !== "skipped" && durationMs > 0);

/** What failed before what passed, and the slowest first; shown in the order of their start. */
const mostTelling = (servers: readonly ServerResult[]): readonly ServerResult[] =>
  servers
    .toSorted((a, b) => Number(hasFailed(b)) - Number(hasFailed(a)) || spentBy(b) - spentBy(a))
    .slice(0, MOST_LANES)
    .toSorted((a, b) => (firstStart(a) ?? 0) - (firstStart(b) ?? 0));

const hasFailed = ({ outcome }: ServerResult): boolean => outcome === "failed";

const spentBy = ({ stages }: ServerResult): number =>
  stages.reduce((sum, { durationMs }) => sum + durationMs, 0);

/** The ticks, a row for each server, and the legend. */
function chartOf(servers: readonly ServerResult[]): string {
  const timeline = timelineOf(servers);
  const names = servers.map(nameOf);
  const width = Math.max(...names.map(columnsOf));
  const bars = timeline.lanes.map((lane) => barOf(lane, timeline));
  const rows = timeline.lanes.map(
    (lane, row) => `${padToColumns(names[row] ?? "", width)} │${bars[row]}│ ${endOf(lane)}`,
  );
  const margin = " ".repeat(width + 2);
  const [ticks, ruler, legend] = [
    ticksOf(timeline),
    rulerOf(timeline),
    legendOf(bars.join(""), servers.some(hasFailed)),
  ].map((line) => margin + line);
  return [ticks, ruler, ...rows, "", legend].join("\n");
}

/** What follows a name that is written from right to left would turn with it. */
function nameOf({ name }: ServerResult): string {
  const shown = cutToColumns(cutToBytes(oneLine(name), NAME_BYTES), NAME_COLUMNS) || '""';
  return RIGHT_TO_LEFT.test(shown) ? `${shown}${LEFT_TO_RIGHT_MARK}` : shown;
}

const RIGHT_TO_LEFT =
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefe\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const LEFT_TO_RIGHT_MARK = "\u200e";

const columnAt = (timeline: Timeline, ms: number): number =>
  Math.round(shareOf(timeline, ms) * BAR_COLUMNS);

/** A server of which nothing is wide enough has one block all the same, where it ended. */
function barOf({ bars }: Lane, timeline: Timeline): string {
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

/** The time of a server, and the stage in which it failed. */
function endOf({ server, bars }: Lane): string {
  if (!hasFailed(server)) return timeOf(server);
  const bar = bars.findLast(({ outcome }) => outcome === "failed");
  return `${timeOf(server)} ✗${bar ? ` ${lookOf(bar).word}` : ""}`;
}

/** The times that have room beside the one before, each above the start of its tick. */
const ticksOf = (timeline: Timeline): string =>
  timeline.ticks.reduce((line, ms) => {
    const column = columnAt(timeline, ms);
    const fits = line === "" || columnsOf(line) < column;
    return fits ? padToColumns(line, column) + tickText(ms) : line;
  }, "");

function rulerOf(timeline: Timeline): string {
  const columns = new Set(timeline.ticks.map((ms) => columnAt(timeline, ms)));
  return Array.from({ length: BAR_COLUMNS + 1 }, (_, column) =>
    columns.has(column) ? "┬" : "─",
  ).join("");
}

/** What the blocks in the bars stand for, and the mark beside them. */
const legendOf = (bars: string, failed: boolean): string =>
  [
    ...LOOKS.filter(({ block }) => bars.includes(block)).map(
      ({ block, word }) => `${block} ${word}`,
    ),
    ...(failed ? ["✗ where it failed"] : []),
  ].join("   ");
