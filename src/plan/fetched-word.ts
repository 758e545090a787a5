/** A word of a command line that names what a launcher fetches. */
export interface FetchedWord {
  /** The whole word, as it stands on the command line. */
  readonly word: string;
  readonly kind: "npm" | "pypi" | "nuget" | "docker" | "git";
  readonly name: string;
  /** The version, range, tag or commit that is asked for, or `null`. */
  readonly requested: string | null;
  /** Whether no more than one version answers to it. */
  readonly exact: boolean;
  /** What stands in front of a version in such a word, for example `pkg==`. */
  readonly stem: string;
  /** What stands behind it. */
  readonly tail: string;
}
