import type { Found, Part } from "./part.ts";

/**
 * What the reports hold of each server, servers in the order in which they first come. A server is known by file,
 * client and name; a config that names one twice has two.
 */
export function groupServers(parts: readonly Part[]): readonly (readonly Found[])[] {
  const groups = new Map<string, Found[]>();
  for (const part of parts) {
    const seen = new Map<string, number>();
    for (const server of part.report.servers) {
      const key = JSON.stringify([server.file, server.client, server.name]);
      const nth = seen.get(key) ?? 0;
      seen.set(key, nth + 1);
      append(groups, `${nth} ${key}`, { part, server });
    }
  }
  return [...groups.values()];
}

function append<T>(groups: Map<string, T[]>, key: string, one: T): void {
  const group = groups.get(key);
  if (group) group.push(one);
  else groups.set(key, [one]);
}
