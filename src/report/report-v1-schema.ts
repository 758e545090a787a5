import * as v from "valibot";
import { CLIENTS, type ClientId } from "../model/client.ts";
import type { ReportV1 } from "./report-v1.ts";

/** About three years. */
const LONGEST_MS = 1e11;
const LARGEST = 2 ** 31 - 1;

const text = v.string();
const texts = v.array(text);
const textOrNull = v.nullable(text);
const ms = v.pipe(v.number(), v.minValue(0), v.maxValue(LONGEST_MS));
const whole = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(LARGEST));
const position = v.pipe(whole, v.minValue(1));
const ruleId = v.pipe(text, v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/));
const verdict = v.picklist(["passed", "failed", "skipped"]);
const clientId = v.picklist(Object.keys(CLIENTS) as ClientId[]);

/** ISO 8601 in UTC, and a day that there is. */
const instant = v.pipe(
  text,
  v.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?Z$/),
  v.check((given) => Number.isFinite(Date.parse(given))),
);

/** An object of any members, kept as it is. */
const anyObject = v.custom<Readonly<Record<string, unknown>>>(
  (value) => typeof value === "object" && value !== null && !Array.isArray(value),
);

const origin = v.object({
  file: text,
  line: position,
  column: position,
  endLine: position,
  endColumn: position,
});

const packageRequest = v.object({
  registry: v.picklist(["npm", "pypi", "docker", "nuget", "go", "git"]),
  name: text,
  requested: textOrNull,
  version: textOrNull,
});

const launch = v.object({
  command: text,
  args: texts,
  cwd: text,
  env: texts,
  resolved: textOrNull,
  package: v.nullable(packageRequest),
  interpreter: v.exactOptional(text),
});

const era = v.picklist(["yes", "no", "unknown"]);

const remote = v.object({
  url: text,
  status: v.nullable(whole),
  spoken: v.nullable(v.picklist(["http", "sse"])),
  eras: v.object({ legacy: era, modern: era }),
  seen: v.exactOptional(text),
});

const stage = v.object({
  name: v.picklist(["configure", "resolve", "install", "spawn", "handshake", "list", "remote"]),
  outcome: verdict,
  startMs: ms,
  durationMs: ms,
});

const handshake = v.object({
  era: v.picklist(["legacy", "modern"]),
  protocolVersion: text,
  serverInfo: v.object({ name: text, version: text }),
  capabilities: anyObject,
  durationMs: ms,
});

/** Of how many tools of a server a report may speak without their names. */
const MOST_UNNAMED = 256;

const tools = v.pipe(
  v.object({ count: whole, bytes: whole, names: v.exactOptional(texts) }),
  v.check(({ count, names }) => names !== undefined || count <= MOST_UNNAMED),
);

const ending = v.variant("kind", [
  v.object({ kind: v.literal("running") }),
  v.object({ kind: v.literal("exited"), code: v.pipe(v.number(), v.safeInteger()), afterMs: ms }),
  v.object({ kind: v.literal("killed"), signal: text, afterMs: ms }),
  v.object({ kind: v.literal("not-spawned"), errno: v.exactOptional(text) }),
  v.object({
    kind: v.literal("timed-out"),
    afterMs: ms,
    stuck: v.exactOptional(v.literal(true)),
  }),
]);

const exchange = v.object({
  direction: v.picklist(["sent", "received"]),
  atMs: ms,
  message: text,
});

const experiment = v.object({
  rule: text,
  change: text,
  outcome: v.picklist(["up", "further", "same"]),
  seen: text,
});

const server = v.object({
  name: text,
  client: clientId,
  file: textOrNull,
  origin: v.nullable(origin),
  transport: v.picklist(["stdio", "http", "sse"]),
  outcome: verdict,
  rule: v.nullable(ruleId),
  skipReason: v.exactOptional(text),
  launch: v.nullable(launch),
  remote: v.exactOptional(remote),
  stages: v.array(stage),
  handshake: v.nullable(handshake),
  tools: v.nullable(tools),
  ending,
  stderr: text,
  noise: texts,
  exchange: v.exactOptional(v.array(exchange)),
  clientError: textOrNull,
  reproduce: textOrNull,
  experiments: v.exactOptional(v.array(experiment)),
});

const finding = v.object({
  rule: ruleId,
  level: v.picklist(["error", "warning", "notice"]),
  server: textOrNull,
  file: v.exactOptional(text),
  title: text,
  why: text,
  fix: text,
  confidence: v.picklist(["confirmed", "likely", "possible"]),
  evidence: texts,
  details: anyObject,
  origin: v.nullable(origin),
  replacement: v.exactOptional(v.object({ origin, text })),
  chain: whole,
  docs: text,
});

/** A run writes some tens at most. */
const MOST_NOTES = 1000;

/**
 * The JSON report as it is read back (`docs/report-v1.schema.json`). Unknown members are passed over, since a newer
 * version of the program may write them; numbers are bounded.
 */
export const REPORT_V1 = v.object({
  version: v.literal(1),
  tool: v.object({ name: text, version: text }),
  outcome: v.picklist(["passed", "failed"]),
  counts: v.object({ servers: whole, passed: whole, failed: whole, skipped: whole }),
  startedAt: instant,
  durationMs: ms,
  environment: v.object({
    os: text,
    arch: text,
    node: textOrNull,
    npm: textOrNull,
    uv: textOrNull,
    python: textOrNull,
    docker: textOrNull,
  }),
  configs: v.array(v.object({ file: text, client: clientId, servers: texts })),
  servers: v.array(server),
  findings: v.array(finding),
  notes: v.exactOptional(v.pipe(texts, v.maxLength(MOST_NOTES))),
  listing: v.exactOptional(v.literal(true)),
  cancelled: v.exactOptional(v.literal(true)),
}) satisfies v.GenericSchema<unknown, ReportV1>;

/** A report that has been read, with the ids that this version knows. */
export type KnownReportV1 = v.InferOutput<typeof REPORT_V1>;
