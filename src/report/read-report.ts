import * as v from "valibot";
import type { Ending, Handshake } from "../model/evidence.ts";
import type { Finding } from "../model/finding.ts";
import type { Asked, Launch, RawReport, ServerResult } from "../model/report.ts";
import { isParsable } from "../protocol/bounds.ts";
import { type KnownReportV1, REPORT_V1 } from "./report-v1-schema.ts";

/** Why a text is no report: a clause, and an imperative. */
export interface NoReport {
  readonly problem: string;
  readonly remedy: string;
}

/** The report in the text of a JSON file, or why there is none. */
export function readReport(text: string): RawReport | NoReport {
  if (text.trim() === "") return noReport("it is empty");
  if (!isParsable(text)) return noReport("it is nested too deeply, or holds too many values");
  const json = parsed(text);
  if (json === undefined) return noReport("it is no JSON, or was cut off");
  const version = versionOf(json);
  if (version === undefined) return noReport("it is JSON, but no report of MCP Handshake", OTHER);
  if (version !== 1) return noReport("it is a report of another version than 1", SAME_VERSION);
  const read = v.safeParse(REPORT_V1, json, { abortEarly: true });
  return read.success ? reportOf(read.output) : noReport(flawIn(read.issues[0]), SAME_VERSION);
}

const UPLOAD = "let the job that writes it come to its end before the report is uploaded";
const OTHER = "name the reports of MCP Handshake alone in `merge`";
const SAME_VERSION = "use one version of MCP Handshake in all jobs";

const noReport = (problem: string, remedy = UPLOAD): NoReport => ({ problem, remedy });

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The number in `version`, or `undefined` where that is no report at all. */
function versionOf(json: unknown): number | undefined {
  if (typeof json !== "object" || json === null || !("version" in json)) return undefined;
  const isReport = "tool" in json && "servers" in json;
  return isReport && typeof json.version === "number" ? json.version : undefined;
}

/** Only the place is told: the value may be anything. */
const flawIn = (issue: v.BaseIssue<unknown>): string =>
  `\`${v.getDotPath(issue) ?? "version"}\` in it is not what belongs there`;

function reportOf(json: KnownReportV1): RawReport {
  const { version: _version, servers, findings, notes = [], ...rest } = json;
  return { ...rest, servers: servers.map(serverOf), findings: findings.map(findingOf), notes };
}

type ServerV1 = KnownReportV1["servers"][number];
type FindingV1 = KnownReportV1["findings"][number];

function serverOf(json: ServerV1): ServerResult {
  const { tools: _tools, skipReason = null, remote, exchange = [], experiments = [] } = json;
  return {
    name: json.name,
    client: json.client,
    file: json.file,
    origin: json.origin,
    transport: json.transport,
    outcome: json.outcome,
    rule: json.rule,
    skipReason,
    launch: json.launch && launchOf(json.launch),
    remote: remote ? askedOf(remote) : null,
    stages: json.stages,
    handshake: handshakeOf(json),
    ending: endingOf(json.ending),
    stderr: json.stderr,
    noise: json.noise,
    exchange,
    clientError: json.clientError,
    reproduce: json.reproduce,
    experiments: experiments.map((one) => ({ ...one, handshakeMs: null, found: null })),
  };
}

const launchOf = (launch: NonNullable<ServerV1["launch"]>): Launch => ({
  ...launch,
  interpreter: launch.interpreter ?? null,
});

const askedOf = (remote: NonNullable<ServerV1["remote"]>): Asked => ({
  ...remote,
  seen: remote.seen ?? null,
});

/** A report tells only of a handshake that was completed. */
function handshakeOf({ handshake, tools }: ServerV1): Handshake {
  if (!handshake) return { kind: "silent" };
  if (!tools) return { kind: "completed", ...handshake, tools: { kind: "not-asked" } };
  const { names = Array<string>(tools.count).fill(""), bytes } = tools;
  return {
    kind: "completed",
    ...handshake,
    tools: { kind: "listed", names, bytes, problems: [] },
  };
}

const endingOf = (ending: ServerV1["ending"]): Ending =>
  ending.kind === "not-spawned" ? { kind: ending.kind, errno: ending.errno ?? null } : ending;

/** What was tried stands among the evidence. A report that names no file means that of the place. */
function findingOf({ docs: _docs, file, ...json }: FindingV1): Finding {
  return { ...json, file: file ?? json.origin?.file ?? null };
}
