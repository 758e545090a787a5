import type { ServerResult } from "../model/report.ts";

/** A server of a config. */
export type Listed = Pick<ServerResult, "name" | "client"> & { readonly file: string };

/** Servers that one job checks, and the other names in their files. */
export interface Group {
  readonly servers: readonly Listed[];
  readonly others: readonly string[];
}

/** Jobs of one matrix (docs.github.com, "Usage limits"). */
const MOST_JOBS = 256;

/**
 * The servers of configs in as many groups as a matrix may have jobs, one by one where they fit. A job gives files and
 * names, and checks each name in each file: servers of different files share a job only where that is no more than they are.
 */
export function groupsOf(servers: readonly ServerResult[]): readonly Group[] {
  const files = byFile(servers);
  const all = [...files.values()].reduce((sum, { length }) => sum + length, 0);
  let size = Math.max(1, Math.ceil(all / MOST_JOBS));
  let groups = inGroups(files, size);
  while (groups.length > MOST_JOBS) {
    size += Math.ceil(size / 8);
    groups = inGroups(files, size);
  }
  return groups;
}

/** Each server of each file once, as `servers` chooses by the name alone. */
function byFile(servers: readonly ServerResult[]): ReadonlyMap<string, readonly Listed[]> {
  const files = new Map<string, Map<string, Listed>>();
  for (const { name, client, file } of servers) {
    if (file === null) continue;
    const names = files.get(file) ?? new Map<string, Listed>();
    files.set(file, names);
    if (!names.has(name)) names.set(name, { name, client, file });
  }
  return new Map([...files].map(([file, names]) => [file, [...names.values()]]));
}

/** A file with more servers than `size` makes groups of its own, smaller files share one. */
function inGroups(files: ReadonlyMap<string, readonly Listed[]>, size: number): readonly Group[] {
  const groups: Group[] = [];
  let shared: readonly Listed[] = [];
  const close = () => {
    if (shared.length > 0) groups.push({ servers: shared, others: [] });
    shared = [];
  };
  for (const servers of files.values()) {
    if (shared.length + servers.length > size) close();
    if (servers.length > size) groups.push(...partsOf(servers, size));
    else shared = [...shared, ...servers];
  }
  close();
  return groups;
}

/** The servers of one file in parts of nearly the same size. */
function partsOf(servers: readonly Listed[], size: number): readonly Group[] {
  const parts = Math.ceil(servers.length / size);
  const names = servers.map(({ name }) => name);
  return Array.from({ length: parts }, (_, at) => {
    const from = Math.floor((at * servers.length) / parts);
    const to = Math.floor(((at + 1) * servers.length) / parts);
    return {
      servers: servers.slice(from, to),
      others: [...names.slice(0, from), ...names.slice(to)],
    };
  });
}
