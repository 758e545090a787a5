import type { Level } from "./finding.ts";

/** A further report for other programs or for people, beside the JSON report. */
export type FileReport = "sarif" | "junit" | "html" | "rdjson";

/** What is expected of the servers that the name, or the glob, fits. */
export type Expectation =
  /** A failure is a warning. */
  | { readonly kind: "optional"; readonly server: string }
  /** Skipped while one of the variables is unset. */
  | { readonly kind: "needs"; readonly server: string; readonly variables: readonly string[] }
  /** Passes only if this is its root cause. */
  | { readonly kind: "fails"; readonly server: string; readonly rule: string };

/** The inputs of the action or the flags of the command line, read and checked once. */
export interface Options {
  /** Absolute folder that paths of the report are relative to. */
  readonly workspace: string;
  /** Absolute folder where configs are looked for. */
  readonly workingDirectory: string;
  /** Files, folders or globs, relative to `workingDirectory`; empty: discover. */
  readonly config: readonly string[];
  /** Names or globs; `!name` leaves one out; empty: all. */
  readonly servers: readonly string[];
  /** One stdio command line to check instead of a config. */
  readonly command: string | null;
  /** The address of one remote server to check instead of a config; a login in it is a secret. */
  readonly url: string | null;
  /** Seconds. */
  readonly timeout: number;
  readonly install: boolean;
  /** Seconds. */
  readonly installTimeout: number;
  readonly start: boolean;
  /** Given to every server; the values are secrets. */
  readonly env: Readonly<Record<string, string>>;
  /** Names or globs of variables of this process that servers may inherit. */
  readonly passEnv: readonly string[];
  /** Whether a server may be started again to make sure of a finding. */
  readonly confirm: boolean;
  /** Whether each good stdio server is started once more, with `server/discover` first. */
  readonly discoverFirst: boolean;
  readonly expect: readonly Expectation[];
  /** What becomes of a server whose only trouble is an unset variable. */
  readonly missingSecrets: "fail" | "skip" | "auto";
  readonly levels: Readonly<Record<string, Level | "off">>;
  readonly failOn: "error" | "warning" | "never";
  readonly concurrency: number;
  /** Whether a server that only waits lends its place to the next one. */
  readonly lends: boolean;
  /** Absolute path of the JSON report, or `null` for none. */
  readonly report: string | null;
  /** Absolute paths of the further reports to write, or `null` for none. */
  readonly files: Readonly<Record<FileReport, string | null>>;
  /** Absolute path of the file with the last known good starts, or `null` for none. */
  readonly baseline: string | null;
  /** Whether that file is written anew with what passes. */
  readonly updateBaseline: boolean;
  /** Files or globs of JSON reports, relative to the workspace, to join instead of checking; empty: check. */
  readonly merge: readonly string[];
  readonly summary: boolean;
  /** Whether findings are shown on the lines of the configs. */
  readonly annotations: boolean;
  readonly allowUntrusted: boolean;
}
