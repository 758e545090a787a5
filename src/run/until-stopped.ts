import type { Slot } from "./slots.ts";

/**
 * What a piece of work gives, or, where the run is stopped before, what is known without it; `when` may put that off until
 * others have told what they know.
 */
export function untilStopped<T>(
  work: Promise<T>,
  stop: AbortSignal | undefined,
  known: () => T | Promise<T>,
  when: (settle: () => void) => void = (settle) => settle(),
): Promise<T> {
  if (!stop) return work;
  return new Promise((resolve, reject) => {
    const settle = () => when(() => resolve(known()));
    work.then(resolve, reject).finally(() => stop.removeEventListener("abort", settle));
    if (stop.aborted) settle();
    else stop.addEventListener("abort", settle, { once: true });
  });
}

/** Begins nothing new once the run is stopped: what waits for a slot then waits for the end of this program. */
export const closedBy =
  (stop: AbortSignal | undefined, slot: Slot): Slot =>
  (work) =>
    slot((lend) => (stop?.aborted ? new Promise<never>(() => {}) : work(lend)));
