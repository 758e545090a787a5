import { endContainers } from "./container.ts";
import { killAll } from "./group.ts";
import { removeHalfEntries } from "./install/half-entries.ts";
import { putBackRunnerFiles } from "./runner-files.ts";
import { removeTemporaryFolders } from "./temporary-folder.ts";

/** Ends every server when this program is told to stop; gives the function that takes this back. */
export function endServersOnSignal(): () => void {
  const interrupted = () => void stop(130);
  const terminated = () => void stop(143);
  process.once("SIGINT", interrupted).once("SIGTERM", terminated);
  return () => {
    process.off("SIGINT", interrupted).off("SIGTERM", terminated);
  };
}

async function stop(code: number): Promise<void> {
  killAll();
  removeHalfEntries();
  removeTemporaryFolders();
  await endContainers();
  await putBackRunnerFiles();
  process.exit(code);
}
