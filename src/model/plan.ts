import type { Fact } from "./fact.ts";
import type { ServerSpec } from "./server.ts";

/** What reads the words of a command line first; `command` is any program that is not known by name. */
export type Launcher =
  | ("npx" | "npm-exec" | "npm-run" | "pnpm-dlx" | "pnpm-run" | "yarn-dlx" | "yarn-run")
  | ("bunx" | "bun" | "deno" | "node" | "tsx" | "ts-node")
  | ("uvx" | "uv-run" | "pipx" | "python")
  | ("docker" | "podman" | "dnx" | "dotnet" | "java" | "go-run" | "cargo-run")
  | "command";

/** Where a launcher gets what it fetches. */
export type Registry = "npm" | "pypi" | "docker" | "nuget" | "go" | "git";

/** A package or an image that a launcher fetches. `requested` is the version, range or tag of the config, or `null`. */
export interface PackageRequest {
  readonly registry: Registry;
  readonly name: string;
  readonly requested: string | null;
  /** As it stands in the config, for example `@scope/name@1.2.3`. */
  readonly spec: string;
}

/** A command that fetches what a start needs into the very cache that the start will use. */
export interface InstallStep {
  /** `npm-exec`: npm can fetch for several such lines in one run. */
  readonly kind: "npm-exec" | "command";
  /** Equal keys fetch the same thing: they run once. */
  readonly key: string;
  readonly command: string;
  readonly args: readonly string[];
  /** Arguments of the same command that succeed where there is nothing left to fetch. */
  readonly probe?: readonly string[];
  /** Set beside the environment of the plan. */
  readonly env?: Readonly<Record<string, string>>;
  /** Finds the groups `version` and `interpreter` in what the command, or the probe, prints on stdout. */
  readonly tells?: RegExp;
}

/** A file of the repository that a start runs, or the folder in which its launcher looks for a project. */
export interface ProjectUse {
  readonly language: "node" | "python";
  /** Relative to the folder of the plan, or absolute. */
  readonly anchor: string;
}

/** A command line as the launcher reads it, without the shells and the `env` around it. */
export interface Start {
  readonly command: string;
  readonly args: readonly string[];
  /** Absolute. */
  readonly cwd: string;
  /** What the wrapper sets beside the environment of the plan. */
  readonly env: Readonly<Record<string, string>>;
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
  /** The system that starts it. */
  readonly platform: NodeJS.Platform;
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
  /** What of the repository itself the start needs ready, or `null`. */
  readonly project: ProjectUse | null;
  /** The command line behind `sh -c`, `cmd /c` or `env`; without a wrapper the plan's own. */
  readonly start: Start;
  /** The script or program file that an interpreter is told to run, as the config has it, or `null`. */
  readonly entry: string | null;
  /** Milliseconds for the handshake. */
  readonly timeoutMs: number;
  /** What the config and its values show, before anything is started. */
  readonly facts: readonly Fact[];
  /** Names of variables that an experiment gave a made-up value. */
  readonly placeholders?: readonly string[];
}
