import type { PackageRequest } from "./plan.ts";

/** Members of a tool's definition that are told apart where it changes; the digest of the whole covers the rest. */
export type ToolPart = "title" | "description" | "inputSchema" | "outputSchema" | "annotations";

/** A definition of a tool without its words. */
export interface ToolDigest {
  /** SHA-256 of the whole definition as canonical JSON (RFC 8785), 64 hexadecimal digits. */
  readonly sha256: string;
  /** The first 16 digits of the same for each of these members that is there. */
  readonly parts: Readonly<Partial<Record<ToolPart, string>>>;
}

/** A tool as the file of known good starts keeps it. */
export interface KnownTool extends ToolDigest {
  readonly name: string;
}

/** What a completed handshake told. */
export interface KnownHandshake {
  readonly era: string;
  readonly protocolVersion: string;
  readonly serverInfo: { readonly name: string; readonly version: string };
  /** Milliseconds after the start of the process, rounded to two digits. */
  readonly durationMs: number;
}

/** What one start was made of. No value of a variable is in it. */
export interface ObservedStart {
  /** The config, relative to the workspace, with `/`; `null` for a command line. */
  readonly file: string | null;
  readonly name: string;
  /** Operating system and processor, for example `linux-x64`. */
  readonly system: string;
  /** Of a server behind a URL: where it was asked, without login, query and fragment. Nothing of a start is known then. */
  readonly url?: string;
  /** As the config has it, before any variable is expanded. */
  readonly command: string;
  readonly args: readonly string[];
  /** Paths are relative to the workspace, or begin with `~` for the home folder, where they lie in one of them. */
  readonly cwd: string;
  /** The program that was found for `command`, or `null`. */
  readonly resolved: string | null;
  /** What runs the server, for example `Node.js 24.1.0`, where it is known. */
  readonly runtime: string | null;
  /** `version`: the one that was fetched, or the digest of the image; `null` where it is not known. */
  readonly package: (Omit<PackageRequest, "spec"> & { readonly version: string | null }) | null;
  /** Names of variables that the config, `env` or `pass-env` gave a value, sorted. */
  readonly variables: readonly string[];
  /** `null` where it was not completed. */
  readonly handshake: KnownHandshake | null;
  /** Sorted by name; `null` where they were not listed. */
  readonly tools: readonly KnownTool[] | null;
}

/** A start that passed. */
export interface KnownGood extends ObservedStart {
  readonly handshake: KnownHandshake;
  readonly tools: readonly KnownTool[];
}

/** A start beside the last one of the same server that is known to be good. */
export interface Comparison {
  /** The file that holds the good one, relative to the workspace where it lies there. */
  readonly file: string;
  readonly before: KnownGood;
  readonly now: ObservedStart;
}
