import type { ClientId } from "../model/client.ts";
import { CLIENTS } from "../model/client.ts";
import type { Asked, Report, ServerOutcome, ServerResult } from "../model/report.ts";
import { breakHeadings } from "./break-matches.ts";
import { columnsOf, cutToColumns, padToColumns } from "./columns.ts";
import { count } from "./count.ts";
import { timeOf } from "./duration.ts";
import { oneLine } from "./neutralize.ts";
import type { Meaning, Style } from "./style.ts";

/** The sign before a server, and its look. */
export const MARKS: Readonly<Record<ServerOutcome, readonly [mark: string, meaning: Meaning]>> = {
  passed: ["✓", "good"],
  failed: ["✗", "error"],
  skipped: ["-", "dim"],
};

const LONGEST_NAME = 40;
const LONGEST_DETAIL = 60;

/** Each config file with its servers, one line each. */
export function serverLines(report: Report, style: Style): readonly string[] {
  const groups = groupsOf(report);
  const names = report.servers.map(({ name }) =>
    columnsOf(cutToColumns(oneLine(name), LONGEST_NAME)),
  );
  const width = names.reduce((widest, one) => Math.max(widest, one), 0);
  return groups.flatMap(({ title, file, servers }) => [
    style("strong", title),
    ...(servers.length === 0 ? [emptyLine(file, report, style)] : []),
    ...servers.map((server) => serverLine(server, width, style)),
    "",
  ]);
}

/** A file that could not be read has no servers either. */
function emptyLine(file: string | null, { findings }: Report, style: Style): string {
  const fault = findings.find((one) => one.level === "error" && !one.server && one.file === file);
  const [mark, meaning] = MARKS.failed;
  return fault ? `  ${style(meaning, mark)} ${fault.rule}` : "  no servers";
}

interface Group {
  readonly title: string;
  readonly file: string | null;
  readonly servers: readonly ServerResult[];
}

function groupsOf(report: Report): readonly Group[] {
  const groups = new Map<string, Group & { readonly servers: ServerResult[] }>();
  const groupOf = (file: string | null, client: ClientId) => {
    const key = JSON.stringify([file, client]);
    const title = CLIENTS[client].title;
    const group = groups.get(key) ?? {
      title: file === null ? title : `${breakHeadings(oneLine(file))} (${title})`,
      file,
      servers: [],
    };
    groups.set(key, group);
    return group;
  };
  for (const { file, client } of report.configs) groupOf(file, client);
  for (const server of report.servers) groupOf(server.file, server.client).servers.push(server);
  return [...groups.values()];
}

function serverLine(server: ServerResult, width: number, style: Style): string {
  const [mark, meaning] = MARKS[server.outcome];
  const name = padToColumns(cutToColumns(oneLine(server.name), LONGEST_NAME), width);
  const time = timeOf(server).padStart(9);
  const detail = cutToColumns(detailOf(server), LONGEST_DETAIL);
  const verdict = server.outcome.padEnd(7);
  const line = `  ${style(meaning, mark)} ${name}  ${style(meaning, verdict)} ${time}  ${detail}`;
  return line.trimEnd();
}

/** What a healthy server calls itself, the cause of a failure, or why it was skipped. */
export function detailOf(server: ServerResult): string {
  if (server.outcome === "skipped") return oneLine(server.skipReason ?? "");
  if (server.outcome === "failed") return server.rule ?? "";
  const { handshake, remote } = server;
  if (handshake.kind !== "completed") return "";
  const { name, version } = handshake.serverInfo;
  const tools =
    handshake.tools.kind === "listed" ? `, ${count(handshake.tools.names.length, "tool")}` : "";
  const rest = `${tools}${remote ? ` (${wayOf(remote)})` : ""}`;
  return `${cutToColumns(oneLine(`${name} ${version}`), LONGEST_DETAIL - columnsOf(rest))}${rest}`;
}

/** How a client gets through: the transport, and the era where it is not the legacy one alone. */
function wayOf({ spoken, eras }: Asked): string {
  if (eras.modern !== "yes") return `${spoken}`;
  return `${spoken}, ${eras.legacy === "yes" ? "both eras" : "modern era"}`;
}
