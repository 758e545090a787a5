import type { Plan } from "./plan.ts";
import type { RemotePlan } from "./remote.ts";

/**
 * How requests go over the wire, where not as clients do: one to be answered at the end of stdin, each behind a
 * `Content-Length` header, with 1 as the first id, with `server/discover` as the first request (alone, or with
 * `initialize` after it, as clients of both eras do), or with another version of the protocol in `initialize`.
 */
export type Wire =
  | "stdin-closed"
  | "content-length"
  | "id-1"
  | "modern"
  | "discover-first"
  | `version ${string}`;

/** Something of the machine that a change needs. */
export type Need =
  /** Another version than the one that ran: the newest that is at least `from` and older than `below`. */
  | { readonly kind: "node" | "python"; readonly from?: string; readonly below?: string }
  /** A program that is not on the PATH, in the folders where installers put programs. */
  | { readonly kind: "program"; readonly name: string }
  /** A file of the repository by its path, relative to another of its folders. */
  | { readonly kind: "file"; readonly path: string }
  /** An empty folder, which is removed afterwards. */
  | { readonly kind: "folder" }
  /** A copy of a program file that may be executed, which is removed afterwards. */
  | { readonly kind: "executable-copy"; readonly path: string }
  /** Variables for settings by their words: those that the README in the server's package names, or the usual ones. */
  | { readonly kind: "documented-variables"; readonly settings: readonly string[] }
  /** A TCP port that nobody listens on. */
  | { readonly kind: "port" };

/** What met a need: an absolute path or a number, and how people call it. */
export interface Found {
  readonly value: string;
  readonly label: string;
}

/** One change to a start, tried to make sure of a cause. Never more than what the config itself would do. */
export interface Experiment {
  /** What is changed, as a clause behind "started again"; `{found}` is what met the need. */
  readonly change: string;
  readonly need?: Need;
  readonly alter?: (plan: Plan, found: Found) => Plan;
  /** Changes what is asked of a server behind a URL. */
  readonly reach?: (remote: RemotePlan) => RemotePlan;
  readonly wire?: Wire;
  /** Fetches everything anew, into a cache that is thrown away. */
  readonly emptyCache?: boolean;
  /**
   * Whether the change is the very fix: what the server dies of after it is then the next cause. Other changes only
   * count where the server comes up.
   */
  readonly isFix?: boolean;
}

/** What came of an experiment. */
export interface Trial {
  /** Id of the rule that it was to confirm. */
  readonly rule: string;
  readonly change: string;
  /** `up`: the handshake completed; `further`: it failed otherwise, after a change that is the fix; `same`: nothing new. */
  readonly outcome: "up" | "further" | "same";
  /** What was seen, as a clause. */
  readonly seen: string;
  /** From the start of the process to the end of the handshake, where it completed. */
  readonly handshakeMs: number | null;
  readonly found: Found | null;
}
