import type { Origin } from "../model/place.ts";
import type { ConfigFormat } from "./format.ts";

/** Why a file cannot be read, as a clause, and what to do about it, as an imperative. */
export interface FileProblem {
  readonly problem: string;
  readonly remedy: string;
  /** Where it shows, if not at the top of the file. */
  readonly origin?: Origin;
}

/** A config file as it was found, before it is read. */
export interface ConfigText {
  /** Relative to the workspace, with `/`. */
  readonly file: string;
  /** Where the text stands, relative to the workspace, if `file` is a link to it: places are told there. */
  readonly target?: string;
  /** Absolute path. */
  readonly path: string;
  /** The folder that paths start from, where it is not that of the format: a plugin's, absolute. */
  readonly root?: string;
  /** Those who read it, the one whose verdict counts first; none, where nobody does. */
  readonly readers: readonly ConfigFormat[];
  /** How a file that was named is read where none of its readers takes it for theirs. */
  readonly fallback?: ConfigFormat;
  /** Whether it stands beside the manifest of a plugin. */
  readonly plugin: boolean;
  /** Texts of further files that it refers to, by their path relative to the folder that paths start from. */
  readonly files: ReadonlyMap<string, string | null>;
  readonly content: Uint8Array | FileProblem;
}
