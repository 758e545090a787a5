import type { Origin } from "./place.ts";

export type Level = "error" | "warning" | "notice";

/** `confirmed`: seen to be so; `likely`: the signs say so; `possible`: nothing better explains it. */
export type Confidence = "confirmed" | "likely" | "possible";

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
  /** Position in a chain of causes, 0 first. */
  readonly chain: number;
}
