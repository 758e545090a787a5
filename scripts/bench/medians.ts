/** The value in the middle; of an even number, the upper one of the two. */
export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** Commands by name, each of which gives one sample. */
export type Commands<Name extends string, Sample> = Readonly<
  Record<Name, () => Sample | Promise<Sample>>
>;

/**
 * Samples of commands that take turns, so that a busy moment hits all of them. Every second round runs backwards: none
 * always follows the same other one.
 */
export async function inTurns<Name extends string, Sample>(
  commands: Commands<Name, Sample>,
  runs: number,
): Promise<Readonly<Record<Name, readonly Sample[]>>> {
  const names = Object.keys(commands) as Name[];
  const samples = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<
    Name,
    Sample[]
  >;
  for (let run = 0; run < runs; run += 1) {
    for (const name of run % 2 === 0 ? names : names.toReversed()) {
      samples[name].push(await commands[name]());
    }
  }
  return samples;
}

/** Medians of one number of each sample. */
export const mediansOf = <Name extends string, Sample>(
  samples: Readonly<Record<Name, readonly Sample[]>>,
  of: (sample: Sample) => number,
): Readonly<Record<Name, number>> =>
  Object.fromEntries(
    Object.entries<readonly Sample[]>(samples).map(([name, list]) => [name, median(list.map(of))]),
  ) as Record<Name, number>;
