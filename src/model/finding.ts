import type { Origin } from "./place.ts";

export type Level = "error" | "warning" | "notice";

/** `confirmed`: seen to be so; `likely`: the signs say so; `possible`: nothing better explains it. */
export type Confidence = "confirmed" | "likely" | "possible";

/** What to write in place of a stretch of the config, where the fix is just that. */
export interface Replacement {
  readonly origin: Origin;
  readonly text: string;
}

/** A rule applied to one server, or to a file where `server` is `null`. */
export interface Finding {
  readonly rule: string;
  readonly level: Level;
  readonly server: string | null;
  readonly file: string | null;
  readonly title: string;
  readonly why: string;
  readonly fix: string;
  readonly confidence: Confidence;
  readonly evidence: readonly string[];
  /** What was tried to make sure of it, and what came of it, as sentences. */
  readonly tried?: readonly string[];
  readonly details: Readonly<Record<string, unknown>>;
  readonly origin: Origin | null;
  /** The fix as an edit of the config, where one edit that is sure is all of it. */
  readonly replacement?: Replacement;
  /** Position in a chain of causes, 0 first. */
  readonly chain: number;
}
