import type { Level } from "./finding.ts";

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
  readonly levels: Readonly<Record<string, Level | "off">>;
  readonly failOn: "error" | "warning" | "never";
  readonly concurrency: number;
  /** Absolute path of the JSON report, or `null` for none. */
  readonly report: string | null;
  /** Absolute path of the file with the last known good starts, or `null` for none. */
  readonly baseline: string | null;
  /** Whether that file is written anew with what passes. */
  readonly updateBaseline: boolean;
  readonly summary: boolean;
  readonly allowUntrusted: boolean;
}
