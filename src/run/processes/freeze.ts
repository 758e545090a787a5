import { performance } from "node:perf_hooks";
import type { Belonging } from "./belonging.ts";
import type { Process, Processes } from "./process.ts";
import { readNow } from "./read.ts";
import { send, signalAll } from "./signal.ts";

/** So long new processes are looked for that come while others are stopped; nothing else of this program goes on then. */
const LIMIT_MS = 250;

/**
 * Stops processes, one look after the other, until a look shows none that is not stopped: what is stopped starts
 * nothing more. Gives all that are there then. It keeps all else waiting, for a process can start another in less time
 * than it would take to come back to it.
 */
export function freeze(among: (processes: Processes) => Belonging): Belonging {
  const limit = performance.now() + LIMIT_MS;
  const stopped = new Set<string>();
  for (;;) {
    const left = living(among(readNow()));
    const fresh = left.members.filter((one) => !stopped.has(nameOf(one)));
    if (fresh.length === 0 || performance.now() > limit) return left;
    signalAll({ members: fresh, groups: left.groups }, "SIGSTOP");
    for (const one of fresh) stopped.add(nameOf(one));
  }
}

/**
 * Without zombies, and without those of other users, which take no signal. With those that are gone by now: they may have
 * started others, so that there has to be another look.
 */
export const living = ({ members, groups }: Belonging): Belonging => ({
  members: members.filter(({ pid, isDead }) => !isDead && send(pid, 0) !== "EPERM"),
  groups,
});

const nameOf = ({ pid, startedAt }: Process): string => `${pid} ${startedAt}`;
