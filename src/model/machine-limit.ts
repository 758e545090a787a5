import type { Ending } from "./evidence.ts";

/** What the system says where it starts no program at all, of whatever kind: `man 2 fork`, `man 2 pipe`. */
const LIMITS: ReadonlyMap<string, string> = new Map([
  ["EMFILE", "this check may have no more files open; `ulimit -n` is the limit"],
  ["ENFILE", "the machine may have no more files open"],
  ["EAGAIN", "this user may have no more processes; `ulimit -u` is the limit"],
  ["ENOMEM", "the machine has no memory for another process"],
]);

/** The limit of the machine that kept a program from being started, as a clause, or `null`. */
export const machineLimit = (ending: Ending): string | null =>
  (ending.kind === "not-spawned" && LIMITS.get(ending.errno ?? "")) || null;
