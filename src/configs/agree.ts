import type { Client } from "../model/client.ts";
import type { ConfigFile, ServerSpec } from "../model/server.ts";
import { agree } from "../plan/agree.ts";

/** A config file as one client reads it. */
export interface OneReading extends ConfigFile {
  readonly client: Client;
}

/** One file out of what each of its readers makes of it; the first one's servers count. */
export function agreeOnFile(readings: readonly OneReading[]): ConfigFile | null {
  const [first, ...others] = readings;
  if (!first) return null;
  if (others.length === 0) return first;
  const byName = others.map(({ servers }) => new Map(servers.map((one) => [one.name, one])));
  const servers = first.servers.map((server) => withReadings(server, of(server, byName)));
  return { ...first, ...agree(first, others), servers, others: others.map(({ client }) => client) };
}

const withReadings = (server: ServerSpec, readings: readonly ServerSpec[]): ServerSpec => ({
  ...server,
  readings,
  limits: [server, ...readings].flatMap(({ limits = [] }) => limits),
});

const of = (
  { name }: ServerSpec,
  byName: readonly ReadonlyMap<string, ServerSpec>[],
): readonly ServerSpec[] => byName.flatMap((servers) => servers.get(name) ?? []);
