import type { ConfigFormat } from "./format.ts";

/** Why a file cannot be read, as a clause, and what to do about it, as an imperative. */
export interface FileProblem {
  readonly problem: string;
  readonly remedy: string;
}

/** A config file as it was found, before it is read. */
export interface ConfigText {
  /** Relative to the workspace, with `/`. */
  readonly file: string;
  /** Absolute path. */
  readonly path: string;
  readonly format: ConfigFormat;
  /** Whether it stands beside the manifest of a plugin. */
  readonly plugin: boolean;
  readonly content: Uint8Array | FileProblem;
}
