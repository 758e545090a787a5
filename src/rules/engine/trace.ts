/** An error that a runtime printed. `at`: the last place in the program's own code, as `file:line`, where it is told. */
export interface StackTrace {
  readonly message: string;
  readonly at: string | null;
  /** Indices of the lines that belong to it. */
  readonly lines: readonly [first: number, last: number];
}

/** Tells the program's own files from those of its runtime and its dependencies. */
export type IsOwn = (file: string) => boolean;
