import type { Trial } from "./experiment.ts";
import type { Fact } from "./fact.ts";
import type { Comparison, ToolDigest } from "./known-good.ts";
import type { Plan } from "./plan.ts";
import type { RemoteSeen } from "./remote.ts";
import type { Aside, ServerSpec } from "./server.ts";

export type Stage = "configure" | "resolve" | "install" | "spawn" | "handshake" | "list" | "remote";

/** How the process ended, or that it had not when the evidence was taken. Times in ms after the start. */
export type Ending =
  | { readonly kind: "running" }
  | { readonly kind: "exited"; readonly code: number; readonly afterMs: number }
  | { readonly kind: "killed"; readonly signal: string; readonly afterMs: number }
  | { readonly kind: "not-spawned"; readonly errno: string | null }
  /** `stuck`: given up before the limit, since it was certain by then that it would not go on by itself. */
  | { readonly kind: "timed-out"; readonly afterMs: number; readonly stuck?: true };

export interface RpcError {
  readonly code: number;
  readonly message: string;
  readonly data?: unknown;
}

export type Era = "legacy" | "modern";

export interface Implementation {
  readonly name: string;
  readonly version: string;
}

/** A tool whose definition breaks the schema; `path` is a JSON path such as `tools[0].inputSchema.type`. */
export interface ToolProblem {
  readonly tool: string;
  readonly path: string;
  readonly problem: string;
}

export type ToolList =
  | { readonly kind: "not-asked" }
  | {
      readonly kind: "listed";
      readonly names: readonly string[];
      /** Length of the definitions as JSON, in bytes. */
      readonly bytes: number;
      readonly problems: readonly ToolProblem[];
      /** What the definitions hold, in the order of `names`. */
      readonly digests?: readonly ToolDigest[];
    }
  | { readonly kind: "failed"; readonly error: RpcError | null; readonly reason: string };

/** What the handshake came to. The state machine in `protocol/` makes it. */
export type Handshake =
  | { readonly kind: "silent" }
  | {
      readonly kind: "completed";
      readonly era: Era;
      readonly protocolVersion: string;
      readonly serverInfo: Implementation;
      readonly capabilities: Readonly<Record<string, unknown>>;
      readonly durationMs: number;
      readonly tools: ToolList;
    }
  /** `initialize` was answered with an error, and `server/discover` did not help. */
  | { readonly kind: "rejected"; readonly error: RpcError }
  /** A well-formed answer with a version that no client speaks. */
  | {
      readonly kind: "version-unsupported";
      readonly offered: string;
      readonly supported: readonly string[];
    }
  /** An answer of the wrong shape; `path` names the member. */
  | {
      readonly kind: "invalid";
      readonly path: string;
      readonly problem: string;
      readonly answer: string;
    };

/** One message that went over the wire, cut to a bounded length. */
export interface Exchange {
  readonly direction: "sent" | "received";
  readonly atMs: number;
  readonly message: string;
}

/** The install stage of one server. `output` is the head and the tail of stdout and stderr together. */
export type Install =
  | { readonly kind: "skipped" }
  | {
      readonly kind: "done";
      readonly durationMs: number;
      /** The version of the package that was chosen, or the digest of the image, where it is known. */
      readonly version: string | null;
      /** What will run it, for example `Python 3.13.1`, where the launcher chooses that itself. */
      readonly interpreter?: string | null;
    }
  | {
      readonly kind: "failed";
      readonly durationMs: number;
      readonly code: number | null;
      readonly output: string;
    }
  | { readonly kind: "timed-out"; readonly durationMs: number; readonly output: string };

/** Everything known of one server after its run. */
export interface Evidence {
  readonly server: ServerSpec;
  /** `null` where the config gives nothing to start. */
  readonly plan: Plan | null;
  /** Of a server behind a URL, where it was asked. */
  readonly remote?: RemoteSeen;
  /** Whether the server was to be started; a switch of the user, of the client or of the event says no. */
  readonly due: boolean;
  /** Facts of the config, of the plan and of the machine, together. */
  readonly facts: readonly Fact[];
  /** What holds only for other clients that read the file. */
  readonly asides?: readonly Aside[];
  readonly install: Install;
  readonly ending: Ending;
  readonly handshake: Handshake;
  /** The head and the tail of stderr. */
  readonly stderr: string;
  /** stdout lines that were no MCP message, before and after the handshake, bounded. */
  readonly noise: readonly string[];
  /** What stood on stdout without a newline at the end. */
  readonly unterminated: string;
  readonly exchange: readonly Exchange[];
  /** The furthest stage that was begun. */
  readonly stage: Stage;
  readonly stages: readonly StageTime[];
  /** Absolute path of the program that was found, or `null`. */
  readonly resolved: string | null;
  /** Version of the Node.js that runs it, for example `v20.20.2`, where it is known. */
  readonly node: string | null;
  /** This start beside the last known good one of the server, where there is one. */
  readonly knownGood?: Comparison;
  /** What was tried to make sure of the cause. */
  readonly trials?: readonly Trial[];
  /** A further start without any change that did not go as the first: the server does not always fail, or not alike. */
  readonly unchanged?: Trial;
  /** The last further start with made-up values. */
  readonly madeUp?: Evidence;
  /** The causes behind the first, in the order in which they came out. */
  readonly later?: readonly Link[];
}

/** A cause that showed when the one before it was out of the way. */
export interface Link {
  readonly rule: string;
  readonly evidence: Evidence;
}

export interface StageTime {
  readonly name: Stage;
  readonly outcome: "passed" | "failed" | "skipped";
  /** Milliseconds after the start of the run. */
  readonly startMs: number;
  readonly durationMs: number;
}
