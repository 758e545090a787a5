import type { Stage, StageTime } from "../model/evidence.ts";
import type { ServerResult } from "../model/report.ts";

/** One stage of one server, in milliseconds after the start of the run. */
export interface Bar {
  readonly stage: Stage;
  readonly outcome: StageTime["outcome"];
  readonly startMs: number;
  readonly endMs: number;
}

/** The stages of one server in the order of their start; none where it was not begun. */
export interface Lane {
  readonly server: ServerResult;
  readonly bars: readonly Bar[];
}

/** All servers on one axis of time, in milliseconds after the start of the run. */
export interface Timeline {
  readonly startMs: number;
  /** The end of the last stage; always more than `startMs`. */
  readonly endMs: number;
  /** Round numbers from `startMs` to `endMs`, at most `MOST_TICKS`. */
  readonly ticks: readonly number[];
  readonly lanes: readonly Lane[];
}

const MOST_TICKS = 8;
const SECOND = 1000;
const MINUTE = 60 * SECOND;
/** What people count in: powers of ten up to seconds, then parts of a minute and of an hour. */
const STEPS: readonly number[] = [
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500],
  ...[1, 2, 5, 10, 15, 30].map((seconds) => seconds * SECOND),
  ...[1, 2, 5, 10, 15, 30, 60].map((minutes) => minutes * MINUTE),
];

/** A lane for each server, in the order given, on an axis that begins with the run, or at `startMs`. */
export function timelineOf(servers: readonly ServerResult[], startMs = 0): Timeline {
  const lanes = servers.map((server) => ({ server, bars: barsOf(server, startMs) }));
  const ends = lanes.flatMap(({ bars }) => bars.map((bar) => bar.endMs));
  const endMs = ends.reduce((last, end) => Math.max(last, end), startMs + 1);
  return { startMs, endMs, ticks: ticksOf(startMs, endMs), lanes };
}

/** When the first stage of a server began, or `undefined` where none did. */
export const firstStart = (server: ServerResult): number | undefined =>
  barsOf(server, 0)[0]?.startMs;

/** Where a moment stands on the axis: 0 at its start, 1 at its end. */
export const shareOf = ({ startMs, endMs }: Timeline, ms: number): number =>
  (ms - startMs) / (endMs - startMs);

/** `0`, `500 ms`, `1.5 s`, `2 min`, `2 min 30 s`. */
export function tickText(ms: number): string {
  if (ms === 0) return "0";
  if (ms < SECOND) return `${ms} ms`;
  if (ms < MINUTE) return `${ms / SECOND} s`;
  const seconds = (ms % MINUTE) / SECOND;
  return `${Math.floor(ms / MINUTE)} min${seconds > 0 ? ` ${seconds} s` : ""}`;
}

/** A report of another run may hold any number. */
const barsOf = ({ stages }: ServerResult, startMs: number): readonly Bar[] =>
  stages
    .filter((stage) => Number.isFinite(stage.startMs + stage.durationMs))
    .map(({ name, outcome, startMs: from, durationMs }) => ({
      stage: name,
      outcome,
      startMs: Math.max(startMs, from),
      endMs: Math.max(startMs, from, from + durationMs),
    }))
    .toSorted((a, b) => a.startMs - b.startMs);

function ticksOf(startMs: number, endMs: number): readonly number[] {
  const widest = (endMs - startMs) / (MOST_TICKS - 1);
  const step = STEPS.find((one) => one >= widest) ?? 10 ** Math.ceil(Math.log10(widest));
  const first = Math.ceil(startMs / step);
  const last = Math.floor(endMs / step);
  return Array.from({ length: last - first + 1 }, (_, index) => (first + index) * step);
}
