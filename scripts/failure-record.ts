import { parseConfig } from "../__tests__/configs/parse-config.ts";
import { readersOf } from "../src/configs/index.ts";
import type { Ending, Evidence } from "../src/model/evidence.ts";
import type { Fact } from "../src/model/fact.ts";
import { idleEvidence } from "../src/plan/idle.ts";
import { type Planned, planServer } from "../src/plan/plan.ts";
import { LineReader } from "../src/protocol/lines.ts";
import { open, readLine, receive } from "../src/protocol/session.ts";
import { sha256 } from "../src/run/digest.ts";
import { TOOL } from "../src/version.ts";
import { factsOfNote, trialsOfNote } from "./record-notes.ts";
import { RUNNER } from "./verdict.ts";

/** What one start of a program showed, as a line of a `.jsonl` file, and its cause as a person has judged it. */
export interface FailureRecord {
  readonly id: string;
  /** Id of a rule; `not-a-failure` where nothing that is shown explains a failure. */
  readonly cause: string;
  /** The command line; without it, what `spawnError` says. */
  readonly command?: readonly string[];
  readonly exitCode?: number | null;
  /** `SIGSEGV`, or `SIG11`. */
  readonly signal?: string | null;
  readonly timedOut?: boolean;
  /** Milliseconds from the start to the end. */
  readonly ms?: number;
  readonly stderr?: string;
  readonly stdout?: string;
  /** What else is known, for people. */
  readonly note?: string;
  readonly spawnError?: { readonly code: string; readonly syscall?: string };
  /** What a look at the machine gave. */
  readonly facts?: readonly Fact[];
}

/** The evidence that the check would have had, and what of it the record does not say by itself. */
export interface RecordedEvidence {
  readonly evidence: Evidence;
  /** One clause for each thing that was added. */
  readonly added: readonly string[];
}

/** After so many ms those who recorded closed stdin; the check never does, so an end after it is none. */
const STDIN_CLOSED_MS = 2000;

/** Reads a record as the check would have seen its start: as the only server of a `.mcp.json`. */
export function evidenceOfRecord(record: FailureRecord): RecordedEvidence {
  const command = commandOf(record);
  const planned = plannedFor(command);
  const noted = [...factsOfNote(record.note ?? "", command), ...(record.facts ?? [])];
  const trials = trialsOfNote(record.note ?? "");
  const observed = heard(record);
  const ending = endingOf(record, observed.settled);
  const evidence: Evidence = {
    ...idleEvidence(planned, true, noted),
    ...observed.seen,
    ending,
    trials,
    stderr: record.stderr ?? "",
    stage: "handshake",
    node: "v20.20.2",
  };
  const added = [
    ...noted.map(({ kind }) => `the fact ${kind}`),
    ...trials.map(({ change, seen }) => `a start ${change}: ${seen}`),
    ...(isClosed(record)
      ? ["that the end came of a closed stdin, which the check keeps open"]
      : []),
  ];
  return { evidence, added };
}

const commandOf = ({ command, spawnError }: FailureRecord): readonly string[] =>
  command ?? [(spawnError?.syscall ?? "spawn node").replace(/^spawn /, "")];

function plannedFor([command, ...args]: readonly string[]): Planned {
  const file = ".mcp.json";
  const text = JSON.stringify({ mcpServers: { example: { command, args } } });
  const config = parseConfig({
    file,
    path: `${RUNNER.workspace}/${file}`,
    readers: readersOf(file, { beside: [], atRoot: false }).slice(0, 1),
    plugin: false,
    files: new Map(),
    content: new TextEncoder().encode(text),
  });
  const [server] = config?.servers ?? [];
  if (!server) throw new Error(`no server in ${text}`);
  return planServer(server, RUNNER);
}

const isClosed = ({ ms = 0, exitCode, timedOut }: FailureRecord): boolean =>
  ms >= STDIN_CLOSED_MS && typeof exitCode === "number" && timedOut !== true;

/** What a client makes of stdout. */
function heard({ stdout = "" }: FailureRecord) {
  const reader = new LineReader();
  let { session } = open(TOOL, sha256);
  const noise: string[] = [];
  for (const line of reader.push(Buffer.from(stdout))) {
    const messages = readLine(line);
    if (messages === null) noise.push(line);
    for (const message of messages ?? []) session = receive(session, message, 100).session;
  }
  const { handshake } = session;
  const settled = handshake.kind !== "silent";
  return { seen: { handshake, noise, unterminated: reader.rest }, settled };
}

/** Signals by their numbers on Linux, as Python tells them. */
const SIGNALS: Readonly<Record<string, string>> = {
  ...{ SIG4: "SIGILL", SIG6: "SIGABRT", SIG7: "SIGBUS", SIG8: "SIGFPE", SIG9: "SIGKILL" },
  ...{ SIG11: "SIGSEGV", SIG13: "SIGPIPE", SIG15: "SIGTERM" },
};

function endingOf(record: FailureRecord, settled: boolean): Ending {
  const { signal, timedOut, exitCode, spawnError, ms: afterMs = 200 } = record;
  if (spawnError) return { kind: "not-spawned", errno: spawnError.code };
  if (isClosed(record) && settled) return { kind: "running" };
  if (timedOut || isClosed(record)) return { kind: "timed-out", afterMs: 30_000 };
  if (signal) return { kind: "killed", signal: SIGNALS[signal] ?? signal, afterMs };
  return { kind: "exited", code: exitCode ?? 1, afterMs };
}
