/** What the input `expect` says of one server: all of its lines together. */
export interface Expected {
  /** Whether its failure is a warning. */
  readonly optional: boolean;
  /** Names of variables without which it is not started. */
  readonly needs: readonly string[];
  /** Ids of rules of which one is to be its root cause; empty where it is to pass. */
  readonly fails: readonly string[];
}
