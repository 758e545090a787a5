import { killAll } from "./group.ts";
import { removeHalfEntries } from "./install/half-entries.ts";

/** Ends every server when this program is told to stop; gives the function that takes this back. */
export function endServersOnSignal(): () => void {
  const interrupted = () => stop(130);
  const terminated = () => stop(143);
  process.once("SIGINT", interrupted).once("SIGTERM", terminated);
  return () => {
    process.off("SIGINT", interrupted).off("SIGTERM", terminated);
  };
}

function stop(code: number): void {
  killAll();
  removeHalfEntries();
  process.exit(code);
}
