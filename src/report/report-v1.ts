/** Version 1 of the JSON report (`docs/report.md`). It is frozen: it changes only by a new version. */
export interface ReportV1 {
  readonly version: 1;
  readonly tool: { readonly name: string; readonly version: string };
  readonly outcome: "passed" | "failed";
  readonly counts: {
    readonly servers: number;
    readonly passed: number;
    readonly failed: number;
    readonly skipped: number;
  };
  readonly startedAt: string;
  readonly durationMs: number;
  readonly environment: EnvironmentV1;
  readonly configs: readonly {
    readonly file: string;
    readonly client: string;
    readonly servers: readonly string[];
  }[];
  readonly servers: readonly ServerV1[];
  readonly findings: readonly FindingV1[];
  /** Sentences about the run as a whole; left out where there are none. */
  readonly notes?: readonly string[];
  /** Where `start` was `false`; left out where servers were to be started. */
  readonly listing?: true;
  /** Where the run was told to stop before all servers were judged; left out else. */
  readonly cancelled?: true;
}

interface EnvironmentV1 {
  readonly os: string;
  readonly arch: string;
  readonly node: string | null;
  readonly npm: string | null;
  readonly uv: string | null;
  readonly python: string | null;
  readonly docker: string | null;
}

export interface OriginV1 {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

export interface ServerV1 {
  readonly name: string;
  readonly client: string;
  readonly file: string | null;
  readonly origin: OriginV1 | null;
  readonly transport: "stdio" | "http" | "sse";
  readonly outcome: "passed" | "failed" | "skipped";
  readonly rule: string | null;
  readonly skipReason?: string;
  readonly launch: LaunchV1 | null;
  /** Left out for a server without a URL, and where nothing was asked. */
  readonly remote?: RemoteV1;
  readonly stages: readonly StageV1[];
  readonly handshake: HandshakeV1 | null;
  readonly tools: {
    readonly count: number;
    readonly bytes: number;
    readonly names?: readonly string[];
  } | null;
  readonly ending: EndingV1;
  readonly stderr: string;
  readonly noise: readonly string[];
  /** The messages that went over the wire, cut; left out where there were none. */
  readonly exchange?: readonly ExchangeV1[];
  readonly clientError: string | null;
  readonly reproduce: string | null;
  /** Left out where none was made. */
  readonly experiments?: readonly ExperimentV1[];
}

/** One message, cut to a bounded length; `atMs` after the start. */
export interface ExchangeV1 {
  readonly direction: "sent" | "received";
  readonly atMs: number;
  readonly message: string;
}

/** A further start with one change; `rule` is the cause that it was to confirm. */
export interface ExperimentV1 {
  readonly rule: string;
  readonly change: string;
  readonly outcome: "up" | "further" | "same";
  readonly seen: string;
}

export interface LaunchV1 {
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: readonly string[];
  readonly resolved: string | null;
  readonly package: {
    readonly registry: string;
    readonly name: string;
    readonly requested: string | null;
    readonly version: string | null;
  } | null;
  readonly interpreter?: string;
}

/** A server behind a URL; `eras` tells which clients get through to it. */
export interface RemoteV1 {
  readonly url: string;
  readonly status: number | null;
  readonly spoken: "http" | "sse" | null;
  readonly eras: { readonly legacy: EraV1; readonly modern: EraV1 };
  /** What was in the way, as a clause; left out where nothing was. */
  readonly seen?: string;
}

type EraV1 = "yes" | "no" | "unknown";

interface StageV1 {
  readonly name: "configure" | "resolve" | "install" | "spawn" | "handshake" | "list" | "remote";
  readonly outcome: "passed" | "failed" | "skipped";
  readonly startMs: number;
  readonly durationMs: number;
}

export interface HandshakeV1 {
  readonly era: "legacy" | "modern";
  readonly protocolVersion: string;
  readonly serverInfo: { readonly name: string; readonly version: string };
  readonly capabilities: Readonly<Record<string, unknown>>;
  readonly durationMs: number;
}

export interface EndingV1 {
  readonly kind: "running" | "exited" | "killed" | "not-spawned" | "timed-out";
  readonly code?: number;
  readonly signal?: string;
  readonly errno?: string;
  readonly afterMs?: number;
  readonly stuck?: true;
}

export interface FindingV1 {
  readonly rule: string;
  readonly level: "error" | "warning" | "notice";
  readonly server: string | null;
  /** The config file; left out where there is none. */
  readonly file?: string;
  readonly title: string;
  readonly why: string;
  readonly fix: string;
  readonly confidence: "confirmed" | "likely" | "possible";
  readonly evidence: readonly string[];
  readonly details: Readonly<Record<string, unknown>>;
  readonly origin: OriginV1 | null;
  /** What to write in place of a stretch of the config, where that is the whole fix. */
  readonly replacement?: { readonly origin: OriginV1; readonly text: string };
  readonly chain: number;
  readonly docs: string;
}
