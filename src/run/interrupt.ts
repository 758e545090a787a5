import { setMaxListeners } from "node:events";
import { performance } from "node:perf_hooks";
import { setTimeout as sleep } from "node:timers/promises";
import { endContainers } from "./container.ts";
import { killAll } from "./group.ts";
import { removeHalfEntries } from "./install/half-entries.ts";
import { removeTemporaryFolders } from "./temporary-folder.ts";

/** A run that can be told to stop. */
export interface Interruption {
  /** Aborted by the first signal; its reason is the name of that signal. */
  readonly stop: AbortSignal;
  /** Where a signal has come, clears up behind what it ended and ends this program; else listens no longer. */
  readonly conclude: () => Promise<void>;
}

/** How long the report of what is known may take: 10 s after its first signal the runner of GitHub kills. */
const REPORT_MS = 4000;
/** How long the removal of containers may take beyond that. */
const CONTAINERS_MS = 2000;
/** Ctrl-C on a terminal reaches this program directly, and once more by the npm that started it. */
const ECHO_MS = 300;

/** Exit codes as shells tell them: 128 and the number of the signal. */
const exitCodes = (platform: NodeJS.Platform): Readonly<Record<string, number>> =>
  platform === "win32" ? { SIGINT: 130, SIGBREAK: 149 } : { SIGINT: 130, SIGTERM: 143 };

/**
 * Hears the signals by which a run is cancelled. At the first one what is known becomes the report, and every server
 * is ended; a second one ends this program at once.
 */
export function hearSignals(platform: NodeJS.Platform = process.platform): Interruption {
  const codes = exitCodes(platform);
  const controller = new AbortController();
  const stop = controller.signal;
  // Every server that is under way listens, however many there are.
  setMaxListeners(0, stop);
  let since = 0;
  let containers: Promise<unknown> = Promise.resolve();
  const exit = () => {
    killAll();
    removeHalfEntries();
    removeTemporaryFolders();
    process.exit(codes[stop.reason]);
  };
  const hear = (name: NodeJS.Signals) => {
    const now = performance.now();
    if (stop.aborted && now - since > ECHO_MS) exit();
    if (stop.aborted) return;
    since = now;
    controller.abort(name);
    // The death of a server that is killed here must not be judged: all verdicts are made by then.
    setImmediate(() => {
      killAll();
      containers = endContainers();
    });
    setTimeout(exit, REPORT_MS + CONTAINERS_MS).unref();
  };
  const signals = Object.keys(codes) as NodeJS.Signals[];
  for (const name of signals) process.on(name, hear);
  const conclude = async () => {
    if (stop.aborted) {
      const told = new Promise((resolve) => process.stdout.write("", resolve));
      await Promise.race([Promise.all([containers, told]), sleep(CONTAINERS_MS)]);
      exit();
    }
    for (const name of signals) process.off(name, hear);
  };
  return { stop, conclude };
}
