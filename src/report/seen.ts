import type { Ending } from "../model/evidence.ts";
import type { Finding } from "../model/finding.ts";
import type { Report, ServerResult } from "../model/report.ts";
import { isTelling } from "../rules/engine/plain-text.ts";
import { endingText } from "../rules/engine/text.ts";
import { cutToColumns } from "./columns.ts";
import { durationText } from "./duration.ts";

/** How much of what was seen is shown. */
interface Extent {
  readonly lines: number;
  /** Columns of one line; a minified source in a stack trace has thousands. */
  readonly columns: number;
}

/** Finds the server that a finding is about. */
export function serverFinder(report: Report): (finding: Finding) => ServerResult | undefined {
  const key = (name: string | null, file: string | null) => JSON.stringify([name, file]);
  const servers = new Map(report.servers.map((server) => [key(server.name, server.file), server]));
  return ({ server, file }) => servers.get(key(server, file));
}

/** Whether the finding says why this server failed; of one that may fail it is no error. */
export const isRoot = (finding: Finding, server: ServerResult | undefined): boolean =>
  server?.outcome === "failed" && server.rule === finding.rule;

/** The lines that prove a finding; where it has none, what a failed server said last. */
export function seenLines(
  finding: Finding,
  server: ServerResult | undefined,
  { lines, columns }: Extent,
): readonly string[] {
  const quoted = nonBlank(finding.evidence);
  const shown = quoted.length === 0 && isRoot(finding, server) ? lastWords(server) : quoted;
  const left = shown.length - lines;
  const kept = left > 0 ? [...shown.slice(0, lines), `… ${left} more lines`] : shown;
  return kept.map((line) => cutToColumns(line, columns));
}

/** Characters from the end, enough for some lines. */
const LAST_WORDS = 4000;

/** The line that tells of the trouble and what follows it, else the last lines. */
function lastWords(server: ServerResult | undefined): readonly string[] {
  const said = nonBlank([server?.stderr.slice(-LAST_WORDS) ?? ""]);
  const words = (said.length > 0 ? said : nonBlank(server?.noise ?? [])).filter(isTelling);
  const telling = words.findLastIndex((line) => TELLING.test(line));
  return telling === -1 ? words.slice(-5) : words.slice(telling, telling + 3).filter(isNoFrame);
}

/** A sentence such as `Error: Cannot find module ...`. */
const TELLING = /^(?:\w+ )?[\w.]*(?:Error|Exception|ERROR|error|panic|fatal)\b[^:!]{0,40}[:!] \S/;

const isNoFrame = (line: string): boolean => !/^\s+at /.test(line);

const nonBlank = (texts: readonly string[]): readonly string[] =>
  texts
    .flatMap((text) => text.split("\n"))
    .map((line) => line.trimEnd())
    .filter((line) => line !== "");

/**
 * What was seen of a failed server from without, as a clause: how its process ended, or what became of the request;
 * nothing where that says nothing.
 */
export function endingOf(server: ServerResult): string | null {
  const { ending, remote } = server;
  if (remote) return remote.seen;
  const telling = ending.kind === "not-spawned" ? ending.errno !== null : ending.kind !== "running";
  return telling ? `the server ${endingText(ending)}${afterText(ending)}` : null;
}

const afterText = (ending: Ending): string =>
  "afterMs" in ending ? ` (${durationText(ending.afterMs)} after the start)` : "";

/** `.mcp.json:7:5`. */
export const placeOf = (finding: Finding): string | null => placeIn(finding, (file) => file);

/** The same with the name of the file as it shall be shown. */
export function placeIn({ origin, file }: Finding, show: (file: string) => string): string | null {
  if (origin) return `${show(origin.file)}:${origin.line}:${origin.column}`;
  return file === null ? null : show(file);
}
