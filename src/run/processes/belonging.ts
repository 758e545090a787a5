import type { Process, Processes } from "./process.ts";

/** By what the processes of a start are known. */
export interface Known {
  readonly isMark: (mark: string) => boolean;
  /** The other ends of its pipes. */
  readonly sockets: ReadonlySet<string>;
  /** When each process began that was seen to belong, by pid; `null` where that was not seen. */
  readonly seen: ReadonlyMap<number, number | null>;
  /** Nothing that began before belongs to it. */
  readonly since: number;
}

/** The processes of a start, and their groups. */
export interface Belonging {
  readonly members: Processes;
  /** Groups that one of them has made: nobody else can be in those. */
  readonly groups: readonly number[];
}

/**
 * The processes that belong to a start: with its mark, with its pipes, seen before, or child, group or session of one
 * that belongs. Never the process `self` and those above it.
 */
export function belonging(table: Processes, known: Known, self: number): Belonging {
  const rows = new Map(table.map((one) => [one.pid, one]));
  const above = lineOf(rows, self);
  const began = new Map(known.seen);
  const isOurs = (pid: number | null): boolean => {
    const at = pid === null ? undefined : began.get(pid);
    const row = rows.get(pid ?? 0);
    // A pid that is gone may still name a group; one that began at another time is somebody else's.
    return at !== undefined && (!row || at === null || row.startedAt === at);
  };
  const belongs = (one: Process): boolean =>
    [one.pid, one.ppid, one.group, one.session].some(isOurs) ||
    one.marks.some(known.isMark) ||
    one.sockets.some((socket) => known.sockets.has(socket));
  const members: Process[] = [];
  let rest = table.filter(({ pid, startedAt }) => startedAt >= known.since && !above.has(pid));
  for (let found = rest.filter(belongs); found.length > 0; found = rest.filter(belongs)) {
    for (const { pid, startedAt } of found) began.set(pid, startedAt);
    members.push(...found);
    rest = rest.filter(({ pid }) => !began.has(pid));
  }
  const groups = new Set(members.map(({ group }) => group).filter(isOurs));
  return { members, groups: [...groups] };
}

/** A process and those above it, and the first of the system. */
function lineOf(rows: ReadonlyMap<number, Process>, self: number): ReadonlySet<number> {
  const line = new Set([0, 1]);
  for (let pid = self; !line.has(pid); pid = rows.get(pid)?.ppid ?? 0) line.add(pid);
  return line;
}
