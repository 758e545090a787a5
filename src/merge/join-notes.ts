import type { ServerOutcome } from "../model/report.ts";
import { count } from "../report/count.ts";
import type { Found, Part } from "./part.ts";

/** So many servers are told one by one. */
const MOST_TOLD = 10;
/** So many reports of one server are named. */
const MOST_NAMED = 12;

/** Which servers stand in several reports, those with differing outcomes first, and the notes of the reports. */
export function joinNotes(
  parts: readonly Part[],
  repeated: readonly (readonly Found[])[],
): readonly string[] {
  const sorted = repeated.toSorted((one, other) => Number(differs(other)) - Number(differs(one)));
  const rest = sorted.slice(MOST_TOLD);
  return [
    ...sorted.slice(0, MOST_TOLD).map(repeatedNote),
    ...(rest.length > 0 ? [restNote(rest)] : []),
    ...notesOfParts(parts),
  ];
}

const outcomesOf = (found: readonly Found[]): ReadonlySet<ServerOutcome> =>
  new Set(found.map(({ server }) => server.outcome));

const differs = (found: readonly Found[]): boolean => outcomesOf(found).size > 1;

function repeatedNote(found: readonly Found[]): string {
  const [first] = found;
  const { name, file } = first?.server ?? { name: "", file: null };
  const named = file === null ? `\`${name}\`` : `\`${name}\` of \`${file}\``;
  const machines = new Set(found.map(({ part }) => machineOf(part)));
  const where = found.slice(0, MOST_NAMED).map((one) => whereOf(one, machines.size > 1));
  const left = found.length - where.length;
  const list = [...where, ...(left > 0 ? [`${left} more`] : [])].join(", ");
  const counted = differs(found) ? ": the worst outcome counts" : "";
  return `${named} stands in ${count(found.length, "report")} (${list})${counted}`;
}

function whereOf({ part, server }: Found, withMachine: boolean): string {
  const cause = server.rule === null ? "" : ` by \`${server.rule}\``;
  const machine = withMachine ? ` on ${machineOf(part)}` : "";
  return `${server.outcome}${cause}${machine} in \`${part.file}\``;
}

function machineOf({ report: { environment } }: Part): string {
  const { os, arch, node } = environment;
  return `${os} ${arch}${node === null ? "" : ` with Node.js ${node}`}`;
}

function restNote(rest: readonly (readonly Found[])[]): string {
  const differing = rest.filter(differs).length;
  const how = differing > 0 ? `, ${differing} of them with differing outcomes` : "";
  return `${count(rest.length, "more server")} ${rest.length === 1 ? "stands" : "stand"} in several reports${how}`;
}

/** What all reports say is said once, anything else with the file that says it. */
function notesOfParts(parts: readonly Part[]): readonly string[] {
  const said = parts.flatMap(({ file, report }) => report.notes.map((note) => ({ file, note })));
  const everywhere = new Set(
    parts[0]?.report.notes.filter((note) =>
      parts.every(({ report }) => report.notes.includes(note)),
    ),
  );
  const some = said.filter(({ note }) => !everywhere.has(note));
  const left = some.length - MOST_TOLD;
  return [
    ...everywhere,
    ...some.slice(0, MOST_TOLD).map(({ file, note }) => `\`${file}\`: ${note}`),
    ...(left > 0 ? [`the reports hold ${count(left, "more note")}`] : []),
  ];
}
