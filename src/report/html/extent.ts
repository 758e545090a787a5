/** How much of a server is shown. */
export interface Extent {
  /** Lines of what was seen, for each finding. */
  readonly lines: number;
  readonly findings: number;
  /** Whether what the server wrote, the messages and the launch are shown. */
  readonly folds: boolean;
}

export const FULL: Extent = { lines: 60, findings: 50, folds: true };
export const BRIEF: Extent = { lines: 5, findings: 3, folds: false };
