import pLimit from "p-limit";

/** Runs a piece of work when its turn has come. Where there is a `lend`, work that only waits may give its place away. */
export type Slot = <T>(work: (lend?: () => void) => Promise<T>) => Promise<T>;

/** As many pieces of work at once as there are `places`; where some only wait, up to so many `most`. */
export function lendingSlots(places: number, most: number): Slot {
  const [all, busy] = [pLimit(most), pLimit(places)];
  return (work) =>
    all(
      () =>
        new Promise((resolve) => {
          void busy(
            () =>
              new Promise<void>((lend) => {
                const done = work(lend);
                resolve(done);
                done.then(
                  () => lend(),
                  () => lend(),
                );
              }),
          );
        }),
    );
}
