/** A mistake in the writing of a file: what it is, what to do, and where it stands (`end` is exclusive). */
export interface Slip {
  /** A clause, for example `a comma follows the last item`. It never quotes a value. */
  readonly problem: string;
  /** An imperative. */
  readonly remedy: string;
  readonly start: number;
  readonly end: number;
}

/** The text, and the number of the line (from 1) at an offset. */
export interface Source {
  readonly text: string;
  readonly line: (offset: number) => number;
}
