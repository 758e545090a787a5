import type { ClientId } from "./client.ts";
import type { Ending, Evidence, Exchange, StageTime } from "./evidence.ts";
import type { Trial } from "./experiment.ts";
import type { Finding } from "./finding.ts";
import type { Origin } from "./place.ts";
import type { PackageRequest } from "./plan.ts";
import type { RemoteSeen, RemoteTransport } from "./remote.ts";
import type { Transport } from "./server.ts";

export type Outcome = "passed" | "failed";
export type ServerOutcome = Outcome | "skipped";

/** The machine, as far as it matters to servers. Versions, or `null` where a tool is not there. */
export interface Environment {
  readonly os: string;
  readonly arch: string;
  readonly node: string | null;
  readonly npm: string | null;
  readonly uv: string | null;
  readonly python: string | null;
  readonly docker: string | null;
}

export interface Launch {
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd: string;
  /** Names only. */
  readonly env: readonly string[];
  readonly resolved: string | null;
  readonly package: (Omit<PackageRequest, "spec"> & { readonly version: string | null }) | null;
  /** What runs the server, for example `Python 3.13.1`, where it is known. */
  readonly interpreter: string | null;
}

/** What was asked of a server behind a URL, and what came of it. */
export interface Asked {
  /** Without login, query and fragment. */
  readonly url: string;
  /** Of the answer that was in the way, else of the first good one; `null` where none came. */
  readonly status: number | null;
  /** The transport by which the handshake completed. */
  readonly spoken: RemoteTransport | null;
  readonly eras: RemoteSeen["eras"];
  /** What was in the way, as a clause, or `null`. */
  readonly seen: string | null;
}

export interface ServerResult {
  readonly name: string;
  readonly client: ClientId;
  readonly file: string | null;
  readonly origin: Origin | null;
  readonly transport: Transport;
  readonly outcome: ServerOutcome;
  /** Id of the root cause. */
  readonly rule: string | null;
  /** Why it was not checked, where it was skipped. */
  readonly skipReason: string | null;
  readonly launch: Launch | null;
  /** Of a server behind a URL, where it was asked. */
  readonly remote: Asked | null;
  readonly stages: readonly StageTime[];
  readonly handshake: Evidence["handshake"];
  readonly ending: Ending;
  readonly stderr: string;
  readonly noise: readonly string[];
  readonly exchange: readonly Exchange[];
  /** What an MCP client would show, for example `MCP error -32000: Connection closed`. */
  readonly clientError: string | null;
  /** A shell command that repeats the failure, with secrets as `$NAMES`. */
  readonly reproduce: string | null;
  /** Every further start that was to make sure of a cause, in order. */
  readonly experiments: readonly Trial[];
}

export interface Counts {
  readonly servers: number;
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** A report that may still hold secrets: no output takes it. */
export interface RawReport {
  readonly tool: { readonly name: string; readonly version: string };
  readonly outcome: Outcome;
  readonly counts: Counts;
  /** ISO 8601. */
  readonly startedAt: string;
  readonly durationMs: number;
  readonly environment: Environment;
  readonly configs: readonly {
    readonly file: string;
    readonly client: ClientId;
    readonly servers: readonly string[];
  }[];
  readonly servers: readonly ServerResult[];
  readonly findings: readonly Finding[];
  /** Sentences about the run as a whole, for example that no config was found. */
  readonly notes: readonly string[];
  /** Where `start` was `false`: the configs were judged and no server was started. */
  readonly listing?: true;
}

declare const redacted: unique symbol;

/** The one value that every output is a function of. Nothing in it is a secret: `redactReport` alone makes it. */
export interface Report extends RawReport {
  readonly [redacted]: true;
}
