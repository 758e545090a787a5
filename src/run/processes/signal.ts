import type { Belonging } from "./belonging.ts";

type Signal = "SIGTERM" | "SIGCONT" | "SIGSTOP" | "SIGKILL";

/** Sends a signal to processes that a look has just shown, and to their groups, which nobody leaves meanwhile. */
export function signalAll({ members, groups }: Belonging, signal: Signal): void {
  for (const group of groups) send(-group, signal);
  for (const { pid } of members) send(pid, signal);
}

/** Sends a signal to a process, or to a group (a negative pid). What came of it: `ESRCH` where there was none. */
export function send(pid: number, signal: Signal | 0): "sent" | "EPERM" | "ESRCH" {
  try {
    process.kill(pid, signal);
    return "sent";
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM" ? "EPERM" : "ESRCH";
  }
}
