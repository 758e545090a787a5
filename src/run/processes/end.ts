import type { Belonging } from "./belonging.ts";
import { freeze, living } from "./freeze.ts";
import { gone, goneNow } from "./gone.ts";
import { look } from "./look.ts";
import type { Processes } from "./process.ts";
import { signalAll } from "./signal.ts";

/** How long what is left may take to go when it is asked, */
const ASKED_MS = 1000;
/** and each time that it is killed. */
const KILLED_MS = 300;
/** What lives after so many rounds cannot be ended. */
const ROUNDS = 20;

/** Finds the processes of one start, or of several, among all. */
export type Among = (processes: Processes) => Belonging;

/** Ends what is left: it is asked to go, then stopped and killed, until a look finds nothing. */
export async function endLeft(among: Among): Promise<void> {
  const left = living(among(await look()));
  if (left.members.length === 0) return;
  signalAll(left, "SIGTERM");
  signalAll(left, "SIGCONT");
  await gone(left.members, ASKED_MS);
  for (let round = 0; round < ROUNDS; round++) {
    const killed = kill(among);
    if (killed.length === 0) return;
    await gone(killed, KILLED_MS);
  }
}

/** The same without asking, and in one go: for the moment when this program is told to stop. */
export function endLeftNow(among: Among): void {
  for (let round = 0; round < ROUNDS; round++) {
    const killed = kill(among);
    if (killed.length === 0) return;
    goneNow(killed, KILLED_MS);
  }
}

function kill(among: Among): Processes {
  const left = freeze(among);
  if (left.members.length > 0) signalAll(left, "SIGKILL");
  return left.members;
}
