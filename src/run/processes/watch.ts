import { look } from "./look.ts";
import type { Start } from "./start.ts";

/** A process that clears its environment and outlives its parent is known if it was seen as a child: so often one looks. */
const LOOK_MS = 200;

let timer: NodeJS.Timeout | undefined;

/** Looks at what starts have started while they go on. Not on macOS, where each look is a program to start. */
export function watch(starts: ReadonlySet<Start>): void {
  if (process.platform !== "linux") return;
  timer ??= setInterval(() => void see(starts), LOOK_MS).unref();
}

async function see(starts: ReadonlySet<Start>): Promise<void> {
  if (starts.size === 0) {
    clearInterval(timer);
    timer = undefined;
    return;
  }
  const processes = await look();
  for (const start of starts) start.among(processes);
}
