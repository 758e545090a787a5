/** A stretch of a file. Lines and columns count from 1; the end is exclusive. */
export interface Origin {
  /** Relative to the workspace, with `/`. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** A value of a config and where it stands. */
export interface Located<T> {
  readonly value: T;
  readonly origin: Origin;
}
