/** Words in which one client shows a symptom, without what varies. */
export interface ShownBy {
  readonly client: string;
  readonly words: string;
}

/** What clients show of a failure, which is not its cause. */
export interface Symptom {
  /** Kebab-case; a heading of the docs index. */
  readonly id: string;
  /** As it is best known, for example `MCP error -32000: Connection closed`. */
  readonly title: string;
  readonly shownBy: readonly ShownBy[];
  readonly pattern: RegExp;
  /** What it means, and what it does not say, as a paragraph. */
  readonly meaning: string;
  /** Where to look for more, as an imperative. */
  readonly advice: string;
  /** Ids of the rules that commonly stand behind it, the most frequent first. */
  readonly behind: readonly string[];
}

/** A rule where nothing but a symptom speaks for it: in general words, which hold without a run. */
export interface Suspect {
  /** One lower-case clause. */
  readonly title: string;
  /** How to see whether it is the one, as a sentence. */
  readonly tell: string;
  /** An imperative. */
  readonly fix: string;
}
