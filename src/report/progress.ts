import type { Stage } from "../model/evidence.ts";
import { breakHeadings } from "./break-matches.ts";
import { cutToColumns, padToColumns } from "./columns.ts";
import { durationText } from "./duration.ts";
import { breakCommands, inline } from "./neutralize.ts";

export type ProgressState = "started" | "passed" | "failed" | "skipped";

/** One step of one server, told as it happens. */
export interface Progress {
  readonly server: string;
  /** The config file that names the server. */
  readonly file: string | null;
  readonly stage: Stage;
  readonly state: ProgressState;
  /** A clause, for example `exited with code 1`. */
  readonly detail?: string | undefined;
}

/** How one server stands in the live view. */
export interface ServerProgress extends Progress {
  /** Milliseconds since its first stage began, up to its end. */
  readonly elapsedMs: number;
}

const LONGEST_NAME = 40;
const LONGEST_LINE = 200;
const SPINNER = ["⠋", "⠙", "⠹", "⠸", "⠼", "⠴", "⠦", "⠧", "⠇", "⠏"];
const MARKS: Readonly<Record<Exclude<ProgressState, "started">, string>> = {
  passed: "✓",
  failed: "✗",
  skipped: "-",
};

/** The line of a log or a pipe for one event, without a line break. */
export function lineOf({ server, stage, state, detail }: Progress): string {
  const line = `${inline(server)}: ${stage} ${state}${detail ? ` (${inline(detail)})` : ""}`;
  return breakHeadings(breakCommands(cutToColumns(line, LONGEST_LINE)));
}

/**
 * The lines of the live view, none wider than the terminal and no more than its rows. Where not all fit,
 * those that are done give way.
 */
export function frame(
  servers: readonly ServerProgress[],
  width: number,
  tick: number,
  rows: number = Number.POSITIVE_INFINITY,
): readonly string[] {
  const fits = servers.length <= rows;
  const running = servers.filter(({ state }) => state === "started");
  const shown = fits ? servers : running.slice(0, Math.max(0, rows - 1));
  const left = servers.length - shown.length;
  const lines = shown.map((server) => liveLine(server, tick));
  const all = left > 0 && rows > 0 ? [...lines, `  … ${left} more`] : lines;
  return all.map((line) => cutToColumns(line, width));
}

function liveLine(
  { server, stage, state, detail, elapsedMs }: ServerProgress,
  tick: number,
): string {
  const mark = state === "started" ? (SPINNER[tick % SPINNER.length] ?? "") : MARKS[state];
  const name = padToColumns(cutToColumns(inline(server), LONGEST_NAME), 20);
  const time = durationText(elapsedMs).padStart(9);
  return `${mark} ${name} ${stage.padEnd(9)} ${time}  ${inline(detail ?? "")}`.trimEnd();
}
