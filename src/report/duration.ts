import type { ServerResult } from "../model/report.ts";

/** Milliseconds for people: `240 ms`, `1.2 s`, `12 s`, `2 min 5 s`. */
export function durationText(ms: number): string {
  if (ms < 999.5) return `${Math.round(ms)} ms`;
  if (ms < 9950) return `${(ms / 1000).toFixed(1)} s`;
  const seconds = Math.round(ms / 1000);
  if (seconds < 60) return `${seconds} s`;
  return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}

/** What the stages of a server took together, or nothing where none was begun. */
export function timeOf(server: ServerResult): string {
  const ran = server.stages.filter((stage) => stage.outcome !== "skipped");
  if (ran.length === 0) return "";
  return durationText(ran.reduce((sum, stage) => sum + stage.durationMs, 0));
}
