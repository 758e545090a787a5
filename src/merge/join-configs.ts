import type { RawReport } from "../model/report.ts";
import type { Part } from "./part.ts";

/** The config files of all reports, each once, with every server that one of the reports names. */
export function joinConfigs(parts: readonly Part[]): RawReport["configs"] {
  const joined = new Map<string, { config: RawReport["configs"][number]; servers: string[] }>();
  for (const config of parts.flatMap(({ report }) => report.configs)) {
    const key = JSON.stringify([config.file, config.client]);
    const known = joined.get(key);
    if (!known) joined.set(key, { config, servers: [...config.servers] });
    else known.servers.push(...config.servers);
  }
  return [...joined.values()].map(({ config, servers }) => ({
    ...config,
    servers: [...new Set(servers)],
  }));
}
