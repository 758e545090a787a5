import type { Process } from "./process.ts";

/** What `/proc/<pid>/stat` tells. */
export type Stat = Omit<Process, "marks" | "sockets">;

/** Reads `/proc/<pid>/stat` (proc_pid_stat(5)); `null` where the process is gone. `startedAt` is in ticks since boot. */
export function readStat(text: string): Stat | null {
  // The name in parentheses may hold blanks and parentheses itself.
  const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
  const startedAt = Number(fields[19]);
  if (!(startedAt >= 0)) return null;
  return {
    pid: Number.parseInt(text, 10),
    ppid: Number(fields[1]),
    group: Number(fields[2]),
    session: Number(fields[3]),
    // The first thread of a process may have ended while others go on.
    isDead: /[ZX]/.test(fields[0] ?? "") && Number(fields[17]) <= 1,
    startedAt,
  };
}
