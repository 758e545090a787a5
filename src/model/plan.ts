import type { Fact } from "./fact.ts";
import type { ServerSpec } from "./server.ts";

export type Launcher = "node" | "npx" | "npm-exec" | "npm-run" | "command";

/** A package that a launcher fetches. `requested` is the version, range or tag of the config, or `null`. */
export interface PackageRequest {
  readonly registry: "npm";
  readonly name: string;
  readonly requested: string | null;
  /** As it stands in the config, for example `@scope/name@1.2.3`. */
  readonly spec: string;
}

/** A command that fetches what a start needs into the very cache that the start will use. */
export interface InstallStep {
  /** Equal keys fetch the same thing: they run once. */
  readonly key: string;
  readonly command: string;
  readonly args: readonly string[];
}

/** What will be started, with every variable expanded as the client expands it. */
export interface Plan {
  readonly server: ServerSpec;
  readonly launcher: Launcher;
  readonly command: string;
  readonly args: readonly string[];
  /** Absolute. */
  readonly cwd: string;
  /** The folder that paths are shown relative to, absolute. */
  readonly workspace: string;
  /** The whole environment of the server. */
  readonly env: Readonly<Record<string, string>>;
  /** Names that the config, `env` or `pass-env` gave; the rest of `env` is inherited plumbing. */
  readonly given: readonly string[];
  /** Those of them that `env` or `pass-env` gave and the config did not. */
  readonly handed: readonly string[];
  /** Values that must appear nowhere. */
  readonly secrets: readonly string[];
  readonly package: PackageRequest | null;
  readonly install: InstallStep | null;
  /** The script or program file that an interpreter is told to run, as the config has it, or `null`. */
  readonly entry: string | null;
  /** Milliseconds for the handshake. */
  readonly timeoutMs: number;
  /** What the config and its values show, before anything is started. */
  readonly facts: readonly Fact[];
}
