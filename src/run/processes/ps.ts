import { marksIn } from "./mark.ts";
import type { Process, Processes } from "./process.ts";

/**
 * What `ps` is asked for on macOS (ps(1) there): all processes, and the environment behind each command, which it tells
 * of this user's own ones, and not of all programs of the system.
 */
export const PS = ["-axEww", ...["-o", "pid=,ppid=,pgid=,stat=,lstart=,command="]] as const;

/** pid, ppid, group, state, "Tue Nov 24 03:02:45 2026", command and environment. */
const LINE =
  /^ *(\d{1,10}) +(\d{1,10}) +(\d{1,10}) +(\S{1,10}) +(\w{3} \w{3} {1,2}\d{1,2} [\d:]{8} \d{4}) (.*)$/;

/** Reads what `ps` prints, leaving out what is older than the process `self`. `startedAt` is in ms, of whole seconds. */
export function readPs(text: string, self: number): Processes {
  const table = text.split("\n").flatMap(readLine);
  const begun = table.find(({ pid }) => pid === self)?.startedAt ?? 0;
  return table.filter(({ startedAt }) => startedAt >= begun);
}

function readLine(line: string): readonly Process[] {
  const [, pid, ppid, group, state = "", began = "", command = ""] = LINE.exec(line) ?? [];
  if (pid === undefined) return [];
  return [
    {
      pid: Number(pid),
      ppid: Number(ppid),
      group: Number(group),
      session: null,
      isDead: state.startsWith("Z"),
      startedAt: Date.parse(began),
      marks: marksIn(command, " "),
      sockets: [],
    },
  ];
}
