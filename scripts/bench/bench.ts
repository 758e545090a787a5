import type { Table } from "./table.ts";

/** What a measurement works with. */
export interface Setting {
  /** An empty folder of its own, removed at the end. */
  readonly folder: string;
  /** The bundles that are measured. */
  readonly cli: string;
  readonly action: string;
  /** Few runs: to see that a measurement works, not to publish it. */
  readonly quick: boolean;
  /** Where outputs are kept for reading. */
  readonly keep: string | null;
  /** Says on stderr how far the measurement is. */
  readonly tell: (text: string) => void;
}

/** What a measurement has found: a part of `docs/benchmark.md`. */
export interface Section {
  readonly tables: readonly Table[];
  /** How often each command ran. */
  readonly runs: number;
  /** Sentences of which a part depends on the run. */
  readonly notes?: readonly string[];
}

/** One measurement, by the name that `npm run bench -- NAME` takes. */
export interface Bench {
  readonly name: string;
  readonly title: string;
  /** What is compared and how to read it. */
  readonly about: string;
  readonly measure: (setting: Setting) => Promise<Section>;
}
