import type { Belonging } from "./belonging.ts";

type Signal = "SIGTERM" | "SIGCONT" | "SIGSTOP" | "SIGKILL";

/** Sends a signal to processes that a look has just shown, and to their groups, which nobody leaves meanwhile. */
export function signalAll({ members, groups }: Belonging, signal: Signal): void {
  for (const group of groups) send(-group, signal);
  for (const { pid } of members) send(pid, signal);
}

/** Sends a signal to a process, or to a group (a negative pid). Whether there was one that took it. */
export function send(pid: number, signal: Signal | 0): boolean {
  try {
    return process.kill(pid, signal);
  } catch {
    return false;
  }
}

/** Whether a process is there and takes signals of this user. */
export const canSignal = (pid: number): boolean => send(pid, 0);
